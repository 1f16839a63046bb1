import type { Workbook } from '../../simulator';
import type { Act } from './story';

/** What an act came to: the book as it is then, and what the add-in said of it. */
export interface Outcome {
  readonly book: Workbook;
  readonly words: readonly string[];
  /** Of `asOf`: stage and cycle by action; '' without a line. */
  readonly states?: Readonly<Record<string, string>>;
  /** Of `times`: rejections of the cut, and days on which an open action has no line. */
  readonly times?: { readonly rejections: number; readonly gaps: number };
}

/** Whoever does the acts of the story with the add-in; `cut` is the one that is open. */
export type Office = (act: Act, cut: string, book: Workbook) => Promise<Outcome>;
