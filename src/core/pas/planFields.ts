import { fieldsWith, type FieldsWith } from '../matrix/fields';

/** What an annex says of an action and the matrix keeps. */
export type PlanField = FieldsWith<{ inPlan: 'taken' }>;

export const PLAN_FIELDS: readonly PlanField[] = fieldsWith({ inPlan: 'taken' });
