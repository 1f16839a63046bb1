import type { CellValue } from '../../src/core/sheet/cell';
import type { FieldId } from '../../src/core/matrix/fields';
import type { Grid } from '../../src/core/sheet/grid';

/** A cell as it is written, with its number format. */
export interface Written {
  readonly value: CellValue;
  readonly format?: string;
}

export interface ColumnSpec<Row> {
  readonly header: string;
  /** What the column really is; undefined for one that is nobody's business. */
  readonly field?: FieldId;
  readonly write: (row: Row) => Written;
}

export interface Sheet {
  readonly grid: Grid;
  readonly fields: Readonly<Partial<Record<FieldId, number>>>;
  readonly firstRow: number;
}

/** A sheet with titles above its header; rows and columns stand in the order given. */
export function sheetOf<Row>(
  name: string,
  titles: readonly string[],
  columns: readonly ColumnSpec<Row>[],
  rows: readonly Row[],
): Sheet {
  const cells = rows.map((row) => columns.map((column) => column.write(row)));
  const width = columns.length;
  const filled = (values: readonly CellValue[]): CellValue[] =>
    Array.from({ length: width }, (_, index) => values[index] ?? '');
  const head = [...titles.map((title) => filled([title])), filled(columns.map(({ header }) => header))];
  const formats = new Map(
    columns.map((_, index) => [
      index + 1,
      [...head.map(() => 'General'), ...cells.map((row) => row[index]?.format ?? 'General')],
    ]),
  );
  return {
    grid: {
      sheet: name,
      top: 1,
      left: 1,
      values: [...head, ...cells.map((row) => row.map(({ value }) => value))],
      formats,
      merges: [],
      tables: [],
    },
    fields: Object.fromEntries(
      columns.flatMap(({ field }, index) => (field === undefined ? [] : [[field, index + 1]])),
    ),
    firstRow: head.length + 1,
  };
}
