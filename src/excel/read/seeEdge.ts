import type { CellValue } from '../../core/sheet/cell';
import type { TableLayout } from '../../core/matrix/tableLayout';
import type { Area } from '../../core/sheet/grid';
import type { SeenEdge, SeenReference, SeenRule } from '../../core/newRows/edge';
import { isOwnSheet } from '../../core/sheet/ownSheets';
import { areaOf, loadArea, rangeAt } from '../areas';

/** Rows from whose formulas that of a column is told. */
const LAST_ROWS = 20;
/** A sheet with more cells is no summary of the matrix; reading it would take longer than the opening itself. */
const MOST_CELLS = 20_000;

/** The rows of the matrix, from the first to the last. */
interface TablePlace extends Area {
  readonly sheet: string;
}

/** What hangs on the last row of the matrix: formulas, lists, filter, and whatever in the book names its rows. */
export async function seeEdge(
  context: Excel.RequestContext,
  {
    sheet: name,
    firstRow,
    lastRow,
    left,
    right,
  }: Pick<TableLayout, 'sheet' | 'firstRow' | 'lastRow' | 'left' | 'right'>,
): Promise<SeenEdge> {
  const place: TablePlace = { sheet: name, top: firstRow, left, bottom: lastRow, right };
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  const sheet = worksheets.getItem(place.sheet);
  const { names: namesOfSheet } = sheet;
  namesOfSheet.load('items/name,items/formula');
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load('address');
  const hasRows = place.bottom >= place.top;
  const last = hasRows
    ? rangeAt(sheet, { ...place, top: Math.max(place.top, place.bottom - LAST_ROWS + 1) })
    : undefined;
  last?.load('formulasR1C1');
  const validations = hasRows
    ? columnsOf(place).map((column) => ({ column, cells: rulesAt(sheet, place, column) }))
    : [];
  await context.sync();
  const used = worksheets.items
    .filter(({ name }) => !isOwnSheet(name))
    .map(({ name }) => ({ name, range: loadArea(worksheets.getItem(name).getUsedRangeOrNullObject(true)) }));
  await context.sync();
  const read = used.flatMap(({ name, range }) => {
    if (range.isNullObject) return [];
    return around(name, areaOf(range), place).map((area) => {
      const cells = rangeAt(worksheets.getItem(name), area);
      cells.load('formulas');
      return { name, area, cells };
    });
  });
  await context.sync();
  return {
    last: { left: place.left, rows: (last?.formulasR1C1 ?? []) as CellValue[][] },
    validations: new Map(
      validations.map(({ column, cells: [first, end] }) => [column, [ruleOf(first), ruleOf(end)] as const]),
    ),
    references: [
      ...[...names.items, ...namesOfSheet.items].map(({ name, formula }): SeenReference => ({
        place: nameInWords(name),
        sheet: place.sheet,
        formula: String(formula),
      })),
      ...(filter.isNullObject
        ? []
        : [{ place: `el filtro de «${place.sheet}»`, sheet: place.sheet, formula: filter.address }]),
      ...read.flatMap(({ name, area, cells }) => formulasIn(name, area, cells.formulas as CellValue[][])),
    ],
  };
}

function columnsOf({ left, right }: Area): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}

function rulesAt(
  sheet: Excel.Worksheet,
  { top, bottom }: Area,
  column: number,
): [Excel.DataValidation, Excel.DataValidation] {
  const at = (row: number) => {
    const { dataValidation } = rangeAt(sheet, { top: row, bottom: row, left: column, right: column });
    dataValidation.load('type,rule');
    return dataValidation;
  };
  return [at(top), at(bottom)];
}

function ruleOf({ type, rule }: Excel.DataValidation): SeenRule | undefined {
  return type === 'None' ? undefined : JSON.stringify(rule);
}

/** A sheet that is small enough; of the matrix's own the rows above and below its table. */
function around(name: string, used: Area, table: TablePlace): Area[] {
  const areas =
    name === table.sheet
      ? [
          { ...used, bottom: Math.min(used.bottom, table.top - 1) },
          { ...used, top: Math.max(used.top, table.bottom + 1) },
        ]
      : [used];
  return areas.filter(
    ({ top, bottom, left, right }) => bottom >= top && (bottom - top + 1) * (right - left + 1) <= MOST_CELLS,
  );
}

function formulasIn(sheet: string, { top, left }: Area, formulas: readonly (readonly CellValue[])[]): SeenReference[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) =>
      typeof formula === 'string' && formula.startsWith('=')
        ? [{ place: { row: top + r, column: left + c }, sheet, formula }]
        : [],
    ),
  );
}

function nameInWords(name: string): string {
  return /print_?area$/i.test(name) ? 'el área de impresión' : `el nombre «${name}»`;
}
