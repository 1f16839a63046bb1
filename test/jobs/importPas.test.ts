import { pasBook, type Pas } from '../../sample/samplePas';
import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import type { AnnexAnswers } from '../../src/core/pas/annex';
import type { Bringing, PasWish } from '../../src/core/pas/bring';
import type { ComparedAction } from '../../src/core/pas/comparePas';
import { inExcel } from '../../src/excel/run';
import { readAnnexFile } from '../../src/jobs/book/chosenFile';
import type { ForeignSheet } from '../../src/jobs/book/foreign';
import { chosenSheet, importPas, lookAtPas, pas, type LookedAtPas } from '../../src/jobs/verbs/pas';
import { openBook } from '../../src/jobs/book/openBook';
import { startSession } from '../../src/jobs/session';
import { day } from '../core/support/days';
import { bookOf, excelOver, type Values } from '../excel/support';
import { cellsOf, doing } from './nextCut';
import { CONTACT, MAILBOX, PAS, withAction } from '../../sample/examplePas';

const HEADERS = [
  'CONPES',
  'Código acción',
  'Corte',
  'Objetivo',
  'Acción',
  'Importancia relativa de la acción (%)',
  'Relación entre acciones',
  'Entidad',
  'Persona de contacto',
  'Correo electrónico',
  'Fecha de inicio',
  'Fecha de finalización',
  'Nombre del indicador',
  'Etapa',
  'Estado',
  'Ciclo',
  'Mi nota',
];
const ROWS: Values = [
  HEADERS,
  [
    '4144',
    '2.30',
    '2025-2',
    'Objetivo 2',
    'Otra acción',
    0.01,
    'No',
    'DIAN',
    '',
    '',
    45000,
    46000,
    'Otro',
    3,
    'En revisión',
    1,
    'mía',
  ],
];
const SETTINGS: Values = [
  ['Configuración del seguimiento CONPES'],
  [''],
  ['Corte'],
  ['Dato', 'Valor'],
  ['Etiqueta', '2025-2'],
];

let book: Workbook;

async function matrix(values: Values = ROWS): Promise<void> {
  book = bookOf(values);
  const { grid } = book.sheet('Matriz');
  if (values.length > 1) {
    for (const column of [10, 11]) grid.ensure(1, column).style = { numFmt: 'dd/mm/yyyy' };
    grid.ensure(1, 5).style = { numFmt: '0.0%' };
  }
  const settings = book.addSheet('Configuración');
  SETTINGS.forEach((row, r) => row.forEach((value, c) => settings.grid.set(r, c, { value })));
  await excelOver(book);
}

async function annexOf(pas: Pas): Promise<ForeignSheet> {
  return readAnnexFile({ name: 'anexo.xlsx', bytes: await pasBook(pas) });
}

async function looking(pas: Pas, answers: AnnexAnswers = {}): Promise<LookedAtPas> {
  const sheet = await annexOf(pas);
  await excelOver(book);
  return inExcel(async (context) =>
    lookAtPas(
      startSession(await openBook(context, { today: day('2026-06-05') }), 'Ana', {
        day: day('2026-06-05'),
        time: '10:00:00',
      }),
      sheet,
      answers,
    ),
  );
}

async function bringing(
  pas: Pas,
  wish: Partial<PasWish>,
  answers: AnnexAnswers = {},
  meanwhile?: () => void,
): Promise<Bringing> {
  const sheet = await annexOf(pas);
  await excelOver(book);
  return (
    await doing(
      (session) => importPas(session, sheet, { actions: [], changes: [], ...wish }, answers),
      '2026-06-05',
      meanwhile,
    )
  ).bringing;
}

const codes = (...all: string[]) => all as PasWish['actions'][number][];
const column = (header: string) => HEADERS.indexOf(header);
const read = (address: string) => book.sheet('Matriz').read(address);
const rowOf = (row: number) =>
  Object.fromEntries(HEADERS.map((header, index) => [header, read(`A${row}:Q${row}`)[0]?.[index]]));
const kinds = (actions: readonly ComparedAction[] = []) =>
  Object.fromEntries(
    actions.map(({ action, ofSector, standing }) => [action.code, `${standing.kind}${ofSector ? ' sector' : ''}`]),
  );

beforeEach(() => matrix());

