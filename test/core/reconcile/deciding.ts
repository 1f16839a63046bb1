import type { CutLabel } from '../../../src/core/keys/keys';
import type { ComparedBooks } from '../../../src/core/reconcile/reconciliationSheet';
import { NO_DECISIONS, type KeptDecisions } from '../../../src/core/reconcile/decisions/keep';
import { planDecisions } from '../../../src/core/reconcile/decisions/decisionPlan';
import type { DecisionsInput, Wish } from '../../../src/core/reconcile/decisions/wish';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import type { Reconciliation } from '../../../src/core/workspace/reconciliation';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { inputFor, readWorkspace } from '../moves/book';
import { day } from '../support/days';
import { dnpOf, MHCP, type RecordSpec } from '../support/records';
import { is, soundAction, type WorkspaceSpec } from '../support/workspace';

export const BOOKS: ComparedBooks = {
  today: day('2026-05-20'),
  matrixSheet: 'Matriz',
  dnpSource: 'dnp.xlsx',
  date1904: false,
  cut: '2025-2' as CutLabel,
};

/** What DNP says of the action of `soundAction` where nothing differs. */
export const DNP_ROW: RecordSpec = {
  conpes: '4144',
  code: '1.1',
  cut: '2025-2',
  text: 'Diseñar el sistema',
  entities: [is(MHCP)],
  start: '2025-01-15',
  end: '2026-12-31',
  stage: 2,
  status: 'inReview',
  cycle: 1,
  physical: 0.5,
  financial: 0.4,
};

/** A book with its matrix compared with these rows of DNP. */
export function compared(spec: WorkspaceSpec, dnp: readonly RecordSpec[]) {
  const { workspace, book } = readWorkspace({ records: [soundAction()], ...spec });
  return { workspace, book, reconciliation: comparing(workspace, dnp) };
}

export function comparing({ matrix, settings: { cut } }: Workspace, dnp: readonly RecordSpec[]): Reconciliation {
  return reconcile(matrix, dnpOf(dnp), { cut: cut.label, roundingTolerance: 0.0005 });
}

export function inputOf(
  { workspace, book, reconciliation }: ReturnType<typeof compared>,
  earlier: KeptDecisions = NO_DECISIONS,
): DecisionsInput {
  const { grid, logLastRow, by, now } = inputFor(book);
  return { workspace, reconciliation, grid, logLastRow, by, now, books: BOOKS, earlier };
}

/** The plan for the wishes about a book whose rows DNP sees so. */
export function deciding(
  spec: WorkspaceSpec,
  dnp: readonly RecordSpec[],
  wishes: readonly Wish[],
  earlier?: KeptDecisions,
) {
  const scene = compared(spec, dnp);
  return { ...scene, before: scene.workspace, ...planDecisions(wishes, inputOf(scene, earlier)) };
}

/** About the action of `soundAction`, which stands in row 5, and the first row of DNP. */
export const wish = (
  field: Wish['field'],
  choice: Wish['choice'] = 'acceptDnp',
  note = '',
  place: Partial<Wish> = {},
): Wish => ({
  key: '4144/1.1',
  matrixRow: 5,
  dnpRow: 2,
  field,
  choice,
  note,
  ...place,
});
