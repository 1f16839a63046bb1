import { spanishDay } from '../calendar/day';
import { addressOf } from '../cells/cell';
import { isMailbox } from '../cells/email';
import { valueOf, type Reading } from '../cells/reading';
import { cutProblems } from '../cut/problems';
import { FIELDS, type FieldId } from '../matrix/fields';
import type { ActionRecord } from '../matrix/action';
import { SHEETS } from '../plan/sheets';
import type { Facts } from './facts';
import { eachAction, remarkAt, type Remark, type Rule } from './rule';

const SHARE_FIELDS = ['objectiveWeight', 'weight', 'annualTarget', 'finalTarget', 'physical', 'financial', 'previousPhysical', 'previousFinancial'] as const;

const codeIsText: Rule = {
  id: 'DATA-1',
  severity: 'error',
  title: 'El código de la acción es texto «n.n»',
  check: eachAction((record, facts) => [
    ...missing(record, facts, 'conpes', record.conpes),
    ...unread(record, facts, 'conpes', record.conpes),
    ...missing(record, facts, 'code', record.code),
    ...unread(record, facts, 'code', record.code),
  ]),
};

const keyIsUnique: Rule = {
  id: 'DATA-2',
  severity: 'error',
  title: 'CONPES, acción y corte no se repiten',
  check: (facts) => [...facts.repeated].flatMap(([key, records]) => records.map((record) => {
    const others = records.filter((other) => other !== record).map((other) => `fila ${other.row}`).join(', ');
    return remarkAt(facts, record, 'code', `La acción ${key} está también en la ${others}: deje una sola fila en el corte o corrija el código.`);
  })),
};

const startsBeforeItEnds: Rule = {
  id: 'DATA-3',
  severity: 'error',
  title: 'Fechas de inicio y finalización',
  check: eachAction((record, facts) => {
    const remarks = (['start', 'end'] as const).flatMap((field) => [
      ...missing(record, facts, field, record[field], 'warning'),
      ...unread(record, facts, field, record[field]),
    ]);
    const start = valueOf(record.start);
    const end = valueOf(record.end);
    if (start && end && start > end) {
      remarks.push(remarkAt(facts, record, 'start', `La acción inicia el ${spanishDay(start)} y termina antes, el ${spanishDay(end)}: corrija una de las dos fechas.`));
    }
    return remarks;
  }),
};

const sharesInRange: Rule = {
  id: 'DATA-4',
  severity: 'error',
  title: 'Los porcentajes son números de 0 a 100 %',
  check: eachAction((record, facts) => SHARE_FIELDS.flatMap((field) => {
    const reading = record[field];
    const outside = reading.kind === 'value' && (reading.value < 0 || reading.value > 1);
    return [
      ...unread(record, facts, field, reading),
      ...(outside ? [remarkAt(facts, record, field, `${FIELDS[field].label}: está fuera de 0 a 100 %. Corrija el valor.`)] : []),
    ];
  })),
};

const entitiesAreKnown: Rule = {
  id: 'DATA-5',
  severity: 'error',
  title: 'La entidad está en el catálogo',
  check: eachAction((record, facts) => {
    if (facts.mapping.columns.entity === undefined) return [];
    if (record.entities.length === 0) return [remarkAt(facts, record, 'entity', 'Falta la entidad responsable.')];
    return record.entities.filter((read) => !read.entity).map((read) =>
      remarkAt(facts, record, 'entity', `«${read.raw}» no está en el catálogo de entidades: corríjala o agréguela (o su alias) en «Configuración».`));
  }),
};

const relatedExist: Rule = {
  id: 'DATA-6',
  severity: 'warning',
  title: 'Las acciones relacionadas existen',
  check: (facts) => {
    const known = new Set(facts.records.flatMap((record) => record.key ?? []));
    return facts.records.flatMap((record) => {
      const conpes = valueOf(record.conpes);
      const absent = (valueOf(record.related) ?? []).filter((code) => conpes !== undefined && !known.has(`${conpes}/${code}` as never));
      return [
        ...unread(record, facts, 'related', record.related),
        ...(absent.length === 0 ? [] : [remarkAt(facts, record, 'related', `No están en la matriz, en el CONPES ${conpes}: ${absent.join(', ')}. Revise «${FIELDS.related.label}».`)]),
      ];
    });
  },
};

const ownerCanBeReached: Rule = {
  id: 'DATA-7',
  severity: 'warning',
  title: 'El responsable tiene nombre y correo',
  check: eachAction((record, facts) => {
    const { owner, email } = facts.mapping.columns;
    const remarks: Remark[] = [];
    if (owner !== undefined && record.owner === '') remarks.push(remarkAt(facts, record, 'owner', 'Falta el nombre de la persona de contacto.'));
    if (email !== undefined && record.email === '') remarks.push(remarkAt(facts, record, 'email', 'Falta el correo electrónico de la persona de contacto.'));
    // The mailbox itself is personal data and stays in its cell.
    else if (email !== undefined && !record.email.split(/[;,\s]+/).filter(Boolean).every(isMailbox)) remarks.push(remarkAt(facts, record, 'email', 'El correo electrónico está mal escrito.'));
    return remarks;
  }),
};

const cutIsDefined: Rule = {
  id: 'DATA-8',
  severity: 'error',
  title: 'El corte tiene etiqueta y fechas en orden',
  check: (facts) => {
    const at = { sheet: SHEETS.settings, row: 1, column: 1 };
    const ofCut = cutProblems(facts.cut).map((message) => ({ at, message }));
    const ofRows = facts.mapping.columns.cut === undefined ? [] : facts.workspace.matrix.records.flatMap((record) => [
      ...missing(record, facts, 'cut', record.cut, 'warning'),
      ...unread(record, facts, 'cut', record.cut),
    ]);
    return [...ofCut, ...ofRows];
  },
};

export const DATA_RULES: readonly Rule[] = [
  codeIsText, keyIsUnique, startsBeforeItEnds, sharesInRange, entitiesAreKnown, relatedExist, ownerCanBeReached, cutIsDefined,
];

/** What could not be read, and what was read but is badly written. */
function unread(record: ActionRecord, facts: Facts, field: FieldId, reading: Reading<unknown>): Remark[] {
  if (reading.kind === 'unreadable') return [remarkAt(facts, record, field, `${label(field)}: ${reading.problem}`)];
  if (reading.kind === 'value' && reading.doubt !== undefined) return [remarkAt(facts, record, field, `${label(field)}: ${reading.doubt}`, 'warning')];
  return [];
}

function missing(record: ActionRecord, facts: Facts, field: FieldId, reading: Reading<unknown>, severity?: Remark['severity']): Remark[] {
  const column = facts.mapping.columns[field];
  if (column === undefined || reading.kind !== 'blank') return [];
  return [remarkAt(facts, record, field, `Falta ${label(field).toLowerCase()} en ${addressOf({ row: record.row, column })}.`, severity)];
}

function label(field: FieldId): string {
  return FIELDS[field].label;
}
