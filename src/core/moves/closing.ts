import { spanishDay } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { CLOSURE_WORDS, type ClosureGround } from '../cut/closureGround';
import { STATUS_WORDS, type Status } from '../cut/status';
import { isClosed, isComplete, isEndedComplete, lastProgress, termHasEnded } from '../standing/due';
import { isClosable } from '../standing/standing';
import { spanishShare } from '../text/spanish';
import { whyNoClosing } from './blocked';
import type { Subject } from './subject';

/** A ground on which the action may be closed, for the form. */
export interface GroundOption {
  readonly ground: ClosureGround;
  readonly label: string;
  /** CLOSE-2, CLOSE-3. */
  readonly needsReference: boolean;
  /** Why it does not hold, in Spanish. */
  readonly problem?: string;
}

/** Follow-up that ended, or may end, for good (4.5.4). */
export interface ClosureDetail {
  readonly closed: boolean;
  /** Where exactly one is given. */
  readonly ground?: ClosureGround;
  /** All that the cell says of it; empty where it is. */
  readonly groundText: string;
  readonly evidence: string;
  /** CLOSE-1 is true and it is not closed. */
  readonly offered: boolean;
  /** Empty where it cannot be closed now. */
  readonly options: readonly GroundOption[];
}

export function closureOf(subject: Subject): ClosureDetail {
  const {
    record,
    standing,
    workspace: {
      settings: { cut },
    },
  } = subject;
  const grounds = valueOf(record.closureGround) ?? [];
  const [ground] = grounds;
  return {
    closed: isClosed(record),
    ...(ground !== undefined && grounds.length === 1 ? { ground } : {}),
    groundText:
      record.closureGround.kind === 'unreadable'
        ? record.closureGround.raw
        : grounds.map((one) => CLOSURE_WORDS[one]).join('; '),
    evidence: record.closureEvidence,
    offered: isClosable(standing, record, cut),
    options:
      whyNoClosing(subject) === undefined
        ? (Object.keys(CLOSURE_WORDS) as ClosureGround[]).map((one) => optionOf(one, subject))
        : [],
  };
}

/** A report in one of these says 100 % and nobody has approved it. */
const NOT_APPROVED: readonly Status[] = ['reporting', 'inReview', 'rejected'];

/** CLOSE-1: what keeps term and progress from being fulfilled, or from being known; with what to do. */
export function whyNotEndedComplete(subject: Subject): string | undefined {
  const { record } = subject;
  const { cut } = subject.workspace.settings;
  if (isEndedComplete(record, cut)) return whyNotApproved(subject);
  const end = valueOf(record.end);
  const physical = lastProgress(record);
  const reasons = [
    ...(cut.cutDate === undefined ? ['falta la fecha de corte en «Configuración»'] : []),
    ...(end === undefined ? ['la fila no tiene una fecha de finalización legible'] : []),
    ...(cut.cutDate !== undefined && end !== undefined && !termHasEnded(record, cut)
      ? [`termina el ${spanishDay(end)}, después de la fecha de corte (${spanishDay(cut.cutDate)})`]
      : []),
    ...(isComplete(record)
      ? []
      : [
          physical === undefined
            ? 'la fila no tiene un avance físico legible'
            : physical === 1
              ? 'no todas las filas de la acción tienen 100 % de avance físico'
              : `su avance físico es de ${spanishShare(physical)}`,
        ]),
  ];
  return `No cumple «${CLOSURE_WORDS.termEndedComplete}»: ${reasons.join(' y ')}. Corrija el dato o use otra causal.`;
}

function whyNotApproved({ observed }: Subject): string | undefined {
  const status = observed.kind === 'state' ? observed.state.status : undefined;
  if (status === undefined || !NOT_APPROVED.includes(status)) return undefined;
  return `No cumple «${CLOSURE_WORDS.termEndedComplete}»: su reporte está «${STATUS_WORDS[status]}» y DNP no ha aprobado el 100 %. Ciérrela cuando lo apruebe, o use otra causal.`;
}

function optionOf(ground: ClosureGround, subject: Subject): GroundOption {
  const problem = ground === 'termEndedComplete' ? whyNotEndedComplete(subject) : undefined;
  return {
    ground,
    label: CLOSURE_WORDS[ground],
    needsReference: ground !== 'termEndedComplete',
    ...(problem === undefined ? {} : { problem }),
  };
}
