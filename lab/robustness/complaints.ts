import { MoveRefused } from '../../src/core/moves/outcome';
import { ExcelFailure, WriteRefused } from '../../src/excel/excelErrors';
import { NotUnderstood } from '../../src/jobs/book/notUnderstood';

/** Our own messages are Spanish and end as sentences do; anything else is a mistake of the program's. */
export function isClear(error: unknown): boolean {
  return (
    (error instanceof ExcelFailure ||
      error instanceof WriteRefused ||
      error instanceof MoveRefused ||
      error instanceof NotUnderstood) &&
    /[.!]$/.test(error.message)
  );
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);
}

/** What a promise is refused with; undefined where it is not. */
export function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error ?? new Error('refused without a reason'),
  );
}
