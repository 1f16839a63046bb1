import { spanishDay } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { isClosed, termHasEnded } from '../standing/due';
import { groupBy } from '../collections/groupBy';
import type { ActionRecord } from '../matrix/actionRecord';
import { rowsOf, samePart } from '../matrix/parts/parts';
import { wholeActions } from '../matrix/parts/wholeActions';
import { spanishShare } from '../text/spanish';
import type { Facts } from '../standing/facts';
import { SAME_SHARE, targetInWords, targetMissed } from './progressAhead';
import { eachAction, eachRow, remarkAt, type Remark, type Rule } from './rule';
import { weightRemarks } from './weightRules';

const progressIsPlausible: Rule = {
  id: 'FLOW-8',
  severity: 'warning',
  title: 'Avance físico y financiero',
  check: (facts) => {
    const earlier = previousCut(facts);
    return facts.records.flatMap((record) => {
      const before = earlier(record);
      const remarks: Remark[] = [];
      const target = targetMissed(record, facts);
      const ahead = target === undefined ? '' : targetInWords(record, target, facts);
      for (const [field, previousField, name] of [
        ['physical', 'previousPhysical', 'físico'],
        ['financial', 'previousFinancial', 'financiero'],
      ] as const) {
        const now = valueOf(record[field]);
        const then = valueOf(record[previousField]) ?? (before ? valueOf(before[field]) : undefined);
        if (now !== undefined && then !== undefined && now < then - SAME_SHARE && record.justification === '') {
          remarks.push(
            remarkAt(
              facts,
              record,
              field,
              `El avance ${name} baja de ${spanishShare(then)} en el corte anterior a ${spanishShare(now)}: escriba la justificación o corrija el valor.${field === 'physical' && target !== undefined ? ` Está por debajo de ${ahead.replace(/^y /, '')}` : ''}`,
            ),
          );
        }
      }
      if (valueOf(record.physical) === 1 && valueOf(record.financial) === 0) {
        remarks.push(
          remarkAt(
            facts,
            record,
            'financial',
            'Avance físico de 100 % con avance financiero de 0 %: verifique el reporte con el responsable.',
          ),
        );
      }
      // The fall of the same cell has said it.
      const isTold = target === undefined || remarks.some(({ at }) => at.column === facts.mapping.columns.physical);
      if (!isTold)
        remarks.push(
          remarkAt(
            facts,
            record,
            'physical',
            `El avance físico es de ${spanishShare(valueOf(record.physical))}${ahead.startsWith('y ') ? ' ' : '; '}${ahead}`,
            'info',
          ),
        );
      return remarks;
    });
  },
};

const delay: Rule = {
  id: 'FLOW-9',
  severity: 'warning',
  title: 'Rezago',
  check: eachAction((record, facts) => {
    const late = isClosed(record) ? undefined : rowsOf(record).find((row) => isLate(row, facts));
    const end = late && valueOf(late.end);
    if (!late || !end) return [];
    const what = record.parts ? 'una de las filas de la acción terminaba' : 'terminaba';
    return [
      remarkAt(
        facts,
        late,
        'end',
        `Rezago: ${what} el ${spanishDay(end)} y su avance físico es de ${spanishShare(valueOf(late.physical) ?? 0)}. Acuerde con el responsable cuándo se cumple, o con qué causal se cierra.`,
      ),
    ];
  }),
};

const sharedActions: Rule = {
  id: 'FLOW-10',
  severity: 'warning',
  title: 'Varias entidades en una acción',
  check: eachRow((record, facts) => {
    const names = record.entity.flatMap((read) => read.entity?.name ?? []);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    return twice === undefined
      ? []
      : [
          remarkAt(
            facts,
            record,
            'entity',
            `«${twice}» está dos veces en la misma celda: se cuenta una sola vez; deje una.`,
          ),
        ];
  }),
};

const weightsAddUp: Rule = {
  id: 'FLOW-11',
  severity: 'error',
  ofOtherSectors: true,
  title: 'Importancia relativa de objetivos y acciones',
  check: weightRemarks,
};

const supportsAreNamed: Rule = {
  id: 'FLOW-12',
  severity: 'warning',
  title: 'Un reporte en revisión nombra sus soportes',
  check: eachAction((record, facts) => {
    if (facts.mapping.columns.supports === undefined || record.supports !== '') return [];
    const observed = facts.stateOf(record);
    const sent =
      observed.kind === 'state' && (observed.state.status === 'inReview' || observed.state.status === 'approved');
    return sent
      ? [
          remarkAt(
            facts,
            record,
            'supports',
            'El reporte está en revisión o aprobado y no nombra sus soportes: escríbalos.',
          ),
        ]
      : [];
  }),
};

export const PROGRESS_RULES: readonly Rule[] = [
  progressIsPlausible,
  delay,
  sharedActions,
  weightsAddUp,
  supportsAreNamed,
];

/** What nobody has reported yet is unknown, not 0 %: every cut begins with blanks. What cannot be read DATA-4 asks for. */
function isLate(row: ActionRecord, { cut }: Facts): boolean {
  const physical = valueOf(row.physical);
  return physical !== undefined && physical < 1 && termHasEnded(row, cut);
}

/**
 * What the latest earlier cut says of a row, where the matrix holds several cuts: the same indicator or milestone, or the
 * whole action where either cut has it in one row. Rows that cannot be told apart are not compared.
 */
function previousCut({ workspace, cut, records }: Facts): (row: ActionRecord) => ActionRecord | undefined {
  const current = cut.label;
  const ofEarlier = workspace.matrix.records.filter(({ cut: of }) => {
    const label = valueOf(of);
    return label !== undefined && current !== undefined && label < current;
  });
  const earlier = groupBy(ofEarlier, ({ key }) => key);
  const now = groupBy(records, ({ key }) => key);
  return (row) => {
    const all = row.key === undefined ? [] : (earlier.get(row.key) ?? []);
    const latest = all
      .flatMap(({ cut: of }) => valueOf(of) ?? [])
      .sort()
      .at(-1);
    const before = all.filter(({ cut: of }) => valueOf(of) === latest);
    const isOnly = row.key !== undefined && now.get(row.key)?.length === 1;
    const [whole, ...others] = wholeActions(before);
    return isOnly && others.length === 0 ? whole : samePart(row, before);
  };
}
