import { spanishDay } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { isClosed, termHasEnded } from '../standing/due';
import type { ActionRecord } from '../matrix/actionRecord';
import { spanishShare } from '../text/spanish';
import type { Facts } from '../standing/facts';
import { reasonOf } from '../standing/standing';
import { outInWords } from '../standing/standingInWords';
import { eachAction, eachActionOfOurs, remarkAt, type Remark, type Rule } from './rule';
import { weightRemarks } from './weightRules';

/** Shares that differ by less are the same number written twice. */
const SAME_SHARE = 1e-9;

const progressIsPlausible: Rule = {
  id: 'FLOW-8',
  severity: 'warning',
  title: 'Avance físico y financiero',
  check: (facts) => {
    const earlier = previousCut(facts);
    return facts.records.flatMap((record) => {
      const before = record.key === undefined ? undefined : earlier.get(record.key);
      const remarks: Remark[] = [];
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
              `El avance ${name} baja de ${spanishShare(then)} en el corte anterior a ${spanishShare(now)}: escriba la justificación o corrija el valor.`,
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
      return [...remarks, ...belowTheYearsTarget(record, facts)];
    });
  },
};

const calendarOrDelay: Rule = {
  id: 'FLOW-9',
  severity: 'warning',
  title: 'Acciones que aún no inician y rezago',
  check: eachActionOfOurs((record, facts) => {
    // Of a closed action too: when it starts is the plan's to say, whatever became of it.
    const notDue = reasonOf(facts.standingOf(record), 'notDue');
    if (notDue) return [remarkAt(facts, record, 'start', outInWords(notDue), 'info')];
    const end = valueOf(record.end);
    const physical = valueOf(record.physical);
    // What nobody has reported yet is unknown, not 0 %: every cut begins with blanks.
    if (end && physical !== undefined && physical < 1 && termHasEnded(record, facts.cut) && !isClosed(record)) {
      return [
        remarkAt(
          facts,
          record,
          'end',
          `Rezago: terminaba el ${spanishDay(end)} y su avance físico es de ${spanishShare(physical)}.`,
        ),
      ];
    }
    return [];
  }),
};

const sharedActions: Rule = {
  id: 'FLOW-10',
  severity: 'warning',
  title: 'Varias entidades en una acción',
  check: eachAction((record, facts) => {
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
  title: 'Importancia relativa de objetivos y acciones',
  check: weightRemarks,
};

const supportsAreNamed: Rule = {
  id: 'FLOW-12',
  severity: 'warning',
  title: 'Un reporte en revisión nombra sus soportes',
  check: eachActionOfOurs((record, facts) => {
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
  calendarOrDelay,
  sharedActions,
  weightsAddUp,
  supportsAreNamed,
];

/**
 * Of what is due, followed up and reported: before that its progress may still be written. Once approved the report says
 * it, as what its owner has to do next (REP-4); once its term has ended FLOW-9 does.
 */
function belowTheYearsTarget(record: ActionRecord, facts: Facts): Remark[] {
  const [physical, target] = [valueOf(record.physical), valueOf(record.annualTarget)];
  if (physical === undefined || target === undefined || physical >= target - SAME_SHARE) return [];
  const standing = facts.standingOf(record);
  const isReported = standing.kind === 'followed' && ['inReview', 'rejected'].includes(standing.state.status);
  if (!isReported || termHasEnded(record, facts.cut)) return [];
  return [
    remarkAt(
      facts,
      record,
      'physical',
      `El avance físico es de ${spanishShare(physical)} y la meta anual, de ${spanishShare(target)}: acuerde con el responsable cómo alcanzarla.`,
      'info',
    ),
  ];
}

/** The latest earlier cut's row of each action, where the matrix holds several cuts. */
function previousCut(facts: Facts): ReadonlyMap<string, ActionRecord> {
  const latest = new Map<string, { label: string; record: ActionRecord }>();
  const current = facts.cut.label;
  if (current === undefined) return new Map();
  for (const record of facts.workspace.matrix.records) {
    const label = valueOf(record.cut);
    if (record.key === undefined || label === undefined || label >= current) continue;
    const known = latest.get(record.key);
    if (!known || known.label < label) latest.set(record.key, { label, record });
  }
  return new Map([...latest].map(([key, { record }]) => [key, record]));
}
