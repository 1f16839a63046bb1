import fc from 'fast-check';
import {
  START,
  afterMove,
  allowedMoves,
  isEarlyApproval,
  restartIfRejected,
  stepBetween,
  type FlowState,
  type Move,
} from '../../../src/core/cut/flow';

const STAGES = 6;
const at = (stage: number, status: FlowState['status'], cycle = 1): FlowState => ({ stage, status, cycle });

describe('FLOW-3: allowed moves', () => {
  test.each<[FlowState, Move[]]>([
    [START, ['send']],
    [at(1, 'rejected', 2), ['send']],
    [at(3, 'inReview'), ['send', 'approve', 'reject']],
    [at(6, 'inReview'), ['approve', 'reject']],
    [at(6, 'approved'), []],
  ])('%j allows %j', (state, moves) => expect(allowedMoves(state, STAGES)).toEqual(moves));

  test('approving the last stage is the approval by DNP', () => {
    expect(afterMove(at(6, 'inReview', 2), 'approve', STAGES)).toEqual(at(6, 'approved', 2));
  });
  test('the first stage cannot be rejected', () => expect(afterMove(START, 'reject', STAGES)).toBeUndefined());

  test.each<[FlowState, FlowState, string]>([
    [at(2, 'inReview'), at(4, 'inReview'), 'salta de la etapa 2 a la 4'],
    [at(4, 'inReview'), at(2, 'inReview'), 'retrocede de la etapa 4 a la 2'],
    [at(3, 'inReview'), at(6, 'approved'), 'se aprueba desde la etapa 3'],
    [at(6, 'approved'), at(1, 'reporting'), 'ya estaba aprobada'],
    [at(2, 'inReview', 2), at(3, 'inReview', 1), 'el ciclo retrocede'],
    [at(2, 'inReview', 1), at(3, 'inReview', 2), 'sin que se haya anotado un rechazo'],
    [at(3, 'inReview'), at(3, 'rejected'), 'etapa 1 y en el ciclo siguiente'],
    [START, at(1, 'rejected', 2), 'la etapa 1, que no se puede rechazar'],
    [START, at(3, 'inReview'), 'salta de la etapa 1 a la 3'],
    [START, at(1, 'inReview'), 'pasa de «Sin reporte» (etapa 1) a «En revisión» (etapa 1)'],
    [START, at(2, 'reporting'), 'pasa de «Sin reporte» (etapa 1) a «En diligenciamiento» (etapa 2)'],
    [START, at(1, 'reporting', 2), 'pasa al ciclo 2 sin que se haya anotado un rechazo'],
    [at(3, 'inReview'), at(1, 'reporting'), 'retrocede de la etapa 3 a la 1 sin rechazo'],
    [at(1, 'rejected', 2), at(2, 'inReview', 3), 'pasa de «Rechazada» (etapa 1) a «En revisión» (etapa 2)'],
    [at(1, 'approved'), at(1, 'reporting'), 'ya estaba aprobada por DNP y había salido del corte'],
    [at(3, 'inReview'), at(3, 'reporting'), 'pasa de «En revisión» (etapa 3) a «En diligenciamiento» (etapa 3)'],
  ])('%j → %j is refused', (before, after, why) => {
    expect(stepBetween(before, after, STAGES)).toMatchObject({ kind: 'illegal', why: expect.stringContaining(why) });
  });

  test('the same state twice is no step', () =>
    expect(stepBetween(at(3, 'inReview'), at(3, 'inReview'), STAGES)).toEqual({ kind: 'none' }));
  test('what both an approval and a sending come to is called an approval, in a flow of one stage too', () => {
    expect(stepBetween(at(3, 'inReview'), at(4, 'inReview'), STAGES)).toEqual({ kind: 'move', move: 'approve' });
    expect(stepBetween(START, at(2, 'inReview'), STAGES)).toEqual({ kind: 'move', move: 'send' });
    expect(stepBetween(at(1, 'reporting'), at(1, 'approved'), 1)).toEqual({ kind: 'move', move: 'approve' });
  });

  test.each<[number, FlowState['status'], boolean]>([
    [5, 'approved', true],
    [6, 'approved', false],
    [5, 'inReview', false],
  ])('FLOW-5: stage %d, %s, is an approval before the last stage: %s', (stage, status, early) => {
    expect(isEarlyApproval(at(stage, status), STAGES)).toBe(early);
  });

  test('starting to fill in is no move', () => {
    expect(stepBetween(START, at(1, 'reporting'), STAGES)).toEqual({ kind: 'begin' });
    expect(stepBetween(at(1, 'rejected', 2), at(1, 'reporting', 2), STAGES)).toEqual({ kind: 'begin' });
  });
});