test('the annex is read: title block, codes out of the texts, merged objectives, indicators, month-first dates, entities', async () => {
  const { annex, comparison } = await looking(PAS);
  expect(annex).toMatchObject({
    conpes: '4180',
    asksOrder: false,
    head: { title: 'Política de ejemplo', approved: { value: '2025-02-14' } },
  });
  expect(kinds(comparison?.actions)).toEqual({
    '1.1': 'new sector',
    '1.2': 'new sector',
    '1.10': 'new sector',
    '2.1': 'new',
    '2.2': 'new',
  });
  const [first, , third] = annex.actions;
  expect(first?.record).toMatchObject({
    text: 'Expedir la guía de ordenamiento',
    objective: 'Objetivo 1: Ordenar',
    weight: { value: 0.2 },
    indicator: 'Guía expedida; Entidades capacitadas',
    start: { value: '2025-01-06' },
  });
  // 1/13/2025 proves the order of the others.
  expect(third?.record).toMatchObject({
    start: { value: '2025-01-13' },
    end: { value: '2026-12-12' },
    objective: 'Objetivo 1: Ordenar',
  });
  expect(annex.doubts.map(({ code, message }) => `${code ?? ''} ${message}`)).toEqual([
    expect.stringMatching(/^1\.1 Tiene 2 filas de indicadores/),
    expect.stringMatching(/^2\.2 «Agencia Que Nadie Conoce» no está en el catálogo/),
  ]);
  expect(annex.unmapped).toEqual([]);
});

test.each(['words', 'days', 'dmy'] as const)('dates as %s are the same days', async (dates) => {
  const { annex } = await looking({ ...PAS, dates });
  expect(annex.asksOrder).toBe(false);
  expect(
    annex.actions.map(({ record }) => (record.start.kind === 'value' ? record.start.value : record.start.kind)),
  ).toEqual(['2025-01-06', '2025-03-01', '2025-01-13', '2025-03-01', '2025-03-01']);
});

test('what no date proves is asked, and the answer decides', async () => {
  const doubtful = withAction(
    withAction(
      {
        ...PAS,
        objectives: PAS.objectives.map((one) => ({
          ...one,
          actions: one.actions.map((action) => ({ ...action, start: '2025-03-01', end: '2027-12-11' })),
        })),
      },
      '1.10',
      {},
    ),
    '2.2',
    undefined,
  );
  expect((await looking(doubtful)).annex.asksOrder).toBe(true);
  const answered = (await looking(doubtful, { order: 'mdy' })).annex;
  expect(answered).toMatchObject({
    asksOrder: false,
    actions: [{ record: { start: { value: '2025-03-01' }, end: { value: '2027-12-11' } } }, {}, {}, {}],
  });
  expect((await looking(doubtful, { order: 'dmy' })).annex.actions[0]?.record).toMatchObject({
    start: { value: '2025-01-03' },
  });
});

test('chosen actions come into the matrix at the start of the cut, and nothing else changes', async () => {
  const before = cellsOf(book, 'Matriz');
  const brought = await bringing(PAS, { actions: codes('1.1', '1.10') });
  expect(brought).toMatchObject({ kind: 'planned', added: 2, changed: 0 });
  expect(rowOf(3)).toEqual({
    CONPES: '4180',
    'Código acción': '1.1',
    Corte: '2025-2',
    Objetivo: 'Objetivo 1: Ordenar',
    Acción: 'Expedir la guía de ordenamiento',
    'Importancia relativa de la acción (%)': 0.2,
    'Relación entre acciones': 'No',
    Entidad: 'Ministerio de Hacienda y Crédito Público',
    'Persona de contacto': CONTACT,
    'Correo electrónico': MAILBOX,
    'Fecha de inicio': 45663,
    'Fecha de finalización': 46752,
    'Nombre del indicador': 'Guía expedida; Entidades capacitadas',
    Etapa: 1,
    Estado: 'Sin reporte',
    Ciclo: 1,
    'Mi nota': '',
  });
  // 1.10 is not 1.1 (DATA-1).
  expect(rowOf(4)).toMatchObject({ 'Código acción': '1.10', Entidad: 'Findeter' });
  expect(book.sheet('Matriz').grid.get(2, column('Fecha de inicio'))?.style).toMatchObject({ numFmt: 'dd/mm/yyyy' });
  expect(book.sheet('Matriz').grid.get(3, column('Código acción'))?.style).toMatchObject({ numFmt: '@' });
  expect([...before].every(([place, cell]) => cellsOf(book, 'Matriz').get(place) === cell)).toBe(true);
});

