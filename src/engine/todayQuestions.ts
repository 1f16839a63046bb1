import { todayOf, type AttentionItem, type Today } from '../core/today/dayOverview';
import type { OpenBook } from '../jobs/book/interpret';
import type { BookInPieces } from './bookInPieces';

/** What of the day is shown above the list; the list itself comes in pages. */
export type TodaySummary = Omit<Today, 'items'>;

/** *Hoy*: part of every start, so it comes with the engine itself. */
export const todayQuestions = ({ opened }: BookInPieces) => {
  // Pages of one list, however often they are asked for.
  const known = new WeakMap<OpenBook, Today>();
  const of = (book: OpenBook): Today => {
    const found = known.get(book) ?? todayOf(book.workspace);
    known.set(book, found);
    return found;
  };
  return {
    today(): TodaySummary {
      const { items: _, ...summary } = of(opened());
      return summary;
    },
    /** What needs attention, most urgent first; `from` counts from 0. */
    todayItems: (from: number, count: number): readonly AttentionItem[] => of(opened()).items.slice(from, from + count),
  };
};
