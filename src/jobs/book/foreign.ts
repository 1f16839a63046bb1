import { bestTable, type FoundTable } from '../../core/matrix/findTable';
import { bestAnnexTables } from '../../core/pas/annex';
import type { Grid } from '../../core/sheet/grid';
import type { WorkbookFile } from '../../core/sources/workbookFile';
import type { ForeignReport } from '../compareWithDnp';
import { NotUnderstood } from './notUnderstood';

/** A sheet of another book, whole and with all number formats. */
export interface ForeignSheet {
  readonly grid: Grid;
  /** Other sheets of the book that could as well be meant. */
  readonly others?: readonly Grid[];
  readonly date1904: boolean;
  /** What is to be known of its reading, a sentence each in Spanish. */
  readonly said?: readonly string[];
}

/** The sheet of another book that holds DNP's report; `source` is the file's name. Throws `NotUnderstood`. */
export function reportIn(book: WorkbookFile, source: string): ForeignReport {
  const [grid] = gridsIn(
    book,
    (grids) => {
      const best = bestTable(grids, () => ({}), undefined, { isReport: true });
      return typeof best === 'string' ? best : [best];
    },
    (why) => `El reporte de DNP (${source}) no se puede comparar. ${why}`,
  );
  return { source, grid, date1904: book.date1904, said: saidOf(book, [grid]) };
}

/** The sheet of another book that holds a PAS annex, or the several that may. Throws `NotUnderstood`. */
export function annexIn(book: WorkbookFile, source: string): ForeignSheet {
  const [grid, ...others] = gridsIn(book, bestAnnexTables, (why) => `El Anexo A (${source}) no se puede leer. ${why}`);
  return { grid, date1904: book.date1904, said: saidOf(book, [grid, ...others]), ...(others.length > 0 && { others }) };
}

function gridsIn(
  { sheets }: WorkbookFile,
  choose: (grids: readonly Grid[]) => readonly FoundTable[] | string,
  refusal: (why: string) => string,
): [Grid, ...Grid[]] {
  const visible = sheets.filter((sheet) => sheet.visible);
  const readable = visible.flatMap(({ grid, problem }) => (problem === undefined ? [grid] : []));
  const found = choose(readable.filter(({ values }) => values.length > 0));
  // The table may be in the sheet that goes too far.
  const [tooFar] = visible.flatMap(({ problem }) => problem ?? []);
  if (typeof found === 'string') throw new NotUnderstood(tooFar ?? refusal(found));
  const [first, ...others] = found.flatMap(({ layout }) => readable.find(({ sheet }) => sheet === layout.sheet) ?? []);
  if (!first) throw new NotUnderstood(refusal('El libro no tiene ninguna hoja visible con datos.'));
  return [first, ...others];
}

function saidOf({ sheets }: WorkbookFile, read: readonly Grid[]): readonly string[] {
  return sheets.filter(({ grid }) => read.includes(grid)).flatMap(({ said }) => said);
}
