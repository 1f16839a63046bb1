import { bottomOf, rightOf, valueAt, type Area, type Grid } from '../sheet/grid';
import { hasGroups, headerAt, type HeaderRow } from './headerRow';
import { isBlankRow, isNoteRow, isTotalsRow } from './dataRows';
import { lastRowOf } from './tableEnd';
import type { TableLayout } from './tableLayout';

/** Why no table of actions was found; `message` is Spanish and says what to do. */
export interface MatrixProblem {
  readonly problem: 'empty' | 'noHeader';
  readonly sheet: string;
  readonly message: string;
}

/** The header stands in the first rows of the sheet; titles may stand above it. */
const HEADER_ROWS = 30;
/** Fewer known headers are a title block, not a table. */
const LEAST_SCORE = 2.5;
/** Rows that tell whether a column without a header is empty. */
const PROBED_ROWS = 50;

/** The table of actions of a sheet: an Excel table or a plain range, its header in one row or in two. */
export function findTable(grid: Grid): TableLayout | MatrixProblem {
  const { sheet } = grid;
  if (grid.values.every((_, index) => isBlankRow(grid, grid.top + index, range(grid.left, rightOf(grid))))) {
    return {
      problem: 'empty',
      sheet,
      message: `La hoja «${sheet}» está vacía: abra la hoja que tiene la tabla de acciones.`,
    };
  }
  const ofTable = best(
    grid.tables.map((table) => ({ table, header: bestOf(grid, table.area.top, table.area.top, table.area) })),
  );
  const header = bestOf(grid, grid.top, Math.min(grid.top + HEADER_ROWS - 1, bottomOf(grid)));
  // What surrounds a table is not the table: a plain header wins only where it says more.
  if (ofTable && ofTable.header.score >= LEAST_SCORE && ofTable.header.score >= header.score)
    return tableLayout(grid, ofTable.table, ofTable.header);
  const hosting = grid.tables.find(({ area }) => area.top === header.bottom);
  if (header.score >= LEAST_SCORE)
    return hosting && hosting.area.left <= header.right
      ? tableLayout(grid, hosting, bestOf(grid, header.bottom, header.bottom, hosting.area))
      : rangeLayout(grid, header);
  return {
    problem: 'noHeader',
    sheet,
    message: `En las primeras ${HEADER_ROWS} filas de la hoja «${sheet}» no hay una fila de encabezados reconocible: deje una fila con títulos como «CONPES», «Código acción», «Acción», «Entidad» y «Estado».`,
  };
}

export function isMatrixProblem(found: TableLayout | MatrixProblem): found is MatrixProblem {
  return 'problem' in found;
}

type ExcelTable = Grid['tables'][number];

function best(
  found: readonly { readonly table: ExcelTable; readonly header: HeaderRow }[],
): { readonly table: ExcelTable; readonly header: HeaderRow } | undefined {
  return [...found].sort((a, b) => b.header.score - a.header.score)[0];
}

/** The best header that ends in one of the rows. A second row counts where it adds meaning, tells columns apart, or groups are merged. */
function bestOf(
  grid: Grid,
  first: number,
  last: number,
  area: Pick<Area, 'left' | 'right'> = { left: grid.left, right: rightOf(grid) },
): HeaderRow {
  let found = headerAt(grid, first, 1, area.left, area.right);
  for (let row = first; row <= last; row += 1) {
    const single = headerAt(grid, row, 1, area.left, area.right);
    const double = row > grid.top ? headerAt(grid, row, 2, area.left, area.right) : single;
    const grouped =
      double.score > single.score ||
      (double.score === single.score &&
        double !== single &&
        (hasGroups(grid, row - 1, area.left, area.right) || repeated(double) < repeated(single)));
    const candidate = grouped ? double : single;
    if (candidate.score > found.score || (candidate.score === found.score && candidate.bottom === found.bottom))
      found = candidate;
  }
  return found;
}

/** Headers that stand again: groups tell columns of the same name apart, one for each cut. */
function repeated({ texts }: HeaderRow): number {
  const filled = texts.filter((text) => text !== '');
  return filled.length - new Set(filled).size;
}

function tableLayout(grid: Grid, table: ExcelTable, header: HeaderRow): TableLayout {
  const { area } = table;
  const last = table.totals ? area.bottom - 1 : area.bottom;
  const layout = withRows(grid, header, area, last);
  return { ...layout, table: table.name, ...(table.totals ? { totalsRow: area.bottom } : {}) };
}

function rangeLayout(grid: Grid, header: HeaderRow): TableLayout {
  const area = extent(grid, header);
  return withRows(grid, header, area, lastRowOf(grid, header, area));
}

/** Leaves out blank rows, remarks and totals at the end. */
function withRows(grid: Grid, header: HeaderRow, area: Pick<Area, 'left' | 'right'>, bottom: number): TableLayout {
  const all = range(area.left, area.right);
  let last = bottom;
  let totalsRow: number | undefined;
  for (; last > header.bottom; last -= 1) {
    if (isTotalsRow(grid, last, all)) totalsRow = last;
    else if (!isBlankRow(grid, last, all) && !isNoteRow(grid, last, all)) break;
  }
  return {
    sheet: grid.sheet,
    headerTop: header.top,
    headerBottom: header.bottom,
    firstRow: header.bottom + 1,
    lastRow: last,
    ...(totalsRow === undefined ? {} : { totalsRow }),
    left: area.left,
    right: area.right,
    headers: header.texts.slice(area.left - header.left, area.right - header.left + 1),
  };
}

/** The columns of the table: what stands apart, behind an empty column, is the table only where it names fields. */
function extent(grid: Grid, header: HeaderRow): { readonly left: number; readonly right: number } {
  const runs: { left: number; right: number }[] = [];
  for (const column of range(header.left, header.right)) {
    if (isEmptyColumn(grid, header, column)) continue;
    const run = runs[runs.length - 1];
    if (run && run.right === column - 1) run.right = column;
    else runs.push({ left: column, right: column });
  }
  const scored = runs.map((run) => ({
    run,
    score: headerAt(grid, header.bottom, header.top === header.bottom ? 1 : 2, run.left, run.right).score,
  }));
  const top = Math.max(0, ...scored.map(({ score }) => score));
  const ours = scored.filter(({ score }) => score === top || score >= 2).map(({ run }) => run);
  return { left: Math.min(...ours.map((run) => run.left)), right: Math.max(...ours.map((run) => run.right)) };
}

function isEmptyColumn(grid: Grid, header: HeaderRow, column: number): boolean {
  if ((header.texts[column - header.left] ?? '') !== '') return false;
  for (let row = header.bottom + 1; row <= header.bottom + PROBED_ROWS; row += 1)
    if (valueAt(grid, row, column) !== '') return false;
  return true;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
