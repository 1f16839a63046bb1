import type { Grid } from '../../core/sheet/grid';
import type { RemoteEngine } from '../../engine/client';
import type { Overview } from '../../engine/overview';
import { readBook } from '../../excel/read/readBook';
import { inExcel } from '../../excel/run';
import type { OpenInput } from '../../jobs/book/interpret';
import { SMALL_SHEETS } from '../../jobs/book/smallSheets';

/** An answer of this size is parsed, and a piece of so many rows handed on, well within 50 ms. */
const BATCH_BYTES = 600_000;
const PIECE_ROWS = 1000;

export interface ReadThroughOptions {
  readonly onProgress?: (done: number, of: number) => void;
  readonly onWaiting?: (waiting: boolean) => void;
  readonly signal?: AbortSignal;
}

/** Reads the book that is open in Excel into the engine. Throws `NotUnderstood` and `ExcelFailure`, by name. */
export function readThrough(
  engine: RemoteEngine,
  input: OpenInput,
  { onProgress, onWaiting, signal }: ReadThroughOptions = {},
): Promise<Overview> {
  return inExcel(
    async (context) => {
      const { grids, ...book } = await readBook(context, SMALL_SHEETS, (heads) => engine.sight(heads, input), {
        batchBytes: BATCH_BYTES,
        ...(onProgress && { onProgress }),
        ...(signal && { signal }),
      });
      for (const grid of grids.values()) {
        for (const piece of piecesOf(grid)) {
          signal?.throwIfAborted();
          await engine.addRows(piece);
        }
      }
      return engine.open(book);
    },
    { ...(onWaiting && { onWaiting }) },
  );
}

function* piecesOf(grid: Grid): Generator<Grid> {
  for (let start = 0; start === 0 || start < grid.values.length; start += PIECE_ROWS) {
    const end = start + PIECE_ROWS;
    yield {
      ...grid,
      top: grid.top + start,
      values: grid.values.slice(start, end),
      formats: new Map([...grid.formats].map(([column, rows]) => [column, rows.slice(start, end)] as const)),
    };
  }
}
