import { execFile } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { BatchFailure } from '../../src/batch/failure';
import { toJson } from '../../src/batch/result';
import { declaring, smallestBomb } from '../core/sources/zips';
import { batch, sampleFiles, SMALL_CUT } from './support';

const HEADER = [
  'CONPES',
  'Código acción',
  'Acción',
  'Entidad',
  'Fecha de inicio',
  'Fecha de finalización',
  'Avance físico',
  'Etapa',
  'Estado',
  'Ciclo',
];
const ROWS: readonly (readonly CellValue[])[] = [
  [
    '4144',
    '1.1',
    'Diseñar el sistema',
    'MHCP',
    new Date('2025-01-15T00:00:00Z'),
    new Date('2026-12-31T00:00:00Z'),
    0.5,
    2,
    'En revisión',
    1,
  ],
  [
    '4144',
    '2.30',
    'Publicar la guía',
    'DIAN',
    new Date('2025-02-01T00:00:00Z'),
    new Date('2026-12-31T00:00:00Z'),
    0.2,
    1,
    'Sin reporte',
    1,
  ],
];

let files: Awaited<ReturnType<typeof sampleFiles>>;
/** A book of two actions, and its cut: enough for a report that is refused. */
let small: readonly string[];
beforeAll(async () => {
  files = await sampleFiles();
  small = ['--book', await book('base.xlsx', [HEADER, ...ROWS]), ...SMALL_CUT];
});

/** A book with one sheet, `Matriz`, as a file. */
async function book(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<WriteSheet> = {},
  dateSystem: '1900' | '1904' = '1900',
): Promise<string> {
  const plain = rows.map((row) => [...row]);
  // Dates without a format would be plain numbers.
  const cells = new Map(
    plain.flatMap((row, r) =>
      row.flatMap((value, c) =>
        value instanceof Date ? [[`${r},${c}`, { value, type: 'date', style: { numFmt: 'dd/mm/yyyy' } }] as const] : [],
      ),
    ),
  );
  return files.file(name, await writeXlsx({ dateSystem, sheets: [{ name: 'Matriz', rows: plain, cells, ...more }] }));
}

/** The exit code and message of a command that has to fail, and that nothing was written. */
async function failing(...argv: string[]): Promise<{ code: number; message: string }> {
  const out = files.path('nada.xlsx');
  const error: unknown = await batch(...argv, '--out', out).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(existsSync(out)).toBe(false);
  if (!(error instanceof BatchFailure)) throw new Error('it did not fail as it should', { cause: error });
  return { code: error.exitCode, message: error.message };
}

