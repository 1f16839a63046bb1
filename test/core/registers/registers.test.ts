import fc from 'fast-check';
import { serialOf } from '../../../src/core/calendar/day';
import type { CellValue } from '../../../src/core/cells/cell';
import type { Grid } from '../../../src/core/matrix/grid';
import { COMMITMENTS } from '../../../src/core/registers/commitments';
import { DOCUMENTS } from '../../../src/core/registers/documents';
import { planChangedLine, planNewLines } from '../../../src/core/registers/plan';
import { inWords, readRegister } from '../../../src/core/registers/read';
import { columnsOf, type Register } from '../../../src/core/registers/register';
import { REGISTER_IDS, REGISTERS } from '../../../src/core/registers/registers';
import { day } from '../support/days';

function gridOf({ sheet }: Pick<Register, 'sheet'>, values: readonly (readonly CellValue[])[]): Grid {
  return { sheet, top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
}

const headers = (register: Register) => columnsOf(register).map(({ header }) => header);
const COMMITMENT = ['2025-2', serialOf(day('2026-04-20')), 'Enviar los soportes', '4144/2.16', 'Dirección General de Crédito', serialOf(day('2026-05-15')), ''];

test('headers tell a line apart from every other sheet of ours', () => {
  for (const id of REGISTER_IDS) expect(new Set(headers(REGISTERS[id])).size).toBe(headers(REGISTERS[id]).length);
  expect(new Set(REGISTER_IDS.map((id) => REGISTERS[id].sheet)).size).toBe(REGISTER_IDS.length);
});

test('a line is read by its headers, wherever its columns stand; columns of the user are passed over', () => {
  const register = readRegister(COMMITMENTS, gridOf(COMMITMENTS, [
    ['Corte', 'Mi nota', ...headers(COMMITMENTS).slice(1).reverse()],
    ['2025-2', 'llamar', ...COMMITMENT.slice(1).reverse()],
    ['', 'sola', '', '', '', '', '', ''],
  ]), false);
  expect(register.problems).toEqual([]);
  expect(register.entries).toEqual([{
    row: 2,
    values: { cut: '2025-2', meeting: '2026-04-20', text: 'Enviar los soportes', action: '4144/2.16', owner: 'Dirección General de Crédito', due: '2026-05-15', met: '' },
  }]);
});

test.each<[string, keyof (typeof COMMITMENTS)['fields'], CellValue, RegExp]>([
  ['a cut', 'cut', '2025', /AAAA-1/],
  ['an action', 'action', '4144-2', /4144\/2\.16/],
  ['a day', 'due', 'pronto', /fecha/],
  ['what is required', 'text', ' ', /falta «Compromiso»/],
])('%s that cannot be read is told with its cell', (_, field, cell, says) => {
  const index = Object.keys(COMMITMENTS.fields).indexOf(field);
  const reading = readRegister(COMMITMENTS, gridOf(COMMITMENTS, [headers(COMMITMENTS), COMMITMENT.map((value, at) => (at === index ? cell : value))]), false);
  expect(reading.problems).toEqual([{ row: 2, column: index + 1, problem: expect.stringMatching(says) }]);
  expect(reading.entries[0]?.values[field]).toBe('');
  expect(inWords(COMMITMENTS, reading)[0]).toMatch(new RegExp(`^Actas y compromisos, ${'ABCDEFG'.charAt(index)}2: `));
});

test('a sheet without the columns is told apart, not read', () => {
  const reading = readRegister(COMMITMENTS, gridOf(COMMITMENTS, [['Lista de mercado'], ['Pan']]), false);
  expect(reading.entries).toEqual([]);
  expect(inWords(COMMITMENTS, reading)).toEqual([expect.stringMatching(/^Actas y compromisos, A1: falta la columna «Corte»/)]);
});

test('new lines begin the sheet, with its headers', () => {
  const { steps } = planNewLines(COMMITMENTS, readRegister(COMMITMENTS, undefined, false), [{ cut: '2025-2', due: '2026-05-15', text: '=1+1' }], false);
  expect(steps).toEqual([expect.objectContaining({
    kind: 'appendLines', sheet: 'Actas y compromisos', lastRow: 0, rows: [['2025-2', '', '=1+1', '', '', serialOf(day('2026-05-15')), '']],
  })]);
  expect(steps[0]?.kind === 'appendLines' && steps[0].columns.map(({ header }) => header)).toEqual(headers(COMMITMENTS));
});

test('what is written is what is read, in whatever order the columns stand (property)', () => {
  fc.assert(fc.property(fc.shuffledSubarray(headers(DOCUMENTS), { minLength: headers(DOCUMENTS).length }), fc.boolean(), (order, date1904) => {
    const before = readRegister(DOCUMENTS, gridOf(DOCUMENTS, [order]), date1904);
    const line = { title: 'Política de riesgo', number: '4144', asked: '2025-03-02', viable: 'yes', vote: 'conditional', draft: 'C:\\borrador.docx' };
    const [step] = planNewLines(DOCUMENTS, before, [line], date1904).steps;
    if (step?.kind !== 'appendLines') throw new Error('One step was expected.');
    const after = readRegister(DOCUMENTS, gridOf(DOCUMENTS, [order, ...step.rows]), date1904);
    expect(after.problems).toEqual([]);
    expect(after.entries[0]?.values).toMatchObject(line);
  }));
});

test('a correction writes only what changes and rests on the line as it was read', () => {
  const reading = readRegister(COMMITMENTS, gridOf(COMMITMENTS, [headers(COMMITMENTS), COMMITMENT]), false);
  const plan = planChangedLine(COMMITMENTS, reading, 2, { text: 'Enviar los soportes', met: '2026-05-12' }, false);
  expect(plan.steps).toEqual([{ kind: 'setCells', sheet: 'Actas y compromisos', keepsFormulas: true, cells: [{ row: 2, column: 7, value: serialOf(day('2026-05-12')), format: 'dd/mm/yyyy' }] }]);
  expect(plan.anchors?.[0]?.cells.filter(({ row }) => row === 2).map(({ value }) => value)).toEqual(COMMITMENT);
  expect(planChangedLine(COMMITMENTS, reading, 2, { met: '' }, false).steps).toEqual([]);
});
