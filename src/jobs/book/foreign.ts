import { whyTooLarge } from '../../core/sources/limits';
import { bestTable, type FoundTable } from '../../core/matrix/findTable';
import { rightOf, type Grid } from '../../core/sheet/grid';
import { bestAnnexTables } from '../../core/pas/annex';
import type { Book } from '../../excel/read/bookReading';
import { readBook, type ReadOptions } from '../../excel/read/readBook';
import { NotUnderstood } from './notUnderstood';

/** A sheet of another book, whole and with all number formats. */
export interface ForeignSheet {
  readonly grid: Grid;
  /** Other sheets of the book that could as well be meant. */
  readonly others?: readonly Grid[];
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
    (grids) => {
      const best = bestTable(grids, () => ({}));
      return typeof best === 'string' ? best : [best];
    },
    (why) => `El reporte de DNP (${source}) no se puede comparar. ${why}`,
    options,
  );
}

/** The sheet of another book that holds a PAS annex, or the several that may. Throws `NotUnderstood`. */
export function readForeignPas(
  context: Excel.RequestContext,
  source: string,
  options: ReadOptions = {},
): Promise<ForeignSheet> {
  return readSheet(context, bestAnnexTables, (why) => `El Anexo A (${source}) no se puede leer. ${why}`, options);
}

async function readSheet(
  context: Excel.RequestContext,
  choose: (grids: readonly Grid[]) => readonly FoundTable[] | string,
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
      return found.map(({ layout: { sheet } }) => {
        const grid = heads.grids.get(sheet);
        const columns = grid
          ? Array.from({ length: rightOf(grid) - grid.left + 1 }, (_, index) => grid.left + index)
          : [];
        return { sheet, formatColumns: columns };
      });
    },
    {
      ...options,
      requireSize: (rows, columns) => {
        const tooLarge = whyTooLarge('Su hoja', rows, columns);
        if (tooLarge !== undefined) throw new NotUnderstood(refusal(tooLarge));
      },
    },
  );
  const [grid, ...others] = book.grids.values();
  if (!grid) throw new NotUnderstood(refusal(why));
  return { grid, date1904: book.date1904, ...(others.length > 0 && { others }) };
}

function visibleGrids(book: Book): Grid[] {
  return book.sheets.filter((sheet) => sheet.visible).flatMap((sheet) => book.grids.get(sheet.name) ?? []);
}
