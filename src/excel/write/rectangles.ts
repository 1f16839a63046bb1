import { groupBy } from '../../core/collections/groupBy';
import type { MatrixCell, SetCells } from '../../core/plan/plan';
import { runsOf } from '../../core/plan/targets';
import { MOST_CELLS } from '../batches';
import { Target, typedInto } from './target';

/** Rows in between cost 5 bytes a cell, a range of its own about 500. */
const WIDEST_GAP = 100;

/**
 * The cells of a step as rectangles, each written in one go: rows in which the same columns change, with the others left
 * as they are. No row is split, so that none ever gets half of its cells. None spans a row of `hidden`.
 */
export function rectanglesOf(
  context: Excel.RequestContext,
  step: SetCells,
  hidden: ReadonlySet<number> = new Set(),
): Target[] {
  const sheet = context.workbook.worksheets.getItem(step.sheet);
  const byRow = new Map(
    [...groupBy(step.cells, (cell) => cell.row)].map(
      ([row, cells]) => [row, new Map(cells.map((cell) => [cell.column, cell]))] as const,
    ),
  );
  const alike = groupBy([...byRow], ([, cells]) => [...cells.keys()].sort((a, b) => a - b).join());
  return [...alike.values()].flatMap((rows) => {
    const columns = rows.flatMap(([, cells]) => [...cells.keys()]);
    const left = columns.reduce((a, b) => Math.min(a, b));
    const width = columns.reduce((a, b) => Math.max(a, b)) - left + 1;
    const cells = new Map(rows);
    return withoutWideGaps(
      rows.map(([row]) => row),
      hidden,
      Math.floor(MOST_CELLS / width),
    ).map(({ first, last }) => {
      const at = Array.from({ length: last - first + 1 }, (_row, r) =>
        Array.from({ length: width }, (_column, c) => cells.get(first + r)?.get(left + c)),
      );
      const formats = at.map((row) => row.map((cell) => cell?.format ?? null));
      const isFormatted = formats.some((row) => row.some((format) => format !== null));
      return new Target(
        sheet.getRangeByIndexes(first - 1, left - 1, at.length, width),
        at.map((row) => row.map(written)),
        first,
        isFormatted ? formats : undefined,
      );
    });
  });
}

function written(cell: MatrixCell | undefined) {
  return cell === undefined ? null : (cell.formula ?? typedInto(cell.format, cell.value));
}

function withoutWideGaps(
  rows: readonly number[],
  hidden: ReadonlySet<number>,
  most: number,
): { first: number; last: number }[] {
  const merged: { first: number; last: number }[] = [];
  for (const run of runsOf(rows)) {
    for (let first = run.first; first <= run.last; first += most) {
      const last = Math.min(run.last, first + most - 1);
      const before = merged.at(-1);
      const isNear = before && first - before.last <= WIDEST_GAP && last - before.first < most;
      if (before && isNear && !spans(hidden, before.last, first)) before.last = last;
      else merged.push({ first, last });
    }
  }
  return merged;
}

function spans(hidden: ReadonlySet<number>, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row += 1) if (hidden.has(row)) return true;
  return false;
}
