import { asActionCode, asConpesNumber } from '../core/keys/keys';
import type { PasWish } from '../core/pas/bring';
import { isProposed } from '../core/pas/comparePas';
import { PLAN_FIELDS } from '../core/pas/planFields';
import { bringingInWords } from '../core/pas/pasInWords';
import { NotUnderstood } from '../jobs/failure';
import { importPas, lookAtPas } from '../jobs/importPas';
import type { Session } from '../jobs/session';
import { listOf, recordOf, text, usage, type With } from './given';
import type { StepAids, StepOutcome } from './step';

/**
 * `{"conpes": "4180", "order": "mdy", "actions": ["1.1"], "changes": [{"code": "1.2", "field": "end"}]}`, all optional: the
 * sector's new actions are brought, and no change. Of what changes only the fields are told: some are about people.
 */
export function pas(session: Session, given: With, { pas: sheet }: StepAids): StepOutcome {
  if (!sheet) throw usage('Falta --pas con el libro del Anexo A.');
  const conpes = asConpesNumber(text(given, 'conpes', ''));
  const order = (['dmy', 'mdy'] as const).find((one) => one === given['order']);
  const answers = { ...(conpes && { conpes }), ...(order && { order }) };
  const { annex, comparison } = lookAtPas(session, sheet, answers);
  if (annex.conpes === undefined)
    throw new NotUnderstood('El Anexo A no dice el número del documento: delo en --with como {"conpes": "4180"}.');
  const compared = comparison?.actions ?? [];
  const actions =
    given['actions'] === undefined
      ? compared.filter(isProposed).map(({ action }) => action.code)
      : listOf(given, 'actions').flatMap((code) => asActionCode(String(code)) ?? []);
  const changes = listOf(given, 'changes').map((one) => changeOf(recordOf(one)));
  const { session: written, bringing } = importPas(session, sheet, { actions, changes }, answers);
  if (bringing.kind === 'refused') throw new NotUnderstood(bringing.problem);
  return {
    session: written,
    words: bringingInWords(bringing),
    data: {
      conpes: annex.conpes,
      added: bringing.kind === 'planned' ? bringing.added : 0,
      changed: bringing.kind === 'planned' ? bringing.changed : 0,
      actions: compared.map(({ action, ofSector, standing }) => ({
        code: action.code,
        ofSector,
        standing: standing.kind,
        changes: standing.kind === 'there' ? standing.changes.map(({ field }) => field) : [],
      })),
      dropped: comparison?.dropped.map(({ key }) => key) ?? [],
      doubts: annex.doubts.map(({ cell, code, message }) => ({ cell, code: code ?? null, message })),
      asksOrder: annex.asksOrder,
      unmapped: annex.unmapped,
    },
  };
}

function changeOf(given: With): PasWish['changes'][number] {
  const [code, field] = [asActionCode(text(given, 'code')), PLAN_FIELDS.find((one) => one === given['field'])];
  if (code === undefined || field === undefined)
    throw usage(`Un cambio es {"code": "1.1", "field": "…"}, con uno de ${PLAN_FIELDS.join(', ')}.`);
  return { code, field };
}
