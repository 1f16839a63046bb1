import type { Move, Place } from './act';
import { isWorkingDay } from './modelDays';
import { rowOf, rowsNow, shareOf, type Line, type Model, type Row } from './model';
import { isNotDue, isTransferred } from './modelViews';

/** Who does something, and on which day. */
export interface Hands {
  readonly day: string;
  readonly by: string;
}

const GROUNDS = {
  termEndedComplete: 'Vigencia cumplida y 100 % de avance',
  contextChanged: 'Pérdida de vigencia por cambios de contexto',
  technicalOrLegalProblem: 'Problema técnico o jurídico',
} as const;
const KINDS = { send: 'Envío', approve: 'Aprobación', reject: 'Rechazo', close: 'Cierre' } as const;

/** FLOW-3, FLOW-4, CLOSE; of the action as it was seen. Undefined where the procedure does not allow it. */
export function moved(model: Model, move: Move, hands: Hands): Model | undefined {
  const { key, kind, seen, ground, evidence = '' } = move;
  const row = rowOf(model, key);
  const isAsSeen = !seen || (row.stage === seen.stage && row.status === seen.status && row.cycle === seen.cycle);
  if (!isAsSeen || row.ground !== '' || isTypedRejection(row)) return undefined;
  const place = kind === 'close' ? row : placeAfter(kind, row, model.stages);
  if (!place) return undefined;
  const { stage, status, cycle } = place;
  const said = (move.note ?? '').trim().replace(/\s+/g, ' ');
  const now: Row = {
    ...row,
    stage,
    status,
    cycle,
    last: hands.day,
    ...(kind === 'reject' ? { reason: said } : said === '' ? {} : { note: said }),
    ...(kind === 'close' && { ground: ground === undefined ? '' : GROUNDS[ground], evidence }),
  };
  return noted(model, now, hands, { kind: KINDS[kind], rejectedAt: kind === 'reject' ? row.stage : '' });
}

/** FLOW-3: no stage is skipped, a rejection restarts, the last stage approves for good. */
function placeAfter(
  kind: 'send' | 'approve' | 'reject',
  { stage, status, cycle }: Place,
  stages: number,
): Place | undefined {
  const isAllowed = status !== 'Aprobada' && (kind === 'send' ? stage < stages : stage > 1);
  if (!isAllowed) return undefined;
  if (kind === 'reject') return { stage: 1, status: 'Rechazada', cycle: cycle + 1 };
  return stage === stages ? { stage, status: 'Aprobada', cycle } : { stage: stage + 1, status: 'En revisión', cycle };
}

/** Somebody wrote the word where the action stood; the stamp restarts it. */
function isTypedRejection({ stage, status }: Place): boolean {
  return status === 'Rechazada' && stage > 1;
}

/** The day's line of every action that is followed up, on a working day of the cut. */
export function stamped(model: Model, hands: Hands): Model {
  const { opens, closes } = model.cut;
  if (!isWorkingDay(hands.day) || hands.day < opens || hands.day > closes) return model;
  return rowsNow(model).reduce((now, { key }) => observed(now, key, hands), model);
}

/** FLOW-2, FLOW-4, FLOW-5: the day's line of an open action; the same again says nothing new. */
export function observed(model: Model, key: string, hands: Hands): Model {
  const row = rowOf(model, key);
  const before = model.log.findLast((line) => line.cut === row.cut && line.key === key);
  const isOut = row.ground !== '' || row.status === 'Aprobada' || before?.status === 'Aprobada';
  if (isOut || isTransferred(model, key, hands.day) || isNotDue(model, row)) return model;
  const isRejected = isTypedRejection(row);
  const now: Row = isRejected ? { ...row, stage: 1, cycle: row.cycle + 1 } : row;
  if (before?.day === hands.day && saysTheSame(before, now)) return model;
  return noted(model, { ...now, last: hands.day }, hands, {
    kind: isRejected ? 'Rechazo' : 'Seguimiento',
    rejectedAt: isRejected ? row.stage : '',
  });
}

/** FLOW-2: the first line of an action that has come into an open cut. */
export function arrived(model: Model, row: Row, hands: Hands): Model {
  return noted(model, { ...row, last: hands.day }, hands, { kind: 'Ingreso', rejectedAt: '' });
}

function saysTheSame(line: Line, row: Row): boolean {
  return (
    line.stage === row.stage &&
    line.status === row.status &&
    line.cycle === row.cycle &&
    line.physical === shareOf(row.physical) &&
    line.financial === row.financial
  );
}

/**
 * REP-2, 4.5.3: DNP's progress, with its line, where it says another. It is final once the cut has closed and for an
 * approved action; before that, what has left the follow-up stays as it is.
 */
export function decided(model: Model, key: string, hands: Hands): Model | undefined {
  const row = rowOf(model, key);
  const share = model.dnp.get(key);
  if (share === undefined || share === shareOf(row.physical)) return model;
  const before = model.log.findLast((line) => line.cut === row.cut && line.key === key);
  if (hands.day > model.cut.closes || (before ?? row).status === 'Aprobada') {
    const now: Row = { ...row, physical: share };
    // Somebody typed over what the last line says: the row alone comes back to it.
    if (before && saysTheSame(before, now)) return changed(model, now);
    return noted(model, { ...now, last: hands.day }, hands, { kind: 'Conciliación', rejectedAt: '' });
  }
  if (row.ground !== '') return undefined;
  return observed(changed(model, { ...row, physical: share }), key, hands);
}

/** The row of the open cut, otherwise. */
export function changed(model: Model, row: Row): Model {
  return { ...model, rows: model.rows.map((one) => (one.cut === row.cut && one.key === row.key ? row : one)) };
}

function noted(model: Model, row: Row, { day, by }: Hands, line: Pick<Line, 'kind' | 'rejectedAt'>): Model {
  const { cut, key, stage, status, cycle, physical, financial } = row;
  return {
    ...changed(model, row),
    log: [...model.log, { day, cut, key, stage, status, cycle, physical: shareOf(physical), financial, ...line, by }],
  };
}
