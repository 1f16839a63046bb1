import type { AnnexAnswers } from '../core/pas/annex';
import { readAnnex, type Annex } from '../core/pas/annex';
import { bringPas, type Bringing, type PasWish } from '../core/pas/bring';
import { comparePas, type PasComparison } from '../core/pas/comparePas';
import { NotUnderstood } from './failure';
import type { ForeignSheet } from './foreign';
import { withPlan, type Session } from './session';

/** A PAS annex as it was read; the comparison with the matrix once the number of its document is known. */
export interface LookedAtPas {
  readonly annex: Annex;
  readonly comparison: PasComparison | undefined;
}

/** What an annex says, and how it stands against the matrix (DOC-5). Throws `NotUnderstood`. */
export function lookAtPas(
  { workspace }: Session,
  { grid, date1904 }: ForeignSheet,
  answers: AnnexAnswers = {},
): LookedAtPas {
  const annex = readAnnex(grid, { entities: workspace.settings.entities, date1904 }, answers);
  if (typeof annex === 'string') throw new NotUnderstood(annex);
  return { annex, comparison: annex.conpes && comparePas(annex, annex.conpes, workspace) };
}

/** *Traer un PAS*: chosen actions into the matrix, chosen changes of a later version into their cells (DOC-5). */
export function importPas(
  session: Session,
  sheet: ForeignSheet,
  wish: PasWish,
  answers: AnnexAnswers = {},
): { session: Session; bringing: Bringing } {
  const { workspace, opened } = session;
  const { annex } = lookAtPas(session, sheet, answers);
  const bringing = bringPas(annex, wish, workspace, opened.matrixGrid, opened.date1904);
  return {
    bringing,
    session: bringing.kind === 'planned' ? withPlan(session, bringing.plan, bringing.workspace) : session,
  };
}
