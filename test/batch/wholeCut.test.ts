import { readFileSync } from 'node:fs';
import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { toJson } from '../../src/batch/result';
import { bookOf } from '../excel/support';
import { batch, sampleFiles } from './support';

/**
 * A whole cut on a matrix as OAP keeps it: titles, groups of headers, own formulas, indicators, milestones, several entities
 * in a cell, dates as text, 1.1 beside 1.10. What the add-in says is counted once more from the cells of the saved books.
 */

const [OPEN, AFTER] = ['2026-10-29', '2026-11-03'];
const CUT = '--cut 2026-1 --cut-date 2026-06-30 --opens 2026-08-03 --closes 2026-10-30'.split(' ');
const HEADER_ROW = 5;
const HEADERS = [
  ...[
    'Documento CONPES',
    'Cod. acción',
    'Acción',
    'Entidad',
    'Dependencia',
    'Fecha de inicio',
    'Fecha de finalización',
  ],
  ...[
    'Nombre del indicador',
    'Corte',
    '% avance físico',
    '% avance financiero',
    'Soportes',
    'Estado en SisCONPES',
    'Etapa',
  ],
  'Brecha frente a meta',
];
/** Document, code, text, entities, start, end, indicator, physical, financial, state, stage. */
const ROWS: readonly (readonly (string | number)[])[] = [
  [
    '4005',
    '1.1',
    'Actualizar la estrategia de educación económica',
    'Min. Hacienda',
    44_197,
    46_203,
    'Estrategia',
    1,
    0.9,
    'En revisión',
    6,
  ],
  [
    '4005',
    '1.2',
    'Publicar el mapa de oferta financiera',
    'MinHacienda',
    '1 de marzo de 2022',
    46_387,
    'Mapa',
    0.7,
    0.5,
    'En revisión',
    3,
  ],
  [
    '4005',
    '1.10',
    'Medir capacidades de los hogares',
    'Superfinanciera; URF',
    44_562,
    46_752,
    'Encuesta',
    0.4,
    0.4,
    'En revisión',
    6,
  ],
  [
    '4005',
    '2.1',
    'Desplegar corresponsales rurales',
    'Fogacoop\nFogafin',
    44_562,
    46_568,
    'Municipios',
    0.8,
    0.8,
    'En revisión',
    6,
  ],
  [
    '4005',
    '2.1',
    'Desplegar corresponsales rurales',
    'Fogacoop\nFogafin',
    44_562,
    46_568,
    'Convenios',
    0.4,
    0.8,
    'En revisión',
    6,
  ],
  [
    'CONPES 4008',
    '1.2',
    'Integrar SIIF y CHIP',
    'Departamento Nacional de Planeación',
    '01/02/2022',
    '30 de junio de 2027',
    'Interfaz',
    0.45,
    0.3,
    'En revisión',
    5,
  ],
  [
    'CONPES 4008',
    '1.3',
    'Formar a contadores territoriales',
    'Contaduria General de la Nacion',
    46_266,
    47_118,
    'Personas',
    '',
    '',
    'Sin reporte',
    1,
  ],
  [
    '4144',
    '2.3',
    'Publicar datos abiertos tributarios',
    'Dirección de Impuestos y Aduanas Nacionales - DIAN',
    45_717,
    46_387,
    'Conjuntos',
    0.2,
    0.2,
    'Sin reporte',
    1,
  ],
  [
    '4144',
    '2.30',
    'Catalogar modelos de riesgo fiscal',
    'MHCP; MinTIC',
    45_717,
    '31/12/2027',
    'Catálogo',
    0.35,
    0.3,
    'Aprobada',
    6,
  ],
  [
    '4144',
    '3.1 - Hito 1',
    'Formar servidores en IA - Hito 1',
    'Supersolidaria',
    45_717,
    46_203,
    'Curso',
    1,
    1,
    'Aprobada',
    6,
  ],
  [
    '4144',
    '3.1 - Hito 2',
    'Formar servidores en IA - Hito 2',
    'Supersolidaria',
    46_023,
    46_387,
    'Servidores',
    0.2,
    0.2,
    'Aprobada',
    6,
  ],
];
/** Document, code, text, progress in points, state, cut: as DNP's last report has them. */
const DNP_ROWS: readonly (readonly (string | number)[])[] = [
  ['4005', '1.1', 'Actualizar la estrategia de educación económica', 100, 90, 'Aprobado', '2026-1'],
  ['4005', '1.2', 'Publicar el mapa de oferta financiera', 70, 50, 'Rechazado', '2026-1'],
  ['4005', '1.10', 'Medir capacidades de los hogares', 40, 40, 'Aprobado', '2026-1'],
  ['4005', '2.1', 'Desplegar corresponsales rurales', 60, 80, 'Aprobado', '2026-1'],
  ['4008', '1.2', 'Integrar SIIF y CHIP', 45, 30, 'En revisión', '2026-1'],
  ['4144', '2.3', 'Publicar datos abiertos tributarios', 30, 20, 'Sin reporte', '2026-1'],
  ['4144', '2.30', 'Catalogar modelos de riesgo fiscal', 35, 30, 'Aprobado', '2026-1'],
  ['4144', '3.1', 'Formar servidores en IA', 60, 60, 'Aprobado', '2026-1'],
  ['4144', '5.1', 'Acción nueva del plan ajustado', 10, 10, 'En revisión', '2026-1'],
  ['4005', '1.1', 'Actualizar la estrategia de educación económica', 80, 70, 'Aprobado', '2025-2'],
];
/** Whose an action is, by a word of its entities' cell; who is in none of them is another sector's. */
const KINDS: Readonly<Record<string, RegExp>> = {
  mhcp: /hacienda|mhcp/i,
  attached: /superfin|urf|fogacoop|contaduria|dian|supersol/i,
  linked: /fogafin/i,
};

