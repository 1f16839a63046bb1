import type { CellValue } from '../../../src/core/sheet/cell';
import { valueOf } from '../../../src/core/cells/reading';
import { annexTableIn, bestAnnexTables, isOfSector, readAnnex, type Annex } from '../../../src/core/pas/annex';
import { sheetGrid } from '../support/registers';
import { annexGrid, annexOf, COLUMNS, ENTITIES, NUMBER, planned, type Row } from './annexes';

/** Each action as its code, its rows, and the rows of its rivals. */
const shape = ({ actions }: Annex) =>
  actions.map(({ code, rows, rivals }) => [code, rows.map(({ row }) => row), rivals.map(({ row }) => row)]);
const annex = (...rows: Row[]) => annexOf(annexGrid(rows));

test('an action heads the indicators below it; the same code with another text is another action', () => {
  const read = annex(
    planned('1.1', { indicator: 'A' }),
    { indicator: 'B' },
    planned('1.1', { text: 'CREAR  1.1.', indicator: 'A' }),
    { code: '1.1', indicator: 'C' },
    planned('1.2', { indicator: 'D' }),
    planned('1.1', { text: 'Otra cosa', indicator: 'E' }),
    { indicator: 'F' },
    planned('1.10', { indicator: 'G' }),
  );
  // The table begins in row 4.
  expect(shape(read)).toEqual([
    ['1.1', [4, 5, 6, 7], [9]],
    ['1.2', [8], []],
    ['1.10', [11], []],
  ]);
  expect(read.actions.map(({ record }) => record.indicator)).toEqual(['A; B; C', 'D', 'G']);
  expect(read.doubts.filter(({ code }) => code === undefined).map(({ cell }) => cell)).toEqual(['C10', '']);
});

test('indicators below an action whose code nobody understands are its own, not those of the action before', () => {
  const read = annex(
    planned('1.1', { indicator: 'A' }),
    { code: 'x', text: 'Sin código', indicator: 'B' },
    { indicator: 'C' },
    { text: 'Tampoco', indicator: 'D' },
    { indicator: 'E' },
  );
  expect(shape(read)).toEqual([['1.1', [4], []]]);
  expect(read.doubts.filter(({ code }) => code === undefined).map(({ cell }) => cell)).toEqual([
    'C5',
    'C6',
    'C7',
    'C8',
    '',
  ]);
});

test('a row that brings a text or a code of its own is no indicator of the action above', () => {
  expect(shape(annex(planned('1.1'), { text: 'Sin código' }))).toEqual([['1.1', [4], []]]);
  expect(shape(annex(planned('1.1'), { code: 'x', indicator: 'B' }))).toEqual([['1.1', [4], []]]);
});

test('indicators without a name are not joined', () => {
  expect(
    annex(planned('1.1', { indicator: '' }), { indicator: 'B' }, { annualTarget: '50%' }, { indicator: 'C' }).actions[0]
      ?.record.indicator,
  ).toBe('B; C');
});

test('an objective heads the actions below it', () => {
  const read = annex(
    planned('1.1', { objectiveWeight: '60%' }),
    planned('1.2', { objective: '', objectiveWeight: '' }),
    planned('2.1', { objective: 'Objetivo 2', objectiveWeight: '40%' }),
    planned('2.2', { objective: '', objectiveWeight: '' }),
  );
  expect(read.actions.map(({ record }) => [record.objective, valueOf(record.objectiveWeight)])).toEqual([
    ['Objetivo 1', 0.6],
    ['Objetivo 1', 0.6],
    ['Objetivo 2', 0.4],
    ['Objetivo 2', 0.4],
  ]);
  expect(annex(planned('1.1', { objective: '', objectiveWeight: '60%' })).actions[0]?.record).toMatchObject({
    objective: '',
    objectiveWeight: { kind: 'blank' },
  });
});

test.each<[string, CellValue[], number | undefined]>([
  ['one row says it', ['50%', ''], 0.5],
  ['a later row says it', ['', '50%'], 0.5],
  ['all say the same', ['50%', '50%', ''], 0.5],
  ['they differ', ['50%', '80%'], undefined],
  ['none says it', ['', ''], undefined],
  ['one cannot be read', ['50%', 'x'], undefined],
])('the target of an action with several indicators: %s', (_, targets, target) => {
  const [first, ...others] = targets;
  const { record } =
    annex(
      planned('1.1', { annualTarget: first ?? '', finalTarget: first ?? '' }),
      ...others.map((one) => ({ indicator: 'x', annualTarget: one, finalTarget: one })),
    ).actions[0] ?? {};
  expect([record && valueOf(record.annualTarget), record && valueOf(record.finalTarget)]).toEqual([target, target]);
});

describe('the number of the document', () => {
  const withColumn = (...numbers: CellValue[]) =>
    annexGrid(
      numbers.map((conpes, index) => planned(`1.${index + 1}`, { conpes })),
      { titles: [], columns: ['conpes', ...COLUMNS] },
    );
  test.each<[string, () => Annex, string | undefined]>([
    ['stands above the table', () => annexOf(annexGrid([planned('1.1')]), { conpes: '1' as typeof NUMBER }), '4180'],
    ['stands in its column', () => annexOf(withColumn(4180, '4180', ''), { conpes: '1' as typeof NUMBER }), '4180'],
    ['is not known where rows name several', () => annexOf(withColumn(4180, 4181)), undefined],
    ['is what a person says', () => annexOf(withColumn(4180, 4181), { conpes: NUMBER }), '4180'],
    ['is not known where nothing names it', () => annexOf(withColumn('', '')), undefined],
  ])('%s', (_, read, conpes) => expect(read().conpes).toBe(conpes));
});

