import fc from 'fast-check';
import { afterMove, allowedMoves, START, stepBetween, type FlowState } from '../../../src/core/cut/flow';
import { pathBetween } from '../../../src/core/cut/flowPath';

const STAGES = 6;
const at = (stage: number, status: FlowState['status'] = 'inReview', cycle = 1): FlowState => ({
  stage,
  status,
  cycle,
});
const told = (before: FlowState, after: FlowState, stages = STAGES) =>
  pathBetween(before, after, stages)?.map(({ move, state, from }) => `${move} ${from}→${state.stage}/${state.cycle}`);

test.each<[string, FlowState, FlowState, string[] | undefined]>([
  ['2 → 4', at(2), at(4), ['approve 2→3/1', 'approve 3→4/1']],
  ['from the start', START, at(3), ['send 1→2/1', 'approve 2→3/1']],
  ['approved from stage 5', at(5), at(6, 'approved'), ['approve 5→6/1', 'approve 6→6/1']],
  ['rejected and sent again', at(4), at(2, 'inReview', 2), ['reject 4→1/2', 'send 1→2/2']],
  ['rejected where nobody saw it leave', START, at(1, 'rejected', 2), ['send 1→2/1', 'reject 2→1/2']],
  ['one move', at(2), at(3), ['approve 2→3/1']],
  ['backwards', at(4), at(2), undefined],
  ['after the approval', at(6, 'approved'), at(1, 'rejected', 2), undefined],
  ['to a cycle before', at(2, 'inReview', 2), at(3), undefined],
  ['a cycle that was mistyped', at(2), at(2, 'inReview', 5), undefined],
  ['to a place that no move leads to', at(2), at(4, 'reporting'), undefined],
])('FLOW-3: %s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected));

test('a flow without stages, or shorter than the place, leads nowhere', () => {
  expect(told(START, at(2), 0)).toBeUndefined();
  expect(told(at(9), at(2, 'inReview', 2), 3)).toEqual(['reject 9→1/2', 'send 1→2/2']);
  expect(told(at(9), at(11), 3)).toBeUndefined();
});

test('every path consists of moves that FLOW-3 allows, and whatever was done can be found again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 7 }),
      fc.array(fc.nat(2), { minLength: 1, maxLength: 8 }),
      (stages, choices) => {
        const end = choices.reduce<FlowState>((state, choice) => {
          const allowed = allowedMoves(state, stages);
          const move = allowed[choice % Math.max(1, allowed.length)];
          return (move && state.cycle < 3 ? afterMove(state, move, stages) : undefined) ?? state;
        }, START);
        const path = pathBetween(START, end, stages);
        if (end === START) return;
        expect(path?.at(-1)?.state).toEqual(end);
        path?.forEach(({ move, state }, index) => {
          const before = path[index - 1]?.state ?? START;
          expect(stepBetween(before, state, stages)).toEqual({ kind: 'move', move });
        });
        expect(path?.length).toBeLessThanOrEqual(choices.length);
      },
    ),
  );
});
