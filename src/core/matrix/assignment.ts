import munkres from 'munkres';

/** One column a row at most and one row a column, chosen so that all gains together are greatest. */
export interface Assignment {
  /** Column of each row; `undefined` where none has a gain. */
  readonly columns: readonly (number | undefined)[];
  readonly gain: number;
}

/** `gains[row][column]`, 0 where the pair is out of the question. */
export function assign(gains: readonly (readonly number[])[]): Assignment {
  const width = gains[0]?.length ?? 0;
  if (width === 0) return { columns: gains.map(() => undefined), gain: 0 };
  const columns: (number | undefined)[] = gains.map(() => undefined);
  let gain = 0;
  for (const [row, column] of munkres(gains.map((line) => line.map((each) => -each)))) {
    const each = gains[row]?.[column] ?? 0;
    if (each <= 0) continue;
    columns[row] = column;
    gain += each;
  }
  return { columns, gain };
}

/** The best assignment that does without one of its pairs: what is lost by it says how sure the pair is. */
export function assignWithout(gains: readonly (readonly number[])[], row: number, column: number): Assignment {
  return assign(
    gains.map((line, index) => (index === row ? line.map((each, at) => (at === column ? 0 : each)) : line)),
  );
}
