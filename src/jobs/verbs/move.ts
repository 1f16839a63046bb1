import { optional, picklist, strictObject, string } from 'valibot';
import { CLOSURE_GROUNDS } from '../../core/cut/closureGround';
import { effectOf, MOVE_KINDS, MOVE_LABELS } from '../../core/moves/offers';
import { planMove } from '../../core/moves/movePlan';
import type { MoveRequest } from '../../core/moves/moveRequest';
import { subjectOf } from '../../core/moves/subject';
import { STATUSES } from '../../core/cut/status';
import { SHEETS } from '../../core/sheet/ownSheets';
import { rowOfAction } from '../input/actionRow';
import { oneOf, rowNumber, wholeNumber } from '../input/parts';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/** A move of one action, or its closure, into its row and the logbook (FLOW-3, FLOW-6, CLOSE). Throws `MoveRefused`. */
export const move = verb({
  title: 'Registrar un movimiento',
  input: oneOf(
    ['action', 'row'],
    strictObject({
      /** Its key, `4144/2.16`, in this cut. */
      action: optional(string()),
      /** The same by its row in the matrix. */
      row: optional(rowNumber),
      kind: picklist(MOVE_KINDS),
      /** The reason where it is rejected. */
      note: optional(string(), ''),
      /** '' while none has been chosen. */
      ground: optional(picklist(['', ...CLOSURE_GROUNDS]), ''),
      evidence: optional(string(), ''),
      /** The action as the person saw it. */
      seen: optional(
        strictObject({ key: string(), stage: wholeNumber, status: picklist(STATUSES), cycle: wholeNumber }),
      ),
    }),
  ),
  plan(session, { action, row: given, kind, note, ground, evidence, seen }) {
    const row = given ?? rowOfAction(session, action ?? '');
    const asked = { note, ...(seen && { seen }) };
    const subject = subjectOf(session.workspace, row);
    const key = subject?.record.key ?? '';
    return {
      session: moveAction(session, row, kind === 'close' ? { kind, ground, evidence, ...asked } : { kind, ...asked }),
      title: MOVE_LABELS[kind],
      words: subject ? [`${key}: ${effectOf(kind, subject)}`] : [],
      data: { row, key, kind },
      show: SHEETS.logbook,
    };
  },
});

export function moveAction(session: Session, row: number, request: MoveRequest): Session {
  const { workspace, opened, by, now } = session;
  const planned = planMove(workspace, row, request, {
    by,
    now,
    grid: opened.matrixGrid,
    date1904: opened.date1904,
    logLastRow: opened.logLastRow,
  });
  return withPlan(session, planned.plan, planned.workspace);
}
