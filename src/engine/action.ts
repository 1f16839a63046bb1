import { actionDetail, type ActionDetail } from '../core/moves/actionDetail';
import { effectOf, MOVE_LABELS } from '../core/moves/offers';
import { checkMove, type MoveProblem, type MoveRequest } from '../core/moves/moveRequest';
import { subjectOf } from '../core/moves/subject';
import { SHEETS } from '../core/sheet/ownSheets';
import { moveAction } from '../jobs/move';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

export const acting = ({ opened }: Reading) => ({
  /** *Acción*: the one in this row of the matrix; undefined where there is none. */
  action: (row: number): ActionDetail | undefined => actionDetail(opened().workspace, row),

  /** What keeps a move from being made, field by field of its form; empty where nothing does. */
  checkMove: (row: number, request: MoveRequest): readonly MoveProblem[] => checkMove(opened().workspace, row, request),

  /** A move of one action, or its closure: row and line together (FLOW-3, FLOW-6, CLOSE). Throws `MoveRefused`. */
  proposeMove(who: Who, row: number, request: MoveRequest): Proposal {
    const book = opened();
    const session = moveAction(sessionFor(book, who), row, request);
    const subject = subjectOf(book.workspace, row);
    const result = subject ? [`${subject.record.key ?? ''}: ${effectOf(request.kind, subject)}`] : [];
    return proposalOf(MOVE_LABELS[request.kind], session, result, SHEETS.logbook);
  },
});
