import type { ForeignSheet } from '../jobs/foreign';
import type { Session } from '../jobs/session';

/** What a step came to: its plans in the session, sentences for the terminal, data for `--json`. */
export interface StepOutcome {
  readonly session: Session;
  readonly words: readonly string[];
  readonly data: object;
}

/** What a step may need besides the book as it was read. */
export interface StepAids {
  readonly context: Excel.RequestContext;
  /** The annex of `--pas`. */
  readonly pas: ForeignSheet | undefined;
}
