import { whyTooLarge } from '../../core/sources/limits';
import { bestTable, type FoundTable } from '../../core/matrix/findTable';
import { rightOf, type Grid } from '../../core/sheet/grid';
import { bestAnnexTable } from '../../core/pas/annex';
import type { Book } from '../../excel/read/bookReading';
import { readBook, type ReadOptions } from '../../excel/read/readBook';
import { NotUnderstood } from './notUnderstood';

/** A sheet of another book, whole and with all number formats. */
export interface ForeignSheet {
  readonly grid: Grid;
  readonly date1904: boolean;
}

/** The sheet of another book that holds DNP's report. Throws `NotUnderstood`. */
export function readForeignBook(
  context: Excel.RequestContext,
  source: string,
  options: ReadOptions = {},
): Promise<ForeignSheet> {
  return readSheet(
    context,
    (grids) => bestTable(grids, () => ({}), undefined, { isReport: true }),
    (why) => `El reporte de DNP (${source}) no se puede comparar. ${why}`,
    options,
  );
}

/** The sheet of another book that holds a PAS annex. Throws `NotUnderstood`. */
export function readForeignPas(
  context: Excel.RequestContext,
  source: string,
  options: ReadOptions = {},
): Promise<ForeignSheet> {
  return readSheet(context, bestAnnexTable, (why) => `El Anexo A (${source}) no se puede leer. ${why}`, options);
}

async function readSheet(
  context: Excel.RequestContext,
  choose: (grids: readonly Grid[]) => FoundTable | string,
  refusal: (why: string) => string,
  options: ReadOptions,
): Promise<ForeignSheet> {
  let why = '';
  const book = await readBook(
    context,
    [],
    (heads) => {
      const found = choose(visibleGrids(heads));
      if (typeof found === 'string') {
        why = found;
        return [];
      }
      const grid = heads.grids.get(found.layout.sheet);
      const columns = grid
        ? Array.from({ length: rightOf(grid) - grid.left + 1 }, (_, index) => grid.left + index)
        : [];
      return [{ sheet: found.layout.sheet, formatColumns: columns }];
    },
    {
      ...options,
      requireSize: (rows, columns) => {
        const tooLarge = whyTooLarge('Su hoja', rows, columns);
        if (tooLarge !== undefined) throw new NotUnderstood(refusal(tooLarge));
      },
    },
  );
  const [grid] = book.grids.values();
  if (!grid) throw new NotUnderstood(refusal(why));
  return { grid, date1904: book.date1904 };
}

function visibleGrids(book: Book): Grid[] {
  return book.sheets.filter((sheet) => sheet.visible).flatMap((sheet) => book.grids.get(sheet.name) ?? []);
}
