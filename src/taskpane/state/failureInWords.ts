import { isRefusal } from '../../core/text/refusal';
import { SHELL } from '../texts/shellTexts';
import type { Failure } from './store';

/** Our own errors speak to the person; anything else is a fault of ours and is called one. */
export function failureOf(error: unknown): Failure {
  if (isRefusal(error)) return { message: error.message, ofTheBook: error.name === 'NotUnderstood' };
  return { message: SHELL.unexpected(error instanceof Error ? error.message : String(error)), ofTheBook: false };
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
