import { isRefusal } from '../../src/core/text/refusal';

/** Our own messages are Spanish and end as sentences do; anything else is a mistake of the program's. */
export function isClear(error: unknown): boolean {
  return isRefusal(error) && /[.!]$/.test(error.message);
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
