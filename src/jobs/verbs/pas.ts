import { array, optional, picklist, strictObject, string } from 'valibot';
import { asActionCode, asConpesNumber } from '../../core/keys/keys';
import { readAnnex, type Annex, type AnnexAnswers } from '../../core/pas/annex';
import { bringPas, type Bringing, type PasWish } from '../../core/pas/bring';
import { comparePas, isProposed, type PasComparison } from '../../core/pas/comparePas';
import { DAY_ORDERS } from '../../core/pas/order';
import { bringingInWords } from '../../core/pas/pasInWords';
import { PLAN_FIELDS } from '../../core/pas/planFields';
import { yearTargets } from '../../core/matrix/yearTargets';
import { NOTHING_SEEN_OF_EDGE, type SeenEdge } from '../../core/newRows/edge';
import { fold } from '../../core/text/fold';
import type { ForeignSheet } from '../book/foreign';
import { NotUnderstood } from '../book/notUnderstood';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/** *Traer un PAS*: chosen actions into the matrix, chosen changes of a later version into their cells (DOC-5). */
export const pas = verb({
  title: 'Traer un PAS',
  input: strictObject({
    /** Which sheet of the book is meant, where several may be. */
    sheet: optional(string(), ''),
    /** Number of the document, where the annex does not say it. */
    conpes: optional(string(), ''),
    /** Which of day and month comes first, where the annex does not show it. */
    order: optional(picklist(['', ...DAY_ORDERS]), ''),
    /** The sector's new actions, where missing. */
    actions: optional(array(string())),
    changes: optional(array(strictObject({ code: string(), field: picklist(PLAN_FIELDS) })), []),
  }),
  needs: ['annex', 'edge'],
  plan(session, { sheet: named, conpes: typed, order, actions, changes }, { annex: read, edge }) {
    if (!read) throw new NotUnderstood(NO_ANNEX);
    const sheet = chosenSheet(read, named);
    const conpes = asConpesNumber(typed);
    const answers: AnnexAnswers = { ...(conpes && { conpes }), ...(order !== '' && { order }) };
    const { annex, comparison } = lookAtPas(session, sheet, answers);
    const wish: PasWish = {
      actions: actions ? codesIn(actions) : proposedIn(comparison),
      changes: changes.flatMap(({ code, field }) => codesIn([code]).map((one) => ({ code: one, field }))),
    };
    const { session: written, bringing } = importPas(session, sheet, wish, answers, edge);
    if (bringing.kind === 'refused') throw new NotUnderstood(bringing.problem);
    return { session: written, words: bringingInWords(bringing), data: dataOf(annex, comparison, bringing) };
  },
});

const NO_ANNEX = 'Falta el libro del Anexo A del PAS.';

/** The sheet that is meant, alone. Throws `NotUnderstood` where nobody can know. */
export function chosenSheet({ grid, others = [], date1904 }: ForeignSheet, named: string): ForeignSheet {
  const all = [grid, ...others];
  const meant = named === '' ? all : all.filter(({ sheet }) => fold(sheet) === fold(named));
  const [only, second] = meant;
  if (only && !second) return { grid: only, date1904 };
  const names = all.map(({ sheet }) => `«${sheet}»`).join(', ');
  throw new NotUnderstood(
    meant.length === 0
      ? `El Anexo A no está en la hoja «${named}»: diga en «Hoja del PAS» una de ${names}.`
      : `El libro del Anexo A tiene ${all.length} hojas igual de completas (${names}) y puede haber una versión anterior entre ellas: diga en «Hoja del PAS» cuál se trae. No se escribió nada.`,
  );
}

/** A PAS annex as it was read; the comparison with the matrix once the number of its document is known. */
export interface LookedAtPas {
  readonly annex: Annex;
  readonly comparison: PasComparison | undefined;
}

/** What an annex says, and how it stands against the matrix (DOC-5). Throws `NotUnderstood`. */
export function lookAtPas(
  { workspace }: Pick<Session, 'workspace'>,
  { grid, date1904 }: ForeignSheet,
  answers: AnnexAnswers = {},
): LookedAtPas {
  const { matrix, settings } = workspace;
  const years = [...yearTargets(matrix.layout)]
    .filter(([, column]) => column !== matrix.mapping.columns.annualTarget)
    .map(([year]) => year);
  const annex = readAnnex(grid, { entities: settings.entities, date1904, cut: settings.cut.label, years }, answers);
  if (typeof annex === 'string') throw new NotUnderstood(annex);
  return { annex, comparison: annex.conpes && comparePas(annex, annex.conpes, workspace) };
}

export function importPas(
  session: Session,
  sheet: ForeignSheet,
  wish: PasWish,
  answers: AnnexAnswers = {},
  edge: SeenEdge = NOTHING_SEEN_OF_EDGE,
): { session: Session; bringing: Bringing } {
  const { workspace, opened, by, now } = session;
  const { annex } = lookAtPas(session, sheet, answers);
  const { matrixGrid: grid, date1904, logLastRow } = opened;
  const bringing = bringPas(annex, wish, workspace, { grid, date1904, logLastRow, edge, by, now });
  return {
    bringing,
    session: bringing.kind === 'planned' ? withPlan(session, bringing.plan, bringing.workspace) : session,
  };
}

function codesIn(texts: readonly string[]): PasWish['actions'] {
  return texts.flatMap((text) => asActionCode(text) ?? []);
}

function proposedIn(comparison: PasComparison | undefined): PasWish['actions'] {
  return (comparison?.actions ?? []).filter(isProposed).map(({ action }) => action.code);
}

/** Of what changes only the fields are told: some are about people. */
function dataOf(annex: Annex, comparison: PasComparison | undefined, bringing: Bringing): object {
  return {
    conpes: annex.conpes,
    added: bringing.kind === 'planned' ? bringing.added : 0,
    changed: bringing.kind === 'planned' ? bringing.changed : 0,
    actions: (comparison?.actions ?? []).map(({ action, ofSector, standing }) => ({
      code: action.code,
      ofSector,
      standing: standing.kind,
      changes: standing.kind === 'there' ? standing.changes.map(({ field }) => field) : [],
    })),
    dropped: comparison?.dropped.map(({ key }) => key) ?? [],
    doubts: annex.doubts.map(({ cell, code, message }) => ({ cell, code: code ?? null, message })),
    asksOrder: annex.asksOrder,
    unmapped: annex.unmapped,
  };
}
