import type { CutLabel } from '../../../src/core/keys/keys';
import { tableIn } from '../../../src/core/matrix/findTable';
import { targetYear } from '../../../src/core/matrix/yearTargets';
import { sheetGrid } from '../support/registers';

test.each<[string, number | undefined]>([
  ['Meta 2026', 2026],
  ['META 2027 (%)', 2027],
  ['Meta anual 2026', 2026],
  ['Meta de la vigencia 2026', 2026],
  ['Meta del año 2026', 2026],
  ['INDICADORES · Meta 2026', 2026],
  ['Metas anuales · 2026', 2026],
  ['Meta anual', undefined],
  ['Meta final 2026', undefined],
  ['2026', undefined],
  ['Costo · 2026', undefined],
  ['Meta 2026-1', undefined],
])('FLOW-8: «%s» is the target of %s', (header, year) => expect(targetYear(header)).toBe(year));

const HEADER = ['CONPES', 'Código acción', 'Acción', 'Corte', 'Meta 2026', 'Meta 2027', 'Avance físico', 'Meta final'];
const columnFor = (
  cut: string | undefined,
  header: readonly string[] = HEADER,
  remembered: Parameters<typeof tableIn>[1] = () => ({}),
) => {
  const rows = ['1.1', '1.2', '1.3'].map((code) =>
    header.map((_, index) => ['4144', code, `Acción ${code}`, '2026-1'][index] ?? 0.5),
  );
  const table = tableIn(sheetGrid('Matriz', [header, ...rows]), remembered, { cut: cut as CutLabel | undefined });
  if (typeof table === 'string') throw new Error(table);
  const column = table.mapping.columns.annualTarget;
  return column === undefined ? undefined : header[column - 1];
};

test.each<[string, string | undefined, readonly string[], string | undefined]>([
  ['the first half of a year', '2026-1', HEADER, 'Meta 2026'],
  ['its second half', '2026-2', HEADER, 'Meta 2026'],
  ['the year after', '2027-1', HEADER, 'Meta 2027'],
  ['a year without its column: no other year’s', '2028-1', HEADER, undefined],
  ['one column for all years', '2027-1', HEADER.map((one) => one.replace('Meta 2026', 'Meta anual')), 'Meta 2027'],
  [
    'another year beside the one for all',
    '2026-1',
    ['CONPES', 'Código acción', 'Acción', 'Corte', 'Meta anual', 'Meta 2025'],
    'Meta anual',
  ],
  ['a year twice: nobody knows which', '2026-1', HEADER.map((one) => one.replace('2027', '2026')), undefined],
])('FLOW-8: the annual target of %s', (_, cut, header, column) => expect(columnFor(cut, header)).toBe(column));

test('FLOW-8: what was remembered in another year does not hold in this one, what was chosen does', () => {
  expect(columnFor('2027-1', HEADER, () => ({ annualTarget: 'Meta 2026' }))).toBe('Meta 2027');
  expect(columnFor('2028-1', HEADER, () => ({ annualTarget: 'Meta 2026' }))).toBeUndefined();
  expect(columnFor('2027-1', HEADER, () => ({ annualTarget: 'Meta final' }))).toBe('Meta final');
  expect(columnFor('2027-1', HEADER, () => ({ annualTarget: '' }))).toBeUndefined();
});
