import type { Moment } from '../core/calendar/bogota';
import type { VerbId, VerbInput } from '../jobs/catalogue';
import type { Proposal } from '../jobs/propose';
import type { Aids } from '../jobs/verb';
import type { BookInPieces } from './bookInPieces';

/** Who asks for something to be written, and when. */
export interface Who {
  readonly by: string;
  readonly now: Moment;
}

export const proposing = ({ opened }: BookInPieces) => ({
  /** What a verb of the catalogue would write into the book as it was read last. Throws a `Refusal`. */
  async propose<Id extends VerbId>(who: Who, id: Id, input: VerbInput<Id>, aids: Aids = {}): Promise<Proposal> {
    const [{ think }, { startSession }] = await Promise.all([import('../jobs/propose'), import('../jobs/session')]);
    const { proposal } = await think(id, startSession(opened(), who.by, who.now), input, aids);
    return proposal;
  },
});
