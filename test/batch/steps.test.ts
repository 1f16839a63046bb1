import { readFileSync } from 'node:fs';
import { BatchFailure } from '../../src/batch/failure';
import { toJson } from '../../src/batch/result';
import { pasBook } from '../../sample/samplePas';
import { openWorkbook } from '../../simulator';
import { CONTACT, MAILBOX, PAS } from '../../sample/examplePas';
import { batch, sampleFiles } from './support';

type Files = Awaited<ReturnType<typeof sampleFiles>>;

let files: Files;
/** The book as the last step left it. */
let book: string;
let count = 0;

beforeAll(async () => {
  files = await sampleFiles();
  book = files.path('preparado.xlsx');
  await batch('prepare', '--book', files.matrix, '--out', book, '--today', '2026-06-05');
});

async function step(command: string, given: object = {}, today = '2026-06-05') {
  const out = files.path(`paso-${(count += 1)}.xlsx`);
  const done = await batch(
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
  return { done, json: toJson(command, done) as { result: Record<string, unknown> } };
}

async function values(sheet: string, address: string) {
  return (await openWorkbook(new Uint8Array(readFileSync(book)))).sheet(sheet).read(address);
}

test('from a commitment to the next cut, each step on the file that the last one left', async () => {
  const commitment = {
    register: 'commitments',
    texts: {
      cut: '2025-2',
      meeting: '2026-04-20',
      text: 'Enviar los soportes',
      owner: 'Dirección General',
      due: '2026-07-15',
    },
  };
  expect((await step('line', commitment)).json.result).toEqual({ register: 'commitments', kind: 'planned', row: 2 });
  expect((await step('line', commitment)).json.result).toMatchObject({ kind: 'standing' });
  await step('line', { register: 'commitments', row: 2, texts: { met: '2026-06-04' } });
  expect((await values('Actas y compromisos', 'C2:C3')).flat()).toEqual(['Enviar los soportes', '']);

  const first = (await step('remind')).json.result['noted'];
  expect(first).toBeGreaterThan(5);
  expect((await step('remind')).json.result).toEqual({ noted: 0 });

  await step('move', { action: '3918/1.2', kind: 'reject', note: 'Faltan los soportes' });
  const asOf = (day: string) =>
    step('as-of', { day }).then(({ json }) =>
      (json.result['actions'] as { key: string }[]).find(({ key }) => key === '3918/1.2'),
    );
  expect(await asOf('2026-06-05')).toMatchObject({ stage: 1, status: 'rejected', cycle: 2 });
  expect(await asOf('2026-06-03')).toMatchObject({ cycle: 1 });

  expect((await step('times')).json.result).toMatchObject({
    stages: expect.arrayContaining([expect.objectContaining({ stage: 6 })]),
  });
  expect((await step('end-cut', {}, '2026-08-03')).json.result).toMatchObject({
    cut: '2025-2',
    snapshot: { kind: 'written' },
  });
  const next = { label: '2026-1', cutDate: '30/06/2026', opens: '02/11/2026', closes: '30/12/2026' };
  const {
    done,
    json: { result: opened },
  } = await step('next-cut', next, '2026-08-03');
  expect(done.outcome.words).toContain('Revise en las filas nuevas la meta anual: se copió la del corte anterior.');
  expect(opened).toMatchObject({ from: '2025-2', to: '2026-1', standing: 0 });
  const rows = (await values('Matriz', 'B6:B400')).flat().filter((cut) => cut === '2026-1');
  expect(rows).toHaveLength(Number(opened['added']));
  expect((await step('next-cut', next, '2026-08-03')).json.result).toMatchObject({
    added: 0,
    standing: opened['added'],
  });
});

test('a PAS annex is brought once; a second time adds nothing, and people are not spoken of', async () => {
  const pas = files.file('anexo.xlsx', await pasBook(PAS));
  const bring = async (given: object = {}) => {
    const out = files.path(`pas-${(count += 1)}.xlsx`);
    const done = await batch(
      'pas',
      '--book',
      book,
      '--pas',
      pas,
      '--out',
      out,
      '--today',
      '2026-06-05',
      '--user',
      'Ana',
      '--with',
      JSON.stringify(given),
    );
    book = out;
    return { words: done.outcome.words, json: toJson('pas', done) as { result: Record<string, unknown> } };
  };
  const before = (await values('Matriz', 'A1:AK400')).map((row) => JSON.stringify(row));
  const first = await bring();
  expect(first.json.result).toMatchObject({ conpes: '4180', added: 3, asksOrder: false, dropped: [] });
  const after = (await values('Matriz', 'A1:AK400')).map((row) => JSON.stringify(row));
  expect(after.filter((row) => !before.includes(row))).toHaveLength(3);
  const again = await bring();
  expect(again.json.result).toMatchObject({ added: 0, changed: 0 });
  expect(again.words.join(' ')).toContain('No se escribió nada');
  expect(JSON.stringify([first, again])).not.toMatch(new RegExp(`${CONTACT}|${MAILBOX}`));
});

test.each<[string, string, object, RegExp]>([
  ['a PAS without its file', 'pas', {}, /Falta --pas/],
  [
    'an action that is not in the matrix',
    'move',
    { action: '9999/1.1', kind: 'approve' },
    /9999\/1\.1 no está en la matriz/,
  ],
  ['a rejection without its reason', 'move', { action: '3918/1.1', kind: 'reject' }, /motivo/i],
  ['a register that does not exist', 'line', { register: 'mercado', texts: {} }, /«register» debe ser uno de/],
  ['a field that does not exist', 'line', { register: 'meetings', texts: { precio: '1' } }, /«precio» no es un campo/],
  [
    'a commitment due before its meeting',
    'line',
    {
      register: 'commitments',
      texts: { cut: '2025-2', meeting: '2026-04-20', text: 'x', owner: 'y', due: '2026-04-01' },
    },
    /reunión/,
  ],
  ['a day that is none', 'as-of', { day: 'ayer' }, /AAAA-MM-DD/],
])('%s ends with a message and writes no file', async (_, command, given, says) => {
  const out = files.path('nada.xlsx');
  const failing = batch(
    command,
    '--book',
    files.path('preparado.xlsx'),
    '--out',
    out,
    '--today',
    '2026-06-05',
    '--with',
    JSON.stringify(given),
  );
  await expect(failing).rejects.toThrow(BatchFailure);
  await expect(failing).rejects.toThrow(says);
  expect(() => readFileSync(out)).toThrow('ENOENT');
});

test('what is no JSON object is told', async () => {
  await expect(batch('as-of', '--book', files.matrix, '--with', '{day')).rejects.toThrow(
    /--with debe ser un objeto JSON/,
  );
});
