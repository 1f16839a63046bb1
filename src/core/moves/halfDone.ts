import { valueOf } from '../cells/reading';
import { textOf } from '../text/fold';
import { isClosed } from '../standing/due';
import { afterMove, sameState } from '../cut/flow';
import { noteField } from './note';
import type { MoveRequest } from './moveRequest';
import type { Subject } from './subject';

/**
 * The row says already all that this very request writes into it, and its line is missing: Excel stopped between the
 * two (FLOW-6). Only what the person saw tells that from a move which somebody typed.
 */
export function isHalfDone(
  {
    workspace: {
      today,
      settings: { cut },
    },
    record,
    observed,
    last,
    lines,
  }: Subject,
  request: MoveRequest,
): boolean {
  const { seen } = request;
  if (!seen || seen.key !== record.key || observed.kind !== 'state' || valueOf(record.lastFollowUp) !== today)
    return false;
  const note = textOf(request.note);
  if (note !== '' && record[noteField(request) === 'rejectionReason' ? 'rejectionReason' : 'observation'] !== note)
    return false;
  if (request.kind === 'close') {
    const grounds = valueOf(record.closureGround) ?? [];
    return (
      isClosed(record) &&
      grounds.length === 1 &&
      grounds[0] === request.ground &&
      record.closureEvidence === textOf(request.evidence) &&
      sameState(observed.state, seen) &&
      !lines.some(({ kind }) => kind === 'closure')
    );
  }
  const expected = afterMove(seen, request.kind, cut.stages.length);
  return expected !== undefined && sameState(observed.typed, expected) && (last === undefined || sameState(last, seen));
}
