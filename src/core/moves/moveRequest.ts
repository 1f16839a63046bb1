import { LONGEST_TEXT } from '../sheet/cellText';
import { textOf } from '../text/fold';
import { CLOSURE_WORDS, type ClosureGround } from '../cut/closureGround';
import { allowedMoves, sameState, type FlowState, type Move } from '../cut/flow';
import { STATUS_WORDS } from '../cut/status';
import type { Workspace } from '../workspace/workspace';
import { placeOf, whyNoClosing, whyNoMove } from './blocked';
import { whyNotEndedComplete } from './closing';
import { withoutColumn } from './moveColumns';
import { isHalfDone } from './halfDone';
import { lineNote, noteField } from './note';
import { MOVE_LABELS, type MoveKind } from './offers';
import { subjectOf, type Subject } from './subject';

/** The action as the person saw it; a row that holds another one or stands elsewhere by now is left alone. */
export interface Seen extends FlowState {
  readonly key: string;
}
interface Asked {
  readonly note: string;
  readonly seen?: Seen;
}
export interface FlowMoveRequest extends Asked {
  readonly kind: Move;
}
export interface CloseRequest extends Asked {
  readonly kind: 'close';
  /** '' while none has been chosen. */
  readonly ground: ClosureGround | '';
  readonly evidence: string;
}
/** What the user wants of one action. The note is the reason where it is rejected. */
export type MoveRequest = FlowMoveRequest | CloseRequest;

export interface MoveProblem {
  /** Of the form; `move`: nothing in the form would help. */
  readonly field: 'note' | 'ground' | 'evidence' | 'move';
  /** In Spanish, with what to do. */
  readonly problem: string;
}

/** FLOW-3, CLOSE-1 to CLOSE-3: why a request cannot be carried out; empty where it can. */
export function checkMove(workspace: Workspace, row: number, request: MoveRequest): MoveProblem[] {
  const subject = subjectOf(workspace, row);
  if (!subject) return [{ field: 'move', problem: `La fila ${row} no tiene ninguna acción: elija la fila de una.` }];
  return checkSubject(subject, request);
}

/** The same for a row that has been looked at already. */
export function checkSubject(subject: Subject, request: MoveRequest): MoveProblem[] {
  const move = isHalfDone(subject, request)
    ? undefined
    : (whyNotAsSeen(subject, request.seen) ?? whyNotPossible(subject, request.kind));
  if (move !== undefined) return [{ field: 'move', problem: move }];
  return [...(request.kind === 'close' ? closingProblems(subject, request) : []), ...noteProblems(subject, request)];
}

/** FLOW-6: rows are inserted, sorted and moved on by others between a look and a click. */
function whyNotAsSeen({ record, observed }: Subject, seen: Seen | undefined): string | undefined {
  if (!seen) return undefined;
  if (record.key !== seen.key)
    return `La fila ${record.row} ya no tiene la acción ${seen.key}: elija su fila y repita.`;
  const isSame = observed.kind === 'state' && sameState(observed.state, seen);
  return isSame
    ? undefined
    : `${seen.key} ya no está como la vio (etapa ${seen.stage}, «${STATUS_WORDS[seen.status]}», ciclo ${seen.cycle}): mire cómo quedó y repita si hace falta.`;
}

function whyNotPossible(subject: Subject, kind: MoveKind): string | undefined {
  return kind === 'close' ? whyNoClosing(subject) : (whyNoMove(subject) ?? whyNotAllowed(subject, kind));
}

function whyNotAllowed(subject: Subject, move: Move): string | undefined {
  const state = placeOf(subject);
  const allowed = state ? allowedMoves(state, subject.workspace.settings.cut.stages.length) : [];
  if (allowed.includes(move)) return undefined;
  return `«${MOVE_LABELS[move]}» no es posible en la etapa ${state?.stage ?? ''}: ${allowed.map((one) => `«${MOVE_LABELS[one]}»`).join(' o ')} sí.`;
}

function closingProblems(subject: Subject, request: CloseRequest): MoveProblem[] {
  const { ground, evidence } = request;
  const { mapping } = subject.workspace.matrix;
  const problems: MoveProblem[] = [];
  if (ground === '') return [{ field: 'ground', problem: 'Elija una causal: el cierre lleva exactamente una.' }];
  const noGround = withoutColumn(mapping, ['closureGround']);
  const untrue = ground === 'termEndedComplete' ? whyNotEndedComplete(subject) : undefined;
  if (noGround !== undefined) problems.push({ field: 'ground', problem: `Prepare la matriz primero: ${noGround}.` });
  else if (untrue !== undefined) problems.push({ field: 'ground', problem: untrue });

  const reference = textOf(evidence);
  const noEvidence = withoutColumn(mapping, ['closureEvidence']);
  if (reference === '' && ground !== 'termEndedComplete') {
    problems.push({
      field: 'evidence',
      problem: `«${CLOSURE_WORDS[ground]}» necesita un soporte: escriba la referencia del documento que la justifica.`,
    });
  } else if (reference !== '' && noEvidence !== undefined)
    problems.push({ field: 'evidence', problem: `Prepare la matriz primero: ${noEvidence}.` });
  const { length } = lineNote(subject, { ...request, note: '' });
  if (length > LONGEST_TEXT) problems.push({ field: 'evidence', problem: tooLong(length) });
  return problems;
}

function noteProblems(subject: Subject, request: MoveRequest): MoveProblem[] {
  const note = textOf(request.note);
  if (note === '')
    return request.kind === 'reject' ? [{ field: 'note', problem: 'Un rechazo lleva su motivo: escríbalo.' }] : [];
  const missing = withoutColumn(subject.workspace.matrix.mapping, [noteField(request)]);
  // With what the line keeps of the row.
  const { length } = lineNote(subject, request);
  return [
    ...(missing === undefined ? [] : [{ field: 'note', problem: `Prepare la matriz primero: ${missing}.` } as const]),
    ...(length > LONGEST_TEXT ? [{ field: 'note', problem: tooLong(length) } as const] : []),
  ];
}

/** What Excel would cut off without a word. */
function tooLong(length: number): string {
  const shown = (count: number) => count.toLocaleString('es-CO');
  return `La línea de la bitácora tendría ${shown(length)} caracteres y en una celda caben ${shown(LONGEST_TEXT)}: acorte el texto.`;
}
