import { CLASS_WORDS, isKept } from '../workspace/reconciliation';
import { isMailbox } from '../cells/email';
import { asActionKey } from '../keys/keys';
import { spanishDay } from '../calendar/day';
import { SHEETS } from '../sheet/ownSheets';
import { groupsOf, isInSector } from '../matrix/entityGroups';
import type { ActionRecord } from '../matrix/actionRecord';
import { endSentence } from '../text/spanish';
import { eachActionOfOurs, remarkAt, type Remark, type Rule } from './rule';

const finalState: Rule = {
  id: 'REP-1',
  severity: 'error',
  title: 'Al final del corte toda acción tiene su estado final',
  check: (facts) => {
    const { closes, label } = facts.cut;
    if (!closes || facts.today <= closes) return [];
    const closed = `El corte ${label === undefined ? '' : `${label} `}cerró el ${spanishDay(closes)}`;
    return facts.actions.flatMap((record) => {
      const standing = facts.standingOf(record);
      if (standing.kind !== 'followed' || standing.state.status === 'rejected') return [];
      const never = standing.state.status === 'notReported';
      const message = never
        ? `${closed} y la acción nunca se reportó: así saldrá en el informe.`
        : `${closed} y la acción no está aprobada ni rechazada: confirme su estado final en SisCONPES.`;
      return [remarkAt(facts, record, 'status', message, never ? 'warning' : 'error')];
    });
  },
};

const agreesWithDnp: Rule = {
  id: 'REP-2',
  severity: 'warning',
  title: 'La matriz y el reporte final de DNP coinciden',
  check: (facts) =>
    (facts.workspace.reconciliation?.rows ?? [])
      .filter((row) => row.class !== 'same' && row.class !== 'expected' && !isKept(row))
      .map((row): Remark => {
        const inMatrix = row.matrixRow !== null;
        const sheet = inMatrix ? facts.workspace.matrix.layout.sheet : SHEETS.dnpReport;
        const column = (inMatrix ? facts.mapping.columns.code : undefined) ?? 1;
        const open = row.fields.filter(({ keptBecause }) => keptBecause === undefined);
        const what = open.length > 0 ? open.map((field) => field.sentence).join('; ') : row.reason;
        return {
          at: { sheet, row: row.matrixRow ?? row.dnpRow ?? 1, column },
          key: row.key === null ? undefined : asActionKey(row.key),
          message: `${CLASS_WORDS[row.class]}. ${endSentence(what)}`,
          severity:
            row.class === 'ambiguous' || row.class === 'duplicateKey' || row.class === 'blankKey' ? 'error' : 'warning',
        };
      }),
};

const groupIsKnown: Rule = {
  id: 'REP-3',
  severity: 'warning',
  title: 'Cada acción cae en el MHCP, sus adscritas o sus vinculadas',
  check: eachActionOfOurs((record, facts) =>
    facts.mapping.columns.entity === undefined || isInSector(record)
      ? []
      : [remarkAt(facts, record, 'entity', noGroup(record))],
  ),
};

const reachesItsReaders: Rule = {
  id: 'REP-4',
  severity: 'warning',
  title: 'El informe tiene destinatarios',
  check: ({ settings }) => {
    const at = { sheet: SHEETS.settings, row: 1, column: 1 };
    if (settings.recipients.length === 0)
      return [{ at, message: 'El informe no tiene destinatarios: escríbalos en «Destinatarios del informe».' }];
    return settings.recipients
      .filter((recipient) => !isMailbox(recipient.email))
      .map((recipient) => ({
        at,
        message: `Falta un correo bien escrito para «${recipient.role}» en «Destinatarios del informe».`,
      }));
  },
};

const comparedBeforeReported: Rule = {
  id: 'REP-5',
  severity: 'warning',
  title: 'El informe dice con qué reporte de DNP se comparó',
  check: ({ today, cut, workspace }) => {
    if (!cut.closes || today <= cut.closes || workspace.reconciliation) return [];
    return [
      {
        at: { sheet: SHEETS.dnpReport, row: 1, column: 1 },
        message:
          'El corte ha cerrado y la matriz no se ha comparado con el reporte final de DNP: pegue el reporte y concilie antes de informar.',
      },
    ];
  },
};

/** Decision 0005: only a row whose entities are all known to be of other sectors leaves the total. */
function noGroup(record: ActionRecord): string {
  return groupsOf(record).has('sector')
    ? 'Sin entidad conocida del Sector Hacienda: cuenta en el total del sector, pero en ningún grupo del informe. Corrija la entidad o agréguela en «Configuración».'
    : `${record.entity.length === 1 ? 'Su entidad es de otro sector' : 'Todas sus entidades son de otros sectores'}: no entra en los totales del informe. Revise la entidad o su tipo en «Configuración».`;
}

export const REPORT_RULES: readonly Rule[] = [
  finalState,
  agreesWithDnp,
  groupIsKnown,
  reachesItsReaders,
  comparedBeforeReported,
];
