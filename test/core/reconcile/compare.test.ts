import { unreadable, value } from '../../../src/core/cells/reading';
import type { FieldId } from '../../../src/core/matrix/fields';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import type { FieldDifference } from '../../../src/core/workspace/reconciliation';
import { dnpOf, matrixOf, MHCP, type RecordSpec } from '../support/records';

const KEY = { conpes: '4144', code: '2.30' };
const compare = (matrix: RecordSpec, dnp: RecordSpec, roundingTolerance = 0.0005): readonly FieldDifference[] =>
  reconcile(matrixOf([{ ...KEY, ...matrix }]), dnpOf([{ ...KEY, ...dnp }]), { roundingTolerance }).rows.flatMap(
    ({ fields }) => fields,
  );

describe('what means the same is no difference', () => {
  test.each<[string, RecordSpec, RecordSpec]>([
    ['a rounding difference', { physical: 0.8 }, { physical: 0.8004 }],
    ['exactly the tolerance', { physical: 0.8 }, { physical: 0.8005 }],
    [
      'the ministry by its acronym and by its name',
      { entities: [{ raw: 'MHCP', entity: MHCP }] },
      { entities: [{ raw: 'Ministerio de Hacienda y Crédito Público', entity: MHCP }] },
    ],
    ['entities in another order', { entities: ['DIAN', 'Coljuegos'] }, { entities: ['Coljuegos', 'DIAN'] }],
    [
      'an unknown entity with other accents and case',
      { entities: ['Financiera de Desarrollo Nacional'] },
      { entities: ['FINANCIERA DE  DESARROLLO NACIONAL.'] },
    ],
    ['a date that nobody wrote', { start: '2025-01-01' }, {}],
    ['an entity that nobody wrote', {}, { entities: ['DIAN'] }],
    ['a stage or cycle that nobody wrote', { stage: 3, cycle: 2 }, {}],
    ['a date that nobody wrote and one that nobody can read', { end: unreadable('fin de año', 'no es una fecha') }, {}],
    ['both empty', {}, {}],
    [
      'the same unread word on both sides',
      { status: unreadable('En trámite', 'no es un estado') },
      { status: unreadable('EN TRAMITE', 'no es un estado') },
    ],
    ['values that are badly written', { physical: value(0.8, 'es texto') }, { physical: 0.8 }],
  ])('%s', (_name, matrix, dnp) => {
    expect(compare(matrix, dnp)).toEqual([]);
    expect(compare(dnp, matrix)).toEqual([]);
  });
});

test('a difference carries both values, both cells and a sentence', () => {
  const [difference, ...others] = compare({ physical: 0.8 }, { physical: 0.75 });
  expect(others).toEqual([]);
  expect(difference).toEqual({
    field: 'physical',
    matrix: 0.8,
    dnp: 0.75,
    matrixCell: { sheet: 'Matriz', row: 2, column: 11 },
    dnpCell: { sheet: 'Reporte DNP', row: 2, column: 11 },
    sentence: 'Avance físico: la matriz dice 80\u00a0% (K2) y DNP 75\u00a0% (K2)',
  });
});

