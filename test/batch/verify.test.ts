import { readFileSync } from 'node:fs';
import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { toJson } from '../../src/batch/result';
import { batch, sampleFiles } from './support';

type Files = Awaited<ReturnType<typeof sampleFiles>>;

let files: Files;
let book: string;
let count = 0;
/** Rows of `Bitácora` with a seal, from 1. */
let sealedRows: readonly number[];

beforeAll(async () => {
  files = await sampleFiles();
  book = files.matrix;
  await run('stamp', '2026-06-05');
  await run('move', '2026-06-05', {
    action: '3918/1.2',
    kind: 'reject',
    note: "'=1+1\r\ncon «comillas», \u202eal revés y _x000D_ ",
  });
  await run('stamp', '2026-06-09');
  const { grid } = (await openWorkbook(new Uint8Array(readFileSync(book)))).sheet('Bitácora');
  const rows = Array.from({ length: (grid.usedArea(true)?.bottom ?? 0) + 1 }, (_, index) => index + 1);
  sealedRows = rows.filter((row) => /^[0-9a-f]{64}$/.test(String(grid.get(row - 1, 14)?.value)));
});

async function run(command: string, today: string, given: object = {}): Promise<void> {
  const out = files.path(`paso-${(count += 1)}.xlsx`);
  await batch(
    command,
    '--book',
    book,
    '--out',
    out,
    '--today',
    today,
    '--user',
    'Ana',
    '--with',
    JSON.stringify(given),
  );
  book = out;
}

async function verify(path = book) {
  const done = await batch('verify', '--book', path, '--today', '2026-06-09');
  return {
    words: done.outcome.words.join(' '),
    json: toJson('verify', done) as { result: { sealed: number; problems: object[] } },
  };
}

/** The book as somebody has left it who worked on it without the add-in. */
async function changedBy(hands: (workbook: Workbook) => void): Promise<string> {
  const workbook = await openWorkbook(new Uint8Array(readFileSync(book)));
  hands(workbook);
  return files.file(`tocado-${(count += 1)}.xlsx`, await saveWorkbook(workbook));
}

test('three commands, each saved and opened again: every line is as it was written', async () => {
  const { words, json } = await verify();
  expect(json.result).toMatchObject({ problems: [], forks: [], clockBack: [] });
  expect(json.result.sealed).toBeGreaterThan(100);
  expect(words).toContain('«Bitácora» está como el complemento la escribió.');
});

const blank = (row: number) =>
  changedBy((workbook) => {
    for (let column = 0; column < 16; column += 1) workbook.sheet('Bitácora').grid.set(row - 1, column, undefined);
  });

test('one cell of one line', async () => {
  const [, , row = 0] = sealedRows;
  const path = await changedBy((workbook) => workbook.sheet('Bitácora').grid.set(row - 1, 4, { value: 77 }));
  expect((await verify(path)).words).toContain(`Cambiadas: la fila ${row}.`);
});

test('a line that was taken out, and the last one', async () => {
  const [, , row = 0] = sealedRows;
  expect((await verify(await blank(row))).words).toContain(`Quitadas: faltan líneas antes de la fila ${row + 1}.`);
  expect((await verify(await blank(sealedRows.at(-1) ?? 0))).words).toContain('Faltan las últimas líneas');
});

test('the lines of before the seals stay as they are, and the first seal covers them', async () => {
  const [first, now] = await Promise.all(
    [files.matrix, book].map(async (path) =>
      (await openWorkbook(new Uint8Array(readFileSync(path)))).sheet('Bitácora'),
    ),
  );
  const [row = 0] = sealedRows;
  expect(row).toBeGreaterThan(1000);
  expect(now?.read(`A1:N${row - 1}`)).toEqual(first?.read(`A1:N${row - 1}`));
  const path = await changedBy((workbook) => workbook.sheet('Bitácora').grid.set(3, 11, { value: 'otra cosa' }));
  expect((await verify(path)).words).toContain('Cambiadas: alguna de las líneas sin sello');
});
