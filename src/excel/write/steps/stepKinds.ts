import type { Step } from '../../../core/plan/plan';
import { addColumns } from './addColumns';
import { addRows } from './addRows';
import { appendLines } from './appendLines';
import { importSheet } from './importSheet';
import { mark } from './markCells';
import { setCells } from './setCells';
import type { StepKind } from './stepKind';
import { unmark } from './unmarkCells';
import { writeSheet } from './writeSheet';

/** Every kind of step; a new one is a file beside this one and its line here. */
const KINDS: { readonly [K in Step['kind']]: StepKind<Extract<Step, { kind: K }>> } = {
  writeSheet,
  importSheet,
  appendLines,
  addColumns,
  addRows,
  setCells,
  mark,
  unmark,
};

/** What the door knows of a step; to be asked about this step only. */
export function kindOf(step: Step): StepKind<Step> {
  return KINDS[step.kind];
}
