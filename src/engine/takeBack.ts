import type { DoneCommand } from '../core/takeBack/done';
import { takeBackInWords } from '../core/takeBack/inWords';
import { takeBack } from '../jobs/takeBack';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

export const takingBack = ({ opened }: Reading) => ({
  /** *Deshacer el último comando*. */
  proposeTakeBack(who: Who, done: DoneCommand): Proposal {
    const { session, takeBack: planned } = takeBack(sessionFor(opened(), who), done);
    return { ...proposalOf(planned.plan.title, session, takeBackInWords(planned, opened().date1904)), takesBack: true };
  },
});
