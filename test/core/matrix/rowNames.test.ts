import fc from 'fast-check';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { keyText } from '../../../src/core/matrix/keyText';
import { rowNamed, rowNames } from '../../../src/core/matrix/rowNames';
import { numericCode, record, type RecordSpec } from '../support/records';

const CODES: readonly RecordSpec['code'][] = ['1.1', '1.2', '2.3', numericCode('2.3'), undefined];
const spec: fc.Arbitrary<RecordSpec> = fc.record({
  conpes: fc.constantFrom('4144', '3918'),
  code: fc.constantFrom(...CODES),
  text: fc.constantFrom('Crear el centro', 'Medir'),
});
const specs = fc.array(spec, { minLength: 1, maxLength: 8 });
const at = (list: readonly RecordSpec[]) => list.map((each, index) => record({ ...each, row: index + 2 }));
/** What a person sees of a row. */
const said = (one: ActionRecord | undefined) => one && [keyText(one), one.text];

test('no two rows have the same name (property)', () => {
  fc.assert(
    fc.property(specs, (list) => {
      expect(new Set(rowNames(at(list)).values()).size).toBe(list.length);
    }),
  );
});

test('whatever the order of the rows, a name never comes to be that of another action (property)', () => {
  fc.assert(
    fc.property(specs, fc.infiniteStream(fc.nat()), (list, order) => {
      const moved = list
        .map((each) => ({ each, rank: order.next().value ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ each }) => each);
      const [before, after] = [at(list), at(moved)];
      const now = new Map([...rowNames(after)].map(([row, name]) => [name, after[row - 2]]));
      for (const [row, name] of rowNames(before))
        if (now.has(name)) expect(said(now.get(name))).toEqual(said(before[row - 2]));
    }),
  );
});

test('an action whose key is its own keeps its name where it has moved and was worded anew; another one must stand where it stood', () => {
  const row = (place: number, code: RecordSpec['code'], text: string) =>
    record({ row: place, conpes: '4144', code, text });
  const before = rowNames([
    row(2, '1.1', 'Crear'),
    row(3, '1.2', 'Medir'),
    row(4, '1.2', 'Medir otra vez'),
    row(5, numericCode('2.3'), 'Contar'),
  ]);
  const after = rowNames([
    row(9, '1.1', 'Crear más'),
    row(3, '1.2', 'MEDIR'),
    row(5, '1.2', 'Medir otra vez'),
    row(6, numericCode('2.3'), 'Contar'),
  ]);
  expect([
    after.get(9) === before.get(2),
    after.get(3) === before.get(3),
    after.get(5) === before.get(4),
    after.get(6) === before.get(5),
  ]).toEqual([true, true, false, false]);
});

test('a row is found by its name, and only by its own', () => {
  const names = rowNames(
    at([
      { conpes: '4144', code: '1.1', text: 'Crear' },
      { conpes: '4144', code: '1.2', text: 'Medir' },
    ]),
  );
  expect([...names].map(([, name]) => rowNamed(names, name))).toEqual([2, 3]);
  expect([rowNamed(names, '1.2'), rowNamed(names, undefined)]).toEqual([undefined, undefined]);
});
