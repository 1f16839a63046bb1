import { SHEETS } from '../../../src/core/sheet/ownSheets';
import { jobsOn } from '../books/jobs';
import { requestsOf } from '../books/sizes';
import { tallied, type Options, type Tally } from '../partTally';
import { stampAtOnce } from './atOnce';
import { EDITS } from './coauthorEdits';
import { disturb } from './everyCoauthor';

/** Somebody's edit before every batch of every command. */
export async function* coauthors({ rows, only }: Options): AsyncGenerator<Tally> {
  for (const size of rows) {
    for (const { command, book, hands } of await jobsOn(size, only)) {
      const edits = book.findSheet(SHEETS.logbook) ? [...EDITS, await stampAtOnce(book, hands)] : EDITS;
      yield await tallied('coauthors', `${command.name}, ${size} rows`, () =>
        disturb(command, book, hands, edits, requestsOf(size)),
      );
    }
  }
}
