import type { CellValue } from '../../../src/core/sheet/cell';
import type { ActionCode, ConpesNumber } from '../../../src/core/keys/keys';
import { FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import type { Grid } from '../../../src/core/sheet/grid';
import { readAnnex, type Annex, type AnnexAnswers } from '../../../src/core/pas/annex';
import { MHCP } from '../support/records';
import { sheetGrid } from '../support/registers';
import { DIAN, DNP, FINDETER } from '../support/workspace';

export type Row = Partial<Record<FieldId, CellValue>>;

export const NUMBER = '4180' as ConpesNumber;
export const ENTITIES = [MHCP, DIAN, FINDETER, DNP];
export const code = (text: string) => text as ActionCode;

export const COLUMNS = [
  'objective',
  'objectiveWeight',
  'code',
  'text',
  'weight',
  'related',
  'entity',
  'unit',
  'owner',
  'email',
  'start',
  'end',
  'indicatorType',
  'indicator',
  'annualTarget',
  'finalTarget',
] as const satisfies readonly FieldId[];

interface Shape {
  readonly columns?: readonly FieldId[];
  readonly titles?: readonly (readonly CellValue[])[];
  /** Headers behind those of the columns. */
  readonly others?: readonly string[];
  readonly sheet?: string;
}

/** A sheet with the title block of document 4180, a blank row, and these columns. */
export function annexGrid(
  rows: readonly Row[],
  { columns = COLUMNS, titles = [['Documento CONPES No:', 4180]], others = [], sheet = 'PAS' }: Shape = {},
): Grid {
  const values = [
    ...titles,
    [],
    [...columns.map((field) => FIELDS[field].label), ...others],
    ...rows.map((row) => columns.map((field) => row[field] ?? '')),
  ];
  const width = columns.length + others.length;
  return sheetGrid(
    sheet,
    values.map((cells) => Array.from({ length: width }, (_, index): CellValue => cells[index] ?? '')),
  );
}

export function annexOf(grid: Grid, answers?: AnnexAnswers): Annex {
  const annex = readAnnex(grid, { entities: ENTITIES, date1904: false }, answers);
  if (typeof annex === 'string') throw new Error(annex);
  return annex;
}

/** A planned action in which nothing is in doubt. */
export function planned(of: string, more: Row = {}): Row {
  return {
    objective: 'Objetivo 1',
    objectiveWeight: '100%',
    code: of,
    text: `Crear ${of}`,
    weight: '50%',
    related: 'No',
    entity: 'MHCP',
    start: '2025-01-15',
    end: '2026-12-31',
    ...more,
  };
}
