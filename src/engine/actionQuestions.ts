import { actionDetail, type ActionDetail } from '../core/moves/actionDetail';
import { checkMove, type MoveProblem, type MoveRequest } from '../core/moves/moveRequest';
import { checkMissed, type MissedProblem, type MissedRequest } from '../core/moves/missed';
import type { BookInPieces } from './bookInPieces';

export const actionQuestions = ({ opened }: BookInPieces) => ({
  /** *Acción*: the one in this row of the matrix; undefined where there is none. */
  action: (row: number): ActionDetail | undefined => actionDetail(opened().workspace, row),

  /** What keeps a move from being made, field by field of its form; empty where nothing does. */
  checkMove: (row: number, request: MoveRequest): readonly MoveProblem[] => checkMove(opened().workspace, row, request),

  /** The same of what is noted afterwards. */
  checkMissed: (row: number, request: MissedRequest): readonly MissedProblem[] =>
    checkMissed(opened().workspace, row, request),
});