test.each<[string, RecordSpec, RecordSpec, Partial<FieldDifference>]>([
  [
    'approved against in review',
    { status: 'approved' },
    { status: 'inReview' },
    {
      field: 'status',
      matrix: 'Aprobada',
      dnp: 'En revisión',
      sentence: 'Estado: la matriz dice Aprobada (J2) y DNP En revisión (J2)',
    },
  ],
  [
    'a stage',
    { stage: 3 },
    { stage: 4 },
    { field: 'stage', matrix: 3, dnp: 4, sentence: 'Etapa: la matriz dice 3 (I2) y DNP 4 (I2)' },
  ],
  ['a cycle', { cycle: 1 }, { cycle: 2 }, { field: 'cycle', matrix: 1, dnp: 2 }],
  [
    'a date',
    { end: '2025-12-31' },
    { end: '2026-12-31' },
    {
      field: 'end',
      matrix: '2025-12-31',
      dnp: '2026-12-31',
      sentence: 'Fecha de finalización: la matriz dice 31/12/2025 (G2) y DNP 31/12/2026 (G2)',
    },
  ],
  [
    'one entity more',
    { entities: ['DIAN'] },
    { entities: ['DIAN', 'Coljuegos'] },
    { field: 'entity', matrix: 'DIAN', dnp: 'DIAN; Coljuegos' },
  ],
  ['progress that one side has not filled in', {}, { physical: 0 }, { field: 'physical', matrix: null, dnp: 0 }],
  [
    'a state that one side has not filled in',
    { status: 'approved' },
    {},
    {
      field: 'status',
      matrix: 'Aprobada',
      dnp: null,
      sentence: 'Estado: la matriz dice Aprobada (J2) y DNP no trae dato (J2)',
    },
  ],
  [
    'a value that cannot be read',
    { end: '2025-12-31' },
    { end: unreadable('fin de año', 'no es una fecha') },
    {
      field: 'end',
      matrix: '2025-12-31',
      dnp: 'fin de año',
      sentence: 'Fecha de finalización: la matriz dice 31/12/2025 (G2) y DNP «fin de año» (G2), que no se puede leer',
    },
  ],
  [
    'an unread value against an empty outcome',
    { physical: unreadable('casi', 'no es un porcentaje') },
    {},
    { field: 'physical', matrix: 'casi', dnp: null },
  ],
  [
    'progress that the matrix has not filled in',
    {},
    { physical: 0.5 },
    { sentence: 'Avance físico: la matriz no trae dato (K2) y DNP dice 50\u00a0% (K2)' },
  ],
  [
    'a word that nobody understands against a value',
    { status: unreadable('Casi', 'no es un estado') },
    { status: 'approved' },
    {
      matrix: 'Casi',
      dnp: 'Aprobada',
      sentence: 'Estado: la matriz dice «Casi» (J2), que no se puede leer y DNP Aprobada (J2)',
    },
  ],
  [
    'two words that nobody understands',
    { status: unreadable('Casi', 'no es un estado') },
    { status: unreadable('Otro', 'no es un estado') },
    { matrix: 'Casi', dnp: 'Otro' },
  ],
  [
    'an empty state against a word that nobody understands',
    {},
    { status: unreadable('Casi', 'no es un estado') },
    {
      matrix: null,
      dnp: 'Casi',
      sentence: 'Estado: la matriz no trae dato (J2) y DNP dice «Casi» (J2), que no se puede leer',
    },
  ],
  [
    'a start',
    { start: '2025-01-01' },
    { start: '2025-01-02' },
    { field: 'start', sentence: 'Fecha de inicio: la matriz dice 01/01/2025 (F2) y DNP 02/01/2025 (F2)' },
  ],
  ['more than the tolerance', { physical: 0.8 }, { physical: 0.801 }, { field: 'physical', matrix: 0.8, dnp: 0.801 }],
  [
    'as many entities, one of them another',
    { entities: ['DIAN', 'Coljuegos'] },
    { entities: ['DIAN', 'Findeter'] },
    { field: 'entity', sentence: 'Entidad: la matriz dice DIAN; Coljuegos (E2) y DNP DIAN; Findeter (E2)' },
  ],
])('%s is a difference', (_name, matrix, dnp, expected) => {
  expect(compare(matrix, dnp)).toMatchObject([expected]);
});

test("the tolerance is the caller's", () => {
  expect(compare({ financial: 0.8 }, { financial: 0.81 }, 0.01)).toEqual([]);
  expect(compare({ financial: 0.8 }, { financial: 0.8001 }, 0)).toHaveLength(1);
});

test('only fields that both sides hold are compared, and they are named', () => {
  const columns: readonly FieldId[] = ['conpes', 'code', 'physical', 'status'];
  const result = reconcile(
    matrixOf([{ ...KEY, physical: 0.5, financial: 0.1, status: 'approved' }]),
    dnpOf([{ ...KEY, physical: 0.5, financial: 0.9, status: 'approved' }], columns),
    { roundingTolerance: 0.0005 },
  );
  expect(result.compared).toEqual(['status', 'physical']);
  expect(result.counts.same).toBe(1);
  const reversed = reconcile(
    matrixOf([{ ...KEY, financial: 0.1, status: 'approved' }], columns),
    dnpOf([{ ...KEY, financial: 0.9, status: 'approved' }]),
    { roundingTolerance: 0.0005 },
  );
  expect([reversed.compared, reversed.counts.same]).toEqual([['status', 'physical'], 1]);
});

test('each side is pointed to where it stands, in the order in which fields are told', () => {
  const matrix = matrixOf([
    { ...KEY, row: 7, physical: 0.5, stage: 1, cycle: 1, status: 'inReview', entities: ['DIAN'] },
  ]);
  const dnp = dnpOf(
    [{ ...KEY, row: 9, physical: 0.6, stage: 2, cycle: 2, status: 'approved', entities: ['Findeter'] }],
    ['entity', 'cycle', 'physical', 'status', 'stage', 'conpes', 'code'],
  );
  expect(reconcile(matrix, dnp, { roundingTolerance: 0 }).rows[0]?.fields.map(({ sentence }) => sentence)).toEqual([
    'Estado: la matriz dice En revisión (J7) y DNP Aprobada (D9)',
    'Etapa: la matriz dice 1 (I7) y DNP 2 (E9)',
    'Avance físico: la matriz dice 50\u00a0% (K7) y DNP 60\u00a0% (C9)',
    'Entidad: la matriz dice DIAN (E7) y DNP Findeter (A9)',
    'Ciclo: la matriz dice 1 (M7) y DNP 2 (B9)',
  ]);
});
