import type { Workbook } from '../../simulator';
import { createEngine, type Engine } from '../../src/engine/engine';
import type { DifferenceItem, ReconciliationItem } from '../../src/core/reconcile/items';
import { bookOf, excelOver, HEADER, matrixValues, put } from '../excel/support';
import { readInto, WHO, write } from './support';

const PHYSICAL = HEADER.indexOf('Avance físico');
const DNP_HEADER = ['CONPES', 'Código acción', 'Acción', 'Avance físico'];

let book: Workbook;
let engine: Engine;

/** Three actions of the matrix; DNP says 90 % of each, and names the third otherwise. */
beforeEach(async () => {
  book = bookOf(matrixValues(3));
  book.addSheet('Reporte DNP');
  put(book, 'Reporte DNP', [
    DNP_HEADER,
    ['4144', '1.1', 'Acción número 0', 0.9],
    ['4144', '1.2', 'Acción número 1', 0.9],
    ['4144', '7.7', 'Otra cosa muy distinta', 0.9],
  ]);
  await excelOver(book);
  engine = createEngine();
  await readInto(engine);
});

const items = () => engine.reconciliationItems(0, 100);
async function itemOf(key: string): Promise<ReconciliationItem> {
  const found = (await items()).find((item) => item.key === key);
  if (!found) throw new Error(`no item of ${key}`);
  return found;
}
async function physicalOf(key: string): Promise<DifferenceItem> {
  const found = (await itemOf(key)).differences.find(({ field }) => field === 'physical');
  if (!found) throw new Error(`no difference of ${key}`);
  return found;
}

/** Somebody sorts both sheets otherwise between what was shown and what is written: rows 2 and 3 change places in each. */
async function sortedMeanwhile(): Promise<void> {
  for (const name of ['Matriz', 'Reporte DNP']) {
    const { grid } = book.sheet(name);
    for (let column = 0; column < HEADER.length; column += 1) {
      const [one, other] = [grid.get(1, column), grid.get(2, column)];
      grid.set(1, column, other ?? { value: '' });
      grid.set(2, column, one ?? { value: '' });
    }
  }
  await readInto(engine);
}

const physicals = () =>
  Object.fromEntries(
    book
      .sheet('Matriz')
      .read('B2:G4')
      .map((row) => [String(row[0]), row[PHYSICAL - 1]]),
  );

test('what was decided about an action goes to that action, wherever both sheets have been sorted to', async () => {
  const { id } = await physicalOf('4144/1.1');
  const before = physicals();
  await sortedMeanwhile();
  await write(await engine.propose(WHO, 'decide', { decisions: [{ id, choice: 'acceptDnp', note: '' }] }));
  expect(physicals()).toEqual({ ...before, '1.1': 0.9 });
});

test('what an interrupted decision has written already still gets its line, for the same choice', async () => {
  const cut = { label: '2025-2', cutDate: '31/12/2025', opens: '04/05/2026', closes: '31/07/2026' };
  await write(await engine.propose(WHO, 'prepare', { settings: { cut } }));
  await readInto(engine);
  const { id } = await physicalOf('4144/1.1');
  const choice = { decisions: [{ id, choice: 'acceptDnp', note: '' }] } as const;
  const { plan } = await engine.propose(WHO, 'decide', choice);
  await write({ plan: { ...plan, steps: plan.steps.filter(({ kind }) => kind === 'setCells') } });
  await readInto(engine);
  const { plan: rest } = await engine.propose(WHO, 'decide', choice);
  expect(rest.steps).toContainEqual(expect.objectContaining({ kind: 'appendLines', sheet: 'Bitácora' }));
});

test('a difference that says something else by now is not decided, and that is said', async () => {
  const { id } = await physicalOf('4144/1.1');
  book.sheet('Reporte DNP').grid.set(1, 3, { value: 0.7 });
  await readInto(engine);
  const { changes, results } = await engine.propose(WHO, 'decide', {
    decisions: [{ id, choice: 'acceptDnp', note: '' }],
  });
  expect(changes).toEqual([]);
  expect(results.join(' ')).toBe(
    '1 decisión no se puede guardar, de 1: 1 es de una diferencia que ya no está o que ahora dice otra cosa: mire de nuevo la lista.',
  );
});

