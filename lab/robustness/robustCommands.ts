import { asDay, type Day } from '../../src/core/calendar/day';
import { checkMove, type MoveRequest } from '../../src/core/moves/moveRequest';
import type { MoveKind } from '../../src/core/moves/offers';
import { subjectOf } from '../../src/core/moves/subject';
import type { Plan } from '../../src/core/plan/plan';
import { listed } from '../../src/core/reconcile/items';
import { draftOfLine, shownDraft } from '../../src/core/registerForms/lineDraft';
import { SHEETS } from '../../src/core/sheet/ownSheets';
import { inExcel } from '../../src/excel/run';
import { openBook } from '../../src/jobs/book/openBook';
import { seeOwnSheets } from '../../src/jobs/book/seeOwnSheets';
import { carryOut } from '../../src/jobs/carryOut';
import { verbNamed, type VerbId, type VerbInput } from '../../src/jobs/catalogue';
import { compareWithDnp } from '../../src/jobs/compareWithDnp';
import { think } from '../../src/jobs/propose';
import { startSession, type Session } from '../../src/jobs/session';
import type { Aids, Outcome } from '../../src/jobs/verb';
import { dnpGrid } from './books/dnp';
import { FIRST_CUT } from './books/robustCut';
import type { Requests } from './books/sizes';

/** Whose hands are on the keyboard, and when. */
export interface Hands {
  readonly by: string;
  readonly day: Day;
  readonly time: string;
}

/** A verb of the catalogue as somebody uses it: with what its form holds. */
export interface Command {
  readonly name: string;
  readonly verb: VerbId;
  /** What is typed and chosen, of the book as it is then; nothing where missing. */
  readonly input?: (session: Session) => object;
  readonly aids?: (session: Session) => Aids;
  /** The form holds what the person saw: it stays the same when the command is run again. */
  readonly isForm?: boolean;
  /** Throws where the person would be told no, and the verb only says so. */
  readonly refuse?: (outcome: Outcome) => void;
  /** Sheets that tell how the book was when it was read: half a command before, that is something else. */
  readonly tellsOfBefore?: readonly string[];
  /** Of which day it is; that of the cut where missing. */
  readonly day?: Day;
}

export interface Patience extends Requests {
  /** Milliseconds after which an answer is given up that never comes; the simulated Excel answers at once. */
  readonly limit?: number;
}

/** Where an answer may never come. */
export const IMPATIENT: Patience = { limit: 60 };
/** For runs in which nothing is left without an answer. */
export const PATIENT: Patience = { limit: 10_000 };

/** Reads the open book and thinks; nothing is written. */
export async function thinking(command: Command, hands: Hands, { limit }: Patience = IMPATIENT): Promise<Plan> {
  const { verb, input, aids, refuse } = command;
  const { needs = [] } = await verbNamed(verb);
  const [session, seen] = await inExcel(
    async (context) =>
      [
        await sessionIn(context, hands),
        needs.includes('ownSheets') ? { ownSheets: await seeOwnSheets(context) } : {},
      ] as const,
    { ...(limit !== undefined && { limit }) },
  );
  const { outcome, proposal } = await think(verb, session, input?.(session), { ...seen, ...aids?.(session) });
  refuse?.(outcome);
  return { ...proposal.plan, title: command.name };
}

/** Reads, thinks and writes, in two runs as the pane does it. */
export async function running(command: Command, hands: Hands, patience: Patience = IMPATIENT): Promise<Plan> {
  const plan = await thinking(command, hands, patience);
  await carryOut(plan, patience);
  return plan;
}

/** What stands in the form of a command before anything happens to the book. */
export async function filledIn(command: Command, hands: Hands): Promise<Command> {
  if (!command.isForm) return command;
  const session = await inExcel((context) => sessionIn(context, hands));
  const [input, aids] = [command.input?.(session) ?? {}, command.aids?.(session) ?? {}];
  return { ...command, isForm: false, input: () => input, aids: () => aids };
}

async function sessionIn(context: Excel.RequestContext, { by, day, time }: Hands): Promise<Session> {
  return startSession(await openBook(context, { today: day, cut: FIRST_CUT }), by, { day, time });
}

/** A verb with its input, checked by the compiler. */
export function using<Id extends VerbId>(
  name: string,
  verb: Id,
  input?: (session: Session) => VerbInput<Id>,
  more: Omit<Command, 'name' | 'verb' | 'input'> = {},
): Command {
  return { name, verb, ...(input && { input }), ...more };
}

const FORM = { isForm: true } as const;

