import { SHELL } from '../texts/shell';
import type { Failure } from './store';

/** Our own errors speak to the person; anything else is a fault of ours and is called one. */
const SPOKEN = new Set(['ExcelFailure', 'WriteRefused', 'NotUnderstood', 'MoveRefused']);

export function failureOf(error: unknown): Failure {
  if (error instanceof Error && SPOKEN.has(error.name))
    return { message: error.message, ofTheBook: error.name === 'NotUnderstood' };
  return { message: SHELL.unexpected(error instanceof Error ? error.message : String(error)), ofTheBook: false };
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
