import type { Moment } from '../calendar/bogota';
import { value } from '../cells/reading';
import { textOf } from '../text/fold';
import { Refusal } from '../text/refusal';
import { afterMove, type FlowState } from '../cut/flow';
import type { EntryKind, LogEntry } from '../logbook/entry';
import type { ActionRecord } from '../matrix/actionRecord';
import { isHalfDone } from './halfDone';
import { lineNote, noteField } from './note';
import { checkSubject, type CloseRequest, type MoveRequest } from './moveRequest';
import type { Subject } from './subject';

export interface Mover {
  /** Whose name goes into the line. */
  readonly by: string;
  readonly now: Moment;
}

/** A move as it will be: its line, and what each row of the action says then. */
export interface Outcome {
  readonly entry: LogEntry;
  readonly changeOf: (row: ActionRecord) => Partial<ActionRecord>;
}

/** A move that the procedure does not allow; `message` is Spanish and says what to do. */
export class MoveRefused extends Refusal {
  override readonly name = 'MoveRefused';
}

/**
 * FLOW-3, FLOW-4, FLOW-6, CLOSE: the same state goes into rows and line. Throws `MoveRefused` for what `checkMove` has
 * something against.
 */
export function outcomeOf(subject: Subject, request: MoveRequest, { by, now }: Mover): Outcome {
  const {
    workspace: {
      today,
      settings: { cut },
    },
    record,
    observed,
  } = subject;
  const problems = checkSubject(subject, request);
  // A move that Excel left half done starts from where it started.
  const start =
    isHalfDone(subject, request) && request.seen
      ? { stage: request.seen.stage, status: request.seen.status, cycle: request.seen.cycle }
      : {};
  const before = observed.kind === 'state' ? { ...observed.state, ...start } : undefined;
  const after = before && (request.kind === 'close' ? before : afterMove(before, request.kind, cut.stages.length));
  if (problems.length > 0 || !before || !after || cut.label === undefined || record.key === undefined) {
    throw new MoveRefused(problems.map(({ problem }) => problem).join(' '));
  }
  const { stage, status, cycle } = after;
  const { physical, financial } = before;
  const kind: EntryKind = request.kind === 'close' ? 'closure' : request.kind;
  return {
    entry: {
      stage,
      status,
      cycle,
      ...(physical === undefined ? {} : { physical }),
      ...(financial === undefined ? {} : { financial }),
      ...(kind === 'reject' ? { rejectedAt: before.stage } : {}),
      day: today,
      cut: cut.label,
      key: record.key,
      kind,
      note: lineNote(subject, request),
      by,
      time: now.time,
    },
    changeOf: (row) => ({
      ...(request.kind === 'close'
        ? filledIn(row, after)
        : { stage: value(stage), status: value(status), cycle: value(cycle) }),
      lastFollowUp: value(today),
      ...(textOf(request.note) === '' ? {} : { [noteField(request)]: textOf(request.note) }),
      ...(request.kind === 'close' ? closed(subject, request) : {}),
    }),
  };
}

/** What follows from other cells is written down, or a row that has a line would be asked for it (FLOW-6); words that stand there stay. */
function filledIn({ stage, status, cycle }: ActionRecord, state: FlowState): Partial<ActionRecord> {
  return {
    ...(stage.kind === 'blank' ? { stage: value(state.stage) } : {}),
    ...(status.kind === 'blank' ? { status: value(state.status) } : {}),
    ...(cycle.kind === 'blank' ? { cycle: value(state.cycle) } : {}),
  };
}

function closed(
  {
    workspace: {
      matrix: { mapping },
    },
  }: Subject,
  { ground, evidence }: CloseRequest,
): Partial<ActionRecord> {
  return {
    closureGround: value(ground === '' ? [] : [ground]),
    ...(mapping.columns.closed === undefined ? {} : { closed: value(true) }),
    ...(textOf(evidence) === '' ? {} : { closureEvidence: textOf(evidence) }),
  };
}
