import { createHash } from 'node:crypto';
import type { DoneCommand } from '../core/undo/doneCommand';
import { BatchFailure, EXIT } from './failure';

/** What marks a file as ours; another form of it is another number. */
const KIND = 'conpes-undo-1';

/** A command that was written, for `undo`: as it left this program, or not at all. */
export function writeDone(done: DoneCommand): string {
  return `${JSON.stringify({ kind: KIND, hash: hashOf(done), done })}\n`;
}

/** Throws a `BatchFailure` for anything but what `writeDone` has made. */
export function readDone(path: string, bytes: Uint8Array): DoneCommand {
  const found = parsed(new TextDecoder().decode(bytes));
  if (found?.kind === KIND && found.done !== undefined && found.hash === hashOf(found.done)) return found.done;
  throw new BatchFailure(
    EXIT.usage,
    `El archivo «${path}» no es de un comando de este programa, o fue cambiado: use el que dejó --undo.`,
  );
}

function parsed(
  text: string,
): { readonly kind?: unknown; readonly hash?: unknown; readonly done?: DoneCommand } | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(done: DoneCommand): string {
  return createHash('sha256').update(JSON.stringify(done)).digest('hex');
}
