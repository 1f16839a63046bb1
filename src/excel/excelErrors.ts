/**
 * Why Excel did not do what was asked, in words for the user. `error.message` of Office.js is localised and meant for
 * developers: the code decides.
 */
export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Nothing was written, on purpose: what the plan rests on no longer holds, or Excel would put it in a wrong place. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  constructor(
    readonly reason: 'bookChanged' | 'protected' | 'merged' | 'filtered' | 'occupied' | 'missingSheet' | 'formula',
    message: string,
  ) {
    super(message);
  }
}

/** The code of an error of Office.js (or of Node), whatever realm it comes from. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns what Office.js throws into a message for the user; our own errors pass unchanged. The messages come on demand. */
export async function asFailure(error: unknown): Promise<Error> {
  if (error instanceof ExcelFailure || error instanceof WriteRefused) return error;
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  const { messageOf } = await import(/* webpackChunkName: "failure" */ './failureMessages');
  return new ExcelFailure(code, messageOf(code), { cause: error });
}
