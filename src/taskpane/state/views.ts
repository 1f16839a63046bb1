/** The tasks of every day, always in sight. */
export const DAILY = ['today', 'action', 'validate', 'reconcile', 'report'] as const;

/** What is done a few times in a cut; they stand behind *Más*, in the order of the procedure. */
export const OCCASIONAL = ['documents', 'readiness', 'times', 'logbook', 'cutEnd', 'prepare'] as const;

export const NAVIGATION = [...DAILY, 'more'] as const;

export const VIEWS = [...NAVIGATION, ...OCCASIONAL] as const;
export type View = (typeof VIEWS)[number];

/** The entry of the navigation that a view stands behind. */
export function entryOf(view: View): (typeof NAVIGATION)[number] {
  return NAVIGATION.find((entry) => entry === view) ?? 'more';
}