describe('exit 2: usage and unreadable files', () => {
  test.each<[string, string[], RegExp]>([
    ['no command', [], /Falta el comando/],
    ['an unknown command', ['borrar'], /No existe el comando «borrar»/],
    ['no book', ['all'], /Falta --book/],
    ['an unknown option', ['all', '--libro', 'x'], /--libro/],
    ['a bad day', ['all', '--book', 'x', '--today', '31-02-2026'], /--today debe ser una fecha AAAA-MM-DD/],
    ['a bad cut', ['all', '--book', 'x', '--cut', '2025-3'], /AAAA-1 o AAAA-2/],
    ['a book that does not exist', ['all', '--book', '/no/hay.xlsx'], /No existe el archivo «\/no\/hay.xlsx»/],
  ])('%s', async (_, argv, says) =>
    expect(await failing(...argv)).toEqual({ code: 2, message: expect.stringMatching(says) }),
  );

  test.each([
    ['the same path', () => files.matrix],
    [
      'the same file by another path',
      () => join(dirname(files.matrix), '..', basename(dirname(files.matrix)), basename(files.matrix)),
    ],
    [
      'a link to it',
      () => {
        const link = files.path('enlace.xlsx');
        symlinkSync(files.matrix, link);
        return link;
      },
    ],
    ['the export', () => files.dnp],
  ])('an input would be overwritten: %s', async (_, out) => {
    const before = [files.matrix, files.dnp].map((path) => readFileSync(path).toString('base64'));
    const same: unknown = await batch('all', '--book', files.matrix, '--export', files.dnp, '--out', out()).catch(
      (error: unknown) => error,
    );
    expect(same).toMatchObject({ exitCode: 2, message: expect.stringContaining('no se cambian') });
    expect([files.matrix, files.dnp].map((path) => readFileSync(path).toString('base64'))).toEqual(before);
  });

  test('an empty file', async () =>
    expect(await failing('all', '--book', files.file('vacio.xlsx', ''))).toEqual({
      code: 2,
      message: expect.stringContaining('no se puede abrir'),
    }));
  test('a broken zip', async () => {
    const broken = files.file('roto.xlsx', readFileSync(files.matrix).subarray(0, 5000));
    expect(await failing('all', '--book', broken)).toEqual({
      code: 2,
      message: expect.stringContaining('no se puede abrir'),
    });
  });
  test('a zip that is no book', async () => {
    const text = files.file('texto.xlsx', 'esto no es un libro');
    expect((await failing('validate', '--book', text)).code).toBe(2);
  });
  test('a broken export', async () => {
    const export_ = files.file('roto-dnp.xlsx', 'PK');
    expect((await failing('reconcile', ...small, '--export', export_)).code).toBe(2);
  });
  test.each<[string, string, () => Uint8Array | string, RegExp]>([
    ['a bomb', 'bomba.xlsx', () => smallestBomb(), /«bomba\.xlsx» está comprimido .* veces/],
    [
      'a bomb that denies it',
      'mentira.xlsx',
      () => declaring(smallestBomb(), 1000),
      /«mentira\.xlsx» contiene más de lo que declara/,
    ],
    [
      'one that is too heavy',
      'pesado.xlsx',
      () => new Uint8Array(25 * 1024 * 1024 + 1),
      /«pesado\.xlsx» pesa 26 MB y se abren archivos de hasta 25 MB/,
    ],
    [
      'a CSV that one line widens',
      'ancho.csv',
      () => `${'1;2\r\n'.repeat(3000)}${';'.repeat(5000)}x\r\n`,
      /«ancho\.csv» tiene 3\.001 filas por 5\.001 columnas y se leen hasta 5\.000\.000 celdas/,
    ],
    [
      'a CSV with a quote that nobody closes',
      'comilla.csv',
      () => 'CONPES;No. acción;Estado\r\n4144;"1.1;Aprobado\r\n4144;1.2;Aprobado\r\n',
      /^El archivo «comilla\.csv» tiene una comilla sin cerrar en la línea 2: corríjala/,
    ],
  ])('%s, as export, annex and book', async (_, name, content, says) => {
    const path = files.file(name, content());
    const refused = { code: 2, message: expect.stringMatching(says) };
    expect(await failing('reconcile', ...small, '--export', path)).toEqual(refused);
    if (name.endsWith('.csv')) return;
    expect(await failing('pas', ...small, '--pas', path)).toEqual(refused);
    expect(await failing('validate', '--book', path)).toEqual(refused);
  });
});

