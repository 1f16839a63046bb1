import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { toJson } from '../../src/batch/result';
import { openWorkbook } from '../../simulator';
import type { CellValue } from '../../src/core/sheet/cell';
import { batch } from './support';

/** A small matrix and DNP's report of it, which says 65 % where the matrix says 60 %; and columns that are another thing. */

const CUT = ['--cut', '2025-2', '--cut-date', '2025-12-31', '--opens', '2026-05-04', '--closes', '2026-07-31'];
const KEY = ['CONPES', 'Código acción', 'Acción', 'Corte', 'Entidad'];
const ACTIONS = [
  ['4144', '1.1', 'Diseñar la estrategia de inclusión financiera rural', '2025-2', 'MHCP'],
  ['4144', '2.3', 'Fortalecer la oferta de educación económica', '2025-2', 'MHCP'],
  ['4144', '2.30', 'Implementar el tablero de seguimiento de la deuda', '2025-2', 'DIAN'],
];
const PHYSICAL = [0.8, 0.6, 0.25];
const OF_DNP = [0.8, 0.65, 0.25];
const FLOW: readonly (readonly [string, readonly CellValue[]])[] = [
  ['Etapa', [3, 1, 1]],
  ['Estado', ['En revisión', 'Sin reporte', 'En diligenciamiento']],
  ['Ciclo', [1, 1, 1]],
];
const PROGRESS: readonly (readonly [string, readonly CellValue[]])[] = [['Avance físico', PHYSICAL]];

type Column = readonly [header: string, values: readonly CellValue[]];

const folder = mkdtempSync(join(tmpdir(), 'columnas-'));
let count = 0;

async function file(sheet: string, columns: readonly Column[], above: readonly CellValue[][] = []): Promise<string> {
  const path = join(folder, `${(count += 1)}.xlsx`);
  const rows = [
    columns.map(([header]) => header),
    ...ACTIONS.map((_, row) => columns.map(([, values]) => values[row] ?? '')),
  ];
  writeFileSync(path, await writeXlsx({ sheets: [{ name: sheet, rows: [...above, ...rows] }] }));
  return path;
}

const key = (): Column[] => KEY.map((header, index) => [header, ACTIONS.map((action) => action[index] ?? '')]);
const matrix = (columns: readonly Column[], above?: readonly CellValue[][]) =>
  file('Matriz', [...key(), ...columns], above);
const report = () => file('Reporte', [...key(), ['Avance físico', OF_DNP]]);

interface Said {
  readonly notes: readonly string[];
  readonly mapping: { readonly columns: readonly { readonly field: string; readonly header: string }[] };
  readonly reconciliation: {
    readonly counts: Readonly<Record<string, number>>;
    readonly rows: readonly { readonly key: string; readonly fields: readonly { readonly sentence: string }[] }[];
  };
  readonly findings: readonly { readonly rule: string; readonly cell: string; readonly message: string }[];
}

async function run(command: string, book: string, ...more: string[]): Promise<{ json: Said; out: string }> {
  const out = join(folder, `salida-${(count += 1)}.xlsx`);
  const done = await batch(
    command,
    '--book',
    book,
    '--out',
    out,
    ...CUT,
    '--today',
    '2026-05-20',
    '--user',
    'Ana',
    ...more,
  );
  return { json: toJson(command, done) as Said, out };
}

const read = async (path: string, sheet: string, address: string) =>
  (await openWorkbook(new Uint8Array(readFileSync(path)))).sheet(sheet).read(address);
const headerOf = ({ mapping }: Said, field: string) => mapping.columns.find((one) => one.field === field)?.header;
const differing = ({ reconciliation }: Said) =>
  reconciliation.rows.filter(({ fields }) => fields.length > 0).map(({ key: of }) => of);