describe('the order of day and month', () => {
  const grid = () =>
    annexGrid([planned('1.1', { start: '6/1/2025', end: '7/1/2026' }), planned('1.2', { start: '', end: '' })]);
  const days = (order?: 'dmy' | 'mdy') => {
    const { asksOrder, actions } = annexOf(grid(), order && { order });
    return [asksOrder, ...actions.map(({ record }) => [valueOf(record.start), valueOf(record.end)])];
  };
  test('is asked where nothing proves it, and the answer decides', () => {
    expect(days()).toEqual([true, [undefined, undefined], [undefined, undefined]]);
    expect(days('dmy')).toEqual([false, ['2025-01-06', '2026-01-07'], [undefined, undefined]]);
    expect(days('mdy')).toEqual([false, ['2025-06-01', '2026-07-01'], [undefined, undefined]]);
  });
  test.each<[string, CellValue, boolean]>([
    ['a month without its day is no matter of order', 'marzo de 2025', false],
    ['only the end is in doubt', '2025-01-15', true],
  ])('%s', (_, start, asks) => {
    expect(annexOf(annexGrid([planned('1.1', { start, end: asks ? '7/1/2026' : '2026-12-31' })])).asksOrder).toBe(asks);
  });
  test('a text that is no day in either order is no matter of order', () => {
    const grid31 = annexGrid([planned('1.1', { start: '31/31/2025' })]);
    expect(annexOf(grid31).asksOrder).toBe(false);
    expect(annexOf(grid31, { order: 'dmy' }).actions[0]?.record.start).toMatchObject({
      kind: 'unreadable',
      raw: '31/31/2025',
    });
  });
  test('the answer changes nothing that it was not asked of', () => {
    const { actions } = annexOf(annexGrid([planned('1.1', { start: 'marzo de 2025', end: '2026-12-31' })]), {
      order: 'mdy',
    });
    expect(actions[0]?.record).toMatchObject({
      start: { kind: 'unreadable', raw: 'marzo de 2025' },
      end: { value: '2026-12-31' },
    });
  });
});

test('columns that say nothing of a plan are named, and a column of the follow-up is none', () => {
  const read = annexOf(annexGrid([planned('1.1')], { others: ['Mi nota', '', 'Avance físico', 'Estado'] }));
  expect(read.unmapped).toEqual(['Mi nota', 'Avance físico', 'Estado']);
  expect(read.fields).toEqual(new Set(COLUMNS));
  expect(read).toMatchObject({ sheet: 'PAS', conpes: '4180', asksOrder: false, head: { number: { value: '4180' } } });
});

test.each<[string, () => ReturnType<typeof sheetGrid>, string]>([
  [
    'no text',
    () => annexGrid([{ code: '1.1', start: '2025-01-15' }], { columns: ['code', 'start', 'end', 'entity'] }),
    'La tabla de la hoja «PAS» no tiene la columna «Acción» (fila 3): el Anexo A trae en ella el código y el texto de cada acción.',
  ],
  [
    'no code',
    () => annexGrid([planned('', { text: 'Crear' })]),
    'La hoja «PAS» no tiene ninguna acción con código (como «1.1 Crear…») debajo de la fila 3: elija el libro del Anexo A.',
  ],
])('a sheet that is no annex says why: %s', (_, grid, says) => {
  expect(readAnnex(grid(), { entities: ENTITIES, date1904: false })).toBe(says);
});

test('of several sheets the one that says most of a plan, or all that say as much; of none of them why', () => {
  const small = annexGrid([planned('1.1')], { columns: ['code', 'text', 'start'], sheet: 'Chica' });
  const large = annexGrid([planned('1.1')], { sheet: 'Grande' });
  const none = annexGrid([{ code: '1.1' }], { columns: ['code', 'start', 'end', 'entity'], sheet: 'Otra' });
  const best = (...grids: (typeof small)[]) => {
    const found = bestAnnexTables(grids);
    return typeof found === 'string' ? found : found.map(({ layout }) => layout.sheet).join(', ');
  };
  expect([best(small, large), best(large, small), best(none, small)]).toEqual(['Grande', 'Grande', 'Chica']);
  const older = annexGrid([planned('1.1')], { sheet: 'Anterior' });
  const form = annexGrid([], { sheet: 'Formato' });
  expect([best(older, small, large), best(form, large), best(form)]).toEqual(['Anterior, Grande', 'Grande', 'Formato']);
  expect(best(none)).toMatch(/^La tabla de la hoja «Otra» no tiene la columna «Acción»/);
  expect(best()).toBe('El libro no tiene ninguna hoja visible con datos.');
  expect(annexTableIn(sheetGrid('Vacía', []))).toEqual(expect.any(String));
});

test.each<[string, CellValue, boolean]>([
  ['of the ministry', 'MHCP', true],
  ['of another sector', 'DNP', false],
  ['of both', 'DNP; DIAN', true],
  ['of nobody known', 'Agencia', false],
  ['of nobody', '', false],
])('REP-3: an action %s', (_, entity, ofSector) => {
  expect(annex(planned('1.1', { entity })).actions.map(isOfSector)).toEqual([ofSector]);
});
