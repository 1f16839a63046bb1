import { ENTITIES, isNotDue, mean, progressOf, type TrueAction } from './actions';

export const GROUPS = ['sector', 'mhcp', 'attached', 'linked'] as const;
export type Group = (typeof GROUPS)[number];

/** The figures of the report about a group of actions. */
export interface Figures {
  readonly actions: number;
  readonly approved: number;
  readonly rejected: number;
  /** Sent or begun, and neither approved nor rejected. */
  readonly onTheirWay: number;
  readonly notReported: number;
  readonly notDue: number;
  /** Simple means of what was approved, fractions. */
  readonly physical: number | null;
  readonly financial: number | null;
}

/** The figures that are right, counted from the plain data of the generator. */
export function trueFigures(actions: readonly TrueAction[]): Readonly<Record<Group, Figures>> {
  const of = (group: Group) => figuresOf(actions.filter((action) => isIn(action, group)));
  return { sector: of('sector'), mhcp: of('mhcp'), attached: of('attached'), linked: of('linked') };
}

/** REP-3: the sector has what is not wholly another sector's. */
export function isIn({ entities }: TrueAction, group: Group): boolean {
  const kinds = entities.map((name) => ENTITIES[name]?.kind);
  return group === 'sector' ? kinds.some((kind) => kind !== 'otherSector') : kinds.includes(group);
}

function figuresOf(actions: readonly TrueAction[]): Figures {
  const due = actions.filter((action) => !isNotDue(action));
  const approved = due.filter(({ state }) => state === 'approved');
  const count = (...states: readonly string[]): number => due.filter(({ state }) => states.includes(state)).length;
  return {
    actions: actions.length,
    approved: approved.length,
    rejected: count('rejected'),
    onTheirWay: count('inReview', 'reporting'),
    notReported: count('notReported'),
    notDue: actions.length - due.length,
    physical: mean(approved.map((action) => progressOf(action, 'physical'))),
    financial: mean(approved.map((action) => progressOf(action, 'financial'))),
  };
}
