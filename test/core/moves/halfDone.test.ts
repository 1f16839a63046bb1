import { value } from '../../../src/core/cells/reading';
import type { LogEntry } from '../../../src/core/logbook/entry';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { planMove } from '../../../src/core/moves/movePlan';
import { checkMove, type MoveRequest, type Seen } from '../../../src/core/moves/moveRequest';
import { day } from '../support/days';
import { entry, soundAction, workspaceOf } from '../support/workspace';
import { inputFor, read, readWorkspace, written } from './book';

const SEEN: Seen = { key: '4144/1.1', stage: 3, status: 'inReview', cycle: 1 };
const BEFORE = [entry({ on: '2026-05-19', stage: 3 })];
const TODAY = value(day('2026-05-20'));

/** A row that a move has written, and whose line is missing. */
const APPROVED: Partial<ActionRecord> = { stage: value(4), observation: 'Lista', lastFollowUp: TODAY };
const REJECTED: Partial<ActionRecord> = {
  stage: value(1),
  status: value('rejected'),
  cycle: value(2),
  rejectionReason: 'Falta el acta',
  lastFollowUp: TODAY,
};
const CLOSED: Partial<ActionRecord> = {
  stage: value(3),
  closed: value(true),
  closureGround: value(['contextChanged']),
  closureEvidence: 'Acta 3',
  observation: 'Acordado',
  lastFollowUp: TODAY,
};
const approving: MoveRequest = { kind: 'approve', note: ' Lista ', seen: SEEN };
const rejecting: MoveRequest = { kind: 'reject', note: 'Falta el acta', seen: SEEN };
const closing: MoveRequest = {
  kind: 'close',
  ground: 'contextChanged',
  evidence: ' Acta 3 ',
  note: 'Acordado',
  seen: SEEN,
};

const spec = (row: Partial<ActionRecord>, logbook: readonly LogEntry[]) => ({ records: [soundAction(row)], logbook });

describe('FLOW-6: a command that Excel stopped between row and line is done again', () => {
  test.each<[string, Partial<ActionRecord>, MoveRequest, readonly LogEntry[], Partial<LogEntry>]>([
    [
      'approved',
      APPROVED,
      approving,
      BEFORE,
      { kind: 'approve', stage: 4, status: 'inReview', cycle: 1, note: 'Lista' },
    ],
    [
      'approved without a note',
      { ...APPROVED, observation: 'De antes' },
      { ...approving, note: '' },
      BEFORE,
      { kind: 'approve', stage: 4, note: '' },
    ],
    [
      'sent, never observed before',
      { ...APPROVED, stage: value(2) },
      { kind: 'send', note: 'Lista', seen: { ...SEEN, stage: 1, status: 'notReported' } },
      [],
      { kind: 'send', stage: 2, note: 'Lista' },
    ],
    [
      'rejected (FLOW-4)',
      REJECTED,
      rejecting,
      BEFORE,
      { kind: 'reject', stage: 1, status: 'rejected', cycle: 2, rejectedAt: 3, note: 'Falta el acta' },
    ],
    [
      'closed (CLOSE-2)',
      CLOSED,
      closing,
      BEFORE,
      {
        kind: 'closure',
        stage: 3,
        status: 'inReview',
        cycle: 1,
        note: 'Pérdida de vigencia por cambios de contexto · Acta 3 · Acordado',
      },
    ],
  ])('%s', (_, row, request, logbook, line) => {
    const { workspace, book } = readWorkspace(spec(row, logbook));
    expect(checkMove(workspace, 5, request)).toEqual([]);
    const { plan, workspace: after } = planMove(workspace, 5, request, inputFor(book));
    const last = after.logbook.at(-1);
    expect(last).toMatchObject({ ...line, day: '2026-05-20' });
    expect(last?.rejectedAt).toBe(line.rejectedAt);
    // The row stays as the first half has left it.
    expect(read(written(book, plan), workspace).records).toEqual(workspace.matrix.records);
  });
});

const MOVED_ON =
  '4144/1.1 ya no está como la vio (etapa 3, «En revisión», ciclo 1): mire cómo quedó y repita si hace falta.';
const IS_CLOSED = 'Está cerrada: no lleva más seguimiento.';