describe('a column that numbers rows', () => {
  const numbered = async (header: string) => {
    const path = join(folder, `${(count += 1)}.xlsx`);
    const columns = [[header, [1, 2, 3]] as Column, ...key(), ...PROGRESS, ...FLOW.slice(0, 2)];
    const rows = [
      columns.map(([name]) => name),
      ...ACTIONS.map((_, row) => columns.map(([, values]) => values[row] ?? '')),
    ];
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Matriz', rows }] }));
    return path;
  };
  test.each(['No.', 'N°', 'Ítem'])(
    '%s stays as it is when the day is stamped and an action rejected',
    async (header) => {
      const book = await numbered(header);
      const stamped = await run('stamp', book);
      expect((await read(stamped.out, 'Bitácora', 'G2:G4')).flat()).toHaveLength(3);
      expect((await read(stamped.out, 'Matriz', 'A1:A4')).flat()).toEqual([header, 1, 2, 3]);
      const rejected = await run(
        'move',
        stamped.out,
        '--with',
        JSON.stringify({ action: '4144/1.1', kind: 'reject', note: 'Faltan los soportes' }),
      );
      expect((await read(rejected.out, 'Matriz', 'A1:A4')).flat()).toEqual([header, 1, 2, 3]);
      const sheet = (await openWorkbook(new Uint8Array(readFileSync(rejected.out)))).sheet('Matriz');
      const headers = sheet.read('A1:Z1').flat();
      const cycle = headers.indexOf('Ciclo');
      expect([1, 2, 3].map((row) => sheet.grid.get(row, cycle)?.value)).toEqual([2, 1, 1]);
      expect(stamped.json.notes).toEqual([]);
    },
  );
});

describe('a day of the calendar', () => {
  test.each(['Fecha de cierre del corte', 'Fecha prevista de cierre', 'Cierre del reporte'])(
    '%s closes nothing',
    async (header) => {
      const book = await matrix([...PROGRESS, ...FLOW, [header, ['2026-07-31', '2026-07-31', '2026-07-31']]]);
      const { out } = await run('stamp', book);
      expect((await read(out, 'Bitácora', 'A2:A5')).flat().filter((cell) => cell !== '')).toHaveLength(3);
    },
  );
  test('that has not come is no closure yet, and is found', async () => {
    const book = await matrix([...PROGRESS, ...FLOW, ['Fecha de cierre', ['2026-07-31', '', '']]]);
    const { json } = await run('validate', book);
    expect(json.findings.filter(({ cell }) => cell === 'J2')).toEqual([
      expect.objectContaining({
        rule: 'CLOSE-1',
        message:
          'Cerrada: el 31/07/2026 no ha llegado, y una fecha futura no cierra la acción: escriba el día en que se cierre, o deje la celda vacía.',
      }),
    ]);
    const { out } = await run('stamp', book);
    expect((await read(out, 'Bitácora', 'A2:A5')).flat().filter((cell) => cell !== '')).toHaveLength(3);
    // From that day on it is one, as is a day that has come.
    const closed = await matrix([...PROGRESS, ...FLOW, ['Fecha de cierre', ['2026-05-20', '', '']]]);
    const stamped = await run('stamp', closed);
    expect((await read(stamped.out, 'Bitácora', 'A2:A5')).flat().filter((cell) => cell !== '')).toHaveLength(2);
  });
});

describe('progress in one column a cut', () => {
  const OTHERS = [0.1, 0.1, 0.1];
  test.each<[string, readonly Column[], readonly CellValue[][]]>([
    [
      'labels',
      [
        ['Avance físico 2025-2', PHYSICAL],
        ['Avance físico 2025-1', OTHERS],
      ],
      [],
    ],
    [
      'half-years',
      [
        ['Avance físico 1S2025', OTHERS],
        ['Avance físico 2S2025', PHYSICAL],
      ],
      [],
    ],
    [
      'months',
      [
        ['Avance físico Jun 2025', OTHERS],
        ['Avance físico Dic 2025', PHYSICAL],
      ],
      [],
    ],
    [
      'days',
      [
        ['Avance físico a 30/06/2025', OTHERS],
        ['Avance físico a 31/12/2025', PHYSICAL],
      ],
      [],
    ],
    [
      'groups',
      [
        ['Avance físico', OTHERS],
        ['Avance físico', PHYSICAL],
      ],
      [['', '', '', '', '', '', '', '', 'Corte 2025-1', 'Corte 2025-2']],
    ],
  ])('by %s: 60 and 65 are seen to differ', async (_, columns, above) => {
    const book = await matrix([...FLOW, ...columns], above);
    const { json } = await run('reconcile', book, '--export', await report());
    expect(differing(json)).toEqual(['4144/2.3']);
    expect(json.notes).toEqual([]);
  });

  const SAID =
    'Hoja «Matriz»: I1 y J1 tienen el mismo encabezado «Avance físico» y podrían ser «Avance físico»; no se usa ninguna: cambie el encabezado de la que no es.';
  test('a header that stands twice is said in the notes, in «Conciliación» and in «Hallazgos»', async () => {
    const book = await matrix([...FLOW, ['Avance físico', OTHERS], ['Avance físico', PHYSICAL]]);
    const reconciled = await run('reconcile', book, '--export', await report());
    expect(reconciled.json.notes).toEqual([SAID]);
    expect((await read(reconciled.out, 'Conciliación', 'A1:A8')).flat()).toContain(SAID);
    const validated = await run('validate', book);
    expect(validated.json.notes).toEqual([SAID]);
    expect((await read(validated.out, 'Hallazgos', 'A1:A6')).flat()).toContain(SAID);
  });
  test('so it is where it stands twice in DNP’s report', async () => {
    const dnp = await file('Reporte', [...key(), ['Avance físico', OF_DNP], ['Avance físico', OTHERS]]);
    const { json, out } = await run('reconcile', await matrix([...PROGRESS, ...FLOW]), '--export', dnp);
    const said = SAID.replace('«Matriz»: I1 y J1', '«Reporte»: F1 y G1');
    expect(json.notes).toEqual([said]);
    expect((await read(out, 'Conciliación', 'A1:A8')).flat()).toContain(said);
    const all = await run('all', await matrix([...PROGRESS, ...FLOW]), '--export', dnp);
    expect((await read(all.out, 'Hallazgos', 'A1:A6')).flat()).toContain(said);
  });
  test('what was recognised in one cut is looked for anew in the next', async () => {
    const book = await matrix([...FLOW, ['Avance físico 2025-2', PHYSICAL], ['Avance físico 2026-1', OTHERS]]);
    const { out } = await run('prepare', book);
    const { json } = await run('validate', out, '--cut', '2026-1', '--cut-date', '2026-06-30');
    expect(headerOf(json, 'physical')).toBe('Avance físico 2026-1');
  });
});

