import { fold } from '../text/fold';
import { groupBy } from '../collections/groupBy';
import type { ActionRecord } from './actionRecord';
import { keyText } from './keyText';
import { areParts, partName } from './parts/parts';

/**
 * What a row is called while a person decides about it: the same in any reading of the book, wherever the
 * row stands by then, and never that of another row. Where its key does not tell it apart, its indicator or
 * milestone does; failing that, its text and its place have to be what they were.
 */
export function rowNames(records: readonly ActionRecord[]): ReadonlyMap<number, string> {
  const alike = groupBy(records, keyText);
  return new Map(
    records.map((record) => {
      const key = keyText(record);
      const same = record.key === undefined ? [] : (alike.get(key) ?? []);
      if (record.key !== undefined && same.length === 1) return [record.row, record.key];
      const told = same.length > 0 && areParts(same) ? [partName(record)] : [fold(record.text), record.row];
      return [record.row, JSON.stringify([key, ...told])];
    }),
  );
}

/** The row that is called so, out of `rowNames`. */
export function rowNamed(names: ReadonlyMap<number, string>, wanted: string | undefined): number | undefined {
  return [...names].find(([, name]) => name === wanted)?.[0];
}