describe('FLOW-4: rejected means that the cycle restarts', () => {
  test('cycle + 1, stage 1', () =>
    expect(afterMove(at(3, 'inReview', 1), 'reject', STAGES)).toEqual(at(1, 'rejected', 2)));

  test.each<[string, FlowState, FlowState | undefined, FlowState]>([
    ['typed where it stood', at(3, 'rejected', 1), at(3, 'inReview', 1), at(1, 'rejected', 2)],
    ['only the word typed in stage 1', at(1, 'rejected', 1), at(3, 'inReview', 1), at(1, 'rejected', 2)],
    ['restarted already', at(1, 'rejected', 2), at(3, 'inReview', 1), at(1, 'rejected', 2)],
    ['restarted further than that', at(1, 'rejected', 3), at(3, 'inReview', 1), at(1, 'rejected', 3)],
    ['seen before', at(1, 'rejected', 2), at(1, 'rejected', 2), at(1, 'rejected', 2)],
    ['rejected again', at(4, 'rejected', 2), at(4, 'inReview', 2), at(1, 'rejected', 3)],
    ['never observed, typed where it stood', at(3, 'rejected', 1), undefined, at(1, 'rejected', 2)],
    ['never observed, restarted', at(1, 'rejected', 2), undefined, at(1, 'rejected', 2)],
    ['never observed, only the word typed in stage 1', at(1, 'rejected', 1), undefined, at(1, 'rejected', 2)],
    ['never observed, typed where it stood in a later cycle', at(3, 'rejected', 2), undefined, at(1, 'rejected', 3)],
    ['its cycle was corrected afterwards', at(1, 'rejected', 3), at(1, 'rejected', 2), at(1, 'rejected', 3)],
    ['its cycle was turned back', at(1, 'rejected', 2), at(1, 'rejected', 3), at(1, 'rejected', 4)],
    ['not rejected', at(3, 'inReview', 1), at(2, 'inReview', 1), at(3, 'inReview', 1)],
  ])('%s', (_, typed, before, expected) => expect(restartIfRejected(typed, before)).toEqual(expected));

  test('restarting twice is restarting once', () => {
    const status = fc.constantFrom<FlowState['status']>('rejected', 'inReview');
    const state = fc.record({ stage: fc.integer({ min: 1, max: 6 }), status, cycle: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(state, state, (typed, before) => {
        const once = restartIfRejected(typed, before);
        expect(restartIfRejected(once, once)).toEqual(once);
      }),
    );
  });
});

test('any walk of allowed moves keeps cycle = rejections + 1 and explains each step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(2), { maxLength: 40 }), (stages, choices) => {
      let state = START;
      let rejections = 0;
      for (const choice of choices) {
        const moves = allowedMoves(state, stages);
        if (moves.length === 0) break;
        const move = moves[choice % moves.length] as Move;
        const next = afterMove(state, move, stages) as FlowState;
        if (move === 'reject') rejections += 1;
        expect(stepBetween(state, next, stages).kind).toBe('move');
        expect(next.cycle).toBe(rejections + 1);
        expect(next.stage).toBeLessThanOrEqual(stages);
        state = next;
      }
    }),
  );
});
