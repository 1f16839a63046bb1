import { CLASS_WORDS, isKept, type ReconciliationRow } from '../workspace/reconciliation';
import { isMailbox } from '../cells/email';
import { asActionKey } from '../keys/keys';
import { spanishDay } from '../calendar/day';
import { SHEETS } from '../sheet/ownSheets';
import { groupsOf } from '../matrix/entityGroups';
import type { ActionRecord } from '../matrix/actionRecord';
import { rowsOf } from '../matrix/parts/parts';
import type { Facts } from '../standing/facts';
import { isOurs } from '../standing/standing';
import { endSentence } from '../text/spanish';
import { remarkAt, type Remark, type Rule } from './rule';

const finalState: Rule = {
  id: 'REP-1',
  severity: 'error',
  title: 'Al final del corte toda acción tiene su estado final',
  check: (facts) => {
    const { closes, label } = facts.cut;
    if (!closes) return [];
    const closed = `El corte ${label === undefined ? '' : `${label} `}cerró el ${spanishDay(closes)}`;
    // What DNP's report says instead REP-2 asks about.
    const told = new Set(openRows(facts).filter(saysOtherState).flatMap(matrixRowsOf));
    return facts.actions.flatMap((record) => {
      const lacks = finalStateLacking(record, facts);
      if (lacks === undefined || rowsOf(record).some(({ row }) => told.has(row))) return [];
      const message =
        lacks === 'warning'
          ? `${closed} y la acción nunca se reportó: así saldrá en el informe.`
          : `${closed} y la acción no está aprobada ni rechazada: confirme su estado final en SisCONPES.`;
      return [remarkAt(facts, record, 'status', message, lacks)];
    });
  },
};

/** REP-1: how much it matters that an action has no final state by now; one that was never reported is shown as such. */
function finalStateLacking(record: ActionRecord, { cut, today, standingOf }: Facts): 'error' | 'warning' | undefined {
  const standing = standingOf(record);
  if (!cut.closes || today <= cut.closes) return undefined;
  if (standing.kind !== 'followed' || standing.state.status === 'rejected') return undefined;
  return standing.state.status === 'notReported' ? 'warning' : 'error';
}

const agreesWithDnp: Rule = {
  id: 'REP-2',
  severity: 'warning',
  title: 'La matriz y el reporte final de DNP coinciden',
  // As far as nobody knows which rows are meant.
  ofOtherSectors: true,
  check: (facts) => {
    const elsewhere = new Set(facts.records.filter(facts.isElsewhere).map(({ row }) => row));
    return openRows(facts)
      .filter((row) => !isDecided(row) || row.matrixRow === null || !elsewhere.has(row.matrixRow))
      .map((row): Remark => {
        const inMatrix = row.matrixRow !== null;
        const sheet = inMatrix ? facts.workspace.matrix.layout.sheet : SHEETS.dnpReport;
        const column = (inMatrix ? facts.mapping.columns.code : undefined) ?? 1;
        const open = row.fields.filter(({ keptBecause }) => keptBecause === undefined);
        const stateOf = saysOtherState(row) ? matrixRowsOf(row) : [];
        const lacks = facts.records
          .filter((record) => stateOf.includes(record.row))
          .map((record) => finalStateLacking(record, facts))
          .find((severity) => severity !== undefined);
        const final = lacks === undefined ? '' : 'El corte cerró y la acción no tiene estado final en la matriz. ';
        const what = open.length > 0 ? open.map((field) => field.sentence).join('; ') : row.reason;
        return {
          at: { sheet, row: row.matrixRow ?? row.dnpRow ?? 1, column },
          key: row.key === null ? undefined : asActionKey(row.key),
          message: `${CLASS_WORDS[row.class]}. ${endSentence(what)} ${final}${ASKS[row.class]}`,
          severity: isDecided(row) ? (lacks ?? 'warning') : 'error',
        };
      });
  },
};

/** What to do about a row, in «Conciliar». */
const ASKS: Readonly<Record<ReconciliationRow['class'], string>> = {
  same: '',
  expected: '',
  different: 'Acepte el dato de DNP o manténgalo con su razón en «Conciliar».',
  onlyMatrix: 'Emparéjela en «Conciliar» o pregunte a DNP por qué no está.',
  onlyDnp: 'Emparéjela en «Conciliar» o agréguela a la matriz si es del sector.',
  duplicateKey: 'Corrija la clave que sobra, o empareje las filas en «Conciliar».',
  blankKey: 'Escriba la clave, o empareje la fila en «Conciliar».',
  ambiguous: 'Emparéjela en «Conciliar».',
};

function openRows({ workspace }: Facts): readonly ReconciliationRow[] {
  return (workspace.reconciliation?.rows ?? []).filter(
    (row) => row.class !== 'same' && row.class !== 'expected' && !isKept(row),
  );
}

/** It is known which row of the other side is meant, or that none is. */
function isDecided({ class: of }: ReconciliationRow): boolean {
  return of !== 'ambiguous' && of !== 'duplicateKey' && of !== 'blankKey';
}

function saysOtherState({ fields }: ReconciliationRow): boolean {
  return fields.some(({ field, keptBecause }) => field === 'status' && keptBecause === undefined);
}

function matrixRowsOf({ matrixRow, together }: ReconciliationRow): readonly number[] {
  return together?.matrix ?? (matrixRow === null ? [] : [matrixRow]);
}

/** Decision 0005: only a row whose entities are all known to be of other sectors leaves the total. */
const otherSectors: Rule = {
  id: 'REP-3',
  severity: 'info',
  title: 'Lo que no entra en los totales es de otros sectores',
  // A wrong entity or a wrong kind in the catalogue takes an action out of our totals.
  ofOtherSectors: true,
  check: (facts) => {
    const out = facts.actions.filter((record) => isOurs(facts.standingOf(record)) && !groupsOf(record).has('sector'));
    const [first] = out;
    if (!first) return [];
    const rows = out.map(({ row }) => row).sort((a, b) => a - b);
    const shown = rows.slice(0, MOST_ROWS).join(', ');
    const more = rows.length > MOST_ROWS ? ` y ${rows.length - MOST_ROWS} más` : '';
    const whose =
      rows.length === 1
        ? `La acción de la fila ${shown} es de otros sectores y no entra`
        : `${rows.length} acciones son de otros sectores (filas ${shown}${more}) y no entran`;
    return [
      remarkAt(
        facts,
        first,
        'entity',
        `${whose} en los totales del informe: si no es así, corrija su entidad o el tipo de ella en «Configuración».`,
      ),
    ];
  },
};

const MOST_ROWS = 10;

const reachesItsReaders: Rule = {
  id: 'REP-4',
  severity: 'warning',
  title: 'El informe tiene destinatarios',
  check: ({ settings }) => {
    const at = { sheet: SHEETS.settings, row: 1, column: 1 };
    if (settings.recipients.length === 0)
      return [{ at, message: 'El informe no tiene destinatarios: escríbalos en «Destinatarios del informe».' }];
    const roles = settings.recipients.filter(({ email }) => !isMailbox(email)).map(({ role }) => `«${role}»`);
    return roles.length === 0
      ? []
      : [{ at, message: `Falta un correo bien escrito para ${roles.join(', ')} en «Destinatarios del informe».` }];
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

export const REPORT_RULES: readonly Rule[] = [
  finalState,
  agreesWithDnp,
  otherSectors,
  reachesItsReaders,
  comparedBeforeReported,
];
