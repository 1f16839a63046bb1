import type { CutLabel } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { EndingCut } from '../../../src/core/nextCut/endingCut';
import { seenIn } from '../../../src/core/nextCut/seenSheets';
import { snapshotContent } from '../../../src/core/nextCut/snapshot';
import { readSnapshot } from '../../../src/core/nextCut/snapshotReading';
import { cutOfSnapshot, isOwnSheet, snapshotSheet } from '../../../src/core/sheet/ownSheets';
import { reportContent } from '../../../src/core/report/reportSheet';
import { reportOf } from '../../../src/core/report/followUpReport';
import { day } from '../support/days';
import { pageOf } from '../support/pages';
import { registersWith } from '../support/registers';
import { CUT, DIAN, is, soundAction, workspaceOf } from '../support/workspace';
import { sheetOf } from './book';

const LABEL = '2025-2' as CutLabel;
const action = (row: number, code: string, change: Parameters<typeof soundAction>[0] = {}) =>
  soundAction({ row, ...change }, { code });
const WORKSPACE = workspaceOf({
  today: '2026-08-03',
  logbook: [],
  registers: registersWith({
    transfers: [
      {
        cut: '2025-2',
        action: '4144/1.4',
        asked: '2026-04-01',
        reason: 'Otro sector',
        answer: 'accepted',
        answered: '2026-05-04',
      },
    ],
  }),
  records: [
    action(5, '1.1', {
      status: value('approved'),
      stage: value(6),
      physical: value(0.8),
      entity: [is(DIAN), { raw: 'Minhac', entity: undefined }],
    }),
    action(6, '1.2', { closed: value(true), closureGround: value(['contextChanged']) }),
    action(7, '1.3', { closed: value(true) }),
    action(8, '1.4'),
    action(9, '1.5', { key: undefined, code: unreadable('1.5', '') }),
    action(10, '1.5', { closed: value(true), closureGround: unreadable('ya no', '') }),
  ],
});
const ENDING: EndingCut = { label: LABEL, workspace: WORKSPACE, known: true };
const content = () => snapshotContent(ENDING, false);
const sheet = () => sheetOf(snapshotSheet(LABEL), content());
const block = (title: string) => content().blocks.find((one) => one.title === title)?.rows ?? [];

test('the cut as it ended: days, flow, and a row for each action with its final state', () => {
  expect(block('Corte').map(([, cell]) => cell)).toEqual(['2025-2', 46022, 46146, 46234]);
  expect(block('Flujo de aprobación')[2]).toEqual([3, 'Cabeza de sector', 'Aprueba Cabeza de sector', 46199]);
  expect(
    block('Acciones').map((row) => [row[0], row[1], row[3], row[4], row[5], row[6], row[7], row[9], row[10]]),
  ).toEqual([
    ['4144', '1.1', 'Dirección de Impuestos y Aduanas Nacionales; Minhac', 6, 'Aprobada', 1, 0.8, 'Aprobada', ''],
    [
      '4144',
      '1.2',
      'Ministerio de Hacienda y Crédito Público',
      2,
      'En revisión',
      1,
      0.5,
      'En revisión',
      'Pérdida de vigencia por cambios de contexto',
    ],
    [
      '4144',
      '1.3',
      'Ministerio de Hacienda y Crédito Público',
      2,
      'En revisión',
      1,
      0.5,
      'En revisión',
      'Cerrada sin causal',
    ],
    [
      '4144',
      '1.4',
      'Ministerio de Hacienda y Crédito Público',
      2,
      'En revisión',
      1,
      0.5,
      'En revisión',
      'Trasladada a otro sector',
    ],
    ['4144', '1.5', 'Ministerio de Hacienda y Crédito Público', 2, 'En revisión', 1, 0.5, 'En revisión', ''],
    [
      '4144',
      '1.5',
      'Ministerio de Hacienda y Crédito Público',
      2,
      'En revisión',
      1,
      0.5,
      'En revisión',
      'Cerrada, con una causal que no se entiende',
    ],
  ]);
  for (const one of content().blocks) for (const row of one.rows) expect(row).toHaveLength(one.columns.length);
});

