import { pasBook } from '../../../sample/samplePas';
import { startExcel, type Workbook } from '../../../simulator';
import { listed } from '../../../src/core/reconcile/items';
import { SHEETS } from '../../../src/core/sheet/ownSheets';
import { actionDetail } from '../../../src/core/moves/actionDetail';
import { carryOut } from '../../../src/jobs/carryOut';
import { readAnnexFile } from '../../../src/jobs/book/chosenFile';
import type { ForeignSheet } from '../../../src/jobs/book/foreign';
import type { VerbId } from '../../../src/jobs/catalogue';
import { compareWithDnp } from '../../../src/jobs/compareWithDnp';
import { rememberBefore } from '../../../src/jobs/remember';
import type { Session } from '../../../src/jobs/session';
import { PAS } from '../../../sample/examplePas';
import { commandNamed, filledIn, PATIENT, running, thinking, using, type Command } from '../robustCommands';
import { copyOf } from './copy';
import { FIRST_ROW, HEADER_ROW, MATRIX } from './makeBook';
import { HANDS } from './prepared';

interface Job {
  readonly name: string;
  readonly verb: VerbId;
  readonly make: (prepared: Workbook) => Promise<{ readonly command: Command; readonly book: Workbook }>;
}

/** Commands whose going back is tried: rows and lines, one row and its line, new rows with settings, a register, settings alone. */
const TAKEN_BACK = ['stamp', 'reject', 'open the next cut', 'add a line', 'save the settings'] as const;

/** Commands that speak of something that came before: each with a book in which it just happened. */
export const AFTERWARDS: readonly Job[] = [
  {
    name: 'unmark',
    verb: 'unmark',
    make: async (prepared) => ({
      book: await after(commandNamed('mark'), prepared),
      command: using('unmark', 'unmark'),
    }),
  },
  {
    name: 'withdraw',
    verb: 'withdraw',
    make: async (prepared) => ({ book: await after(KEEPING_OURS, prepared), command: WITHDRAWING }),
  },
  {
    name: 'note what was missed',
    verb: 'note-missed',
    make: (prepared) => Promise.resolve({ book: skipping(prepared), command: NOTING_MISSED }),
  },
  {
    name: 'bring a PAS',
    verb: 'pas',
    make: async (prepared) => ({ book: prepared, command: bringing('bring a PAS', await annex()) }),
  },
  ...TAKEN_BACK.map((taken): Job => {
    const name = `undo: ${taken}`;
    return { name, verb: 'undo', make: (prepared) => undoing(name, commandNamed(taken), prepared) };
  }),
];

const differencesIn = (session: Session) => listed(compareWithDnp(session)).items.flatMap((item) => item.differences);

/** A decision that changes nothing in the matrix, so that its difference stays. */
const KEEPING_OURS = using(
  'keep ours',
  'decide',
  (session) => ({
    decisions: differencesIn(session)
      .slice(0, 1)
      .map(({ id }) => ({ id, choice: 'keepOurs', note: 'por el acta' })),
  }),
  { isForm: true },
);

/** The first decision that stands. */
const WITHDRAWING = using(
  'withdraw',
  'withdraw',
  (session) => {
    const differences = differencesIn(session);
    return { kind: 'difference', id: differences.find(({ decision }) => decision)?.id ?? '' };
  },
  { isForm: true, tellsOfBefore: [SHEETS.reconciliation] },
);

/** The book in which somebody has seen the first action two stages further than its last line. */
function skipping(prepared: Workbook): Workbook {
  const book = copyOf(prepared);
  const { grid } = book.sheet(MATRIX);
  const headers = Array.from({ length: 60 }, (_, column) => grid.get(HEADER_ROW - 1, column)?.value);
  const type = (header: string, value: string | number) =>
    grid.set(FIRST_ROW - 1, headers.indexOf(header), { ...grid.get(FIRST_ROW - 1, headers.indexOf(header)), value });
  type('Etapa', 4);
  type('Estado', 'En revisión');
  return book;
}

/** Each of the missed moves on the day on which it is noted. */
const NOTING_MISSED = using(
  'note what was missed',
  'note-missed',
  ({ workspace }) => {
    for (const { row, key } of workspace.matrix.records) {
      const missed = actionDetail(workspace, row)?.missed;
      if (key !== undefined && missed)
        return { action: key, key, days: missed.moves.map(() => missed.until), note: '=visto en SisCONPES' };
    }
    throw new Error('The book has no action that skipped a stage.');
  },
  { isForm: true },
);

/** The book once a command was done to it. */
async function after(command: Command, prepared: Workbook): Promise<Workbook> {
  const book = copyOf(prepared);
  const excel = await startExcel(book);
  await running(await filledIn(command, HANDS), HANDS, PATIENT);
  excel.stop();
  return book;
}

/** A later version of the document that the matrix holds: two actions are new, two end on another day. */
async function annex(): Promise<ForeignSheet> {
  return readAnnexFile({ name: 'anexo.xlsx', bytes: await pasBook({ ...PAS, number: '4144' }) });
}

function bringing(name: string, annex: ForeignSheet): Command {
  return using(
    name,
    'pas',
    () => ({ actions: ['2.1', '2.2'], changes: ['1.1', '1.2'].map((code) => ({ code, field: 'end' })) }),
    { aids: () => ({ annex }) },
  );
}

/** Half an hour before. */
async function undoing(name: string, command: Command, prepared: Workbook): ReturnType<Job['make']> {
  const hands = { ...HANDS, day: command.day ?? HANDS.day, time: '09:30:00' };
  const book = copyOf(prepared);
  const excel = await startExcel(book);
  const plan = await thinking(await filledIn(command, hands), hands, PATIENT);
  const done = await rememberBefore(command.name, plan);
  await carryOut(plan);
  excel.stop();
  return {
    book,
    command: using(name, 'undo', undefined, { aids: () => ({ done }), ...(command.day && { day: command.day }) }),
  };
}
