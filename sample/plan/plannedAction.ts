import type { MatrixHeader } from '../facts/sampleColumns';
import type { StatusWord } from '../facts/sampleCut';
import type { EntityId } from '../facts/sampleEntities';

/** A cell as somebody typed it, and what it means; `null` where that cannot be decided. */
export interface Written {
  readonly value: string | number | null;
  /** Number format where it is not the column's. */
  readonly format?: string;
  readonly means: string | number | null;
}

export type Movement = 'Seguimiento' | 'Envío' | 'Aprobación' | 'Rechazo' | 'Cierre';

export interface FlowPlace {
  readonly stage: number;
  readonly status: StatusWord;
  readonly cycle: number;
}

/** A line of `Bitácora`. */
export interface LogLine extends FlowPlace {
  readonly day: string;
  readonly physical?: number | undefined;
  readonly financial?: number | undefined;
  readonly movement: Movement;
  readonly rejectedAt?: number;
  readonly note: string;
}

/** An entity that is in the catalogue, or text that is in none. */
export type Owner = EntityId | { readonly unknown: string };

/**
 * One row of the matrix by its meaning. `cells` holds what is written differently from how the meaning would be.
 * A date or share is undefined where the cell is blank or where nobody can tell what it means.
 */
export interface PlannedAction extends FlowPlace {
  readonly conpes: string;
  readonly code: string;
  /** `4144/2.30` */
  readonly key: string;
  readonly cut: string;
  /** Its cells do not tell with certainty which action it is. */
  readonly keyCertain: boolean;
  readonly objective: string;
  readonly objectiveWeight: number;
  readonly weight: number;
  readonly text: string;
  readonly related: string;
  readonly owners: readonly Owner[];
  readonly unit: string;
  readonly contact: string;
  readonly email: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly type: string;
  readonly annualTarget: number;
  readonly physical: number | undefined;
  readonly financial: number | undefined;
  readonly supports: string;
  readonly rejectionReason: string;
  readonly justification: string;
  readonly closed: boolean;
  readonly ground: string;
  readonly closureEvidence: string;
  readonly notes: string;
  readonly cells: Readonly<Partial<Record<MatrixHeader, Written>>>;
  /** Its stage in the row is not one of the flow, so its place is unknown. */
  readonly placeUnknown: boolean;
  readonly lines: readonly LogLine[];
}

/** Where an action shall stand on the last day before the demo, and which stages have rejected it on the way. */
export interface Target {
  readonly status: StatusWord;
  readonly stage?: number;
  readonly rejectedBy?: readonly number[];
  /** Day on which it stands there at the latest. */
  readonly by?: string;
}

export type RuleId =
  | 'DATA-1'
  | 'DATA-2'
  | 'DATA-3'
  | 'DATA-4'
  | 'DATA-5'
  | 'DATA-6'
  | 'DATA-7'
  | 'DATA-8'
  | 'FLOW-1'
  | 'FLOW-2'
  | 'FLOW-3'
  | 'FLOW-4'
  | 'FLOW-5'
  | 'FLOW-6'
  | 'FLOW-7'
  | 'FLOW-8'
  | 'FLOW-9'
  | 'FLOW-10'
  | 'FLOW-11'
  | 'FLOW-12'
  | 'CLOSE-1'
  | 'CLOSE-2'
  | 'CLOSE-3'
  | 'PREP-1'
  | 'REP-3'
  | 'REP-4';

/** A fact planted at one action of the current cut. */
export interface Trap {
  readonly key: string;
  /** What is planted, in words. */
  readonly note: string;
  readonly target?: Target;
  /** Meaning that holds all through the cut. */
  readonly set?: Partial<PlannedAction>;
  /** What the row says now and the logbook does not know yet. */
  readonly now?: Partial<PlannedAction>;
  readonly cells?: PlannedAction['cells'];
  readonly log?: (lines: readonly LogLine[]) => readonly LogLine[];
  /** Findings that this trap alone causes at its row, by rule. */
  readonly findings?: Readonly<Partial<Record<RuleId, number>>>;
}
