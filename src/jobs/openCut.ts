import type { NextCutDraft } from '../core/nextCut/nextCutDraft';
import { openNextCut, type Opening } from '../core/nextCut/opening';
import type { SeenSheets } from '../core/nextCut/seenSheets';
import { withPlan, type Session } from './session';

/**
 * *Abrir el corte siguiente*: keeps the old one, adds a row for every action that goes on, and turns `Configuración` over
 * (DATA-8, PREP-3, PREP-4). Nothing else can be planned in the same session: the rows have moved on.
 */
export function openCut(
  session: Session,
  draft: NextCutDraft,
  seen: SeenSheets,
): { session: Session; opening: Opening } {
  const { workspace, opened } = session;
  const opening = openNextCut(workspace, draft, {
    seen,
    grid: opened.matrixGrid,
    date1904: opened.date1904,
    settingsGrid: opened.settingsGrid,
    savedSettings: opened.savedSettings,
  });
  return opening.kind === 'refused'
    ? { opening, session }
    : { opening, session: withPlan(session, opening.plan, opening.workspace) };
}
