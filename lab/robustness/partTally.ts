/** A point at which the book did not come out as it should. */
export interface Failing {
  readonly command: string;
  readonly point: string;
  readonly what: readonly string[];
}

/** What a part of the robustness run has found, for the table. */
export interface Tally {
  readonly part: string;
  readonly what: string;
  readonly points: number;
  /** Commands that were refused in words and done again. */
  readonly refused: number;
  readonly seconds: number;
  readonly failing: readonly Failing[];
}

/** What the person who runs the robustness run wants. */
export interface Options {
  /** Actions of the books. */
  readonly rows: readonly number[];
  /** The commands that are put to the proof; all where missing. */
  readonly only?: readonly string[];
  readonly seed: number;
  /** Of the season. */
  readonly commands: number;
  /** Damaged tables and damaged files that are read. */
  readonly tables: number;
  readonly files: number;
  /** All readings of the book too, which are alike in every command. */
  readonly every: boolean;
}

/** `run`, with its time. */
export async function tallied(
  part: string,
  what: string,
  run: () => Promise<Pick<Tally, 'points' | 'failing'> & Partial<Pick<Tally, 'refused'>>>,
): Promise<Tally> {
  const start = performance.now();
  const { points, failing, refused = 0 } = await run();
  return { part, what, points, failing, refused, seconds: (performance.now() - start) / 1000 };
}
