import type { Cell } from '../../sheet/cell';
import type { ShareUnit } from '../../cells/shareUnit';
import { columnCells, conventionsOf, shareUnitOf } from '../../matrix/conventions';
import type { FieldId } from '../../matrix/fields';
import { cellAt, type Grid } from '../../sheet/grid';
import { rowReader } from '../../matrix/rowReader';
import { writtenShare, type WrittenShare } from '../../cells/share';
import { isPlainShare } from '../../fixes/shareFixes';
import type { Matrix } from '../../workspace/workspace';

/**
 * How shares are written into a column without the rest of it getting another meaning (DATA-4); undefined where the
 * column mixes fractions and points so that every way would. `shares`: row → fraction.
 */
export function sharesInColumn(
  field: FieldId,
  shares: ReadonlyMap<number, number>,
  { layout, mapping }: Matrix,
  grid: Grid,
): ReadonlyMap<number, WrittenShare> | undefined {
  const reader = rowReader(grid, layout, mapping);
  const unit = conventionsOf(layout, mapping, reader).shareUnit(field);
  const column = mapping.columns[field] ?? 0;
  const cells = [...columnCells(layout, reader, field)];
  const othersWait = cells.some((cell, index) => !shares.has(layout.firstRow + index) && isPlainShare(cell));
  const ways: readonly ShareUnit[] = unit === 'points' ? ['points', 'fraction'] : ['fraction'];
  for (const way of ways) {
    const written = new Map(
      [...shares].map(([row, share]) => [row, writtenShare(share, cellAt(grid, row, column), way)]),
    );
    const after = cells.map((cell, index): Cell => written.get(layout.firstRow + index) ?? cell);
    if (!othersWait || shareUnitOf(field, after, layout, reader) === unit) return written;
  }
  return undefined;
}
