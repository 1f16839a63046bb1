import type { CutLabel } from '../keys/keys';
import { isEarlyApproval } from '../cut/flow';
import { valueAt, type Grid } from '../sheet/grid';
import { joinPlans, type MatrixCell, type Plan } from '../plan/plan';
import { yearOfCut, yearTargets } from '../matrix/yearTargets';
import { factsOf } from '../standing/facts';
import type { SettingsProblem } from '../settings/checkSettings';
import type { Settings } from '../settings/settings';
import type { Workspace } from '../workspace/workspace';
import { additionOf, fieldsThatChange, recordsAfter } from '../newRows/addition';
import type { SeenEdge } from '../newRows/edge';
import { goingAlong, goingAlongInWords } from '../newRows/goingAlong';
import type { NewRows } from '../newRows/newRow';
import { newRows, type CarriedRow, type CarryInput } from './carried';
import { labelWithoutEnd, nextCutProblems, typedCut } from './checkNextCut';
import type { NextCutDraft } from './nextCutDraft';
import { endingCut } from './endingCut';
import { goesOn, type GoingOn } from './goesOn';
import { matrixPlan } from './matrixPlan';
import { openCommitments, unansweredTransfers } from './pending';
import { nothingGoesOn, problemsOfMatrix, unitIsUnclear, whyTaken } from './nextCutRefusals';
import type { SeenSheets } from './seenSheets';
import { planNextSettings } from './nextSettings';
import { snapshotOf, type SnapshotOutcome } from './snapshotStep';
import { standingFor, standingRows } from './standingRows';

export interface OpeningInput {
  readonly seen: SeenSheets;
  readonly grid: Grid;
  readonly date1904: boolean;
  /** `Configuración` as it was read; undefined where the book has none. */
  readonly settingsGrid: Grid | undefined;
  /** What hangs on the last row of the matrix. */
  readonly edge: SeenEdge;
  /** What `Configuración` says by itself, whatever is given from outside. */
  readonly savedSettings: Settings;
}

/** The next cut cannot be opened so; nothing is written. */
export interface Refused {
  readonly kind: 'refused';
  /** At the fields of the form; `matrix` is the book itself. In Spanish. */
  readonly problems: readonly SettingsProblem[];
}

export interface Opened {
  readonly kind: 'opened';
  readonly from: CutLabel;
  readonly to: CutLabel;
  /** Empty where everything stands already. */
  readonly plan: Plan;
  /** The workspace as it is once the plan is applied. */
  readonly workspace: Workspace;
  readonly snapshot: SnapshotOutcome;
  /** New rows, rows that stand already, and of these those that were only begun. */
  readonly added: number;
  readonly standing: number;
  readonly completed: number;
  /** What becomes of the user's columns, and what does not reach the new rows: a sentence each, in Spanish. */
  readonly along: readonly string[];
  readonly settingsChange: boolean;
  readonly goingOn: GoingOn;
  /** They are open until they are met or answered, in whatever cut (PREP-3, PREP-4). */
  readonly openCommitments: number;
  readonly unansweredTransfers: number;
  /**
   * The target of another year: the one column for all went along as it was, and may say something else now; or there is a
   * column for each year, and none for this one.
   */
  readonly target: 'carried' | 'missing' | undefined;
  /** What of the form should be looked at again. */
  readonly warnings: readonly SettingsProblem[];
}

export type Opening = Refused | Opened;

/**
 * Opens the next cut: the old one is kept as it ended, every action that goes on gets a row, and last `Configuración`
 * turns the page. An opening that stopped half way is finished by running it again.
 */
