import fc from 'fast-check';
import { afterMove, isFurtherOn, sameState, stageFitting, type FlowState } from '../../../src/core/cut/flow';
import { STATUSES } from '../../../src/core/cut/status';

const stages = fc.integer({ min: 1, max: 8 });
const place = fc.record({
  status: fc.constantFrom(...STATUSES),
  stage: fc.integer({ min: 1, max: 8 }),
  cycle: fc.integer({ min: 1, max: 3 }),
});

/** Where moves lead that nobody saw: on and on, and at any point back by one rejection. */
function ahead(from: FlowState, stageCount: number): FlowState[] {
  const found: FlowState[] = [];
  let at: FlowState | undefined = from;
  while (at) {
    const rejected = afterMove(at, 'reject', stageCount);
    const next: FlowState | undefined = afterMove(at, 'approve', stageCount) ?? afterMove(at, 'send', stageCount);
    found.push(...(rejected ? [rejected] : []), ...(next ? [next] : []));
    at = next;
  }
  return found;
}

test('FLOW-3: what is further on is what moves could have led to', () => {
  fc.assert(
    fc.property(place, place, stages, (before, after, count) => {
      const from = { ...before, stage: stageFitting(before.status, Math.min(before.stage, count), count) };
      const to = { ...after, stage: Math.min(after.stage, count) };
      // A flow of one stage knows no rejection.
      fc.pre(count > 1);
      expect(isFurtherOn(from, to, count)).toBe(ahead(from, count).some((state) => sameState(state, to)));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['approved', undefined, 6, 6],
  ['approved', 2, 6, 6],
  ['inReview', undefined, 6, 2],
  ['inReview', 1, 6, 2],
  ['inReview', 4, 6, 4],
  ['inReview', 1, 1, 1],
  ['rejected', 4, 6, 1],
  ['notReported', 4, 6, 1],
  ['reporting', undefined, 6, 1],
] as const)('%s, stage %p of a flow of %i: %i', (status, stage, count, fitting) =>
  expect(stageFitting(status, stage, count)).toBe(fitting),
);
