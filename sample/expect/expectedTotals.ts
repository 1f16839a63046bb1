import type { EntityKind } from '../facts/sampleEntities';
import type { PlacedAction } from '../plan/sampleLayout';
import type { SamplePlan } from '../plan/samplePlan';
import { isNotDue, kindsOf, rowsOfCut } from './expectedRows';

export type ExpectedGroup = 'sector' | 'mhcp' | 'attached' | 'linked';

export interface ExpectedTotals {
  readonly actions: number;
  readonly approved: number;
  readonly rejected: number;
  /** `En revisión` in any stage. */
  readonly inReview: number;
  /** `En diligenciamiento`: reported in part, not sent. */
  readonly reporting: number;
  readonly notReported: number;
  readonly notDue: number;
  /** Closed for good, whatever their state in the cut; also counted above. */
  readonly closed: number;
  /** Simple averages of the approved actions; null where there is none. */
  readonly physical: number | null;
  readonly financial: number | null;
  /** The same, weighted by the actions' relative importance. */
  readonly physicalWeighted: number | null;
}

const KIND_OF: Readonly<Record<Exclude<ExpectedGroup, 'sector'>, EntityKind>> = {
  mhcp: 'MHCP',
  attached: 'Adscrita',
  linked: 'Vinculada',
};

/**
 * REP-3, FLOW-10: an action counts once in the sector and once in each group that has an entity in it. It leaves the
 * sector only when all its entities are known to be of another one; an entity that nobody knows makes no group.
 */
export function expectedTotals(plan: SamplePlan): Readonly<Record<ExpectedGroup, ExpectedTotals>> {
  const once = rowsOfCut(plan).filter((action) => action !== plan.repeated);
  const has = (group: keyof typeof KIND_OF) => totalsOf(once.filter((action) => kindsOf(action).has(KIND_OF[group])));
  return {
    sector: totalsOf(once.filter((action) => [...kindsOf(action)].some((kind) => kind !== 'Otro sector'))),
    mhcp: has('mhcp'),
    attached: has('attached'),
    linked: has('linked'),
  };
}

function totalsOf(actions: readonly PlacedAction[]): ExpectedTotals {
  const due = actions.filter((action) => !isNotDue(action));
  const approved = due.filter((action) => action.status === 'Aprobada');
  const count = (status: PlacedAction['status']) => due.filter((action) => action.status === status).length;
  const weighed = approved.filter((action) => action.physical !== undefined);
  const weights = weighed.reduce((sum, action) => sum + action.weight, 0);
  return {
    actions: actions.length,
    approved: approved.length,
    rejected: count('Rechazada'),
    inReview: count('En revisión'),
    reporting: count('En diligenciamiento'),
    notReported: count('Sin reporte'),
    notDue: actions.length - due.length,
    closed: actions.filter((action) => action.closed).length,
    physical: mean(approved.map((action) => action.physical)),
    financial: mean(approved.map((action) => action.financial)),
    physicalWeighted:
      weights === 0 ? null : weighed.reduce((sum, action) => sum + action.weight * (action.physical ?? 0), 0) / weights,
  };
}

function mean(shares: readonly (number | undefined)[]): number | null {
  const known = shares.filter((share) => share !== undefined);
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length;
}
