import { rightOf, valueAt, type Grid } from '../../sheet/grid';
import type { Column } from '../../sheet/sheetContent';
import { LOG_COLUMNS } from '../logbookSheet';

const SEAL: Column = { header: 'Sello', kind: 'text', width: 12 };
const FOLLOWS: Column = { header: 'Sigue a', kind: 'text', width: 12 };

/** Columns of the sheet, from 1. */
export interface SealPlace {
  readonly seal: number;
  readonly follows: number;
  /** Its header names the last seal: without it nobody would miss the last lines. */
  readonly mark: number;
  /** The headers stand in the sheet. */
  readonly stands: boolean;
}

/** Where the seals stand, or go: people may have columns of their own beside ours. */
export function sealPlace(grid: Grid | undefined): SealPlace {
  const right = Math.max(LOG_COLUMNS.length, grid ? rightOf(grid) : 0);
  const find = (fits: (header: string) => boolean) => {
    for (let column = LOG_COLUMNS.length + 1; grid && column <= right; column += 1)
      if (fits(String(valueAt(grid, 1, column)))) return column;
    return undefined;
  };
  const mark = find((header) => readMark(header) !== undefined);
  const [seal, follows] = [find((header) => header === SEAL.header), find((header) => header === FOLLOWS.header)];
  if (seal !== undefined && follows !== undefined) return { seal, follows, mark: mark ?? right + 1, stands: true };
  return { seal: right + 1, follows: right + 2, mark: mark ?? right + 3, stands: false };
}

/** The columns of a line, from A to its seal; what stands between belongs to others and gets nothing. */
export function sealedColumns({ seal, follows }: SealPlace): Column[] {
  return Array.from(
    { length: Math.max(seal, follows) },
    (_, index): Column =>
      LOG_COLUMNS[index] ??
      (index + 1 === seal ? SEAL : index + 1 === follows ? FOLLOWS : { header: '', kind: 'number' }),
  );
}

export const SEAL_HEADER = SEAL.header;
export const FOLLOWS_HEADER = FOLLOWS.header;

/** What the header beside the seals says of the last command that wrote lines. */
export interface Mark {
  /** Link to the last line that it writes. */
  readonly last: string;
  /** What its first line follows: a command that was stopped half way has not lost these. */
  readonly before: readonly string[];
}

export function markText({ last, before }: Mark): string {
  return `Último sello: ${last}, después de ${before.join(' ')}`;
}

export function readMark(header: string): Mark | undefined {
  const [, last, before] = /^Último sello: (\S+), después de (.+)$/.exec(header) ?? [];
  return last === undefined || before === undefined ? undefined : { last, before: before.split(' ') };
}