test('a column of another thing under our label keeps it, and ours is told apart', async () => {
  const book = await matrix([
    ...PROGRESS,
    FLOW[0] as Column,
    ['Estado', ['Antioquia', 'Boyacá', 'Cauca']],
    FLOW[2] as Column,
  ]);
  const { json, out } = await run('prepare', book);
  expect(json.notes).toEqual([
    expect.stringMatching(/^Hoja «Matriz»: H1 \(«Estado»\) podría ser «Estado», pero no es seguro/),
  ]);
  const sheet = (await openWorkbook(new Uint8Array(readFileSync(out)))).sheet('Matriz');
  expect(sheet.read('H1:H4').flat()).toEqual(['Estado', 'Antioquia', 'Boyacá', 'Cauca']);
  expect(sheet.read('A1:Z1').flat()).toContain('Estado CONPES');
  const again = await run('validate', out);
  expect(headerOf(again.json, 'status')).toBe('Estado CONPES');
  expect(again.json.notes).toEqual([]);
});

test('a code that became a date is shown as its cell shows it, nowhere by its serial number', async () => {
  const dated = (values: readonly CellValue[]): Promise<string> => {
    const path = join(folder, `${(count += 1)}.xlsx`);
    const all = [...key(), ...PROGRESS, ...FLOW];
    const rows = [
      all.map(([header]) => header),
      ...ACTIONS.map((_, row) =>
        all.map(([header, cells]) => (header === 'Código acción' ? values[row] : cells[row]) ?? ''),
      ),
    ];
    const cells = new Map([['1,1', { value: 46083, style: { numFmt: 'dd/mm/yyyy' } }]]);
    return writeXlsx({ sheets: [{ name: 'Matriz', rows, cells }] }).then((bytes) => {
      writeFileSync(path, bytes);
      return path;
    });
  };
  const book = await dated([46083, '2.3', '2.30']);
  for (const command of ['validate', 'reconcile', 'stamp', 'report', 'all', 'fix', 'end-cut']) {
    const more = ['reconcile', 'report', 'all'].includes(command)
      ? ['--export', await dated([46083, '2.3', '2.30'])]
      : [];
    const { json, out } = await run(command, book, ...more);
    expect([command, /.{0,60}46083.{0,20}/.exec(JSON.stringify(json))?.[0]]).toEqual([command, undefined]);
    const written = await openWorkbook(new Uint8Array(readFileSync(out)));
    for (const sheet of ['Hallazgos', 'Conciliación', 'Bitácora', 'Informe']) {
      const found = written.sheets.find(({ name }) => name === sheet);
      const texts = found ? found.read('A1:Z80').flat().map(String) : [];
      expect([command, sheet, texts.filter((text) => text.includes('46083'))]).toEqual([command, sheet, []]);
    }
  }
  const { json } = await run('validate', book);
  expect(JSON.stringify(json.findings)).toContain('02/03/2026');
});
