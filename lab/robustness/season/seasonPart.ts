import { tallied, type Options, type Tally } from '../partTally';
import { liveCut, type Lived } from './season';

/** Random people at work, cut after cut on a book of its own, until the commands are done. */
export async function* season({ seed, commands }: Options): AsyncGenerator<Tally> {
  let left = commands;
  for (let cut = seed; left > 0; cut += 1) {
    let lived: Lived | undefined;
    const most = left;
    yield await tallied('season', `seed ${cut}`, async () => {
      lived = await liveCut(cut, most);
      return { points: lived.commands, refused: lived.refused, failing: lived.failing };
    });
    left -= Math.max(1, lived?.commands ?? 0);
  }
}
