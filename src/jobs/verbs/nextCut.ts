import { optional, strictObject, string } from 'valibot';
import type { NextCutDraft } from '../../core/nextCut/nextCutDraft';
import { openingInWords } from '../../core/nextCut/nextCutInWords';
import { openNextCut, type Opening } from '../../core/nextCut/opening';
import { NOTHING_SEEN, type SeenSheets } from '../../core/nextCut/seenSheets';
import { NOTHING_SEEN_OF_EDGE, type SeenEdge } from '../../core/newRows/edge';
import { NotUnderstood } from '../book/notUnderstood';
import { stagesInput } from '../input/settingsInput';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/**
 * *Abrir el corte siguiente*: keeps the old one, adds a row for every action that goes on, and turns `Configuración` over
 * (DATA-8, PREP-3, PREP-4). Nothing else can be planned in the same session: the rows have moved on.
 */
export const nextCut = verb({
  title: 'Abrir el corte siguiente',
  /** Without stages the next cut has those of this one, their deadlines still to come. */
  input: strictObject({
    label: string(),
    cutDate: optional(string(), ''),
    opens: optional(string(), ''),
    closes: optional(string(), ''),
    stages: optional(stagesInput),
  }),
  needs: ['ownSheets', 'edge'],
  plan(session, { stages = sameStages(session), ...cut }, { ownSheets = NOTHING_SEEN, edge }) {
    const opening = openingOf(session, { ...cut, stages }, ownSheets, edge);
    if (opening.kind === 'refused') throw new NotUnderstood(openingInWords(opening).join(' '));
    const { from, to, added, standing, completed } = opening;
    return {
      session: withPlan(session, opening.plan, opening.workspace),
      title: `Abrir el corte ${to}`,
      words: openingInWords(opening),
      data: { from, to, added, standing, completed },
    };
  },
});

/** The opening as the form says it, or what keeps it from being done. */
export function openingOf(
  { opened, workspace }: Pick<Session, 'opened' | 'workspace'>,
  draft: NextCutDraft,
  seen: SeenSheets,
  edge: SeenEdge = NOTHING_SEEN_OF_EDGE,
): Opening {
  const { matrixGrid: grid, date1904, settingsGrid, savedSettings } = opened;
  return openNextCut(workspace, draft, { seen, edge, grid, date1904, settingsGrid, savedSettings });
}

function sameStages({ workspace: { settings } }: Session): NextCutDraft['stages'] {
  return settings.cut.stages.map(({ name, approver }) => ({ name, approver, deadline: '' }));
}
