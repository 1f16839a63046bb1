import { counted, endSentence, spanishShare } from '../../../src/core/text/spanish';

test.each([
  [0.805, '80,5 %'],
  [0.8, '80 %'],
  [0, '0 %'],
  [1, '100 %'],
  [0.12345, '12,35 %'],
  [0.00004, '0 %'],
  [12.5, '1.250 %'],
  [-0.05, '-5 %'],
  [undefined, 'sin dato'],
  [null, 'sin dato'],
])('the share %p is %j (FLOW-8)', (fraction, text) =>
  expect(spanishShare(fraction)).toBe(text.replace(' %', '\u00a0%')),
);
test.each([
  ['Falta la fecha', 'Falta la fecha.'],
  ['Falta la fecha.', 'Falta la fecha.'],
  ['¡Falta!', '¡Falta!'],
  ['¿Cuál?', '¿Cuál?'],
  ['escriba 1, 2, 3…', 'escriba 1, 2, 3…'],
  ['El 1.1 falta', 'El 1.1 falta.'],
  ['', '.'],
])('%j ends once', (text, sentence) => expect(endSentence(text)).toBe(sentence));
test.each([
  [0, '0 errores'],
  [1, '1 error'],
  [2, '2 errores'],
  [11, '11 errores'],
])('%d are counted', (n, text) => expect(counted(n, 'error', 'errores')).toBe(text));