export function openNextCut(workspace: Workspace, draft: NextCutDraft, input: OpeningInput): Opening {
  const { settings, matrix } = workspace;
  const { grid, date1904 } = input;
  const next: Settings = { ...settings, cut: typedCut(draft, settings) };
  const to = next.cut.label;
  const ending = endingCut(workspace, to);
  const problems = [
    ...nextCutProblems(draft, settings),
    ...labelWithoutEnd(to, ending, settings),
    ...problemsOfMatrix(workspace, to, grid),
  ];
  const refused = (more: readonly SettingsProblem[]): Refused => ({
    kind: 'refused',
    problems: [...problems, ...more],
  });
  if (to === undefined || !ending || problems.some(({ blocks }) => blocks)) return refused([]);

  const standing = standingRows(workspace, to);
  const goingOn = goesOn(ending.workspace);
  const taken = [...whyTaken(to, standing, ending, input.seen), ...nothingGoesOn(ending, goingOn)];
  if (taken.length > 0) return refused(taken);

  const rows = newRows(goingOn.rows, { matrix, grid, label: to, approved: approvedIn(ending.workspace) });
  const found = standingFor(rows, standing.rows, grid);
  const added = rows.rows.filter((row) => !found.has(row));
  // Once `Configuración` has turned the page, a cell that is empty was emptied by somebody.
  const filled = ending.known ? unfinished(rows, found, grid) : [];
  const addition = additionOf(added, rows, matrix, grid, filled, goingAlong(matrix, input.edge));
  const begun = new Set(filled.map(({ row }) => row));
  const others = matrix.records.filter(({ row }) => !begun.has(row));
  const unclear = unitIsUnclear(fieldsThatChange(others, recordsAfter(addition, matrix, settings, date1904)));
  if (unclear.length > 0) return refused(unclear);

  const snapshot = snapshotOf(ending, input.seen, date1904);
  const settingsChange = JSON.stringify(input.savedSettings.cut) !== JSON.stringify(next.cut);
  const plan = joinPlans(`Abrir el corte ${to}`, [
    { title: '', steps: snapshot.steps },
    matrixPlan(addition.steps, rows, [...found.values()], filled, workspace, grid),
    ...(settingsChange ? [planNextSettings(next, { date1904, grid: input.settingsGrid })] : []),
  ]);
  const { reconciliation: _, ...rest } = workspace;
  return {
    kind: 'opened',
    from: ending.label,
    to,
    plan,
    goingOn,
    settingsChange,
    workspace: {
      ...rest,
      settings: next,
      matrix: { ...matrix, layout: addition.layout, records: recordsAfter(addition, matrix, next, date1904) },
    },
    snapshot: snapshot.outcome,
    added: added.length,
    along: goingAlongInWords(added, matrix, grid, input.edge),
    standing: found.size,
    completed: begun.size,
    openCommitments: openCommitments(workspace).length,
    unansweredTransfers: unansweredTransfers(workspace).length,
    target: targetOf(to, ending.label, rows, matrix),
    warnings: problems,
  };
}

/** FLOW-8: it is the year's; both cuts of a year are read in the same. */
function targetOf(
  to: CutLabel,
  from: CutLabel,
  { columns }: NewRows<CarriedRow>,
  { layout, mapping }: Workspace['matrix'],
): Opened['target'] {
  if (yearOfCut(to) === yearOfCut(from)) return undefined;
  const years = yearTargets(layout);
  if (years.size > 0) return years.has(yearOfCut(to)) ? undefined : 'missing';
  return columns.includes(mapping.columns.annualTarget ?? 0) ? 'carried' : undefined;
}

/** FLOW-5: approved by the last stage. Of a cut whose flow nobody knows, the last stage that it names. */
function approvedIn(workspace: Workspace): CarryInput['approved'] {
  const facts = factsOf(workspace);
  return (record) => {
    const observed = facts.stateOf(record);
    const isApproved =
      observed.kind === 'state' &&
      observed.state.status === 'approved' &&
      !isEarlyApproval(observed.state, facts.cut.stages.length);
    return isApproved ? record : undefined;
  };
}

/** Cells that an opening which stopped half way has left empty. */
function unfinished({ formats }: NewRows<CarriedRow>, found: ReturnType<typeof standingFor>, grid: Grid): MatrixCell[] {
  return [...found].flatMap(([row, { row: at }]) =>
    [...row.cells].flatMap(([column, { value, format = formats.get(column) }]): MatrixCell[] =>
      valueAt(grid, at, column) === '' ? [{ row: at, column, value, ...(format !== undefined && { format }) }] : [],
    ),
  );
}
