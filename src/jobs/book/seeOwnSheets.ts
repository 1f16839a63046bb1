import type { Grid } from '../../core/sheet/grid';
import { seenIn, wantedSheets, type SeenSheets } from '../../core/nextCut/seenSheets';
import { isOwnSheet } from '../../core/sheet/ownSheets';
import { readBook } from '../../excel/read/readBook';

/** The sheets of ours that the end of a cut asks for beyond what every job reads: `Informe` and the kept cuts. */
export async function seeOwnSheets(context: Excel.RequestContext): Promise<SeenSheets> {
  const grids = new Map<string, Grid>();
  const book = await readBook(
    context,
    [],
    (heads) => {
      for (const [name, grid] of heads.grids) grids.set(name, grid);
      return wantedSheets(heads.sheets.map(({ name }) => name)).map((sheet) => ({ sheet, formatColumns: [] }));
    },
    { only: isOwnSheet },
  );
  for (const [name, grid] of book.grids) grids.set(name, grid);
  return seenIn(grids);
}
