import { rowNamed, rowNames } from '../../src/core/matrix/rowNames';
import type { Grid } from '../../src/core/sheet/grid';
import { fixesOf } from '../../src/core/fixes/fixes';
import { planFixes } from '../../src/core/fixes/fixPlan';
import type { MoveKind } from '../../src/core/moves/offers';
import { checkMove, type MoveRequest } from '../../src/core/moves/moveRequest';
import { subjectOf } from '../../src/core/moves/subject';
import { nextCutDraft } from '../../src/core/nextCut/nextCutDraft';
import { NOTHING_SEEN, type SeenSheets } from '../../src/core/nextCut/seenSheets';
import { SHEETS } from '../../src/core/sheet/ownSheets';
import { joinPlans, type Plan } from '../../src/core/plan/plan';
import { importPlan } from '../../src/core/reconcile/importStep';
import { draftOfLine } from '../../src/core/registerForms/lineDraft';
import { findingsOf } from '../../src/core/rules/ruleCatalogue';
import { planMarks } from '../../src/core/rules/markPlan';
import { planSettings } from '../../src/core/settings/settingsPlan';
import { inExcel } from '../../src/excel/run';
import { carryOut } from '../../src/jobs/carryOut';
import { decideDifferences, pairByHand } from '../../src/jobs/decide';
import { endCut } from '../../src/jobs/endCut';
import { moveAction } from '../../src/jobs/move';
import { openBook } from '../../src/jobs/open';
import { openCut } from '../../src/jobs/openCut';
import { perform } from '../../src/jobs/perform';
import { reconcileBook } from '../../src/jobs/reconcile';
import { writeLine } from '../../src/jobs/registers';
import { noteReminders } from '../../src/jobs/remind';
import { seeOwnSheets } from '../../src/jobs/seeOwnSheets';
import { startSession, withPlan, type Session } from '../../src/jobs/session';
import { writeTimes } from '../../src/jobs/times';
import type { Job } from '../../src/jobs/titles';
import { asDay, type Day } from '../../src/core/calendar/day';
import { FIRST_CUT } from './books/robustCut';
import { dnpGrid } from './books/dnp';
import type { Requests } from './books/sizes';

/** Whose hands are on the keyboard, and when. */
export interface Hands {
  readonly by: string;
  readonly day: Day;
  readonly time: string;
}

