import { readBook } from '../../excel/read/readBook';
import { comparedReader } from './comparedReader';
import { interpret, sight, type OpenBook, type OpenInput, type Sighting } from './interpret';
import { SMALL_SHEETS } from './smallSheets';

/** Reads the book that is open in Excel and finds the matrix in it. Throws `NotUnderstood`. */
export async function openBook(context: Excel.RequestContext, input: OpenInput): Promise<OpenBook> {
  let sighting: Sighting | undefined;
  const book = await readBook(context, SMALL_SHEETS, (heads) => {
    sighting = sight(heads, input);
    return sighting.wanted;
  });
  if (!sighting) throw new Error('readBook asks what to read');
  return interpret(book, sighting, input, await comparedReader(book));
}
