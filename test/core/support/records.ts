import { BLANK, unreadable, value, type Reading } from '../../../src/core/cells/reading';
import { actionKey, type ActionCode, type ConpesNumber, type CutLabel } from '../../../src/core/keys/keys';
import type { Day } from '../../../src/core/calendar/day';
import type { Status } from '../../../src/core/cut/status';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { Entity, EntityReading } from '../../../src/core/cells/entities';
import type { FieldId } from '../../../src/core/matrix/fields';
import { BLANK_RECORD } from '../../../src/core/matrix/records';
import type { Side } from '../../../src/core/workspace/reconciliation';

/** What a test says of a row; a plain value stands for a certain reading, `undefined` for a blank one. */
export interface RecordSpec {
  readonly sheet?: string;
  readonly row?: number;
  readonly conpes?: string | Reading<ConpesNumber> | undefined;
  readonly code?: string | Reading<ActionCode> | undefined;
  readonly cut?: string | Reading<CutLabel>;
  readonly text?: string;
  readonly indicator?: string;
  readonly milestone?: string;
  readonly entities?: readonly (string | EntityReading)[];
  readonly start?: string | Reading<Day>;
  readonly end?: string | Reading<Day>;
  readonly stage?: number | Reading<number>;
  readonly status?: Status | Reading<Status>;
  readonly cycle?: number | Reading<number>;
  readonly physical?: number | Reading<number>;
  readonly financial?: number | Reading<number>;
}

export const MHCP: Entity = {
  name: 'Ministerio de Hacienda y Crédito Público',
  acronym: 'MHCP',
  kind: 'mhcp',
  aliases: ['Min. Hacienda'],
  inForce: true,
};

export function record(spec: RecordSpec = {}): ActionRecord {
  const conpes = reading(spec.conpes) as Reading<ConpesNumber>;
  const code = reading(spec.code) as Reading<ActionCode>;
  return {
    ...BLANK_RECORD,
    sheet: spec.sheet ?? 'Matriz',
    row: spec.row ?? 2,
    conpes,
    code,
    cut: reading(spec.cut) as Reading<CutLabel>,
    key: conpes.kind === 'value' && code.kind === 'value' ? actionKey(conpes.value, code.value) : undefined,
    text: spec.text ?? '',
    entity: (spec.entities ?? []).map((entity) =>
      typeof entity === 'string' ? { raw: entity, entity: undefined } : entity,
    ),
    start: reading(spec.start) as Reading<Day>,
    end: reading(spec.end) as Reading<Day>,
    indicator: spec.indicator ?? '',
    milestone: spec.milestone ?? '',
    stage: reading(spec.stage),
    status: reading(spec.status),
    cycle: reading(spec.cycle),
    physical: reading(spec.physical),
    financial: reading(spec.financial),
  };
}

/** A code that Excel has taken for a number: `2.3` may be 2.3 or 2.30. */
export function numericCode(raw: string): Reading<ActionCode> {
  return unreadable(raw, 'El código es un número y pudo perder un cero final', [raw, `${raw}0`] as ActionCode[]);
}

/** A code that Excel has taken for a date. */
export function dateCode(...candidates: string[]): Reading<ActionCode> {
  return unreadable('46054', 'El código es una fecha', candidates as ActionCode[]);
}

/** `2,16 - 2,17` in one cell. */
export function severalCodes(...codes: string[]): Reading<ActionCode> {
  return unreadable(
    codes.map((code) => code.replace('.', ',')).join(' - '),
    'La celda trae varios códigos',
    codes as ActionCode[],
  );
}

const COLUMNS: readonly FieldId[] = [
  'conpes',
  'code',
  'text',
  'cut',
  'entity',
  'start',
  'end',
  'indicator',
  'stage',
  'status',
  'physical',
  'financial',
  'cycle',
];

/** A side whose rows stand below each other from row 2 unless they say otherwise. */
export function side(sheet: string, specs: readonly RecordSpec[], columns: readonly FieldId[] = COLUMNS): Side {
  const records = specs.map((spec, index) => record({ row: index + 2, ...spec, sheet }));
  return {
    records,
    layout: {
      sheet,
      headerTop: 1,
      headerBottom: 1,
      firstRow: 2,
      lastRow: records.length + 1,
      left: 1,
      right: columns.length,
      headers: columns,
    },
    mapping: {
      columns: Object.fromEntries(columns.map((field, index) => [field, index + 1])),
      guesses: [],
      unmapped: [],
      conflicts: [],
    },
  };
}

export const matrixOf = (specs: readonly RecordSpec[], columns?: readonly FieldId[]): Side =>
  side('Matriz', specs, columns);
export const dnpOf = (specs: readonly RecordSpec[], columns?: readonly FieldId[]): Side =>
  side('Reporte DNP', specs, columns);

function reading<T>(of: T | Reading<T> | undefined): Reading<T> {
  if (of === undefined) return BLANK;
  return typeof of === 'object' && of !== null && 'kind' in of ? of : value(of as T);
}
