import { FAR_ROWS, MOST_COLUMNS } from '../../core/sheet/farCells';
import type { Area } from '../../core/sheet/grid';
import { areaOf, loadArea } from '../areas';
import { extentOf, isVast, type Extent } from './extent';
import type { Sized } from './readBook';

/** What of a sheet is read, and where it has something far away that is not. */
interface Near {
  /** Undefined where all that the sheet has is far away. */
  readonly used: Extent | undefined;
  readonly far: readonly Area[];
}

/** The sheets with what of them is read; after one more sync. */
export async function nearSheets(context: Excel.RequestContext, sheets: readonly Sized[]): Promise<readonly Sized[]> {
  const asked = sheets.map(({ name, whole }) =>
    whole && isVast(whole) ? askNear(context.workbook.worksheets.getItem(name), whole) : undefined,
  );
  await context.sync();
  return sheets.map((sheet, index) => ({ ...sheet, ...asked[index]?.() }));
}

/** Asks where in a vast used range something stands: no values move. Answers after the next sync. */
function askNear(sheet: Excel.Worksheet, whole: Extent): () => Near {
  const used = (row: number, column: number, rows: number, columns: number): Excel.Range =>
    loadArea(sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true));
  const right = whole.column + whole.columns;
  const width = Math.min(right, MOST_COLUMNS);
  const bottom = whole.row + whole.rows;
  const blocks = Array.from({ length: Math.ceil(whole.rows / FAR_ROWS) }, (_, index) => {
    const start = whole.row + index * FAR_ROWS;
    return used(start, 0, Math.min(FAR_ROWS, bottom - start), width);
  });
  const beside = right > width ? [used(whole.row, width, whole.rows, right - width)] : [];
  return () => {
    const [first, ...others] = blocks.filter(isThere).map(areaOf);
    const far = beside.filter(isThere).map(areaOf);
    if (!first) return { used: undefined, far };
    let near = first;
    let isNear = true;
    for (const area of others) {
      isNear &&= area.top - near.bottom <= FAR_ROWS;
      if (isNear) near = around(near, area);
      else far.push(area);
    }
    return { used: extentOf(near), far };
  };
}

function isThere(range: Excel.Range): boolean {
  return !range.isNullObject;
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
