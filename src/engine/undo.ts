import type { DoneCommand } from '../core/undo/doneCommand';
import { undoInWords } from '../core/undo/undoInWords';
import { undoCommand } from '../jobs/undo';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

export const undoing = ({ opened }: Reading) => ({
  /** *Deshacer el último comando*. */
  proposeUndo(who: Who, done: DoneCommand): Proposal {
    const { session, undo: planned } = undoCommand(sessionFor(opened(), who), done);
    return { ...proposalOf(planned.plan.title, session, undoInWords(planned, opened().date1904)), undoes: true };
  },
});
