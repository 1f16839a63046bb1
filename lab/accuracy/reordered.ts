import type { Random } from '../../test-kit/random';
import type { Sheet } from './accuracySheet';

/** A sheet sorted otherwise, and which row each of its rows was before. */
export interface Reordered extends Sheet {
  readonly rowBefore: ReadonlyMap<number, number>;
}

/** The same table with its rows and columns in another order; titles stay where they stand. */
export function reordered({ grid, fields, firstRow }: Sheet, random: Random): Reordered {
  const { values } = grid;
  const columns = random.shuffle((values[firstRow - 2] ?? []).map((_, index) => index));
  const rows = [...values.keys()].slice(0, firstRow - 1).concat(random.shuffle([...values.keys()].slice(firstRow - 1)));
  const isTitle = (row: number): boolean => row < firstRow - 2;
  return {
    grid: {
      ...grid,
      values: rows.map((row) =>
        isTitle(row) ? (values[row] ?? []) : columns.map((column) => values[row]?.[column] ?? ''),
      ),
      formats: new Map(
        columns.map((column, index) => [
          index + 1,
          rows.map((row) => grid.formats.get(column + 1)?.[row] ?? 'General'),
        ]),
      ),
    },
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, column]) => [field, columns.indexOf(column - 1) + 1]),
    ),
    firstRow,
    rowBefore: new Map(rows.map((row, index) => [index + 1, row + 1])),
  };
}
