import { createBookInPieces } from './bookInPieces';
import { onDemand } from './onDemand';
import { overviewOf, type Overview } from './overview';
import { proposing } from './proposing';
import { todayQuestions } from './todayQuestions';

/**
 * The thinking of the pane, apart from the thread that draws: it keeps one reading of the book and answers with plain
 * data, the little that is shown. It runs in a Web Worker, and in Node for tests; it knows neither Excel nor the page.
 * What may be written comes from the catalogue of verbs; each task of the pane has a file here with its questions, which
 * only read. What the first screen does not ask comes on demand.
 */
export function createEngine() {
  const book = createBookInPieces();
  return {
    sight: book.sight,
    addRows: book.addRows,
    open: async (rest: Parameters<typeof book.open>[0]): Promise<Overview> => overviewOf(await book.open(rest)),
    replaceRows: book.replaceRows,
    ...proposing(book),
    ...todayQuestions(book),
    ...onDemand(() => import('./rowNameQuestions').then(({ rowNameQuestions }) => rowNameQuestions(book)), {
      namesOfRows: true,
    }),
    ...onDemand(() => import('./actionQuestions').then(({ actionQuestions }) => actionQuestions(book)), {
      action: true,
      checkMove: true,
      checkMissed: true,
    }),
    ...onDemand(() => import('./findingQuestions').then(({ findingQuestions }) => findingQuestions(book)), {
      validation: true,
      findings: true,
      findingsOfRow: true,
    }),
    ...onDemand(
      () => import('./reconciliationQuestions').then(({ reconciliationQuestions }) => reconciliationQuestions(book)),
      { reconciliation: true, reconciliationItems: true, pastedProblem: true, bookProblem: true },
    ),
    ...onDemand(() => import('./reportQuestions').then(({ reportQuestions }) => reportQuestions(book)), {
      report: true,
    }),
    ...onDemand(() => import('./registerQuestions').then(({ registerQuestions }) => registerQuestions(book)), {
      register: true,
      checkLine: true,
    }),
    ...onDemand(() => import('./pasQuestions').then(({ pasQuestions }) => pasQuestions(book)), {
      pas: true,
      annexProblem: true,
    }),
    ...onDemand(() => import('./reminderQuestions').then(({ reminderQuestions }) => reminderQuestions(book)), {
      reminders: true,
    }),
    ...onDemand(() => import('./cutEndQuestions').then(({ cutEndQuestions }) => cutEndQuestions(book)), {
      cutEnd: true,
      checkNextCut: true,
    }),
    ...onDemand(() => import('./timesQuestions').then(({ timesQuestions }) => timesQuestions(book)), {
      times: true,
      stateOn: true,
    }),
    ...onDemand(() => import('./logbookQuestions').then(({ logbookQuestions }) => logbookQuestions(book)), {
      verification: true,
    }),
    ...onDemand(() => import('./mappingQuestions').then(({ mappingQuestions }) => mappingQuestions(book)), {
      mapping: true,
    }),
    ...onDemand(() => import('./settingsQuestions').then(({ settingsQuestions }) => settingsQuestions(book)), {
      settingsDraft: true,
    }),
  };
}

export type Engine = ReturnType<typeof createEngine>;
