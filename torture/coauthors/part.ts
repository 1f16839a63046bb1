import { SHEETS } from '../../src/core/plan/sheets';
import { jobsOn } from '../books/jobs';
import { MIDDLE } from '../books/sizes';
import { PATIENT, type Patience } from '../commands';
import { tallied, type Options, type Tally } from '../tally';
import { stampAtOnce } from './atOnce';
import { EDITS } from './edits';
import { disturb } from './torture';

/** So little goes into a request that the middle book is written in many. */
export const SMALL_REQUESTS: Patience = { ...PATIENT, batchBytes: 2_000 };

/** Somebody's edit before every batch of every command. */
export async function* coauthors({ rows, only }: Options): AsyncGenerator<Tally> {
  for (const size of rows) {
    for (const { command, book, hands } of await jobsOn(size, only)) {
      const edits = book.findSheet(SHEETS.logbook) ? [...EDITS, await stampAtOnce(book, hands)] : EDITS;
      const patience = size === MIDDLE ? SMALL_REQUESTS : PATIENT;
      yield await tallied('coauthors', `${command.name}, ${size} rows`, () => disturb(command, book, hands, edits, patience));
    }
  }
}