describe('exit 3: the workbook cannot be interpreted', () => {
  test('no header row', async () => {
    const path = await book('sin-encabezado.xlsx', ROWS);
    expect(await failing('all', '--book', path, ...SMALL_CUT)).toEqual({
      code: 3,
      message: expect.stringContaining('no hay una fila de encabezados'),
    });
  });
  test('no data at all', async () =>
    expect((await failing('all', '--book', await book('nada-dentro.xlsx', []), ...SMALL_CUT)).code).toBe(3));
  test('two columns that both look like the code', async () => {
    const rows = [[...HEADER, 'Código de la acción'], ...ROWS.map((row) => [...row, row[1] ?? null])];
    const { code, message } = await failing('all', '--book', await book('dos-codigos.xlsx', rows), ...SMALL_CUT);
    expect(code).toBe(3);
    expect(message).toMatch(/«Matriz»: B1 .*K1 .*Código acción/);
  });
  test('an export without the document number', async () => {
    const export_ = await book('sin-conpes.xlsx', [
      ['No. acción', 'Nombre de la acción', 'Estado de aprobación', '% avance físico'],
      ['1.1', 'Diseñar el sistema', 'Aprobado', 50],
    ]);
    const { code, message } = await failing('reconcile', ...small, '--export', export_);
    expect(code).toBe(3);
    expect(message).toMatch(/sin-conpes\.xlsx.*no tiene la columna «CONPES»/);
  });
  test('an export of another cut', async () => {
    const export_ = await book('otro-corte.xlsx', [
      ['CONPES', 'No. acción', 'Periodo de reporte', 'Estado de aprobación'],
      ['4144', '1.1', '2024-2', 'Aprobado'],
    ]);
    expect(await failing('reconcile', ...small, '--export', export_)).toEqual({
      code: 3,
      message: expect.stringContaining('2024-2'),
    });
  });
  const REPORT = ['CONPES', 'No. acción', 'Entidad', 'Estado de aprobación'];
  const rows = (count: number, code: (row: number) => CellValue): CellValue[][] =>
    Array.from({ length: count }, (_, row) => ['4144', code(row), 'MHCP', 'Aprobado']);
  const csv = (name: string, table: readonly (readonly CellValue[])[]): string =>
    files.file(name, table.map((row) => row.join(';')).join('\r\n'));
  test.each<[string, () => Promise<string> | string, RegExp]>([
    [
      'nothing but headers',
      () => csv('solo-titulos.csv', [REPORT]),
      /solo-titulos\.csv.*no trae ninguna fila bajo sus encabezados.*No se escribió nada/,
    ],
    [
      '200 columns that nobody knows',
      () =>
        csv('ancho.csv', [
          Array.from({ length: 200 }, (_, at) => `Dato ${at}`),
          ...Array.from({ length: 20 }, (_, row) => Array.from({ length: 200 }, (_, at) => at * row)),
        ]),
      /ancho\.csv.*no hay una fila de encabezados reconocible/,
    ],
    [
      'every code a date',
      () => book('fechas.xlsx', [REPORT, ...rows(12, (row) => new Date(Date.UTC(2026, row, 1 + row)))]),
      /fechas\.xlsx.*todos los códigos de acción como fechas \(hoja «Matriz», desde B2\).*No se escribió nada/,
    ],
    [
      'every code a date in words',
      () => csv('fechas.csv', [REPORT, ...rows(12, (row) => `${row + 1}-ene`)]),
      /fechas\.csv.*todos los códigos de acción como fechas/,
    ],
  ])('an export with %s', async (_, path, says) => {
    expect(await failing('reconcile', ...small, '--export', await path())).toEqual({
      code: 3,
      message: expect.stringMatching(says),
    });
  });
  test('an export with 200 columns of which some are known is compared by these', async () => {
    const path = csv('ancho-conocido.csv', [
      [...REPORT, ...Array.from({ length: 196 }, (_, at) => `Dato ${at}`)],
      ...rows(9, (row) => `1.${row + 1}`).map((row) => [...row, ...Array.from({ length: 196 }, (_, at) => at)]),
    ]);
    const { outcome } = await batch('reconcile', ...small, '--export', path);
    expect(outcome.results?.reconciliation?.unmapped).toHaveLength(196);
    expect(outcome.results?.reconciliation?.rows.filter(({ dnpRow }) => dnpRow !== null)).toHaveLength(9);
  });
  test('an empty export', async () =>
    expect((await failing('reconcile', ...small, '--export', files.file('vacio.csv', ''))).code).toBe(3));
  test('nothing to compare with', async () => {
    expect(await failing('reconcile', ...small)).toEqual({
      code: 3,
      message: expect.stringContaining('No hay reporte de DNP'),
    });
  });
  test('a protected matrix is refused with its name', async () => {
    const path = await book('protegida.xlsx', [HEADER, ...ROWS], { protection: { sheet: true } });
    expect(await failing('stamp', '--book', path, ...SMALL_CUT)).toEqual({
      code: 3,
      message: expect.stringContaining('La hoja «Matriz» está protegida'),
    });
  });
});

