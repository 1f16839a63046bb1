import { valueOf } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { groupsOf } from '../matrix/entityGroups';
import type { Facts } from './facts';
import { isOurs, reasonOf } from './standing';

/** Where an action ends in the cut (REP-1); `notDue` is calendar, not delay (FLOW-9). Closed or not is told beside it. */
export type Outcome = 'approved' | 'rejected' | 'inReview' | 'reporting' | 'notReported' | 'notDue' | 'unknown';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  approved: 'Aprobada',
  rejected: 'Rechazada',
  inReview: 'En revisión',
  reporting: 'En diligenciamiento',
  notReported: 'Sin reporte',
  notDue: 'No se reporta en el corte',
  unknown: 'Sin determinar',
};

/** On its way: sent or not, neither approved nor rejected. */
export const UNDER_WAY = 'En trámite';

export function outcomeOf(
  record: ActionRecord,
  { standingOf, stateOf }: Pick<Facts, 'standingOf' | 'stateOf'>,
): Outcome {
  if (reasonOf(standingOf(record), 'notDue')) return 'notDue';
  const observed = stateOf(record);
  if (observed.kind === 'state') return observed.state.status;
  const said = valueOf(record.status);
  return said === 'inReview' || said === 'reporting' ? said : 'unknown';
}

/** PREP-4, REP-3: it counts in the sector's totals, in *Hoy* and in the report alike. */
export function countsInSector(record: ActionRecord, { standingOf }: Pick<Facts, 'standingOf'>): boolean {
  return isOurs(standingOf(record)) && groupsOf(record).has('sector');
}
