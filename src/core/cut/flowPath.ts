import { afterMove, MOVES, sameState, type FlowState, type Move } from './flow';

/** A move with the state after it. */
export interface PathStep {
  readonly move: Move;
  readonly state: FlowState;
  /** The stage from which it was made. */
  readonly from: number;
}

/** More rejections than these between two looks are a cycle that was mistyped. */
const MOST_REJECTIONS = 3;

/**
 * FLOW-3: the fewest moves that lead from one state to another, the last one included; undefined where none do. In the
 * first stage the owner sends, later on everybody approves, as `stepBetween` calls them.
 */
export function pathBetween(before: FlowState, after: FlowState, stageCount: number): PathStep[] | undefined {
  if (after.cycle - before.cycle > MOST_REJECTIONS) return undefined;
  const seen = new Set([nameOf(before)]);
  let ends: readonly { readonly state: FlowState; readonly path: readonly PathStep[] }[] = [
    { state: before, path: [] },
  ];
  while (ends.length > 0) {
    const next = ends.flatMap(({ state, path }) =>
      MOVES.flatMap((move) => {
        const then = move === 'send' && state.stage > 1 ? undefined : afterMove(state, move, stageCount);
        // In a flow that has become shorter a line may stand behind its last stage.
        const isBeyond = then && (then.cycle > after.cycle || then.stage > stageCount);
        if (!then || isBeyond || seen.has(nameOf(then))) return [];
        seen.add(nameOf(then));
        return [{ state: then, path: [...path, { move, state: then, from: state.stage }] }];
      }),
    );
    const found = next.find(({ state }) => sameState(state, after));
    if (found) return found.path;
    ends = next;
  }
  return undefined;
}

function nameOf({ stage, status, cycle }: FlowState): string {
  return `${stage} ${status} ${cycle}`;
}
