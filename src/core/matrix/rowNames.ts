import { fold } from '../text/fold';
import { groupBy } from '../collections/groupBy';
import type { ActionRecord } from './actionRecord';
import { keyText } from './keyText';

/**
 * What a row is called while a person decides about it: the same in any reading of the book, wherever the
 * row stands by then, and never that of another row. Where its key does not tell it apart, its text and its place have
 * to be what they were.
 */
export function rowNames(records: readonly ActionRecord[]): ReadonlyMap<number, string> {
  const alike = groupBy(records, keyText);
  return new Map(
    records.map((record) => {
      const key = keyText(record);
      const isOnly = record.key !== undefined && alike.get(key)?.length === 1;
      return [record.row, isOnly ? record.key : JSON.stringify([key, fold(record.text), record.row])];
    }),
  );
}

/** The row that is called so, out of `rowNames`. */
export function rowNamed(names: ReadonlyMap<number, string>, wanted: string | undefined): number | undefined {
  return [...names].find(([, name]) => name === wanted)?.[0];
}
