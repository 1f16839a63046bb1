import { readFileSync } from 'node:fs';
import { matrixColumn } from '../../sample/facts/sampleColumns';
import { pasBook } from '../../sample/samplePas';
import * as simulator from '../../simulator';
import { BatchFailure } from '../../src/batch/failure';
import { toJson } from '../../src/batch/result';
import { planInWords } from '../../src/jobs/words';
import { CONTACT, MAILBOX, PAS } from '../../sample/examplePas';
import { batch, sampleFiles } from './support';

jest.mock('../../simulator', () => ({ __esModule: true, ...jest.requireActual<typeof simulator>('../../simulator') }));

/**
 * Whoever owns an action is a person: names and mailboxes stand in the book and in what is made for it, and never in what
 * the commands say elsewhere. These occur nowhere but in the book.
 */
const PERSON = 'Zoila Plantada';
const SECRETS = new RegExp(`zoila|plantada|buz[oó]n|${CONTACT}|${MAILBOX}|persona\\.inventada`, 'i');
const OWNER = matrixColumn('Persona de contacto') - 1;
const EMAIL = matrixColumn('Correo electrónico') - 1;

let files: Awaited<ReturnType<typeof sampleFiles>>;
let book: string;
let annex: string;
/** All that was said on the way, by whomever. */
let said: string[];

beforeAll(async () => {
  files = await sampleFiles();
  annex = files.file('anexo.xlsx', await pasBook(PAS));
  book = files.file('personas.xlsx', await planted(files.matrix));
  await batch('prepare', '--book', book, '--out', files.path('preparado.xlsx'), '--today', '2026-06-05');
  book = files.path('preparado.xlsx');
});

beforeEach(() => {
  said = [];
  const keep = (...parts: unknown[]) => {
    said.push(parts.map(String).join(' '));
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    jest.spyOn(console, level).mockImplementation(keep);
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      keep(chunk);
      return true;
    });
});
afterEach(() => jest.restoreAllMocks());

/** The sample with an owner of ours in every row: sound mailboxes, broken ones, several, a name in the wrong cell. */
async function planted(path: string): Promise<Uint8Array> {
  const workbook = await simulator.openWorkbook(new Uint8Array(readFileSync(path)));
  const { grid } = workbook.sheet('Matriz');
  for (let row = 5; row <= (grid.usedArea(true)?.bottom ?? 0); row += 1) {
    if (String(grid.get(row, 0)?.value ?? '') === '') continue;
    const mailbox =
      [`zoila.${row}@buzon.example`, 'zoila@@buzon', `zoila.${row}@buzon.example; otra.plantada@buzon.example`, PERSON][
        row % 4
      ] ?? '';
    grid.ensure(row, OWNER).value = row % 7 === 0 ? '' : `${PERSON} ${row}`;
    grid.ensure(row, EMAIL).value = mailbox;
  }
  // Lines of years say nothing of owners, and take their time.
  const log = workbook.sheet('Bitácora').grid;
  for (let row = log.usedArea(true)?.bottom ?? 0; row > 20; row -= 1)
    for (let column = 0; column < 14; column += 1) log.set(row, column, undefined);
  return simulator.saveWorkbook(workbook);
}

/** What the command says to whoever ran it, as a person at the terminal and as a program. */
async function runs(command: string, given: object = {}, more: readonly string[] = []): Promise<void> {
  const argv = [
    command,
    '--book',
    book,
    '--today',
    '2026-06-05',
    '--user',
    'Ana',
    '--with',
    JSON.stringify(given),
    ...more,
  ];
  try {
    const done = await batch(...argv);
    said.push(JSON.stringify(toJson(command, done)), ...done.outcome.words, ...planInWords(done.plan));
  } catch (error) {
    if (!(error instanceof BatchFailure)) throw error;
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      said.push(cause.message, String(cause.stack));
  }
}

const COMMITMENT = {
  register: 'commitments',
  texts: { cut: '2025-2', meeting: '2026-04-20', text: 'Enviar', owner: PERSON, due: '2026-04-01' },
};
const COMMANDS: readonly (readonly [string, object, readonly string[]])[] = [
  ['all', {}, []],
  ['move', { action: '3918/1.2', kind: 'reject', note: 'Faltan soportes' }, []],
  ['line', COMMITMENT, []],
  ['line', { ...COMMITMENT, texts: { ...COMMITMENT.texts, due: '2026-06-30' } }, []],
  ['remind', {}, []],
  ['times', {}, []],
  ['as-of', { day: '2026-06-04' }, []],
  ['verify', {}, []],
  ['end-cut', {}, []],
  ['next-cut', { label: '2026-1', cutDate: '30/06/2026', opens: '02/11/2026', closes: '30/12/2026' }, []],
];

test('they do stand in the book', async () => {
  const { grid } = (await simulator.openWorkbook(new Uint8Array(readFileSync(book)))).sheet('Matriz');
  const cells = Array.from({ length: 60 }, (_, index) =>
    [OWNER, EMAIL].map((column) => String(grid.get(index + 5, column)?.value ?? '')),
  );
  expect(cells.filter((row) => row.some((cell) => SECRETS.test(cell))).length).toBeGreaterThan(50);
});

test.each(COMMANDS)('%s speaks of no owner %j', async (command, given, more) => {
  await runs(command, given, more);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((line) => SECRETS.test(line))).toEqual([]);
});

test('nor does a comparison with a report that names others, nor a PAS annex', async () => {
  const dnp = files.file(
    'dnp-personas.xlsx',
    await planted(files.matrix).then(async (bytes) => {
      const workbook = await simulator.openWorkbook(bytes);
      workbook.sheet('Matriz').grid.forEach((cell, row, column) => {
        if (row >= 5 && (column === OWNER || column === EMAIL) && cell.value !== '')
          cell.value = `otra.${String(cell.value)}`;
      });
      return simulator.saveWorkbook(workbook);
    }),
  );
  await runs('reconcile', {}, ['--export', dnp]);
  await runs('pas', {}, ['--pas', annex]);
  expect(said.filter((line) => SECRETS.test(line))).toEqual([]);
});

describe('nor does a failure', () => {
  test.each([3, 5, 6])('in request %i of the day', async (request) => {
    const { startExcel } = jest.requireActual<typeof simulator>('../../simulator');
    const codes = ['GeneralException', 'InvalidArgument', 'AccessDenied', 'ItemNotFound', 'Quién sabe'];
    jest
      .spyOn(simulator, 'startExcel')
      .mockImplementation((workbook) =>
        startExcel(workbook, { faults: { faults: [{ batch: request, code: codes[request % codes.length] ?? '' }] } }),
      );
    await runs('all');
    expect(said.join(' ')).toMatch(/Excel|libro/);
    expect(said.filter((line) => SECRETS.test(line))).toEqual([]);
  });

  test('over a cell of an owner: merged, or with a formula', async () => {
    const workbook = await simulator.openWorkbook(new Uint8Array(readFileSync(book)));
    const { grid } = workbook.sheet('Matriz');
    const stage = matrixColumn('Etapa') - 1;
    grid.ensure(5, EMAIL).formula = `="${PERSON}"`;
    simulator.mergeCells(workbook.sheet('Matriz'), { top: 5, left: stage, bottom: 6, right: stage + 1 }, false);
    book = files.file('combinado.xlsx', await simulator.saveWorkbook(workbook));
    await runs('move', { action: '3918/1.1', kind: 'approve' });
    await runs('stamp');
    expect(said.filter((line) => SECRETS.test(line))).toEqual([]);
  });
});
