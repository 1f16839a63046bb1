import { spanishDay } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { earlyApprovalInWords, illegalStepInWords, labelMissing, unknownPlaceInWords } from '../cut/cutInWords';
import { isEarlyApproval, sameState, stepBetween, type FlowState } from '../cut/flow';
import { STATUS_WORDS } from '../cut/status';
import type { FieldId } from '../matrix/fields';
import { jumpsOf } from '../standing/missedMoves';
import { isOutForGood } from '../standing/standing';
import { outInWords } from '../standing/standingInWords';
import { withoutColumn } from './moveColumns';
import type { Subject } from './subject';

/** What every move needs a column for: without them row and line could not agree (FLOW-6). */
const ALWAYS: readonly FieldId[] = ['stage', 'status', 'cycle', 'lastFollowUp'];

/** Why the action cannot be sent, approved or rejected now, in Spanish with what to do; undefined where it can. */
export function whyNoMove(subject: Subject): string | undefined {
  return whyNoLine(subject) ?? whyOutOfFollowUp(subject) ?? whyStampFirst(subject);
}

/** Why it cannot be closed now. Leaving the cut and closing for good are two things: what is approved or not due may be closed. */
export function whyNoClosing(subject: Subject): string | undefined {
  return whyNoLine(subject);
}

/** Where the action stands once `whyNoMove` or `whyNoClosing` has nothing against it. */
export function placeOf({ observed }: Subject): FlowState | undefined {
  return observed.kind === 'state' ? observed.state : undefined;
}

/** Why no line of any kind can follow the last one. */
function whyNoLine(subject: Subject): string | undefined {
  const { workspace, record, sameKey, standing } = subject;
  const {
    matrix,
    settings: { cut },
  } = workspace;
  const missing = withoutColumn(matrix.mapping, ALWAYS);
  if (missing !== undefined) return `Prepare la matriz primero: ${missing}.`;
  if (cut.label === undefined) return labelMissing();
  if (!subject.isOfThisCut) return whyOfOtherCut(subject, cut.label);
  if (record.key === undefined)
    return 'No se conocen con certeza su CONPES y su código: corríjalos en la fila; «Validar» dice cómo.';
  if (sameKey.length > 1)
    return `${record.key} está en varias filas (${sameKey.map(({ row }) => row).join(', ')}): la bitácora no distingue cuál es cuál; deje una sola.`;
  if (isOutForGood(standing)) return outInWords(standing);
  return whyPlaceIsWrong(subject);
}

function whyOfOtherCut({ record }: Subject, label: string): string {
  const own = valueOf(record.cut);
  return own === undefined
    ? 'No se entiende el corte de la fila: corríjalo; «Validar» dice cómo.'
    : `La fila es del corte ${own} y el que se sigue es ${label}: busque la fila de este corte.`;
}

/** FLOW-3, FLOW-6: a move starts from a place that is known and follows from the last line. */
function whyPlaceIsWrong({
  workspace: {
    today,
    settings: { cut },
  },
  observed,
  last,
}: Subject): string | undefined {
  const count = cut.stages.length;
  if (observed.kind === 'unknown') return unknownPlaceInWords(observed.why);
  const { state, typed } = observed;
  if (isEarlyApproval(typed, count)) return earlyApprovalInWords(typed.stage, count);
  if (last && last.day > today)
    return `La bitácora tiene una línea posterior a hoy, del ${spanishDay(last.day)}: revise la fecha de este equipo.`;
  const [jump] = jumpsOf(last ? [last] : [], state, { stageCount: count, today });
  if (jump) return illegalStepInWords(jump.before.day, jump.why, jump.missed.length > 0);
  // Otherwise the line of the move would hide the rejection, and cycle = rejections + 1 would not hold.
  const isNewRejection = state.status === 'rejected' && (!last || last.cycle !== state.cycle);
  if (!sameState(state, typed) || isNewRejection)
    return 'La fila dice «Rechazada» y la bitácora aún no lo anota: estampe la fila, para que el ciclo reinicie, y repita.';
  return undefined;
}

/** FLOW-5, FLOW-9. */
function whyOutOfFollowUp({ standing }: Subject): string | undefined {
  return standing.kind === 'out' ? outInWords(standing) : undefined;
}

/** FLOW-3: a move that somebody has typed in the row needs its own line, or the next one would skip a stage. */
function whyStampFirst({
  workspace: {
    settings: { cut },
  },
  observed,
  last,
}: Subject): string | undefined {
  if (observed.kind === 'unknown' || !last) return undefined;
  const { state } = observed;
  if (stepBetween(last, state, cut.stages.length).kind !== 'move') return undefined;
  return `La fila dice «${STATUS_WORDS[state.status]}», etapa ${state.stage}, y la bitácora va en la etapa ${last.stage} (${spanishDay(last.day)}): estampe la fila, o devuélvala a la etapa ${last.stage}, y repita.`;
}
