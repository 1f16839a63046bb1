import type { CellValue } from '../../../src/core/sheet/cell';
import type { Grid } from '../../../src/core/sheet/grid';
import type { Random } from '../../../test-kit/random';
import { anyFormat, garbled, hostileValue } from './hostile';

type Mutation = (grid: Grid, random: Random) => Grid;

const indexIn = (length: number, random: Random): number => Math.floor(random.next() * length);

/** Values row by row, with their formats beside them: what every mutation takes apart and puts together again. */
interface Cells {
  readonly values: CellValue[][];
  readonly formats: string[][];
}

function cellsOf({ values, formats, left }: Grid): Cells {
  return {
    values: values.map((row) => [...row]),
    formats: values.map((row, r) => row.map((_, c) => formats.get(left + c)?.[r] ?? 'General')),
  };
}

function gridOf(grid: Grid, { values, formats }: Cells): Grid {
  const width = Math.max(0, ...values.map((row) => row.length));
  const columns = [...grid.formats.keys()].filter((column) => column - grid.left < width);
  return {
    ...grid,
    values,
    formats: new Map(columns.map((column) => [column, formats.map((row) => row[column - grid.left] ?? 'General')])),
  };
}

/** The cells changed in place. */
function changing(change: (cells: Cells, random: Random) => void): Mutation {
  return (grid, random) => {
    const cells = cellsOf(grid);
    if (cells.values.length > 0 && (cells.values[0]?.length ?? 0) > 0) change(cells, random);
    return gridOf(grid, cells);
  };
}

/** One cell, mostly of the first rows: there stand title and header. */
function anyCell({ values }: Cells, random: Random): readonly [number, number] {
  const row = random.next() < 0.3 ? indexIn(Math.min(6, values.length), random) : indexIn(values.length, random);
  return [row, indexIn(values[0]?.length ?? 1, random)];
}

const put = (rows: CellValue[][], row: number, column: number, value: CellValue): void => {
  const cells = rows[row];
  if (cells) cells[column] = value;
};

const bothSwap = (rows: unknown[][], a: number, b: number): void => {
  [rows[a], rows[b]] = [rows[b] ?? [], rows[a] ?? []];
};

const MUTATIONS: readonly Mutation[] = [
  changing((cells, random) => put(cells.values, ...anyCell(cells, random), hostileValue(random))),
  changing((cells, random) => put(cells.values, ...anyCell(cells, random), hostileValue(random))),
  changing((cells, random) => {
    const [row, column] = anyCell(cells, random);
    put(cells.values, row, column, garbled(String(cells.values[row]?.[column] ?? ''), random));
  }),
  // A cell says what another one says.
  changing((cells, random) => {
    const [from, to] = [anyCell(cells, random), anyCell(cells, random)];
    put(cells.values, ...to, cells.values[from[0]]?.[from[1]] ?? '');
  }),
  changing((cells, random) => {
    const [row, column] = anyCell(cells, random);
    const formats = cells.formats[row];
    if (formats) formats[column] = anyFormat(random);
  }),
  // A whole column of one kind.
  changing((cells, random) => {
    const [, column] = anyCell(cells, random);
    const [value, format] = [hostileValue(random), anyFormat(random)];
    cells.values.forEach((row, index) => {
      if (index > 3) row[column] = value;
    });
    for (const row of cells.formats) row[column] = format;
  }),
  changing(({ values, formats }, random) => {
    const at = indexIn(values.length, random);
    values.splice(at, 1);
    formats.splice(at, 1);
  }),
  changing(({ values, formats }, random) => {
    const at = indexIn(values.length, random);
    values.splice(at, 0, [...(values[at] ?? [])]);
    formats.splice(at, 0, [...(formats[at] ?? [])]);
  }),
  changing(({ values, formats }, random) => {
    const [a, b] = [indexIn(values.length, random), indexIn(values.length, random)];
    bothSwap(values, a, b);
    bothSwap(formats, a, b);
  }),
  changing(({ values, formats }, random) => {
    const [column, count] = [indexIn(values[0]?.length ?? 1, random), random.next() < 0.5 ? 1 : 0];
    for (const rows of [values, formats] as unknown[][][])
      for (const row of rows) row.splice(column, count, ...(count === 0 ? [row[column]] : []));
  }),
  changing(({ values, formats }, random) => {
    const rows = indexIn(values.length, random);
    values.splice(rows);
    formats.splice(rows);
  }),
  (grid, random) => ({ ...grid, top: grid.top + indexIn(40, random) }),
  (grid, random) => ({ ...grid, merges: [...grid.merges, area(grid, random)] }),
  (grid, random) => ({ ...grid, tables: [{ name: 'Tabla1', area: area(grid, random), totals: random.next() < 0.5 }] }),
  (grid, random) => ({
    ...grid,
    sheet: random.pick(['Hoja1', 'Matriz 2025-2', "O'Brien", '  ', 'matriz', 'PAS', 'x'.repeat(31)]),
  }),
];

/** Somewhere in the sheet, and sometimes beyond it. */
function area({ top, left, values }: Grid, random: Random) {
  const at = {
    top: top + indexIn(values.length + 3, random),
    left: left + indexIn((values[0]?.length ?? 0) + 3, random),
  };
  return { ...at, bottom: at.top + indexIn(values.length + 3, random), right: at.left + indexIn(8, random) };
}

/** The table with one to a dozen things done to it. */
export function mutated(grid: Grid, random: Random): Grid {
  let now = grid;
  for (let times = 1 + Math.floor(random.next() ** 2 * 12); times > 0; times -= 1)
    now = random.pick(MUTATIONS)(now, random);
  return now;
}