test('the same annex once more adds nothing and says so', async () => {
  await bringing(PAS, { actions: codes('1.1', '1.2') });
  const after = cellsOf(book, 'Matriz');
  const again = await bringing(PAS, { actions: codes('1.1', '1.2') });
  expect(again).toMatchObject({
    kind: 'standing',
    sentence: expect.stringMatching(/2 acciones elegidas están ya en la matriz\. No se escribió nada/),
  });
  expect(cellsOf(book, 'Matriz')).toEqual(after);
  expect(await bringing(PAS, { actions: codes('1.1', '1.2', '1.10') })).toMatchObject({
    kind: 'planned',
    added: 1,
    standing: 2,
  });
});

test('a later version shows what is new, dropped and changed; only what is chosen is taken over', async () => {
  await bringing(PAS, { actions: codes('1.1', '1.2', '1.10') });
  const later = withAction(
    withAction(withAction(PAS, '1.1', { end: '2028-06-30', weight: 25, contact: 'Otra Persona' }), '1.2', undefined),
    '2.1',
    { entities: ['DIAN'] },
  );
  const { comparison } = await looking(later);
  expect(kinds(comparison?.actions)).toEqual({
    '1.1': 'there sector',
    '1.10': 'there sector',
    '2.1': 'new sector',
    '2.2': 'new',
  });
  expect(comparison?.dropped.map(({ key }) => key)).toEqual(['4180/1.2']);
  const [first, other] = comparison?.actions ?? [];
  expect(first?.standing).toMatchObject({
    kind: 'there',
    changes: [
      { field: 'weight', before: '20\u00a0%', after: '25\u00a0%' },
      { field: 'owner', before: CONTACT, after: 'Otra Persona' },
      { field: 'end', before: '31/12/2027', after: '30/06/2028' },
    ],
  });
  expect(other?.standing).toMatchObject({ kind: 'there', changes: [] });

  const [code] = codes('1.1');
  if (!code) throw new Error('no code');
  expect(await bringing(later, { changes: [{ code, field: 'end' }] })).toMatchObject({
    kind: 'planned',
    added: 0,
    changed: 1,
  });
  expect(rowOf(3)).toMatchObject({
    'Fecha de finalización': 46934,
    'Persona de contacto': CONTACT,
    'Importancia relativa de la acción (%)': 0.2,
  });
  expect(
    book
      .sheet('Matriz')
      .read('A1:A9')
      .flat()
      .filter((cell) => cell === '4180'),
  ).toHaveLength(3);
});

test('an annex without number: asked, and refused as long as nobody says it', async () => {
  const nameless = { ...PAS, number: '' };
  expect((await looking(nameless)).comparison).toBeUndefined();
  const before = cellsOf(book, 'Matriz');
  expect(await bringing(nameless, { actions: codes('1.1') })).toMatchObject({
    kind: 'refused',
    problem: expect.stringMatching(/no dice el número/),
  });
  expect(cellsOf(book, 'Matriz')).toEqual(before);
  expect(
    await bringing(nameless, { actions: codes('1.1') }, { conpes: '4199' as NonNullable<AnnexAnswers['conpes']> }),
  ).toMatchObject({ kind: 'planned', added: 1 });
  expect(rowOf(3)).toMatchObject({ CONPES: '4199' });
});

test('a matrix that has only its header begins with its first PAS', async () => {
  await matrix([HEADERS]);
  expect(await bringing(PAS, { actions: codes('1.1', '1.2') })).toMatchObject({ kind: 'planned', added: 2 });
  expect(rowOf(2)).toMatchObject({
    'Código acción': '1.1',
    'Fecha de inicio': 45663,
    'Importancia relativa de la acción (%)': 0.2,
  });
  expect(book.sheet('Matriz').grid.get(1, column('Fecha de inicio'))?.style).toMatchObject({ numFmt: 'dd/mm/yyyy' });
});

