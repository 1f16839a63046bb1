import type { Cell } from '../sheet/cell';
import { contentOf } from './cellContent';
import { isDateFormat, isPercentFormat } from './numberFormat';
import { parseShareText } from './share';

/** What plain numbers of a column mean: 0.8 or 80 for 80 %. */
export type ShareUnit = 'fraction' | 'points' | 'undecidable';

interface Evidence {
  /** Cells with a percentage format: Excel keeps them as fractions. */
  readonly formatted: number;
  /** Plain numbers, zeros left out: a zero is a zero in either unit. */
  readonly plain: readonly number[];
}

/**
 * The unit of a column, from all of its cells. `wholes` is for columns whose parts sum to 100 % in each of so many
 * documents (weights, FLOW-11): there the sum decides where small values could be either.
 */
export function decideShareUnit(cells: Iterable<Cell>, wholes?: number): ShareUnit {
  const { formatted, plain } = evidenceOf(cells);
  const large = plain.filter((number) => number >= 2);
  const small = plain.filter((number) => number < 1);
  const between = plain.filter((number) => number > 1 && number < 2);
  if (wholes !== undefined && wholes > 0 && formatted === 0) {
    const each = plain.reduce((sum, number) => sum + number, 0) / wholes;
    if (each > 2) return 'points';
    if (each > 0.5 && large.length === 0) return 'fraction';
  }
  if (large.length > 0) {
    // 43.3 beside 0.8: decimals are the habit of the column. 80 beside 0.8: two habits in one column.
    const decimals = large.some((number) => !Number.isInteger(number));
    return formatted === 0 && (small.length === 0 || decimals) ? 'points' : 'undecidable';
  }
  if (formatted > 0) return 'fraction';
  if (between.length > 0) {
    // A few over 100 % happen; many do not.
    if (small.length > 0 && between.length * 4 <= plain.length) return 'fraction';
    return between.length > 1 && between.length === plain.length ? 'points' : 'undecidable';
  }
  return small.length > 0 ? 'fraction' : 'undecidable';
}

function evidenceOf(cells: Iterable<Cell>): Evidence {
  let formatted = 0;
  const plain: number[] = [];
  for (const cell of cells) {
    const content = contentOf(cell);
    if (content.kind === 'number' && !isDateFormat(cell.format)) {
      if (isPercentFormat(cell.format)) formatted += 1;
      else if (content.number !== 0) plain.push(Math.abs(content.number));
    } else if (content.kind === 'text') {
      const parsed = parseShareText(content.text);
      if (parsed && !parsed.percent && parsed.number !== 0) plain.push(Math.abs(parsed.number));
    }
  }
  return { formatted, plain };
}
