import { differencesById } from '../reconcile/decisions/decision';
import type { Reconciliation, ReconciliationClass } from '../workspace/reconciliation';
import { SHEETS } from '../sheet/ownSheets';
import { counted, endSentence } from '../text/spanish';
import { placeOf, type EndItem } from './item';
import { listed } from '../text/named';

/** How the matrix stands to DNP's final report (REP-2). */
export type Comparison =
  | { readonly kind: 'none' }
  /** In Spanish. */
  | { readonly kind: 'unusable'; readonly why: string }
  /** `decided`: the differences about which something was decided, as `differenceId` names them. */
  | { readonly kind: 'compared'; readonly reconciliation: Reconciliation; readonly decided: ReadonlySet<string> };

const WITHOUT_PAIR: readonly ReconciliationClass[] = ['onlyMatrix', 'onlyDnp', 'duplicateKey', 'blankKey', 'ambiguous'];

export function itemsOfDnp(comparison: Comparison): EndItem[] {
  switch (comparison.kind) {
    case 'none':
      return [
        {
          id: 'notCompared',
          count: 1,
          blocks: false,
          job: 'reconcile',
          sentence: `La matriz no se ha comparado con el reporte final de DNP: péguelo en una hoja llamada «${SHEETS.dnpReport}» y use «Conciliar».`,
        },
      ];
    case 'unusable':
      return [
        {
          id: 'notCompared',
          count: 1,
          blocks: false,
          job: 'reconcile',
          sentence: `La matriz no se ha comparado con el reporte final de DNP. ${endSentence(comparison.why)}`,
        },
      ];
    case 'compared':
      return [...undecided(comparison), ...unmatched(comparison.reconciliation)];
  }
}

function undecided({ reconciliation, decided }: Extract<Comparison, { kind: 'compared' }>): EndItem[] {
  const open = [...differencesById(reconciliation)].filter(([id]) => !decided.has(id)).map(([, one]) => one);
  const [first] = open;
  if (!first) return [];
  const names = [...new Set(open.map(({ row }) => row.key ?? `fila ${row.matrixRow ?? ''}`))];
  return [
    {
      id: 'undecided',
      count: open.length,
      blocks: false,
      job: 'reconcile',
      place: placeOf(first.difference.matrixCell),
      sentence: `${counted(open.length, 'diferencia con DNP no se ha decidido', 'diferencias con DNP no se han decidido')} (${listed(names)}): en «Conciliar», acepte el dato de DNP o mantenga el de la matriz.`,
    },
  ];
}

function unmatched({ rows }: Reconciliation): EndItem[] {
  const alone = rows.filter((row) => WITHOUT_PAIR.includes(row.class));
  if (alone.length === 0) return [];
  const names = [
    ...new Set(
      alone.map(
        (row) => row.key ?? (row.matrixRow === null ? `fila ${row.dnpRow ?? ''} de DNP` : `fila ${row.matrixRow}`),
      ),
    ),
  ];
  return [
    {
      id: 'unmatched',
      count: alone.length,
      blocks: false,
      job: 'reconcile',
      sentence: `${counted(alone.length, 'fila no tiene', 'filas no tienen')} pareja segura entre la matriz y el reporte de DNP (${listed(names)}): revíselas en «Conciliar».`,
    },
  ];
}
