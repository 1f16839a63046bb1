import type { Cell } from '../sheet/cell';
import { contentOf } from '../cells/cellContent';
import { isDateFormat, isPercentFormat } from '../cells/numberFormat';
import { parseShareText, type WrittenShare } from '../cells/share';
import type { ShareUnit } from '../cells/shareUnit';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

/**
 * Whether shares of a column can be written better without another one getting another meaning, whichever of them are
 * chosen: the unit of plain numbers is decided from the whole column (`decideShareUnit`).
 */
export function staysReadable(
  cells: readonly Cell[],
  unit: ShareUnit,
  decide: (cells: Iterable<Cell>) => ShareUnit,
): (before: Cell, after: WrittenShare) => boolean {
  switch (unit) {
    // One more percent format only confirms fractions.
    case 'fraction':
      return () => true;
    case 'points': {
      const bearsSmall = decide([...cells, { value: 0.5, format: NUMBER_FORMATS.number }]) === 'points';
      return (_, { value }) => bearsSmall || value === 0 || Math.abs(Number(value)) >= 2;
    }
    case 'undecidable': {
      // A number like 80 is never fixed, and while it stands no percent format decides for the others.
      const isAnchored = cells.some((cell) => typeof cell.value === 'number' && Math.abs(plainNumber(cell) ?? 0) >= 2);
      const waiting = cells.filter(isPlainShare).length;
      return (before) => isAnchored || waiting === (isPlainShare(before) ? 1 : 0);
    }
  }
}

/** A number whose unit is the column's to say; a zero is a zero in either. */
export function isPlainShare(cell: Cell): boolean {
  const number = plainNumber(cell);
  return number !== undefined && number !== 0;
}

function plainNumber(cell: Cell): number | undefined {
  const content = contentOf(cell);
  if (content.kind === 'number')
    return isPercentFormat(cell.format) || isDateFormat(cell.format) ? undefined : content.number;
  const parsed = content.kind === 'text' ? parseShareText(content.text) : undefined;
  return parsed && !parsed.percent ? parsed.number : undefined;
}
