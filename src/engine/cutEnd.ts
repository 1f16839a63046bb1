import { nextCutDraft, type NextCutDraft } from '../core/nextCut/nextCutDraft';
import { endingInWords, openingInWords } from '../core/nextCut/nextCutInWords';
import type { EndItem } from '../core/nextCut/item';
import type { SeenSheets } from '../core/nextCut/seenSheets';
import { snapshotSheet } from '../core/sheet/ownSheets';
import type { SettingsProblem } from '../core/settings/checkSettings';
import { NotUnderstood } from '../jobs/failure';
import { endCut } from '../jobs/endCut';
import { openCut } from '../jobs/openCut';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

/** What is missing before the cut can be ended, and what the form of the next one starts from. */
export interface CutEndView {
  readonly cut: string | undefined;
  readonly items: readonly EndItem[];
  readonly next: NextCutDraft;
}

export const endingCuts = ({ opened }: Reading) => ({
  /** *Fin del corte* (REP-1 to REP-3, CLOSE-1, FLOW-2, PREP-3, PREP-4). */
  cutEnd(who: Who, seen: SeenSheets): CutEndView {
    const { ending } = endCut(sessionFor(opened(), who), seen);
    return { cut: ending.cut, items: ending.items, next: nextCutDraft(opened().workspace.settings) };
  },

  /** The cut as it ended, into its sheet. */
  proposeCutEnd(who: Who, seen: SeenSheets): Proposal {
    const { session, ending } = endCut(sessionFor(opened(), who), seen);
    return proposalOf(
      'Guardar el estado final del corte',
      session,
      endingInWords(ending),
      ending.cut && snapshotSheet(ending.cut),
    );
  },

  /** What keeps the next cut from being opened as the form says it, by the paths of `Configuración`; the book itself: ''. */
  checkNextCut(who: Who, draft: NextCutDraft, seen: SeenSheets): SettingsProblem[] {
    const { opening } = openCut(sessionFor(opened(), who), draft, seen);
    return opening.kind === 'refused' ? opening.problems.filter(({ blocks }) => blocks) : [];
  },

  /** The next cut: the old one kept, a row for every action that goes on, `Configuración` turned over. Throws `NotUnderstood`. */
  proposeNextCut(who: Who, draft: NextCutDraft, seen: SeenSheets): Proposal {
    const { session, opening } = openCut(sessionFor(opened(), who), draft, seen);
    if (opening.kind === 'refused')
      throw new NotUnderstood(
        opening.problems
          .filter(({ blocks }) => blocks)
          .map(({ problem }) => problem)
          .join(' '),
      );
    return proposalOf(`Abrir el corte ${opening.to}`, session, openingInWords(opening));
  },
});
