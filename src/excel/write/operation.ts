import type { CellValue } from '../../core/sheet/cell';
import { OPERATION_BYTES, sizeOf } from '../batches';
import type { Guard } from './guard';
import type { RowIdentity } from './rowIdentity';

/** One piece of writing that stays well below the limit of a batch; the pieces of a plan run in their order. */
export interface Operation {
  /** Of the request, or of what is looked at along with it. */
  readonly bytes: number;
  /** The user's sheet in which rows are written or marked, where it is one. */
  readonly sheet?: string;
  /** Of a sheet that keeps what other operations change. */
  readonly keeps?: boolean;
  /** What looks whether it was right, in the batch of the writing itself. */
  readonly guard?: Guard;
  /** Makes it undone where a later batch turns out wrong: run again, the command may not do the same any more. */
  readonly putBack?: (context: Excel.RequestContext, who: RowIdentity) => Promise<boolean>;
  readonly write: (context: Excel.RequestContext) => void;
}

/** Blocks of about this size, so that a batch never comes near 5 MB. */
const BLOCK_BYTES = 1_000_000;

/** Rows in blocks that stay well below the limit of a batch, and of `most` rows at most. */
export function blocksOf(
  values: readonly (readonly CellValue[])[],
  most = Infinity,
): { start: number; rows: readonly (readonly CellValue[])[] }[] {
  const blocks: { start: number; rows: readonly (readonly CellValue[])[] }[] = [];
  let start = 0;
  let bytes = 0;
  values.forEach((row, index) => {
    const size = sizeOf([row]) - OPERATION_BYTES;
    if (index > start && (bytes + size > BLOCK_BYTES || index - start >= most)) {
      blocks.push({ start, rows: values.slice(start, index) });
      start = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (values.length > start) blocks.push({ start, rows: values.slice(start) });
  return blocks;
}