/** What somebody can do with the add-in: a way from a reading of the book to plans, as the pane has it behind its forms. */
export interface Command {
  readonly name: string;
  readonly think: (session: Session, seen: SeenSheets) => Session;
  /** What the form showed when the person pressed the button: it stays the same when the command is run again. */
  readonly form?: (session: Session) => Command;
  /** Sheets that tell how the book was when it was read: half a command before, that is something else. */
  readonly tellsOfBefore?: readonly string[];
  /** The end of a cut asks for more of the book. */
  readonly looksAround?: boolean;
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
export async function thinking(
  command: Command,
  { by, day, time }: Hands,
  { limit }: Patience = IMPATIENT,
): Promise<Plan> {
  const [session, seen] = await inExcel(
    async (context) => {
      const opened = await openBook(context, { today: day, cut: FIRST_CUT });
      return [
        startSession(opened, by, { day, time }),
        command.looksAround ? await seeOwnSheets(context) : NOTHING_SEEN,
      ] as const;
    },
    { ...(limit !== undefined && { limit }) },
  );
  return joinPlans(command.name, command.think(session, seen).plans);
}

/** Reads, thinks and writes, in two runs as the pane does it. */
export async function running(command: Command, hands: Hands, patience: Patience = IMPATIENT): Promise<Plan> {
  const plan = await thinking(command, hands, patience);
  await carryOut(plan, patience);
  return plan;
}

/** What stands in the form of a command before anything happens to the book. */
export async function filledIn(command: Command, { by, day, time }: Hands): Promise<Command> {
  const { form } = command;
  if (!form) return command;
  return inExcel(async (context) =>
    form(startSession(await openBook(context, { today: day, cut: FIRST_CUT }), by, { day, time })),
  );
}

const job = (name: string, which: Job): Command => ({ name, think: (session) => perform(which, session).session });

/** A command whose form holds what was seen and chosen: `fill` fills it in, once. */
function withForm(
  name: string,
  fill: (session: Session) => Command['think'],
  more: Pick<Command, 'tellsOfBefore'> = {},
): Command {
  return { name, ...more, think: (session) => session, form: (session) => ({ name, ...more, think: fill(session) }) };
}

/** A move of the first action that it is offered for, as the pane asks for it: with what the person saw. */
function move(kind: MoveKind, note: string): Command {
  return withForm(kind, ({ workspace }) => {
    for (const { row, key } of workspace.matrix.records) {
      const subject = subjectOf(workspace, row);
      if (key === undefined || subject?.observed.kind !== 'state') continue;
      const { stage, status, cycle } = subject.observed.state;
      const seen = { key, stage, status, cycle };
      const request: MoveRequest =
        kind === 'close' ? { kind, note, ground: 'contextChanged', evidence: '=Acta 7', seen } : { kind, note, seen };
      if (checkMove(workspace, row, request).length > 0) continue;
      // The pane looks for the row anew: it may stand elsewhere by now.
      return (now) => moveAction(now, now.workspace.matrix.records.find((one) => one.key === key)?.row ?? row, request);
    }
    throw new Error(`The book has no action to ${kind}.`);
  });
}

export const COMMITMENT = {
  cut: '2025-2',
  meeting: '2026-04-20',
  text: '=Enviar los soportes',
  action: '4144/1.2',
  owner: 'DGCPTN',
  due: '2026-05-29',
};

const correction = withForm('correct a line', ({ workspace, opened }) => {
  const [entry] = workspace.registers.commitments.entries;
  const seen = (entry && draftOfLine('commitments', entry.row, workspace, opened.date1904)) ?? {};
  const row = entry?.row ?? 0;
  return (now) =>
    writeLine(now, 'commitments', { draft: { ...seen, met: '2026-05-19', owner: '+OAP' }, standing: { row, seen } })
      .session;
});

/** What is pasted stays what it was when it was copied. */
function pasting(name: string, think: (session: Session, grid: Grid) => Session): Command {
  return withForm(name, ({ opened }) => {
    const grid = dnpGrid(opened.matrixGrid);
    return (now) => think(now, grid);
  });
}

const decide = withForm(
  'decide',
  (session) => {
    const { reconciliation } = reconcileBook(session);
    const found = reconciliation.rows.flatMap(({ key, matrixRow, dnpRow, fields }) =>
      matrixRow === null || dnpRow === null ? [] : fields.map(({ field }) => ({ key, matrixRow, dnpRow, field })),
    );
    const wishes = found.slice(0, 3).map((one, index) => ({
      ...one,
      field: one.field,
      choice: index === 2 ? ('keepOurs' as const) : ('acceptDnp' as const),
      note: index === 0 ? '=revisado' : '',
    }));
    return (now) => {
      const reconciled = reconcileBook(now);
      return decideDifferences({ ...reconciled.session, plans: [] }, reconciled, wishes).session;
    };
  },
  { tellsOfBefore: [SHEETS.reconciliation] },
);

const pair = withForm('pair by hand', (session) => {
  const { compared } = reconcileBook(session);
  const [ours] = rowNames(compared.matrix).values();
  const theirs = [...rowNames(compared.dnp).values()].at(-1);
  return (now) => {
    const reconciled = reconcileBook(now);
    const { matrix, dnp } = reconciled.compared;
    const wish = {
      matrixRow: rowNamed(rowNames(matrix), ours) ?? 0,
      dnpRow: rowNamed(rowNames(dnp), theirs) ?? 0,
      note: '=a mano',
    };
    return pairByHand({ ...reconciled.session, plans: [] }, reconciled, wish).session;
  };
});

const fixAll: Command = {
  name: 'fix',
  think: (session) => {
    const {
      workspace: { matrix },
      opened: { matrixGrid: grid, date1904 },
    } = session;
    const all = fixesOf({ matrix, grid, date1904 });
    return withPlan(
      session,
      planFixes(
        all.filter(({ choiceOf }) => choiceOf === undefined),
        all,
        { matrix, grid },
      ),
    );
  },
};

const saveSettings: Command = {
  name: 'save the settings',
  think: (session) => {
    const { savedSettings, date1904, settingsGrid: grid } = session.opened;
    const settings = {
      ...savedSettings,
      parameters: { ...savedSettings.parameters, dueSoonDays: 9 },
      recipients: [...savedSettings.recipients.slice(0, 1), { role: 'Jefe OAP', email: 'jefe@ejemplo.gov.co' }],
    };
    return withPlan(session, planSettings(settings, { date1904, grid }));
  },
};

const AFTER_THE_CUT = asDay('2026-08-03');

/** Of a book that has been prepared and followed for a while. */
export const COMMANDS: readonly Command[] = [
  job('stamp', 'stamp'),
  job('validate', 'validate'),
  job('report', 'report'),
  job('reconcile', 'reconcile'),
  pasting(
    'reconcile a paste',
    (session, grid) => reconcileBook(session, { source: 'pegado', grid, date1904: false }).session,
  ),
  pasting('keep a paste', (session, grid) => withPlan(session, importPlan(grid, false, session.opened.date1904))),
  { ...job('all', 'all'), tellsOfBefore: [SHEETS.findings] },
  move('send', ''),
  move('approve', '+listo'),
  move('reject', '=Sin soportes'),
  move('close', ''),
  decide,
  pair,
  fixAll,
  {
    name: 'mark',
    think: (session) =>
      withPlan(session, planMarks(findingsOf(session.workspace), session.workspace.matrix, session.opened.matrixGrid)),
  },
  saveSettings,
  { name: 'add a line', think: (session) => writeLine(session, 'commitments', { draft: COMMITMENT }).session },
  correction,
  {
    name: 'remind',
    think: (session) =>
      noteReminders(
        session,
        session.workspace.matrix.records.slice(0, 3).map(({ email }) => email),
      ).session,
  },
  { name: 'times', think: (session) => writeTimes(session).session },
  { name: 'end the cut', looksAround: true, think: (session, seen) => endCut(session, seen).session },
  {
    name: 'open the next cut',
    looksAround: true,
    ...(AFTER_THE_CUT && { day: AFTER_THE_CUT }),
    think: (session, seen) =>
      openCut(
        session,
        {
          ...nextCutDraft(session.workspace.settings),
          label: '2026-1',
          cutDate: '30/06/2026',
          opens: '03/11/2026',
          closes: '29/01/2027',
        },
        seen,
      ).session,
  },
];

/** Of a book that has never seen the add-in. */
export const FIRST_COMMANDS: readonly Command[] = [job('prepare', 'prepare'), job('prepare and stamp', 'stamp')];

export function commandNamed(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (!found) throw new Error(`There is no command «${name}».`);
  return found;
}
