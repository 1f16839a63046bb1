import { FIELDS, FIELD_IDS, type FieldId } from '../matrix/fields';
import type { ActionRecord } from '../matrix/actionRecord';
import { bottomOf, rightOf, valueAt, type Grid } from '../sheet/grid';
import { readRecords } from '../matrix/records';
import type { TableLayout } from '../matrix/tableLayout';
import type { MatrixCell, Step } from '../plan/plan';
import type { Settings } from '../settings/settings';
import type { Matrix } from '../workspace/workspace';
import type { GoingAlong } from './goingAlong';
import { needsOwnFormat, valuesOf, type NewRow, type NewRows } from './newRow';

/** New rows as steps below the last row, and the matrix as it is then. */
export interface Addition {
  readonly steps: readonly Step[];
  readonly grid: Grid;
  readonly layout: TableLayout;
}

/** `filled`: cells of rows that stand already and were begun only. */
export function additionOf(
  added: readonly NewRow[],
  { columns, formats }: NewRows,
  { layout }: Matrix,
  grid: Grid,
  filled: readonly MatrixCell[],
  { formulas, rules }: GoingAlong,
): Addition {
  const { sheet, headerBottom, lastRow, left, right, table } = layout;
  const own = added.flatMap(({ cells }, index) =>
    [...cells].flatMap(([column, cell]): MatrixCell[] =>
      needsOwnFormat(cell, formats.get(column)) ? [{ row: lastRow + 1 + index, column, ...cell }] : [],
    ),
  );
  const steps: Step[] = [
    ...(added.length === 0
      ? []
      : [
          {
            kind: 'addRows',
            sheet,
            headerRow: headerBottom,
            lastRow,
            left,
            right,
            columns,
            rows: added.map((row) => valuesOf(row, columns)),
            formats: columns.map((column) => formats.get(column)),
            // A number that is not its column's kind has its own format before it is written.
            ...(own.length === 0 ? {} : { apart: own }),
            ...(formulas.length === 0 ? {} : { formulas }),
            ...(rules.length === 0 ? {} : { rules }),
            ...(table === undefined ? {} : { table }),
          } as const,
        ]),
    ...(filled.length === 0 ? [] : [{ kind: 'setCells', sheet, cells: filled } as const]),
  ];
  return { steps, ...matrixAfter(added, formats, layout, grid, [...own, ...filled]) };
}

/** On what new rows rest besides keys: the headers of their columns, and the end of the table below them. */
export function placeOfRows(
  columns: readonly number[],
  { headerBottom, lastRow }: TableLayout,
  grid: Grid,
): MatrixCell[] {
  return [headerBottom, lastRow + 1].flatMap((row) =>
    columns.map((column) => ({ row, column, value: valueAt(grid, row, column) })),
  );
}

/** What `addRows` does to the sheet: whatever stands in the place of the new rows is pushed down. */
function matrixAfter(
  added: readonly NewRow[],
  formats: NewRows['formats'],
  layout: TableLayout,
  grid: Grid,
  cells: readonly MatrixCell[],
): Pick<Addition, 'grid' | 'layout'> {
  const { lastRow, left, right } = layout;
  const count = added.length;
  const at = lastRow - grid.top + 1;
  const width = rightOf(grid) - grid.left + 1;
  const pushes = Array.from({ length: count }, (_, index) => lastRow + 1 + index).some((row) =>
    Array.from({ length: right - left + 1 }, (_, index) => left + index).some(
      (column) => valueAt(grid, row, column) !== '',
    ),
  );
  const put = <T>(all: readonly T[], fresh: readonly T[]): T[] => [
    ...all.slice(0, at),
    ...fresh,
    ...all.slice(at + (pushes ? 0 : count)),
  ];
  const own = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const values = put(
    grid.values,
    added.map((row) =>
      valuesOf(
        row,
        Array.from({ length: width }, (_, index) => grid.left + index),
      ),
    ),
  ).map((row, index) =>
    own.size === 0 ? row : row.map((value, c) => own.get(`${grid.top + index}:${grid.left + c}`)?.value ?? value),
  );
  const formatsAfter = [...grid.formats].map(([column, all]) => {
    const ofColumn = formats.get(column) ?? all[lastRow - grid.top] ?? 'General';
    return [
      column,
      put(
        all,
        added.map(() => ofColumn),
      ).map((format, index) => own.get(`${grid.top + index}:${column}`)?.format ?? format),
    ] as const;
  });
  const down = pushes ? count : 0;
  return {
    grid: {
      ...grid,
      values,
      formats: new Map(formatsAfter),
      merges: grid.merges.map((area) =>
        area.top > lastRow ? { ...area, top: area.top + down, bottom: area.bottom + down } : area,
      ),
    },
    layout: {
      ...layout,
      lastRow: lastRow + count,
      ...(layout.totalsRow === undefined ? {} : { totalsRow: layout.totalsRow + down }),
    },
  };
}

/** The rows of the matrix as they are read then. */
export function recordsAfter(
  { grid, layout }: Addition,
  { mapping }: Matrix,
  { entities, states, cut }: Settings,
  date1904: boolean,
): ActionRecord[] {
  return readRecords(grid, layout, mapping, { entities, states, stages: cut.stages, date1904 });
}

/**
 * Fields of which a row that nobody touches would read otherwise, because its column is told by all of its cells (plain
 * 0.8 or 80, DATA-4): nothing may be written then.
 */
export function fieldsThatChange(before: readonly ActionRecord[], after: readonly ActionRecord[]): FieldId[] {
  const then = new Map(after.map((record) => [record.row, record]));
  const changed = before.flatMap((record): FieldId[] => {
    const now = then.get(record.row);
    return FIELD_IDS.filter((field) => JSON.stringify(record[field]) !== JSON.stringify(now?.[field]));
  });
  return [...new Set(changed)];
}

/** Rows of the label right below the table that are no part of it: an Excel table that has not grown over them. */
export function strayRows({ layout, mapping }: Matrix, grid: Grid, label: string): number[] {
  const column = mapping.columns.cut;
  if (column === undefined) return [];
  const rows = Array.from(
    { length: Math.max(0, bottomOf(grid) - layout.lastRow) },
    (_, index) => layout.lastRow + 1 + index,
  );
  return rows.filter((row) => valueAt(grid, row, column) === label);
}

/** DATA-4: why nothing may be written where `fieldsThatChange`; the same numbers once more make a column's unit another one. */
export function whyUnitIsUnclear(fields: readonly FieldId[]): string | undefined {
  if (fields.length === 0) return undefined;
  const many = fields.length > 1;
  const labels = fields.map((field) => `«${FIELDS[field].label}»`).join(', ');
  return `Con las filas nuevas, ${many ? 'las columnas' : 'la columna'} ${labels} de la matriz se ${many ? 'leerían' : 'leería'} de otra manera, porque sus números no dicen si son fracciones o puntos: ${many ? 'dé' : 'dele'} formato de porcentaje o de fecha ${many ? 'a sus celdas ' : ''}y repita. No se escribió nada.`;
}
