import { onDemand } from './onDemand';
import { overviewOf, type Overview } from './overview';
import { createReading } from './reading';
import { today } from './today';

/**
 * The thinking of the pane, apart from the thread that draws: it keeps one reading of the book and answers with plain
 * data, the little that is shown. It runs in a Web Worker, and in Node for tests; it knows neither Excel nor the page.
 * Each job of the pane has a file here that gives its questions; what the first screen does not ask comes on demand.
 */
export function createEngine() {
  const reading = createReading();
  return {
    sight: reading.sight,
    addRows: reading.addRows,
    open: (book: Parameters<typeof reading.open>[0]): Overview => overviewOf(reading.open(book)),
    replaceRows: reading.replaceRows,
    ...today(reading),
    ...onDemand(() => import('./stamp').then(({ stamping }) => stamping(reading)), {
      namesOfRows: true,
      proposeStamp: true,
    }),
    ...onDemand(() => import('./action').then(({ acting }) => acting(reading)), {
      action: true,
      checkMove: true,
      proposeMove: true,
    }),
    ...onDemand(() => import('./validate').then(({ validating }) => validating(reading)), {
      validation: true,
      findings: true,
      findingsOfRow: true,
      proposeFixes: true,
      proposeMarks: true,
      proposeFindings: true,
    }),
    ...onDemand(() => import('./reconcile').then(({ reconciling }) => reconciling(reading)), {
      reconciliation: true,
      reconciliationItems: true,
      proposeReconciliation: true,
      pastedProblem: true,
      proposePasted: true,
      proposeImport: true,
      proposeDecisions: true,
      proposePair: true,
      proposeWithdrawal: true,
    }),
    ...onDemand(() => import('./report').then(({ reporting }) => reporting(reading)), {
      report: true,
      proposeReport: true,
    }),
    ...onDemand(() => import('./registers').then(({ registering }) => registering(reading)), {
      register: true,
      checkLine: true,
      proposeLine: true,
    }),
    ...onDemand(() => import('./pas').then(({ bringingPas }) => bringingPas(reading)), { pas: true, proposePas: true }),
    ...onDemand(() => import('./reminders').then(({ reminding }) => reminding(reading)), {
      reminders: true,
      proposeReminders: true,
    }),
    ...onDemand(() => import('./cutEnd').then(({ endingCuts }) => endingCuts(reading)), {
      cutEnd: true,
      proposeCutEnd: true,
      checkNextCut: true,
      proposeNextCut: true,
    }),
    ...onDemand(() => import('./times').then(({ timing }) => timing(reading)), {
      times: true,
      stateOn: true,
      proposeTimes: true,
    }),
    ...onDemand(() => import('./verify').then(({ verifying }) => verifying(reading)), { verification: true }),
    ...onDemand(() => import('./undo').then(({ undoing }) => undoing(reading)), { proposeUndo: true }),
    ...onDemand(() => import('./mapping').then(({ mapping }) => mapping(reading)), { mapping: true }),
    ...onDemand(() => import('./prepare').then(({ preparing }) => preparing(reading)), {
      settingsDraft: true,
      proposePrepare: true,
    }),
  };
}

export type Engine = ReturnType<typeof createEngine>;
