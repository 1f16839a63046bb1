import { whyTooLarge } from '../../core/sources/limits';
import { bestTable, type FoundTable } from '../../core/matrix/findTable';
import { farInWords } from '../../core/sheet/farCells';
import { rightOf, type Grid } from '../../core/sheet/grid';
import { bestAnnexTable } from '../../core/pas/annex';
import type { Book } from '../../excel/read/bookReading';
import { readBook, type ReadOptions } from '../../excel/read/readBook';
import { NotUnderstood } from './notUnderstood';

/** A sheet of another book, whole and with all number formats. */
export interface ForeignSheet {
  readonly grid: Grid;
  readonly date1904: boolean;
  /** What is to be known of its reading, a sentence each in Spanish. */
  readonly said?: readonly string[];
}

/** The sheet of another book that holds DNP's report. Throws `NotUnderstood`. */
export function readForeignBook(
  context: Excel.RequestContext,
  source: string,
  options: ReadOptions = {},
): Promise<ForeignSheet> {
  return readSheet(
    context,
    (grids) => bestTable(grids, () => ({})),
    (why) => `El reporte de DNP (${source}) no se puede comparar. ${why}`,
    source,
    options,
  );
}

/** The sheet of another book that holds a PAS annex. Throws `NotUnderstood`. */
export function readForeignPas(
  context: Excel.RequestContext,
  source: string,
  options: ReadOptions = {},
): Promise<ForeignSheet> {
  return readSheet(
    context,
    bestAnnexTable,
    (why) => `El Anexo A (${source}) no se puede leer. ${why}`,
    source,
    options,
  );
}

async function readSheet(
  context: Excel.RequestContext,
  choose: (grids: readonly Grid[]) => FoundTable | string,
  refusal: (why: string) => string,
  source: string,
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
  const said = farInWords(`En la hoja «${grid.sheet}» de ${source}`, book.far?.get(grid.sheet) ?? []);
  return { grid, date1904: book.date1904, said };
}

function visibleGrids(book: Book): Grid[] {
  return book.sheets.filter((sheet) => sheet.visible).flatMap((sheet) => book.grids.get(sheet.name) ?? []);
}
