import type { CutLabel } from '../../../src/core/cells/keys';
import { unreadable } from '../../../src/core/cells/reading';
import { whyUnusable } from '../../../src/core/reconcile/unusable';
import { dateCode, dnpOf, type RecordSpec } from '../support/records';

const CUT = '2025-2' as CutLabel;
const row = (code: RecordSpec['code'], more: RecordSpec = {}): RecordSpec => ({ conpes: '4144', code, ...more });
const rows = (count: number, code: RecordSpec['code']): RecordSpec[] => Array.from({ length: count }, () => row(code));

test.each<[string, RecordSpec[], RegExp | undefined]>([
  ['no rows', [], /^no trae ninguna fila/],
  ['as many rows as are compared', rows(25_000, '1.1'), undefined],
  ['one more', rows(25_001, '1.1'), /^trae 25001 filas y se comparan hasta 25000/],
  ['another cut', [row('1.1', { cut: '2025-1' })], /^es del corte 2025-1 y la matriz se sigue en el 2025-2/],
  ['two other cuts', [row('1.1', { cut: '2025-1' }), row('1.1', { cut: '2024-2' })], /^es del corte 2025-1, 2024-2/],
  ['one row of the cut', [row('1.1', { cut: '2025-1' }), row('1.1', { cut: CUT })], undefined],
  ['rows that name no cut', [row('1.1')], undefined],
  ['three codes, all dates', rows(3, dateCode('1.2', '2.1')), /^trae todos los códigos de acción como fechas/],
  ['two codes', rows(2, dateCode('1.2', '2.1')), undefined],
  ['all dates but one', [...rows(9, dateCode('1.2', '2.1')), row('1.1')], undefined],
  ['all dates but blanks', [...rows(9, dateCode('1.2', '2.1')), row(undefined)], /^trae todos los códigos/],
  ['codes that cannot be read otherwise', rows(9, unreadable('ver anexo', 'no es un código')), undefined],
])('%s', (_, records, says) => {
  const why = whyUnusable(dnpOf(records), CUT);
  if (says) expect(why).toMatch(says);
  else expect(why).toBeUndefined();
});

test('a book without a cut takes a report of any', () => expect(whyUnusable(dnpOf([row('1.1', { cut: '2025-1' })]), undefined)).toBeUndefined());
