import { CUT } from '../facts/sampleCut';
import { ENTITIES, type EntityKind } from '../facts/sampleEntities';
import type { FlowPlace, PlannedAction } from '../plan/plannedAction';
import type { PlacedAction } from '../plan/sampleLayout';
import type { SamplePlan } from '../plan/samplePlan';

/** The procedure's words about a row, said once more in plain code that shares nothing with the add-in. */
export function rowsOfCut({ actions }: SamplePlan): readonly PlacedAction[] {
  return actions.filter((action) => action.cut === CUT.label);
}

/** FLOW-9: starts after the cut date and was never reported. */
export function isNotDue({ start, status }: PlannedAction): boolean {
  return start !== undefined && start > CUT.cutDate && status === 'Sin reporte';
}

export function hasEnded({ end }: PlannedAction): boolean {
  return end !== undefined && end <= CUT.cutDate;
}

/** Followed up in this cut: due, not closed for good, not approved (FLOW-5). */
export function isOpen(action: PlannedAction): boolean {
  return !action.closed && !isNotDue(action) && action.status !== 'Aprobada';
}

/** FLOW-4: a rejection that somebody typed where the action stood, as it has to be: stage 1, next cycle. */
export function placeOf({ stage, status, cycle }: PlannedAction): FlowPlace {
  const leftWhereItWas = status === 'Rechazada' && stage > 1;
  return leftWhereItWas ? { stage: 1, status, cycle: cycle + 1 } : { stage, status, cycle };
}

/** What its entities are; `unknown` where one is not in the catalogue. */
export function kindsOf({ owners }: PlannedAction): ReadonlySet<EntityKind | 'unknown'> {
  return new Set(owners.map((owner) => (typeof owner === 'string' ? ENTITIES[owner].kind : 'unknown')));
}