test('the sheet «Estado final» as people read it', () => {
  const workspace = { ...WORKSPACE, matrix: { ...WORKSPACE.matrix, records: WORKSPACE.matrix.records.slice(0, 2) } };
  expect(pageOf(snapshotContent({ ...ENDING, workspace }, false)).join('\n')).toBe(PAGE);
});

test('no person and no mailbox is in it, nor any free text that could name one', () => {
  const noted = {
    ...WORKSPACE,
    matrix: {
      ...WORKSPACE.matrix,
      records: WORKSPACE.matrix.records.map((record) => ({
        ...record,
        rejectionReason: 'Lo pidió Rosa',
        observation: 'Llamar a Rosa',
        justification: 'Rosa',
        closureEvidence: 'Acta de Rosa',
        unit: 'Oficina de Rosa',
        supports: 'Rosa.pdf',
      })),
    },
  };
  expect(JSON.stringify(snapshotContent({ ...ENDING, workspace: noted }, false))).not.toMatch(
    /Persona de ejemplo|persona@|Rosa/,
  );
});

test('it is known again as whole, with its day', () => {
  expect(readSnapshot(LABEL, sheet())).toEqual({ ours: true, complete: true, madeOn: '2026-08-03' });
});

test('one that Excel stopped writing is known as such, wherever it stopped', () => {
  for (let rows = 1; rows < sheet().values.length; rows += 1) {
    expect(readSnapshot(LABEL, { ...sheet(), values: sheet().values.slice(0, rows) })).toMatchObject({
      ours: true,
      complete: false,
    });
  }
});

test('a sheet that does not say when it was kept, or how many actions it has, says so much less', () => {
  const values = sheet().values.map((row) => [...row]);
  const without = (at: number, text: string) =>
    readSnapshot(LABEL, {
      ...sheet(),
      values: values.map((row, index) => (index === at ? [text, ...row.slice(1)] : row)),
    });
  expect(without(1, 'Guardado hace poco')).toEqual({ ours: true, complete: true, madeOn: undefined });
  expect(without(2, 'Son Acciones: 6')).toMatchObject({ complete: false });
  expect(without(2, 'Acciones: 7, en 7 filas')).toMatchObject({ complete: false });
  expect(without(2, 'Acciones: 5, en 5 filas')).toMatchObject({ complete: true });
  expect(readSnapshot(LABEL, { ...sheet(), values: [] })).toEqual({ ours: false, complete: false, madeOn: undefined });
  expect(
    readSnapshot(LABEL, {
      ...sheet(),
      values: [['Estado final del corte 2025-2'], ['Guardado el 03/08/2026.'], ['Acciones: 0']],
    }),
  ).toEqual({ ours: true, complete: false, madeOn: day('2026-08-03') });
});

test('what nobody can say of an action stays blank, and several grounds stand beside each other', () => {
  const bare = action(5, '1.1', {
    conpes: BLANK,
    code: unreadable('1,1 y 1,2', ''),
    key: undefined,
    stage: BLANK,
    status: unreadable('?', ''),
    cycle: BLANK,
    physical: BLANK,
    financial: BLANK,
    closed: value(true),
    closureGround: value(['termEndedComplete', 'contextChanged']),
  });
  const workspace = {
    ...WORKSPACE,
    matrix: { ...WORKSPACE.matrix, records: [bare] },
    settings: { ...WORKSPACE.settings, cut: { stages: [] } },
  };
  const blocks = snapshotContent({ ...ENDING, workspace }, true).blocks.map(({ rows }) => rows);
  expect(blocks).toEqual([
    [
      ['Etiqueta', '2025-2'],
      ['Fecha de corte', ''],
      ['Apertura', ''],
      ['Cierre', ''],
    ],
    [],
    [
      [
        '',
        '1,1 y 1,2',
        'Diseñar el sistema',
        'Ministerio de Hacienda y Crédito Público',
        '',
        '',
        '',
        '',
        '',
        expect.any(String),
        'Vigencia cumplida y 100 % de avance; Pérdida de vigencia por cambios de contexto',
      ],
    ],
  ]);
});

