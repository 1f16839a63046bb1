import type { Session } from '../../simulator/browser';
import type { SheetGrid } from './grid/sheetGrid';
import type { OpenBook } from './showBook';

/** What end-to-end tests may know of this page, beside what a person sees. */
export interface PlaygroundAccess {
  /** The Excel of the book that is open now; another one after another book was opened. */
  readonly session: Session;
  /** The open book as an .xlsx. */
  save(): Promise<Uint8Array>;
  open(bytes: Uint8Array, name: string): Promise<void>;
  /** Settles when the grid shows what the book holds. */
  drawn(): Promise<void>;
}

declare global {
  interface Window {
    playground: PlaygroundAccess;
  }
}

export function openToTests(book: OpenBook, grid: SheetGrid): void {
  window.playground = {
    get session() {
      return book.session;
    },
    save: () => book.save(),
    open: (bytes, name) => book.open(bytes, name),
    drawn: () => grid.drawn(),
  };
}