test('a code that Excel has damaged may be the action: it is not proposed as new', async () => {
  await matrix([
    ...ROWS,
    ['4180', 1.1, '2025-2', '', 'Expedir la guía', '', '', 'MHCP', '', '', '', '', '', 1, 'Sin reporte', 1, ''],
  ]);
  expect(kinds((await looking(PAS)).comparison?.actions)).toMatchObject({
    '1.1': 'perhaps sector',
    '1.10': 'perhaps sector',
    '1.2': 'new sector',
  });
});

test('somebody adds a row meanwhile: nothing is written', async () => {
  const writing = bringing(PAS, { actions: codes('1.1') }, {}, () => {
    book.sheet('Matriz').grid.set(2, 0, { value: '4180' });
  });
  await expect(writing).rejects.toThrow(/No se escribió nada|cambió/);
  expect(read('B3')).toEqual([['']]);
});

test('a matrix with cuts and no label in Configuración: refused with the remedy', async () => {
  book.sheet('Configuración').grid.set(4, 1, { value: '' });
  expect(await bringing(PAS, { actions: codes('1.1') })).toMatchObject({
    kind: 'refused',
    problem: expect.stringMatching(/etiqueta del corte/),
  });
});

test.each<[string, (book: Workbook) => void, RegExp]>([
  [
    'an empty book',
    (made) => {
      made.sheet('PAS').grid.forEach((_, row, column) => made.sheet('PAS').grid.set(row, column, { value: '' }));
    },
    /vacía|visible/,
  ],
  [
    'a table without actions',
    (made) => {
      made.sheet('PAS').grid.set(7, 2, { value: 'Comentario' });
    },
    /«Acción»|código/,
  ],
])('%s is no annex: a message, nothing else', async (_, change, says) => {
  const made = await openWorkbook(await pasBook(PAS));
  change(made);
  await expect(readAnnexFile({ name: 'otro.xlsx', bytes: await saveWorkbook(made) })).rejects.toThrow(says);
});

describe('a book with an earlier version of the plan that is as complete', () => {
  const OLDER: Pas = {
    ...PAS,
    objectives: PAS.objectives.map((objective) => ({
      ...objective,
      actions: objective.actions.map((action) => ({ ...action, end: '2024-12-31' })),
    })),
  };
  /** The earlier version stands first. */
  async function twoSheets(): Promise<ForeignSheet> {
    const made = await openWorkbook(await pasBook(OLDER));
    const { grid } = (await openWorkbook(await pasBook(PAS))).sheet('PAS');
    const newer = made.addSheet('PAS nuevo');
    grid.forEach(({ value, style }, row, column) => newer.grid.set(row, column, { value, ...(style && { style }) }));
    return readAnnexFile({ name: 'anexo.xlsx', bytes: await saveWorkbook(made) });
  }
  const ends = (sheet: ForeignSheet) =>
    inExcel(async (context) => {
      const today = day('2026-06-05');
      const opened = await openBook(context, { today });
      const session = startSession(opened, 'Ana', { day: today, time: '10:00:00' });
      return lookAtPas(session, sheet, { order: 'dmy' }).annex.actions.map(({ record }) => record.end);
    });

  test('is asked about, and each of them can be chosen by its name', async () => {
    const read = await twoSheets();
    await matrix();
    expect(() => chosenSheet(read, '')).toThrow(
      'El libro del Anexo A tiene 2 hojas igual de completas («PAS», «PAS nuevo») y puede haber una versión anterior entre ellas: diga en «Hoja del PAS» cuál se trae. No se escribió nada.',
    );
    expect(() => chosenSheet(read, 'Otra')).toThrow(
      'El Anexo A no está en la hoja «Otra»: diga en «Hoja del PAS» una de «PAS», «PAS nuevo».',
    );
    const [older, newer] = [await ends(chosenSheet(read, 'pas')), await ends(chosenSheet(read, 'PAS nuevo'))];
    expect(new Set(older.map((end) => (end.kind === 'value' ? end.value : end.kind)))).toEqual(new Set(['2024-12-31']));
    expect(newer).not.toEqual(older);
  });

  test('is not written before somebody has chosen', async () => {
    const read = await twoSheets();
    await matrix();
    const doingIt = (sheet: string) =>
      doing((session) => pas.plan(session, { sheet, conpes: '', order: 'dmy', changes: [] }, { annex: read }));
    await expect(doingIt('')).rejects.toThrow(/«PAS», «PAS nuevo»/);
    expect((await doingIt('PAS nuevo')).words[0]).toMatch(/se agrega/);
  });
});