function matrixBook(): Workbook {
  const rows = ROWS.map((row) => [
    ...row.slice(0, 4),
    'Dirección',
    ...row.slice(4, 7),
    '2026-1',
    ...row.slice(7, 9),
    'Acta',
    ...row.slice(9),
  ]);
  const book = bookOf(
    [
      ['MINISTERIO DE HACIENDA Y CRÉDITO PÚBLICO – OAP'],
      ['Matriz de seguimiento a documentos CONPES'],
      [''],
      [
        'IDENTIFICACIÓN',
        '',
        '',
        'RESPONSABLE',
        '',
        'TIEMPO',
        '',
        'INDICADORES',
        'REPORTE SISCONPES',
        '',
        '',
        '',
        'FLUJO',
        '',
        'CONTROL OAP',
      ],
      HEADERS,
      ...rows,
      ['TOTAL', '', ROWS.length],
    ],
    'Seguimiento',
  );
  const { grid } = book.sheet('Seguimiento');
  rows.forEach((row, index) => {
    const at = HEADER_ROW + index;
    for (const column of [5, 6])
      if (typeof row[column] === 'number')
        grid.set(at, column, { value: row[column], style: { numFmt: 'dd/mm/yyyy' } });
    for (const column of [0, 1, 8]) grid.set(at, column, { value: row[column] ?? '', style: { numFmt: '@' } });
    for (const column of [9, 10]) grid.set(at, column, { value: row[column] ?? '', style: { numFmt: '0%' } });
    grid.set(at, 14, { value: Number(row[9]) - 1, formula: `J${at + 1}-1` });
  });
  return book;
}

function dnpBook(): Workbook {
  const book = bookOf(
    [
      ['SisCONPES – Reporte final de seguimiento'],
      [
        'No. CONPES',
        'No. acción',
        'Nombre de la acción',
        'Avance físico (%)',
        'Avance financiero (%)',
        'Estado de aprobación',
        'Periodo',
      ],
      ...DNP_ROWS,
    ],
    'Reporte',
  );
  DNP_ROWS.forEach((row, index) =>
    book.sheet('Reporte').grid.set(index + 2, 1, { value: row[1] ?? '', style: { numFmt: '@' } }),
  );
  return book;
}

/** An action as the cells of a book say it, whatever the add-in makes of them. */
interface Counted {
  readonly key: string;
  readonly rows: number;
  readonly entity: string;
  readonly start: unknown;
  readonly state: string;
  readonly ground: string;
  readonly physical: number | null;
  readonly financial: number | null;
}

const wordOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
const mean = (values: readonly unknown[]): number | null => {
  const said = values.filter((value): value is number => typeof value === 'number');
  return said.length === 0 ? null : said.reduce((sum, one) => sum + one, 0) / said.length;
};

