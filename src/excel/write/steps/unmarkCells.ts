import type { Unmark } from '../../../core/plan/plan';
import type { StepKind } from './stepKind';

export const unmark: StepKind<Unmark> = {
  mayCreate: false,
  takesMarks: true,
  inspect: () => ({ operations: (sheet) => sheet?.marks.takeAway() ?? [] }),
};