describe('which sheet is the matrix', () => {
  const sheets = (...named: [string, readonly (readonly CellValue[])[], Partial<WriteSheet>?][]) =>
    writeXlsx({ sheets: named.map(([name, rows, more]) => ({ name, rows: rows.map((row) => [...row]), ...more })) });
  const chosen = async (bytes: Uint8Array) =>
    (await batch('validate', '--book', files.file('varias.xlsx', bytes), ...SMALL_CUT)).outcome.session.workspace.matrix
      .layout.sheet;
  const PLAN = [
    [
      ...HEADER.slice(0, 6),
      'Objetivo',
      'Tipo',
      'Relación entre acciones',
      'Persona de contacto',
      'Correo electrónico',
      'Nombre del indicador',
    ],
    ...ROWS.map((row) => row.slice(0, 6)),
  ];

  test('the one that is followed up, not the larger plan', async () =>
    expect(await chosen(await sheets(['PAS', PLAN], ['Seguimiento', [HEADER, ...ROWS]]))).toBe('Seguimiento'));
  test('the one that is named after the cut', async () =>
    expect(await chosen(await sheets(['Matriz 2025-1', [HEADER, ...ROWS]], ['Matriz 2025-2', [HEADER, ...ROWS]]))).toBe(
      'Matriz 2025-2',
    ));
  test('two alike are refused by name', async () => {
    const { code, message } = await failing(
      'stamp',
      '--book',
      files.file('dos.xlsx', await sheets(['A', [HEADER, ...ROWS]], ['B', [HEADER, ...ROWS]])),
      ...SMALL_CUT,
    );
    expect(code).toBe(3);
    expect(message).toMatch(/«[AB]» y «[AB]»/);
  });
  test('a hidden one is named', async () => {
    const { message } = await failing(
      'stamp',
      '--book',
      files.file('oculta.xlsx', await sheets(['Portada', [['hola']]], ['Matriz', [HEADER, ...ROWS], { hidden: true }])),
      ...SMALL_CUT,
    );
    expect(message).toContain('hoja oculta «Matriz»');
  });
  test('a sheet of the user’s with one of our names is not touched', async () => {
    const bytes = await sheets(
      ['Matriz', [HEADER, ...ROWS]],
      ['Informe', [['Mi informe']]],
      ['Bitácora', [['Mis notas'], ['hola']]],
    );
    expect(await failing('report', '--book', files.file('mio.xlsx', bytes), ...SMALL_CUT)).toEqual({
      code: 3,
      message: expect.stringContaining('«Informe» que no es del complemento'),
    });
    expect(await failing('stamp', '--book', files.file('mio.xlsx', bytes), ...SMALL_CUT)).toEqual({
      code: 3,
      message: expect.stringContaining('«Bitácora» que no es del complemento'),
    });
  });
});

