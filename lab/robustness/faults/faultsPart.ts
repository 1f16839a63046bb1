import { jobsOn } from '../books/jobs';
import { requestsOf } from '../books/sizes';
import { tallied, type Options, type Tally } from '../partTally';
import type { Point } from './points';
import { meetEveryFault } from './everyFault';

/** Of the readings, which are alike in every command, one in so many. */
const READINGS = 40;

/** Every failure at every batch and at every action of every command. */
export async function* faults({ rows, only, every }: Options): AsyncGenerator<Tally> {
  for (const size of rows) {
    const choose = (points: readonly Point[]) =>
      points.filter(({ reads }, index) => every || !reads || index % READINGS === 0);
    for (const { command, book, hands } of await jobsOn(size, only)) {
      yield await tallied('faults', `${command.name}, ${size} rows`, () =>
        meetEveryFault(command, book, hands, { ...requestsOf(size), choose }),
      );
    }
  }
}