test('a pair is made of the rows that were shown; a row that is gone is refused', async () => {
  const [ours, theirs] = [await itemOf('4144/1.3'), await itemOf('4144/7.7')];
  const candidate = ours.candidates.find(({ row }) => row === theirs.dnpRow)?.id ?? theirs.dnpRow ?? 0;
  await sortedMeanwhile();
  const { results } = await engine.propose(WHO, 'pair', { of: ours.id, candidate, note: '' });
  expect(results).toEqual([
    expect.stringMatching(
      /^La fila 4 de la matriz \(«4144\/1\.3 .*»\) se compara con la fila 4 de DNP \(«4144\/7\.7 Otra cosa muy distinta»\)\. Difieren en .*Avance físico/,
    ),
  ]);

  book.sheet('Matriz').grid.set(3, 1, { value: '1.4' });
  await readInto(engine);
  await expect(engine.propose(WHO, 'pair', { of: ours.id, candidate, note: '' })).rejects.toThrow(
    /ya no está o dice otra cosa.*No se escribió nada/,
  );
});

test('what is withdrawn is the decision and the pair that were shown', async () => {
  const choices = await Promise.all(['4144/1.1', '4144/1.2'].map(physicalOf));
  await write(
    await engine.propose(WHO, 'decide', {
      decisions: choices.map(({ id }) => ({ id, choice: 'keepOurs', note: 'por el acta' })),
    }),
  );
  await readInto(engine);
  const pair = { of: (await itemOf('4144/1.3')).id, candidate: (await itemOf('4144/7.7')).dnpRow ?? 0, note: '' };
  await write(await engine.propose(WHO, 'pair', pair));
  await readInto(engine);
  const [decided, paired] = [await physicalOf('4144/1.1'), (await items()).find(({ byHand }) => byHand)];
  await sortedMeanwhile();
  expect((await engine.propose(WHO, 'withdraw', { kind: 'difference', id: decided.id })).results[0]).toMatch(
    /^4144\/1\.1, Avance físico: /,
  );
  expect((await engine.propose(WHO, 'withdraw', { kind: 'pair', id: paired?.id ?? '' })).results[0]).toMatch(
    /^La pareja de 4144\/1\.3 \(fila 4/,
  );
  for (const kind of ['difference', 'pair'] as const)
    await expect(engine.propose(WHO, 'withdraw', { kind, id: '' })).rejects.toThrow(/ya no está en «Conciliación»/);
});

test('a fix that was chosen is not done to another action that came to stand there', async () => {
  book.sheet('Matriz').grid.set(1, PHYSICAL, { value: '80,5 %' });
  await readInto(engine);
  const id = (await engine.findings(0, 100)).flatMap(({ fixes }) => fixes)[0]?.id ?? '';
  expect((await engine.propose(WHO, 'fix', { ids: [id] })).changes).toHaveLength(1);
  book.sheet('Matriz').grid.set(1, 1, { value: '1.9' });
  await readInto(engine);
  expect(await engine.propose(WHO, 'fix', { ids: [id] })).toMatchObject({
    changes: [],
    results: ['Esa celda ya no dice lo que decía: mire de nuevo la lista.'],
  });
});

test('a text file is proposed with what is to be said of its reading; what is no report is said at once', async () => {
  const file = (text: string) => ({ name: 'dnp.csv', bytes: new Uint8Array(Buffer.from(text, 'latin1')) });
  const report = file('CONPES;Código acción;Acción;Estado\r\n4144;1.1;Diseñar;Aprobada\r\n');
  expect(await engine.pastedProblem(report)).toBeUndefined();
  const { results, plan } = await engine.propose(WHO, 'import', {}, { textFile: report });
  expect(results).toEqual([expect.stringMatching(/^«dnp\.csv» no está en UTF-8 y se leyó en windows-1252: /)]);
  expect(plan.steps).toMatchObject([
    {
      sheet: 'Reporte DNP',
      values: [
        ['CONPES', 'Código acción', 'Acción', 'Estado'],
        ['4144', '1.1', 'Diseñar', 'Aprobada'],
      ],
    },
  ]);
  expect(await engine.pastedProblem(file('Acción\nCrear\n'))).toMatch(/^«dnp\.csv» tiene una sola columna/);
});