describe('what can be met is met', () => {
  test.each<[string, (csv: string) => Uint8Array, RegExp | undefined]>([
    ['nothing strange', (csv) => Buffer.from(csv), undefined],
    ['sep=; in its first line', (csv) => Buffer.from(`sep=;\r\n${csv}`), undefined],
    ['UTF-16', (csv) => Buffer.from(`\ufeff${csv}`, 'utf16le'), /^El archivo «raro\.csv» .* se leyó en UTF-16 LE: /],
    ['Windows-1252', (csv) => Buffer.from(csv, 'latin1'), /^El archivo «raro\.csv» .* se leyó en windows-1252: /],
  ])('a CSV with %s', async (_, encode, says) => {
    const csv =
      'CONPES;No. acción;Estado de aprobación;% avance físico\r\n4144;1.1;En revisión;50,0 %\r\n4144;2.30;Sin reporte;20,0 %\r\n';
    const done = await batch('reconcile', ...small, '--export', files.file('raro.csv', Buffer.from(encode(csv))));
    expect(done.outcome.results?.reconciliation?.counts).toMatchObject({ same: 2 });
    const said = says ? [expect.stringMatching(says)] : [];
    expect(done.said).toEqual(said);
    const { notes } = toJson('reconcile', done) as { notes: string[] };
    expect(notes.filter((note) => note.includes('raro.csv'))).toEqual(said);
  });

  test('options of the cut do not rewrite what stands in Configuración', async () => {
    const { plan } = await batch('prepare', '--book', files.matrix, '--closes', '2026-08-14', '--today', '2026-06-05');
    expect(plan.steps.map((step) => step.sheet)).not.toContain('Configuración');
  });

  test('a cut of which the matrix has no rows is said', async () => {
    const rows = [[...HEADER, 'Corte'], ...ROWS.map((row) => [...row, '2025-1'])];
    const { outcome } = await batch('validate', '--book', await book('sin-filas.xlsx', rows), ...SMALL_CUT);
    expect(outcome.session.opened.problems).toEqual([expect.stringContaining('no tiene filas del corte 2025-2')]);
  });

  test('a validation with the export knows the comparison (REP-2) and asks for none (REP-5)', async () => {
    const { outcome } = await batch('validate', '--book', files.matrix, '--export', files.dnp, '--today', '2026-08-10');
    const rules = new Set(outcome.results?.findings?.map((finding) => finding.rule));
    expect(rules.has('REP-2')).toBe(true);
    expect(rules.has('REP-5')).toBe(false);
  });

  test('text in a date column is a finding with its cell', async () => {
    const rows = [
      HEADER,
      ...ROWS.map((row, index) =>
        index === 0 ? row.map((value, column) => (column === 4 ? 'primer trimestre' : value)) : row,
      ),
    ];
    const { outcome } = await batch('validate', '--book', await book('fecha-texto.xlsx', rows), ...SMALL_CUT);
    expect(outcome.results?.findings).toContainEqual(
      expect.objectContaining({ rule: 'DATA-3', cell: 'E2', message: expect.stringContaining('primer trimestre') }),
    );
  });

  test('a 1904 book keeps its days, read and written', async () => {
    const path = await book('1904.xlsx', [HEADER, ...ROWS], {}, '1904');
    const out = files.path('1904-salida.xlsx');
    const first = await batch('stamp', '--book', path, '--out', out, ...SMALL_CUT);
    expect(first.outcome.session.opened).toMatchObject({ date1904: true, problems: [expect.stringContaining('1904')] });
    expect(first.outcome.session.opened.workspace.matrix.records[0]?.start).toEqual({
      kind: 'value',
      value: '2025-01-15',
    });
    expect(first.outcome.results?.stamp?.stamped).toHaveLength(2);
    const again = await batch('stamp', '--book', out, ...SMALL_CUT);
    expect(again.outcome.session.opened.workspace.logbook.map((entry) => entry.day)).toEqual([
      '2026-05-20',
      '2026-05-20',
    ]);
    expect(again.outcome.results?.stamp).toMatchObject({ stamped: [], unchanged: [{}, {}] });
  });

  test('a changed state on the same day adds exactly one line', async () => {
    const out = files.path('base-salida.xlsx');
    await batch('stamp', ...small, '--out', out);
    const { openXlsx, saveXlsx } = await import('hucre/xlsx');
    const changed = await openXlsx(readFileSync(out), { readStyles: true });
    const sheet = changed.sheets.find((one) => one.name === 'Matriz');
    if (sheet?.rows[1]) sheet.rows[1][7] = 3;
    const { outcome } = await batch(
      'stamp',
      '--book',
      files.file('base-cambiada.xlsx', await saveXlsx(changed)),
      ...SMALL_CUT,
    );
    expect(outcome.results?.stamp?.stamped.map(({ entry }) => [entry.key, entry.stage])).toEqual([['4144/1.1', 3]]);
    expect(outcome.results?.stamp?.unchanged).toHaveLength(1);
  });
});

test('the terminal sees one JSON object and the exit code', async () => {
  const run = (...argv: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/batch/main.ts', ...argv]);
  const ok = await run('validate', '--book', files.matrix, '--today', '2026-06-05', '--json');
  const json = JSON.parse(ok.stdout) as { command: string; excel: { syncs: number }; findings: unknown[] };
  expect(json).toMatchObject({ command: 'validate', cut: { label: '2025-2' }, excel: { syncs: expect.any(Number) } });
  expect(json.findings.length).toBeGreaterThan(100);
  await expect(run('validate', '--book', '/no/hay.xlsx')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('No existe el archivo'),
  });
});