test('a sheet of the user’s that has the name is not ours', () => {
  expect(readSnapshot(LABEL, { ...sheet(), values: [['Mis notas'], ['Acciones: 0.']] }).ours).toBe(false);
  expect(readSnapshot('2025-1' as CutLabel, sheet()).ours).toBe(false);
});

test('of a cut whose flow nobody knows any more it says so, and invents none', () => {
  const unknown = snapshotContent(
    {
      ...ENDING,
      known: false,
      workspace: {
        ...WORKSPACE,
        settings: {
          ...WORKSPACE.settings,
          cut: { label: LABEL, stages: CUT.stages.map((_, index) => ({ name: `Etapa ${index + 1}`, approver: '' })) },
        },
      },
    },
    false,
  );
  expect(unknown.notes?.at(-1)).toContain('las fechas y el flujo de este corte no se conocen');
  expect(unknown.blocks[1]?.rows).toEqual([]);
});

test('what stands in the book: kept cuts by their names, and of which cut the report is (REP-5)', () => {
  const report = sheetOf('Informe', reportContent(reportOf(WORKSPACE, { by: 'Ana' }), false));
  expect(
    seenIn(
      new Map([
        ['Informe', report],
        ['estado final 2025-2', sheet()],
        ['Bitácora', sheet()],
      ]),
    ),
  ).toEqual({
    snapshots: [{ cut: '2025-2', ours: true, complete: true, madeOn: day('2026-08-03') }],
    report: { cut: '2025-2', madeOn: '2026-08-03' },
  });
  expect(seenIn(new Map([['informe', { ...report, values: [['Informe de otra cosa']] }]]))).toEqual({
    snapshots: [],
    report: { cut: undefined, madeOn: undefined },
  });
});

test.each([
  ['Estado final 2025-2', true, '2025-2'],
  ['ESTADO FINAL 2025-1', true, '2025-1'],
  ['Tiempos del flujo', true, undefined],
  // A copy is no matrix, and no kept cut either.
  ['Estado final 2025-2 (2)', true, undefined],
  ['Estado final 2025-25', false, undefined],
  ['Estado final', false, undefined],
  ['Matriz', false, undefined],
])('the sheet «%s»', (name, own, cut) => expect([isOwnSheet(name), cutOfSnapshot(name)]).toEqual([own, cut]));

const PAGE = `\
Estado final del corte 2025-2
Guardado el 03/08/2026. Es una copia: lo que cambie después en la matriz no la cambia.
Acciones: 2, en 2 filas de la hoja «Matriz».
# Corte
Dato text 14 | Valor day 24
Etiqueta | 2025-2
Fecha de corte | 46022
Apertura | 46146
Cierre | 46234
# Flujo de aprobación
Orden count 12 | Etapa text 34 | Aprueba text 44 | Fecha límite day 44
1 | Reporte | Aprueba Reporte | 46171
2 | Planeación entidad | Aprueba Planeación entidad | 46185
3 | Cabeza de sector | Aprueba Cabeza de sector | 46199
4 | Interlocutor técnico | Aprueba Interlocutor técnico | 46211
5 | Jefe técnico | Aprueba Jefe técnico | 46220
6 | Grupo SisCONPES | Aprueba Grupo SisCONPES | 46234
# Acciones
CONPES text 12 | Código acción text 12 | Acción text 12 | Entidades text 12 | Etapa count 8 | Estado text 20 | Ciclo count 8 | Avance físico fineShare 12 | Avance financiero fineShare 12 | Estado final text 26 | Cierre text 44
4144 | 1.1 | Diseñar el sistema | Dirección de Impuestos y Aduanas Nacionales; Minhac | 6 | Aprobada | 1 | 0.8 | 0.4 | Aprobada |
4144 | 1.2 | Diseñar el sistema | Ministerio de Hacienda y Crédito Público | 2 | En revisión | 1 | 0.5 | 0.4 | En revisión | Pérdida de vigencia por cambios de contexto`;
