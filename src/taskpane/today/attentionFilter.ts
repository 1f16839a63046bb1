import { create } from 'zustand';
import { fold } from '../../core/text/fold';
import type { AttentionItem, AttentionKind } from '../../core/today/dayOverview';

interface TodayFilter {
  readonly kind: AttentionKind | undefined;
  readonly search: string;
}

/** Kept while the person looks at another task. */
export const useTodayFilter = create<TodayFilter>(() => ({ kind: undefined, search: '' }));

/** An item with the text in which a search looks, made once. */
export interface Searchable {
  readonly item: AttentionItem;
  readonly text: string;
}

export function searchable(item: AttentionItem): Searchable {
  return { item, text: item.search };
}

/** Every word of the search has to be there, in any order and spelling of accents. */
export function matching(items: readonly Searchable[], { kind, search }: TodayFilter): AttentionItem[] {
  // What is typed without a space belongs together: 4144/2.1 is one action.
  const words = search.split(/\s+/).map(fold).filter(Boolean);
  return items
    .filter(
      ({ item, text }) =>
        (kind === undefined || item.reasons.some((reason) => reason.kind === kind)) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ item }) => item);
}
