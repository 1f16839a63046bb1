import { addressOf, type CellValue } from '../../../core/sheet/cell';
import type { AddRows } from '../../../core/plan/plan';
import { loadArea, loadMerged, mergedAreasOf, rangeAt } from '../../areas';
import { sizeOf } from '../../batches';
import { WriteRefused } from '../../excelErrors';
import { rowBlocks, rowTargets } from '../newRowBlocks';
import { Dressed, Inserted, together } from '../newRowGuards';
import type { Operation } from '../operation';
import { setFormat } from '../placeRange';
import { refuseFilter } from '../refusals';
import { loadTable, stretched, tableArea } from '../growTable';
import { watched, type Target } from '../target';
import type { StepKind, Wrote } from './stepKind';

/** About what a number format takes in an answer. */
const FORMAT_BYTES = 14;

/**
 * Below the last row, as values: rows that are added to a table by `rows.add` make conflicts in co-authored books. What
 * stands below is pushed down first; the rows look like the one above them. Formulas of the user's columns are filled
 * down: Excel itself does so only in the calculated columns of a table. A block and its looks are one operation: refused,
 * it leaves neither.
 */
export const addRows: StepKind<AddRows> = {
  mayCreate: false,
  inspect(context, step) {
    const { sheet, left, right, lastRow, rows } = step;
    if (rows.length === 0) return { refuse: (state) => refuseFilter(step, state), operations: () => [] };
    const area = { top: lastRow + 1, left, bottom: lastRow + rows.length, right };
    const place = loadArea(rangeAt(context.workbook.worksheets.getItem(sheet), area));
    const table = loadTable(context, step.table);
    const standing = place.getUsedRangeOrNullObject(true);
    const merged = loadMerged(place);
    const targets = rowTargets(context, step);
    return {
      refuse(state) {
        refuseFilter(step, state);
        refuseMerged(step, merged);
      },
      operations(state) {
        const pushes = isThere(standing);
        const end = tableArea(table)?.bottom ?? 0;
        // A table that reaches further has the new rows inside it; blank rows at its end may be too few for them.
        const isBelow = end === lastRow || (!pushes && end > lastRow && end < lastRow + rows.length);
        const { blocks, first } = pushes ? pushedIn(step, place) : filledIn(step, place, watched(targets, state));
        return step.table === undefined || !isBelow
          ? blocks
          : [...blocks, stretched(step.table, () => first().getAbsoluteResizedRange(rows.length, right - left + 1))];
      },
      wrote: () => wrote(step),
    };
  },
};

function isThere(range: Excel.Range): boolean {
  return !range.isNullObject;
}

function refuseMerged({ sheet }: AddRows, areas: Excel.RangeAreas): void {
  const [merged] = mergedAreasOf(areas);
  if (merged)
    throw new WriteRefused(
      'merged',
      `Debajo de la última fila de «${sheet}» hay celdas combinadas (${addressOf({ row: merged.top, column: merged.left })}), donde irían las filas nuevas: sepárelas y repita. No se escribió nada.`,
    );
}

/** The new rows block by block, and the first cell of them all once they stand. */
interface NewRows {
  readonly blocks: Operation[];
  readonly first: () => Excel.Range;
}

/** Where something stands below the last row. */
function pushedIn(step: AddRows, place: Excel.Range): NewRows {
  const width = step.right - step.left + 1;
  const inserted = rowBlocks(step).map((block) => ({
    ...block,
    rows: new Inserted(place, block.values.length, width),
  }));
  return {
    blocks: inserted.map(({ start, values, rows }) => ({
      bytes: sizeOf(values.map((row) => row.map((value) => value ?? ''))) + bytesOfLooks(step, values.length),
      sheet: step.sheet,
      guard: rows,
      write: () => {
        const first = rows.insert();
        dress(step, start, values.length, first);
        first.getAbsoluteResizedRange(values.length, width).values = values as CellValue[][];
        fillDown(step, values.length, first);
      },
    })),
    first: () => inserted[0]?.rows.first ?? place.getCell(0, 0),
  };
}

/** Where their place is free. */
function filledIn(step: AddRows, place: Excel.Range, targets: readonly Target[]): NewRows {
  return {
    blocks: targets.map((target) => ({
      bytes: target.bytes + bytesOfLooks(step, target.values.length),
      sheet: step.sheet,
      guard: together(new Dressed(target.range), target),
      write: () => {
        const first = target.range.getCell(0, 0);
        dress(step, target.top - step.lastRow - 1, target.values.length, first);
        target.write();
        fillDown(step, target.values.length, first);
      },
    })),
    first: () => place.getCell(0, 0),
  };
}

function bytesOfLooks({ columns, left, right, formulas = [], rules = [] }: AddRows, height: number): number {
  return 2000 + 500 * (columns.length + formulas.length + rules.length) + FORMAT_BYTES * height * (right - left + 1);
}

/** A block of the new rows, from its first cell on, gets the looks of the row above it and the number formats of its own. */
function dress(
  { headerRow, lastRow, left, right, columns, formats, apart = [] }: AddRows,
  start: number,
  height: number,
  first: Excel.Range,
): void {
  const width = right - left + 1;
  const part = (row: number, column: number, rows: number) =>
    first.getOffsetRange(row, column).getAbsoluteResizedRange(rows, 1);
  // The first rows of a matrix have nothing to look like.
  if (lastRow > headerRow)
    first
      .getAbsoluteResizedRange(height, width)
      .copyFrom(first.getOffsetRange(-1, 0).getAbsoluteResizedRange(1, width), 'Formats');
  columns.forEach((column, index) => {
    const format = formats[index];
    if (format !== undefined) setFormat(part(0, column - left, height), format);
  });
  for (const { row, column, format } of apart) {
    const at = row - lastRow - 1 - start;
    if (format !== undefined && at >= 0 && at < height) setFormat(part(at, column - left, 1), format);
  }
}

/** What the columns of the user have in every row: Excel adjusts the references of each, which R1C1 leaves to it. */
function fillDown({ left, formulas = [], rules = [] }: AddRows, height: number, first: Excel.Range): void {
  const cells = (column: number) => first.getOffsetRange(0, column - left).getAbsoluteResizedRange(height, 1);
  for (const { column, formula } of formulas) cells(column).formulasR1C1 = formula as unknown as string[][];
  for (const { column, rule } of rules)
    cells(column).dataValidation.rule = JSON.parse(rule) as Excel.DataValidationRule;
}

/** New rows may have made their place only. */
function wrote({ rows, lastRow, columns }: AddRows): Wrote {
  return (row, column, said) => {
    const values = columns.includes(column) ? rows[row - lastRow - 1] : undefined;
    return values !== undefined && (said === '' || said === values[columns.indexOf(column)]);
  };
}
