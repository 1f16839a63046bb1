import type { ActionCode, ActionKey, ConpesNumber, CutLabel } from '../keys/keys';
import type { Reading } from '../cells/reading';
import type { Day } from '../calendar/day';
import type { Status } from '../cut/status';
import type { ClosureGround } from '../cut/closureGround';
import type { EntityReading } from '../cells/entities';

/**
 * One row of the matrix or of DNP's export, cell by cell. Both sides are read into this same shape, so that
 * they are compared by meaning. Shares are fractions (0.8 = 80 %).
 */
export interface ActionRecord {
  readonly sheet: string;
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly conpes: Reading<ConpesNumber>;
  readonly code: Reading<ActionCode>;
  readonly cut: Reading<CutLabel>;
  /** Only when document and code are both certain. */
  readonly key: ActionKey | undefined;
  /** Text of the action without its code. */
  readonly text: string;
  readonly objective: string;
  readonly objectiveWeight: Reading<number>;
  readonly weight: Reading<number>;
  /** Codes of related actions; an empty list for `No`. */
  readonly related: Reading<readonly ActionCode[]>;
  readonly entity: readonly EntityReading[];
  readonly unit: string;
  readonly owner: string;
  readonly email: string;
  readonly start: Reading<Day>;
  readonly end: Reading<Day>;
  readonly indicatorType: string;
  readonly indicator: string;
  /** Share of the final target that the year asks for. */
  readonly annualTarget: Reading<number>;
  readonly finalTarget: Reading<number>;
  readonly stage: Reading<number>;
  readonly status: Reading<Status>;
  readonly cycle: Reading<number>;
  readonly physical: Reading<number>;
  readonly financial: Reading<number>;
  readonly previousPhysical: Reading<number>;
  readonly previousFinancial: Reading<number>;
  readonly supports: string;
  readonly justification: string;
  readonly rejectionReason: string;
  readonly closed: Reading<boolean>;
  readonly closureGround: Reading<readonly ClosureGround[]>;
  readonly closureEvidence: string;
  readonly lastFollowUp: Reading<Day>;
  readonly observation: string;
}
