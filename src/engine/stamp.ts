import { SHEETS } from '../core/plan/sheets';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

export interface StampChoice {
  readonly note?: string;
  /** Rows of the matrix; all open actions where missing. */
  readonly rows?: readonly number[];
}

export const stamping = ({ opened }: Reading) => ({
  /** *Estampar hoy*, for all open actions or some rows (FLOW-2). */
  async proposeStamp(who: Who, { note, rows }: StampChoice): Promise<Proposal> {
    const [{ prepareBook }, { stampToday }, { JOB_TITLES }, { resultsInWords }] = await Promise.all([
      import('../jobs/prepare'), import('../jobs/stamp'), import('../jobs/titles'), import('../jobs/words'),
    ]);
    const choice = { ...(note === undefined ? {} : { note }), ...(rows === undefined ? {} : { rows: new Set(rows) }) };
    const { session, stamp } = stampToday(prepareBook(sessionFor(opened(), who)), choice);
    return proposalOf(JOB_TITLES.stamp, session, resultsInWords({ stamp }), SHEETS.logbook);
  },
});
