import { bestTable } from '../core/matrix/find';
import { rightOf, type Grid } from '../core/matrix/grid';
import type { Book } from '../excel/book';
import { readBook } from '../excel/readBook';
import { NotUnderstood } from './failure';

/** The sheet of another book that holds DNP's report, whole and with all number formats. Throws `NotUnderstood`. */
export async function readForeignBook(context: Excel.RequestContext, source: string): Promise<{ grid: Grid; date1904: boolean }> {
  let why = '';
  const book = await readBook(context, [], (heads) => {
    const found = bestTable(visibleGrids(heads), () => ({}));
    if (typeof found === 'string') {
      why = found;
      return [];
    }
    const grid = heads.grids.get(found.layout.sheet);
    const columns = grid ? Array.from({ length: rightOf(grid) - grid.left + 1 }, (_, index) => grid.left + index) : [];
    return [{ sheet: found.layout.sheet, formatColumns: columns }];
  });
  const [grid] = book.grids.values();
  if (!grid) throw new NotUnderstood(`El reporte de DNP (${source}) no se puede comparar. ${why}`);
  return { grid, date1904: book.date1904 };
}

function visibleGrids(book: Book): Grid[] {
  return book.sheets.filter((sheet) => sheet.visible).flatMap((sheet) => book.grids.get(sheet.name) ?? []);
}
