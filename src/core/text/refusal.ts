/** Every way in which the user is told no; each has a class of its own where it belongs. */
const NAMES = ['NotUnderstood', 'InputRefused', 'MoveRefused', 'WriteRefused', 'ExcelFailure'] as const;
export type RefusalName = (typeof NAMES)[number];

/**
 * The base of what speaks to the user: `message` is Spanish, names the place, and says what to do. The two of
 * `src/excel` are known by their names alone: with this base the first screen would be too large by a chunk.
 */
export abstract class Refusal extends Error {
  abstract override readonly name: RefusalName;
}

/** Whether an error speaks to the user. By its name, for across a worker no class arrives. */
export function isRefusal(error: unknown): error is Error & { readonly name: RefusalName } {
  return error instanceof Error && NAMES.some((name) => name === error.name);
}
