import { textOf } from '../text/fold';
import { CLOSURE_WORDS } from '../cut/closureGround';
import { hasNote, joinedNotes } from '../logbook/noteParts';
import type { FieldId } from '../matrix/fields';
import type { MoveRequest } from './moveRequest';
import type { Subject } from './subject';

/** The text column that a request's note goes into. */
export function noteField({ kind }: Pick<MoveRequest, 'kind'>): FieldId {
  return kind === 'reject' ? 'rejectionReason' : 'observation';
}

/** What the line says: the request's note, before it the text that it takes the place of in the row, where no line has kept that one. */
export function lineNote({ record, lines }: Subject, request: MoveRequest): string {
  const note = textOf(request.note);
  const replaced = note === '' ? '' : request.kind === 'reject' ? record.rejectionReason : record.observation;
  // A request that was done by half has put its own note there.
  const isKept = replaced === note || lines.some((line) => hasNote(line, replaced));
  return joinedNotes([
    ...(request.kind === 'close'
      ? [request.ground === '' ? '' : CLOSURE_WORDS[request.ground], textOf(request.evidence)]
      : []),
    isKept ? '' : replaced,
    note,
  ]);
}
