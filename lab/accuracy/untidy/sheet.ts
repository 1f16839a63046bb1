import type { CellValue } from '../../../src/core/sheet/cell';
import type { Area, Grid } from '../../../src/core/sheet/grid';
import type { Written } from '../accuracySheet';

/** A column of an untidy sheet; `group`: what stands over it in a row of its own. */
export interface Column<Row> {
  readonly header: string;
  readonly group?: string;
  readonly write: (row: Row) => Written;
}

/** A row under the headers: of the table, or one that is none of it, by column from 0. */
export type Line<Row> = { readonly row: Row } | { readonly other: ReadonlyMap<number, Written> };

export interface Untidy<Row> {
  readonly name: string;
  readonly above: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly lines: readonly Line<Row>[];
  /** Groups of headers in a row above them; what stands side by side is merged. */
  readonly grouped: boolean;
  /** Columns whose repeated values are merged down, by their headers. */
  readonly mergedDown?: readonly string[];
}

/** The sheet as it would be read, and in which row of it (from 1) each row stands. */
export function untidySheet<Row>(sheet: Untidy<Row>): {
  readonly grid: Grid;
  readonly rowOf: ReadonlyMap<Row, number>;
} {
  const { columns, above, lines, grouped } = sheet;
  const filled = (values: readonly CellValue[]): Written[] =>
    columns.map((_, index) => ({ value: values[index] ?? '' }));
  const groups = columns.map(({ group = '' }, index) => (group === (columns[index - 1]?.group ?? '') ? '' : group));
  const head = [
    ...above.map((title) => filled([title])),
    ...(grouped ? [filled(groups)] : []),
    filled(columns.map(({ header }) => header)),
  ];
  const body = lines.map((line) =>
    columns.map(({ write }, index) => ('row' in line ? write(line.row) : (line.other.get(index) ?? { value: '' }))),
  );
  const down = mergedDown(sheet, body, head.length);
  const cells = [...head, ...body];
  return {
    grid: {
      sheet: sheet.name,
      top: 1,
      left: 1,
      values: cells.map((row) => row.map(({ value }) => value)),
      formats: new Map(columns.map((_, index) => [index + 1, cells.map((row) => row[index]?.format ?? 'General')])),
      merges: [...(grouped ? mergedGroups(sheet) : []), ...down],
      tables: [],
    },
    rowOf: new Map(
      lines.flatMap((line, index) => ('row' in line ? [[line.row, head.length + index + 1] as const] : [])),
    ),
  };
}

function mergedGroups<Row>({ columns, above }: Untidy<Row>): Area[] {
  const row = above.length + 1;
  return runs(columns.map(({ group = '' }) => group))
    .filter(([from, to]) => to > from && columns[from]?.group !== undefined)
    .map(([from, to]) => ({ top: row, bottom: row, left: from + 1, right: to + 1 }));
}

/** Empties what a merge hides, as Excel does. */
function mergedDown<Row>({ columns, mergedDown = [], lines }: Untidy<Row>, body: Written[][], above: number): Area[] {
  return columns.flatMap(({ header }, column) => {
    if (!mergedDown.includes(header)) return [];
    const said = body.map((row, index) => ('row' in (lines[index] ?? {}) ? String(row[column]?.value ?? '') : ''));
    return runs(said)
      .filter(([from, to]) => to > from && said[from] !== '')
      .map(([from, to]) => {
        body.slice(from + 1, to + 1).forEach((row) => (row[column] = { value: '' }));
        return { top: above + from + 1, bottom: above + to + 1, left: column + 1, right: column + 1 };
      });
  });
}

/** First and last index of each run of the same text. */
function runs(texts: readonly string[]): [number, number][] {
  return texts.flatMap((text, index): [number, number][] => {
    if (index > 0 && texts[index - 1] === text) return [];
    const next = texts.findIndex((other, at) => at > index && other !== text);
    return [[index, (next < 0 ? texts.length : next) - 1]];
  });
}
