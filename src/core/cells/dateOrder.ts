import type { Cell } from '../sheet/cell';
import { numericParts } from './dateText';

/** Order of day and month in texts such as `6/1/2020`. */
export type DateOrder = 'dmy' | 'mdy' | 'undecidable';

/**
 * The order that a column's own texts prove: a part over 12 can only be the day. Without proof, or with proof of
 * both, nothing is decided, although Colombia writes day first: the real PAS annexes are month first.
 */
export function decideDateOrder(cells: Iterable<Cell>): DateOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const { value } of cells) {
    const parts = typeof value === 'string' ? numericParts(value) : undefined;
    if (!parts) continue;
    if (parts.first > 12 && parts.second <= 12) dayFirst = true;
    if (parts.second > 12 && parts.first <= 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return 'undecidable';
  return dayFirst ? 'dmy' : 'mdy';
}
