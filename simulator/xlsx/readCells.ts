import type { Cell as FileCell, CellValue as FileValue, Sheet as FileSheet } from 'hucre/xlsx';
import { isErrorText, NOT_CALCULATED, type Cell, type CellExtras, type CellValue } from '../workbook/storedCell';
import { translateFormula } from '../workbook/formulaRefs';
import type { Grid } from '../workbook/cellStore';
import { serialOfDate } from '../workbook/serial';
import type { Places } from './farCells';
import { tooLarge } from './fileLimits';
import { StyleTable } from './styleTable';

/** Moves the cells of a file's sheet into the grid; `date1904` because dates become serial numbers again. */
export class CellReader {
  private readonly styles = new StyleTable();
  private count = 0;

  constructor(
    private readonly date1904: boolean,
    private readonly limit: number,
  ) {}

  /** `stand`: where the cells really stand. */
  read(sheet: FileSheet, grid: Grid, stand: Places): void {
    sheet.rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value === null) return;
        this.tally();
        grid.set(stand.row(row), stand.column(column), { value: this.valueOf(value) });
      }),
    );
    const shared = new Map<number, SharedFormula>();
    for (const [key, cell] of sheet.cells ?? []) {
      const comma = key.indexOf(',');
      const [row, column] = [stand.row(Number(key.slice(0, comma))), stand.column(Number(key.slice(comma + 1)))];
      if (!grid.get(row, column)) this.tally();
      this.describe(grid.ensure(row, column), cell, row, column, shared);
    }
  }

  private describe(cell: Cell, file: FileCell, row: number, column: number, shared: Map<number, SharedFormula>): void {
    if (file.style) cell.style = this.styles.same(file.style);
    const formula = formulaOf(file, row, column, shared);
    if (formula !== undefined) {
      cell.formula = `=${formula}`;
      // Another program has left it to Excel to calculate it; an empty text is a result.
      if ((file.value ?? null) === null && cell.value === '') cell.value = NOT_CALCULATED;
    }
    const failed =
      file.type === 'error' || (formula !== undefined && typeof cell.value === 'string' && isErrorText(cell.value));
    if (failed) cell.isError = true;
    const extras = extrasOf(file);
    if (extras) cell.extras = extras;
  }

  private valueOf(value: Exclude<FileValue, null>): CellValue {
    return value instanceof Date ? serialOfDate(value, this.date1904) : value;
  }

  private tally(): void {
    if (++this.count > this.limit) throw tooLarge('has more cells than are allowed', this.limit);
  }
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** A shared formula stands in one cell of the file only; here every cell gets its own. */
function formulaOf(
  file: FileCell,
  row: number,
  column: number,
  shared: Map<number, SharedFormula>,
): string | undefined {
  const index = file.formulaSharedIndex;
  if (file.formulaType !== 'shared' || index === undefined) return file.formula;
  if (file.formula) {
    shared.set(index, { formula: file.formula, row, column });
    return file.formula;
  }
  const first = shared.get(index);
  return first && translateFormula(first.formula, row - first.row, column - first.column);
}

function extrasOf({
  richText,
  hyperlink,
  comment,
  checkbox,
  formulaType,
  formulaRef,
  formulaDynamic,
}: FileCell): CellExtras | undefined {
  const array = formulaType === 'array';
  const extras: CellExtras = {
    ...(richText && { richText }),
    ...(hyperlink && { hyperlink }),
    ...(comment && { comment }),
    ...(checkbox && { checkbox }),
    ...(array && { formulaType }),
    ...(array && formulaRef !== undefined && { formulaRef }),
    ...(formulaDynamic && { formulaDynamic }),
  };
  return Object.keys(extras).length > 0 ? extras : undefined;
}