/** A move of the first action that it is offered for, as the pane asks for it: with what the person saw. */
function move(kind: MoveKind, note: string): Command {
  const input = ({ workspace }: Session): VerbInput<'move'> => {
    for (const { row, key } of workspace.matrix.records) {
      const subject = subjectOf(workspace, row);
      if (key === undefined || subject?.observed.kind !== 'state') continue;
      const { stage, status, cycle } = subject.observed.state;
      const seen = { key, stage, status, cycle };
      const request: MoveRequest =
        kind === 'close' ? { kind, note, ground: 'contextChanged', evidence: '=Acta 7', seen } : { kind, note, seen };
      // By its key: it may stand elsewhere by now.
      if (checkMove(workspace, row, request).length === 0) return { action: key, ...request };
    }
    throw new Error(`The book has no action to ${kind}.`);
  };
  return using(kind, 'move', input, FORM);
}

export const COMMITMENT = {
  cut: '2025-2',
  meeting: '2026-04-20',
  text: '=Enviar los soportes',
  action: '4144/1.2',
  owner: 'DGCPTN',
  due: '2026-05-29',
};

/** A line of the commitments as its form shows it, with something else in it. */
export function correction(
  { workspace, opened }: Session,
  line: number,
  texts: Readonly<Record<string, string>>,
): VerbInput<'line'> {
  const row = workspace.registers.commitments.entries[line]?.row ?? 1;
  const seen = draftOfLine('commitments', row, workspace, opened.date1904) ?? {};
  const first = shownDraft('commitments', seen);
  return { register: 'commitments', row, first, texts: { ...first, ...texts } };
}

/** What is pasted stays what it was when it was copied. */
const PASTED: Pick<Command, 'aids' | 'isForm'> = {
  ...FORM,
  aids: ({ opened }) => ({ report: { source: 'pegado', grid: dnpGrid(opened.matrixGrid), date1904: false } }),
};

function firstDifferences(session: Session): VerbInput<'decide'> {
  const differences = listed(compareWithDnp(session)).items.flatMap((item) => item.differences);
  return {
    decisions: differences.slice(0, 3).map(({ id }, index) => ({
      id,
      choice: index === 2 ? 'keepOurs' : 'acceptDnp',
      note: index === 0 ? '=revisado' : '',
    })),
  };
}

/** The first row of the matrix with the last of DNP, whatever they say. */
function oddPair(session: Session): VerbInput<'pair'> {
  const comparison = compareWithDnp(session);
  const { items, names } = listed(comparison);
  const of = items.find(({ matrixRow }) => matrixRow === comparison.compared.matrix[0]?.row)?.id ?? '';
  return { of, candidate: [...names.dnp.values()].at(-1) ?? '', note: '=a mano' };
}

const AFTER_THE_CUT = asDay('2026-08-03');

/** Of a book that has been prepared and followed for a while. */
export const COMMANDS: readonly Command[] = [
  using('stamp', 'stamp'),
  using('validate', 'validate'),
  using('report', 'report'),
  using('reconcile', 'reconcile'),
  using('reconcile a paste', 'reconcile', undefined, PASTED),
  using('keep a paste', 'import', undefined, PASTED),
  using('all', 'all', undefined, { tellsOfBefore: [SHEETS.findings] }),
  move('send', ''),
  move('approve', '+listo'),
  move('reject', '=Sin soportes'),
  move('close', ''),
  using('decide', 'decide', firstDifferences, { ...FORM, tellsOfBefore: [SHEETS.reconciliation] }),
  // DNP's final data, with lines of their own.
  using('decide after the cut', 'decide', firstDifferences, {
    ...FORM,
    tellsOfBefore: [SHEETS.reconciliation],
    ...(AFTER_THE_CUT && { day: AFTER_THE_CUT }),
  }),
  using('pair by hand', 'pair', oddPair, FORM),
  using('fix', 'fix'),
  using('mark', 'mark'),
  using('save the settings', 'settings', ({ opened: { savedSettings } }) => ({
    parameters: { dueSoonDays: '9' },
    recipients: [...savedSettings.recipients.slice(0, 1), { role: 'Jefe OAP', email: 'jefe@ejemplo.gov.co' }],
  })),
  using('add a line', 'line', () => ({ register: 'commitments', texts: COMMITMENT })),
  using('correct a line', 'line', (session) => correction(session, 0, { met: '2026-05-19', owner: '+OAP' }), FORM),
  using('remind', 'remind', ({ workspace }) => ({
    mailboxes: workspace.matrix.records.slice(0, 3).map(({ email }) => email),
  })),
  using('times', 'times'),
  using('end the cut', 'end-cut'),
  using(
    'open the next cut',
    'next-cut',
    () => ({ label: '2026-1', cutDate: '30/06/2026', opens: '03/11/2026', closes: '29/01/2027' }),
    AFTER_THE_CUT ? { day: AFTER_THE_CUT } : {},
  ),
];

/** Of a book that has never seen the add-in. */
export const FIRST_COMMANDS: readonly Command[] = [using('prepare', 'prepare'), using('prepare and stamp', 'stamp')];

export function commandNamed(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (!found) throw new Error(`There is no command «${name}».`);
  return found;
}