async function countedIn(path: string, cut: string): Promise<Counted[]> {
  const book = await openWorkbook(new Uint8Array(readFileSync(path)));
  const [headers = [], ...lines] = book.sheet('Seguimiento').read(`A${HEADER_ROW}:Z60`);
  const at = (line: readonly unknown[], header: string): unknown => line[headers.indexOf(header)];
  const ofKey = new Map<string, (readonly unknown[])[]>();
  for (const line of lines) {
    if (at(line, 'Corte') !== cut) continue;
    const key = `${/\d{4}/.exec(String(at(line, 'Documento CONPES')))?.[0] ?? ''}/${String(at(line, 'Cod. acción')).split(' ')[0] ?? ''}`;
    ofKey.set(key, [...(ofKey.get(key) ?? []), line]);
  }
  return [...ofKey].map(([key, rows]) => {
    const first = rows[0] ?? [];
    return {
      key,
      rows: rows.length,
      entity: String(at(first, 'Entidad')),
      start: at(first, 'Fecha de inicio'),
      state: String(at(first, 'Estado en SisCONPES')),
      ground: wordOf(at(first, 'Causal de cierre')),
      physical: mean(rows.map((line) => at(line, '% avance físico'))),
      financial: mean(rows.map((line) => at(line, '% avance financiero'))),
    };
  });
}

/** 1 July 2026: what starts from then on is not due in the cut. */
const isDue = ({ start }: Counted): boolean => typeof start !== 'number' || start < 46_204;

function totalsIn(actions: readonly Counted[]) {
  const count = (state: string): number => actions.filter((one) => isDue(one) && one.state === state).length;
  const approved = actions.filter((one) => isDue(one) && one.state === 'Aprobada');
  const average = (values: readonly (number | null)[]) => {
    const of = mean(values);
    return of === null ? null : expect.closeTo(of, 9);
  };
  return {
    actions: actions.length,
    approved: approved.length,
    rejected: count('Rechazada'),
    inReview: count('En revisión'),
    notReported: count('Sin reporte'),
    notDue: actions.filter((one) => !isDue(one)).length,
    unknown: 0,
    closed: actions.filter(({ ground }) => ground !== '').length,
    physical: average(approved.map(({ physical }) => physical)),
    financial: average(approved.map(({ financial }) => financial)),
  };
}

function groupsIn(actions: readonly Counted[]) {
  const of = (kind: string) => actions.filter(({ entity }) => KINDS[kind]?.test(entity));
  const sector = actions.filter(({ entity }) => Object.values(KINDS).some((kind) => kind.test(entity)));
  return {
    sector: totalsIn(sector),
    mhcp: totalsIn(of('mhcp')),
    attached: totalsIn(of('attached')),
    linked: totalsIn(of('linked')),
  };
}

/** DNP's rows beside the cells: how many say the same and how many do not, by state and progress. */
function comparedIn(actions: readonly Counted[]) {
  const rows = DNP_ROWS.filter((row) => row[6] === '2026-1');
  const pairs = rows.flatMap((row) => {
    const action = actions.find(({ key }) => key === `${row[0] ?? ''}/${row[1] ?? ''}`);
    return action ? [{ action, row }] : [];
  });
  const same = pairs.filter(({ action, row: [, , , physical, financial, state] }) =>
    [
      Math.abs((action.physical ?? NaN) * 100 - Number(physical)) < 0.01,
      Math.abs((action.financial ?? NaN) * 100 - Number(financial)) < 0.01,
      action.state === String(state).replace(/ado$/, 'ada'),
    ].every(Boolean),
  );
  return {
    same: same.length,
    different: pairs.length - same.length,
    onlyDnp: rows.length - pairs.length,
    expected: actions.filter((one) => !isDue(one)).length,
    onlyMatrix: actions.filter(isDue).length - pairs.length,
    ambiguous: 0,
    duplicateKey: 0,
    blankKey: 0,
  };
}

let files: Awaited<ReturnType<typeof sampleFiles>>;
let book: string;
let count = 0;
async function step(command: string, today: string, given: object = {}, ...more: string[]) {
  const out = files.path(`corte-${(count += 1)}.xlsx`);
  const input = ['--with', JSON.stringify(given)];
  const done = await batch(command, '--book', book, '--out', out, '--today', today, '--user', 'Ana', ...input, ...more);
  book = out;
  return toJson(command, done) as any;
}

