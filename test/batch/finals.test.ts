import { readFileSync } from 'node:fs';
import { toJson } from '../../src/batch/result';
import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { bookOf } from '../excel/support';
import { batch, sampleFiles } from './support';

const CUT = '--cut 2025-2 --cut-date 2025-12-31 --opens 2026-05-04 --closes 2026-07-31'.split(' ');
const [IN_THE_CUT, AFTER] = ['2026-05-20', '2026-08-05'];

/** Code, state, stage, cycle, progress of ours; then DNP's word and progress. Days are the same but for what is not due. */
const ACTIONS: readonly [string, string, number, number, number, string, number][] = [
  ['1.1', 'Aprobada', 6, 1, 0.5, 'Aprobado', 0.5],
  ['1.2', 'Aprobada', 6, 1, 0.5, 'Aprobado', 0.7],
  ['1.3', 'En revisión', 6, 1, 0.5, 'Aprobado', 0.5],
  ['1.4', 'En revisión', 3, 1, 0.5, 'Rechazado', 0.4],
  ['1.5', 'Sin reporte', 1, 1, 0.2, 'Aprobado', 0.6],
  ['1.6', 'Rechazada', 1, 2, 0.3, 'En revisión jefe dirección técnica', 0.3],
  ['1.7', 'En revisión', 4, 1, 0.9, 'Sin reporte', 0.9],
  ['1.10', 'En diligenciamiento', 1, 1, 0.1, 'Aprobado', 0.1],
];
const FINAL: Readonly<Record<string, string>> = {
  Aprobado: 'approved',
  Rechazado: 'rejected',
  'Sin reporte': 'notReported',
  'En revisión jefe dirección técnica': 'inReview',
};
const HEADER = ['CONPES', 'Código acción', 'Acción', 'Corte', 'Fecha de inicio', 'Fecha de finalización'];
const textOf = (code: string) => `Acción ${code} de la política, con nombre propio`;

function matrixBook(): Workbook {
  const row = (code: string, start: number, place: (string | number)[]) => [
    '4144',
    code,
    textOf(code),
    '2025-2',
    start,
    46_387,
    ...place,
  ];
  const book = bookOf(
    [
      [...HEADER, 'Estado', 'Etapa', 'Ciclo', 'Avance físico', 'Motivo de rechazo', 'Columna propia'],
      ...ACTIONS.map(([code, status, stage, cycle, physical]) =>
        row(code, 45_672, [status, stage, cycle, physical, status === 'Rechazada' ? 'Sin acta' : '', `nota ${code}`]),
      ),
      // Starts after the cut date: DNP does not have it.
      row('2.1', 46_054, ['Sin reporte', 1, 1]),
    ],
    'Seguimiento',
  );
  format(book, 1, ACTIONS.length + 1, { 0: '@', 1: '@', 4: 'dd/mm/yyyy', 5: 'dd/mm/yyyy', 9: '0%' });
  return book;
}

/** Rows and columns from 0. */
function format(book: Workbook, from: number, to: number, formats: Readonly<Record<number, string>>): void {
  const { grid } = book.sheets[0]!;
  for (let row = from; row <= to; row += 1)
    for (const [column, numFmt] of Object.entries(formats)) {
      const cell = grid.get(row, Number(column));
      if (cell) grid.set(row, Number(column), { ...cell, style: { numFmt } });
    }
}

function dnpBook(): Workbook {
  const book = bookOf(
    [
      ['SisCONPES – Reporte final'],
      ['Generado: 04/08/2026'],
      ['No. CONPES', 'Código acción', 'Acción', 'Periodo', 'Avance físico (%)', 'Estado'],
      ...ACTIONS.map(([code, , , , , word, physical]) => ['4144', code, textOf(code), '2025-2', physical * 100, word]),
    ],
    'Reporte',
  );
  format(book, 3, ACTIONS.length + 2, { 0: '@', 1: '@' });
  return book;
}

let files: Awaited<ReturnType<typeof sampleFiles>>;
let step = 0;
async function run(command: string, book: string, today: string, ...more: string[]) {
  const out = files.path(`final-${(step += 1)}.xlsx`);
  const given = ['--book', book, '--out', out, '--today', today, '--user', 'Ana', ...CUT, ...more];
  const done = await batch(command, ...given);
  return { out, done, json: toJson(command, done) as any };
}
const sheetOf = async (path: string, name: string, address: string) =>
  (await openWorkbook(new Uint8Array(readFileSync(path)))).sheet(name).read(address);
const rowsOf = async (path: string) => (await sheetOf(path, 'Seguimiento', 'A1:P12')).map((row) => row.slice(0, 13));

