import { contentOf, meantText } from '../cells/cellContent';
import type { CellValue } from '../sheet/cell';
import type { Grid } from '../sheet/grid';

/** In a report it says that its program found nothing; in the matrix it is a formula of the user's, and is spoken of. */
const FOUND_NOTHING = /^#N\/[AD]$/i;

/**
 * DNP's report without what only its program says: `NULL`, `N/D` or `-` for nothing, `="1.10"` for a text. In the matrix a
 * lone dash is the user's.
 */
export function withoutProgramWords(grid: Grid): Grid {
  return { ...grid, values: grid.values.map((row) => row.map(meant)) };
}

function meant(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  const content = contentOf({ value, format: '@' });
  if (content.kind === 'blank' || (content.kind === 'error' && FOUND_NOTHING.test(content.raw))) return '';
  // Line breaks of other texts tell entities apart.
  return value.startsWith('="') ? meantText(value) : value;
}
