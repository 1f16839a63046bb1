import { undoInWords } from '../../../src/core/undo/undoInWords';
import type { Undo } from '../../../src/core/undo/undoPlan';
import type { Restored } from '../../../src/core/undo/undoRows';
import { entry } from '../support/workspace';

const cell = (more: Partial<Restored>): Restored => ({
  sheet: 'Matriz',
  row: 3,
  column: 8,
  from: 1,
  value: 2,
  ...more,
});
const say = (what: Partial<Undo>, date1904 = false) =>
  undoInWords(
    { plan: { title: '', steps: [] }, restored: [], answered: [], settings: false, left: [], ...what },
    date1904,
  );

test.each<[string, Partial<Undo>, string[]]>([
  ['nothing', {}, ['No hay nada que devolver.']],
  ['nothing but what stays', { left: ['Algo se deja.'] }, ['No hay nada que devolver.', 'Algo se deja.']],
  ['settings', { settings: true }, ['«Configuración» vuelve a decir lo que decía.']],
  ['one cell', { restored: [cell({})] }, ['1 celda vuelve a decir lo que decía:', 'Matriz, H3: 1 → 2']],
  [
    'two cells',
    { restored: [cell({}), cell({ row: 4, value: '' })] },
    ['2 celdas vuelven a decir lo que decían:', 'Matriz, H3: 1 → 2', 'Matriz, H4: 1 → (vacía)'],
  ],
  [
    'one line',
    { answered: [entry({ on: '2026-05-20' })] },
    ['La bitácora no se borra: 1 línea queda sin efecto con una línea nueva de «Deshecho».'],
  ],
  [
    'two lines',
    { answered: [entry({ on: '2026-05-20' }), entry({ on: '2026-05-21' })] },
    ['La bitácora no se borra: 2 líneas quedan sin efecto con una línea nueva de «Deshecho».'],
  ],
])('%s', (_, what, lines) => {
  expect(say(what)).toEqual(lines);
});

test.each<[string, Partial<Restored>, string]>([
  ['a formula', { formula: '=1+1' }, '1 → =1+1'],
  ['a day', { from: 46_162, value: 46_161, format: 'dd/mm/yyyy' }, '20/05/2026 → 19/05/2026'],
  ['a day in capitals', { from: '', value: 46_161, format: 'DD/MM/YYYY' }, '(vacía) → 19/05/2026'],
  ['a number that is no day', { from: 46_162, value: 46_161, format: '0' }, '46162 → 46161'],
  ['a text in a column of days', { from: 'ayer', value: 46_161, format: 'dd/mm/yyyy' }, 'ayer → 19/05/2026'],
  [
    'digits that are a text in a column of days',
    { from: '46161', value: 46_161, format: 'dd/mm/yyyy' },
    '46161 → 19/05/2026',
  ],
  ['a number in a column of days that is none', { from: -5, value: true, format: 'dd/mm/yyyy' }, '-5 → true'],
])('%s', (_, change, shown) => {
  expect(say({ restored: [cell(change)] })[1]).toBe(`Matriz, H3: ${shown}`);
});

test('a day in a 1904 book', () => {
  expect(say({ restored: [cell({ from: '', value: 44_699, format: 'dd/mm/yyyy' })] }, true)[1]).toBe(
    'Matriz, H3: (vacía) → 19/05/2026',
  );
});

test('a dozen is listed whole, more are counted', () => {
  const cells = (count: number) => Array.from({ length: count }, (_, index) => cell({ row: index + 1 }));
  const listed = cells(12).map(({ row }) => `Matriz, H${row}: 1 → 2`);
  expect(say({ restored: cells(12) }).slice(1)).toEqual(listed);
  expect(say({ restored: cells(13) }).slice(1)).toEqual([...listed, '… y 1 más.']);
  expect(
    say({ restored: cells(1), left: Array.from({ length: 14 }, (_, index) => `Queda ${index}.`) }).slice(2),
  ).toEqual([...Array.from({ length: 12 }, (_, index) => `Queda ${index}.`), '… y 2 más.']);
});