test("4.5.3: every difference with DNP's final report is accepted, from the cut's last stamp to the report", async () => {
  files = await sampleFiles();
  const matrix = files.file('corte.xlsx', await saveWorkbook(matrixBook()));
  const dnp = files.file('final.xlsx', await saveWorkbook(dnpBook()));
  const stamped = await run('stamp', (await run('prepare', matrix, IN_THE_CUT)).out, IN_THE_CUT);
  const compared = await run('reconcile', stamped.out, AFTER, '--export', dnp);
  const { counts, rows } = compared.json.reconciliation;
  expect(counts).toMatchObject({ same: 1, different: 7, onlyMatrix: 0, expected: 1, onlyDnp: 0 });

  const decisions = rows.flatMap(({ key, fields }: any) =>
    fields.map(({ field }: any) => ({ action: key, field, choice: 'acceptDnp' })),
  );
  // Counted by hand: seven states or progresses, 1.4 and 1.5 with both, 1.6 with state and stage.
  expect(decisions).toHaveLength(10);
  const input = ['--with', JSON.stringify({ decisions })];
  const undoFile = files.path('final-deshacer.json');
  const before = (await run('validate', compared.out, AFTER)).json.findings;
  const accepted = await run('decide', compared.out, AFTER, ...input, '--undo', undoFile);
  expect(accepted.json.result).toEqual({ asked: 10, decided: 10, reasons: [], skipped: [] });

  const lines = (await sheetOf(accepted.out, 'Bitácora', 'A2:N40')).filter(([, , , code]) => code !== '');
  const finals = lines.filter((line) => line[9] === 'Conciliación');
  expect(finals.map((line) => line.slice(3, 8))).toEqual([
    ['1.2', 6, 'Aprobada', 1, 0.7],
    ['1.3', 6, 'Aprobada', 1, 0.5],
    ['1.4', 1, 'Rechazada', 2, 0.4],
    ['1.5', 6, 'Aprobada', 1, 0.6],
    ['1.6', 5, 'En revisión', 2, 0.3],
    ['1.7', 1, 'Sin reporte', 1, 0.9],
    ['1.10', 6, 'Aprobada', 1, 0.1],
  ]);
  expect(finals[0]?.[11]).toBe(
    'Se acepta el dato de DNP según la hoja «Reporte DNP» (SisCONPES – Reporte final · Generado: 04/08/2026): Avance físico: 50\u00a0% → 70\u00a0%',
  );
  expect((await run('verify', accepted.out, AFTER)).json.result).toMatchObject({ problems: [], forks: [] });

  // No finding of the flow or of the comparison is left but what is open indeed, and none has come that is not true.
  const of = (findings: any[]) => findings.filter(({ rule }) => /^(FLOW-[345679]|REP-[12])$/.test(rule));
  const after = of((await run('validate', accepted.out, AFTER)).json.findings);
  expect(of(before).length).toBeGreaterThan(after.length);
  expect(after.map(({ rule, key, severity }: any) => [rule, key, severity])).toEqual([
    ['REP-1', '4144/1.6', 'error'],
    ['REP-1', '4144/1.7', 'warning'],
  ]);

  const reported = (await run('report', accepted.out, AFTER)).done.outcome.results?.report;
  const states = (reported?.lines ?? []).map(({ record, outcome }) => [
    record.key,
    outcome,
    record.physical.kind === 'value' ? record.physical.value : null,
  ]);
  expect(states).toEqual([
    ...ACTIONS.map(([code, , , , , word, physical]) => [`4144/${code}`, FINAL[word], physical]),
    ['4144/2.1', 'notDue', null],
  ]);

  // The same again changes nothing; taken back, everything is as before, and may be accepted anew.
  const again = await run('decide', accepted.out, AFTER, ...input);
  expect(again.json.result).toMatchObject({ asked: 10, decided: 0 });
  expect(await rowsOf(again.out)).toEqual(await rowsOf(accepted.out));
  expect((await sheetOf(again.out, 'Bitácora', 'A2:D40')).filter((row) => row[3] !== '')).toHaveLength(lines.length);
  const undone = await run('undo', accepted.out, AFTER, '--undo', undoFile);
  expect(await rowsOf(undone.out)).toEqual(await rowsOf(compared.out));
  expect((await run('validate', undone.out, AFTER)).json.findings).toEqual(before);
  expect((await run('verify', undone.out, AFTER)).json.result).toMatchObject({ problems: [] });
  const anew = await run('decide', undone.out, AFTER, ...input);
  expect(await rowsOf(anew.out)).toEqual(await rowsOf(accepted.out));
});

test('a difference that is kept with its reason is decided, and its finding ends', async () => {
  files = await sampleFiles();
  const matrix = files.file('corte.xlsx', await saveWorkbook(matrixBook()));
  const dnp = files.file('final.xlsx', await saveWorkbook(dnpBook()));
  const compared = await run('reconcile', (await run('prepare', matrix, IN_THE_CUT)).out, AFTER, '--export', dnp);
  const kept = { action: '4144/1.2', field: 'physical', choice: 'keepOurs', note: 'DNP no vio el acta' };
  const decided = await run('decide', compared.out, AFTER, '--with', JSON.stringify({ decisions: [kept] }));
  const { json } = await run('validate', decided.out, AFTER);
  expect(json.findings.filter(({ rule, key }: any) => rule === 'REP-2' && key === kept.action)).toEqual([]);
  expect(json.reconciliation).toMatchObject({ counts: { different: 7 }, kept: 1 });
  expect(json.reconciliation.rows.find(({ key }: any) => key === kept.action).fields).toMatchObject([
    { field: 'physical', keptBecause: kept.note },
  ]);
  const summary = await sheetOf(decided.out, 'Conciliación', 'A1:B20');
  expect(summary.find(([name]) => name === 'De ellas, decididas')).toEqual(['De ellas, decididas', 1]);
});