test('from the matrix as it is kept to the opening of the next cut, every number beside a count of the cells', async () => {
  files = await sampleFiles();
  book = files.file('matriz-corte.xlsx', await saveWorkbook(matrixBook()));
  const dnp = files.file('dnp-corte.xlsx', await saveWorkbook(dnpBook()));

  await step('prepare', OPEN, {}, ...CUT);
  const stamped = await step('stamp', OPEN);
  const before = await countedIn(book, '2026-1');
  expect(stamped).toMatchObject({ rows: ROWS.length, actions: before.length });
  // What is open: due, and not approved.
  expect(stamped.stamp.added).toBe(before.filter((one) => isDue(one) && one.state !== 'Aprobada').length);

  await step('move', OPEN, { action: '4005/1.1', kind: 'approve' });
  await step('move', OPEN, { action: '4005/2.1', kind: 'approve' });
  await step('move', OPEN, { action: '4005/1.2', kind: 'reject', note: 'Falta el enlace' });
  const ground = 'termEndedComplete';
  await step('move', OPEN, { action: '4005/1.1', kind: 'close', ground, evidence: 'Reporte SisCONPES' });
  expect((await countedIn(book, '2026-1')).map(({ key, state }) => [key, state])).toEqual([
    ['4005/1.1', 'Aprobada'],
    ['4005/1.2', 'Rechazada'],
    ['4005/1.10', 'En revisión'],
    ['4005/2.1', 'Aprobada'],
    ['4008/1.2', 'En revisión'],
    ['4008/1.3', 'Sin reporte'],
    ['4144/2.3', 'Sin reporte'],
    ['4144/2.30', 'Aprobada'],
    ['4144/3.1', 'Aprobada'],
  ]);

  const compared = await step('reconcile', AFTER, {}, '--export', dnp);
  expect(compared.reconciliation.counts).toEqual(comparedIn(await countedIn(book, '2026-1')));
  expect(compared.reconciliation.counts).toMatchObject({ same: 6, different: 2, expected: 1, onlyDnp: 1 });
  const decisions = [
    { action: '4005/1.10', field: 'status', choice: 'acceptDnp' },
    { action: '4144/2.3', field: 'physical', choice: 'keepOurs', note: 'DNP no vio el soporte' },
  ];
  expect((await step('decide', AFTER, { decisions })).result).toMatchObject({ asked: 2, decided: 2 });

  const reported = await step('report', AFTER);
  const final = await countedIn(book, '2026-1');
  expect(reported.report.totals).toMatchObject(groupsIn(final));
  expect(reported.report.totals.sector).toMatchObject({ actions: 8, approved: 5, physical: expect.closeTo(0.59, 9) });
  expect(reported.reconciliation).toMatchObject({ counts: comparedIn(final), kept: 1 });

  const { items } = (await step('end-cut', AFTER)).result;
  const inList = Object.fromEntries(items.map(({ id, count: of }: any) => [id, of]));
  expect(inList).toMatchObject({
    noFinalState: final.filter((one) => isDue(one) && one.state === 'En revisión').length,
    neverReported: final.filter((one) => isDue(one) && one.state === 'Sin reporte').length,
    unmatched: comparedIn(final).onlyDnp,
  });
  expect(Object.keys(inList)).not.toEqual(expect.arrayContaining(['undecided']));

  const next = { label: '2026-2', cutDate: '31/12/2026', opens: '01/02/2027', closes: '30/04/2027' };
  const opened = await step('next-cut', AFTER, next);
  const goingOn = final.filter(({ ground: closed }) => closed === '');
  expect(opened.result).toMatchObject({ added: goingOn.reduce((sum, { rows }) => sum + rows, 0) });
  const after = await countedIn(book, '2026-2');
  expect(after.map(({ key, rows }) => [key, rows])).toEqual(goingOn.map(({ key, rows }) => [key, rows]));
  // The cut before stands as it was.
  expect(await countedIn(book, '2026-1')).toEqual(final);

  // DNP's report of the cut before is put aside, and everything goes on.
  const again = await step('report', AFTER);
  const sector = after.filter(({ entity }) => Object.values(KINDS).some((kind) => kind.test(entity))).length;
  expect(again).toMatchObject({ cut: { label: '2026-2' }, actions: after.length });
  expect(again.report.totals.sector).toMatchObject({
    actions: sector,
    approved: 0,
    notReported: sector,
    physical: null,
  });
  expect(again.reconciliation).toBeUndefined();
  const { findings } = await step('validate', AFTER);
  expect(findings.filter(({ severity }: any) => severity === 'error')).toEqual([]);
  expect(findings.filter(({ rule }: any) => /^(REP-2|FLOW-[389]|DATA-[26])$/.test(rule))).toEqual([]);
});
