import type { Day } from '../calendar/day';
import { readDay } from '../cells/date';
import { asCutLabel, type CutLabel } from '../keys/keys';
import { valueOf } from '../cells/reading';
import { bottomOf, valueAt, type Grid } from '../sheet/grid';
import { cutOfSnapshot, SHEETS } from '../sheet/ownSheets';
import { readSnapshot, type SnapshotReading } from './snapshotReading';

/** What the end of a cut asks of our own sheets, beyond what is read of every book. */
export interface SeenSheets {
  readonly snapshots: readonly SeenSnapshot[];
  /** `Informe`, where it stands. */
  readonly report: SeenReport | undefined;
}

export interface SeenSnapshot extends SnapshotReading {
  readonly cut: CutLabel;
}

export interface SeenReport {
  readonly cut: CutLabel | undefined;
  readonly madeOn: Day | undefined;
}

export const NOTHING_SEEN: SeenSheets = { snapshots: [], report: undefined };

/** Which of the book's sheets have to be read for it, and whether their first rows are enough. */
export function wantedSheets(sheets: readonly string[]): string[] {
  return sheets.filter((name) => cutOfSnapshot(name) !== undefined);
}

/** `Informe` from its first rows, snapshots whole. */
export function seenIn(grids: ReadonlyMap<string, Grid>): SeenSheets {
  const snapshots = [...grids].flatMap(([name, grid]): SeenSnapshot[] => {
    const cut = cutOfSnapshot(name);
    return cut === undefined ? [] : [{ cut, ...readSnapshot(cut, grid) }];
  });
  const report = [...grids].find(([name]) => name.toLowerCase() === SHEETS.report.toLowerCase());
  return { snapshots, report: report && reportIn(report[1]) };
}

/** The notes that `reportContent` writes below the title (REP-5). */
function reportIn(grid: Grid): SeenReport {
  const notes = Array.from({ length: bottomOf(grid) }, (_, index) => String(valueAt(grid, index + 1, 1)));
  const found = (pattern: RegExp) => notes.flatMap((note) => pattern.exec(note)?.[1] ?? [])[0] ?? '';
  return {
    cut: asCutLabel(found(/^Corte: (\d{4}-[12])\b/)),
    madeOn: valueOf(readDay({ value: found(/^Elaborado el (\d\d\/\d\d\/\d{4}) /), format: '@' }, { order: 'dmy' })),
  };
}
