import type { Grid } from '../core/sheet/grid';
import type { Book } from '../excel/read/bookReading';
import type { Wanted } from '../excel/read/readBook';
import { comparedReader } from '../jobs/book/comparedReader';
import { interpret, sight, withRows, type OpenBook, type OpenInput, type Sighting } from '../jobs/book/interpret';

import type { Session } from '../jobs/session';

/** One reading of the book, arriving in steps because the book's rows come in pieces. */
export interface BookInPieces {
  /** First: which sheets have to be read in full. Throws `NotUnderstood`. */
  readonly sight: (heads: Book, input: OpenInput) => readonly Wanted[];
  /** Then their rows, top to bottom; pieces of the same sheet are put together. */
  readonly addRows: (piece: Grid) => void;
  /** Last: what they mean. Throws `NotUnderstood`. */
  readonly open: (book: Omit<Book, 'grids'>) => Promise<OpenBook>;
  /** Rows of the matrix that were edited since; false where the book has to be read anew. */
  readonly replaceRows: (piece: Grid) => boolean;
  /** The book as it was last opened; throws where there is none. */
  readonly opened: () => OpenBook;
  /** The same, or undefined where the last reading did not come to its end. */
  readonly current: () => OpenBook | undefined;
  /** The first rows of all sheets, also of a book in which no matrix was found. */
  readonly heads: () => { readonly book: Book; readonly input: OpenInput } | undefined;
}

/** The book as it was read, for questions: they plan nothing, so nobody's name is needed. */
export function asRead(opened: OpenBook): Pick<Session, 'opened' | 'workspace'> {
  return { opened, workspace: opened.workspace };
}

export function createBookInPieces(): BookInPieces {
  let started:
    { readonly sighting: Sighting; readonly input: OpenInput; readonly pieces: Map<string, Grid[]> } | undefined;
  let opened: OpenBook | undefined;
  let heads: { readonly book: Book; readonly input: OpenInput } | undefined;
  return {
    sight: (book, input) => {
      heads = { book, input };
      opened = undefined;
      const sighting = sight(book, input);
      started = { sighting, input, pieces: new Map() };
      return sighting.wanted;
    },
    addRows: (piece) => {
      const pieces = started?.pieces;
      if (pieces) pieces.set(piece.sheet, [...(pieces.get(piece.sheet) ?? []), piece]);
    },
    open: async (book) => {
      if (!started) throw new Error('A reading begins with sight().');
      const { sighting, input, pieces } = started;
      started = undefined;
      const whole: Book = { ...book, grids: new Map([...pieces].map(([name, parts]) => [name, joined(parts)])) };
      opened = interpret(whole, sighting, input, await comparedReader(whole));
      return opened;
    },
    replaceRows: (piece) => {
      const now = opened && withRows(opened, piece);
      opened = now ?? opened;
      return now !== undefined;
    },
    current: () => opened,
    heads: () => heads,
    opened: () => {
      if (!opened) throw new Error('No book has been read yet.');
      return opened;
    },
  };
}

function joined(pieces: readonly Grid[]): Grid {
  const [first] = pieces;
  if (!first) throw new Error('A sheet has at least one piece.');
  const formats = new Map(
    [...first.formats.keys()].map(
      (column) => [column, pieces.flatMap((piece) => piece.formats.get(column) ?? [])] as const,
    ),
  );
  return { ...first, values: pieces.flatMap((piece) => piece.values), formats };
}