describe('FLOW-6: what somebody else has written is no half of this request', () => {
  test.each<[string, Partial<ActionRecord>, MoveRequest, readonly LogEntry[], string]>([
    [
      'nobody saw it before',
      APPROVED,
      { kind: 'approve', note: 'Lista' },
      BEFORE,
      'La fila dice «En revisión», etapa 4, y la bitácora va en la etapa 3 (19/05/2026): estampe la fila, o devuélvala a la etapa 3, y repita.',
    ],
    [
      'another action was seen',
      APPROVED,
      { ...approving, seen: { ...SEEN, key: '4144/1.2' } },
      BEFORE,
      'La fila 5 ya no tiene la acción 4144/1.2: elija su fila y repita.',
    ],
    [
      'it was followed up on another day',
      { ...APPROVED, lastFollowUp: value(day('2026-05-19')) },
      approving,
      BEFORE,
      MOVED_ON,
    ],
    ['it was never followed up', { ...APPROVED, lastFollowUp: { kind: 'blank' } }, approving, BEFORE, MOVED_ON],
    [
      'another note stands there',
      { ...APPROVED, observation: 'Otra', rejectionReason: 'Lista' },
      approving,
      BEFORE,
      MOVED_ON,
    ],
    [
      'another reason stands there',
      { ...REJECTED, rejectionReason: 'Otro', observation: 'Falta el acta' },
      rejecting,
      BEFORE,
      MOVED_ON,
    ],
    ['it was moved otherwise', APPROVED, { ...rejecting, note: '' }, BEFORE, MOVED_ON],
    ['it was moved further', { ...APPROVED, stage: value(5) }, approving, BEFORE, MOVED_ON],
    [
      'its line is there',
      APPROVED,
      approving,
      [...BEFORE, entry({ on: '2026-05-20', stage: 4, kind: 'approve' })],
      MOVED_ON,
    ],
    [
      'from where it was seen there is no such move',
      { ...APPROVED, stage: value(1), status: value('reporting') },
      { kind: 'reject', note: 'Lista', seen: { ...SEEN, stage: 1, status: 'notReported' } },
      [],
      '4144/1.1 ya no está como la vio (etapa 1, «Sin reporte», ciclo 1): mire cómo quedó y repita si hace falta.',
    ],
    [
      'closed on another ground',
      { ...CLOSED, closureGround: value(['technicalOrLegalProblem']) },
      closing,
      BEFORE,
      IS_CLOSED,
    ],
    [
      'closed on two grounds',
      { ...CLOSED, closureGround: value(['contextChanged', 'technicalOrLegalProblem']) },
      closing,
      BEFORE,
      IS_CLOSED,
    ],
    ['closed with another reference', { ...CLOSED, closureEvidence: 'Acta 4' }, closing, BEFORE, IS_CLOSED],
    ['closed with another note', { ...CLOSED, observation: 'Otra' }, closing, BEFORE, IS_CLOSED],
    [
      'closed, and its line is there',
      CLOSED,
      closing,
      [...BEFORE, entry({ on: '2026-05-20', stage: 3, kind: 'closure' })],
      IS_CLOSED,
    ],
    ['closed where it was not seen', { ...CLOSED, stage: value(4) }, closing, BEFORE, MOVED_ON],
    [
      'seen in a state that nobody understands now',
      { ...APPROVED, status: { kind: 'unreadable', raw: '?', problem: '' } },
      approving,
      BEFORE,
      MOVED_ON,
    ],
  ])('%s', (_, row, request, logbook, problem) => {
    expect(checkMove(workspaceOf(spec(row, logbook)), 5, request)).toEqual([{ field: 'move', problem }]);
  });

  test('a ground without closure is none', () => {
    const open = { ...CLOSED, closed: value(false) };
    expect(checkMove(workspaceOf(spec(open, BEFORE)), 5, closing)).toEqual([]);
    const { workspace, book } = readWorkspace(spec({ ...open, observation: 'De antes' }, BEFORE));
    expect(planMove(workspace, 5, closing, inputFor(book)).workspace.logbook.at(-1)?.note).toBe(
      'Pérdida de vigencia por cambios de contexto · Acta 3 · De antes · Acordado',
    );
  });
});
