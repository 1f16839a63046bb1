import type { Day } from '../calendar/day';
import { readDay } from '../cells/date';
import type { CutLabel } from '../keys/keys';
import { valueOf } from '../cells/reading';
import { bottomOf, valueAt, type Grid } from '../sheet/grid';

/** Title of the block that holds the actions, and first word of the line that counts them. */
export const ACTIONS = 'Acciones';

/** What stands of a snapshot in the book. */
export interface SnapshotReading {
  /** Begins with our title; otherwise it is a sheet of the user's that has the name. */
  readonly ours: boolean;
  /** It has all the rows that it says it has: one that Excel stopped writing half way has not. */
  readonly complete: boolean;
  readonly madeOn: Day | undefined;
}

export function readSnapshot(label: CutLabel, grid: Grid): SnapshotReading {
  const column = Array.from({ length: bottomOf(grid) }, (_, index) => String(valueAt(grid, index + 1, 1)));
  const [title, made = '', counted = ''] = column;
  const rows = Number(/^Acciones: (\d+)/.exec(counted)?.[1] ?? Infinity);
  // Title and header stand above the rows.
  const header = column.indexOf(ACTIONS) + 1;
  return {
    ours: title === titleOf(label),
    complete: header > 0 && bottomOf(grid) - header - 1 >= rows,
    madeOn: valueOf(readDay({ value: /\d\d\/\d\d\/\d{4}/.exec(made)?.[0] ?? '', format: '@' }, { order: 'dmy' })),
  };
}

export function titleOf(label: CutLabel): string {
  return `Estado final del corte ${label}`;
}
