import { create } from 'zustand';
import { fold } from '../../core/text/fold';
import type { FieldId } from '../../core/matrix/fields';
import type { Choice } from '../../core/reconcile/decisions/decision';
import type { ReconciliationClass } from '../../core/workspace/reconciliation';
import type { DifferenceItem, ReconciliationItem } from '../../core/reconcile/items';

export const LONGEST_NOTE = 2000;

/** What somebody chose for a difference. */
export interface ChosenById {
  readonly id: string;
  readonly choice: Choice;
  readonly note: string;
}

/** A pair that somebody is making by hand. */
export interface Pairing {
  /** Id of the row of the comparison that it is made for. */
  readonly of: string;
  /** Id of the candidate that is chosen: undefined for the first one, null for another row, which is typed. */
  readonly candidate: string | null | undefined;
  readonly typed: string;
  readonly note: string;
}

export const NO_PAIRING = { candidate: undefined, typed: '', note: '' } as const;

interface ReconcileState {
  readonly class: ReconciliationClass | undefined;
  readonly field: FieldId | undefined;
  readonly search: string;
  /** What was chosen and not saved yet, by difference. */
  readonly chosen: ReadonlyMap<string, ChosenById>;
  readonly pairing: Pairing | undefined;
}

/** Kept while the person looks at another task. */
export const useReconcile = create<ReconcileState>(() => ({
  class: undefined,
  field: undefined,
  search: '',
  chosen: new Map(),
  pairing: undefined,
}));

export function choose(ids: readonly string[], choice: Choice, note?: string): void {
  useReconcile.setState(({ chosen }) => {
    const next = new Map(chosen);
    for (const id of ids) next.set(id, { id, choice, note: note ?? chosen.get(id)?.note ?? '' });
    return { chosen: next };
  });
}

export function annotate(id: string, note: string): void {
  const known = useReconcile.getState().chosen.get(id);
  if (known) choose([id], known.choice, note);
}

/** Takes choices back that are not saved yet; without ids all of them. */
export function forget(ids?: readonly string[]): void {
  useReconcile.setState(({ chosen }) => {
    const next = new Map(ids ? chosen : []);
    for (const id of ids ?? []) next.delete(id);
    return { chosen: next };
  });
}

/** Ours is kept for a reason, which DNP will be told (REP-2). */
export function lacksReason({ choice, note }: ChosenById): boolean {
  return choice === 'keepOurs' && note.trim() === '';
}

export interface Searchable {
  readonly item: ReconciliationItem;
  readonly text: string;
}

export function searchable(item: ReconciliationItem): Searchable {
  return { item, text: item.search };
}

type Filter = Pick<ReconcileState, 'class' | 'field' | 'search'>;

/** What the filters leave, each with the differences that they leave. */
export function matching(items: readonly Searchable[], { class: wanted, field, search }: Filter): ReconciliationItem[] {
  // What is typed without a space belongs together: 4144/2.1 is one action.
  const words = search.split(/\s+/).map(fold).filter(Boolean);
  return items
    .filter(
      ({ item, text }) =>
        (wanted === undefined || item.class === wanted) &&
        (field === undefined || item.differences.some((one) => one.field === field)) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ item }) => item);
}

export function differencesIn(items: readonly ReconciliationItem[], field: FieldId | undefined): DifferenceItem[] {
  return items.flatMap((item) => item.differences.filter((one) => field === undefined || one.field === field));
}
