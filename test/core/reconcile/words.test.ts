import fc from 'fast-check';
import { likeness, readText, wordsOf } from '../../../src/core/reconcile/words';

const alike = (a: string, b: string): number => likeness(readText(a), readText(b), () => 1);
const REPORT = 'Publicar el informe de avance de las metas del sector durante la vigencia 2024';

test('spelling and layout tell nothing', () => {
  expect(wordsOf('  Elaborar\u00a0 EL informe_x000D_\nde la Acción, el informe.')).toEqual(['elaborar', 'el', 'informe', 'de', 'la', 'accion']);
  expect(wordsOf('—')).toEqual([]);
});

test.each<[string, string, number, number]>([
  ['typing errors', REPORT.replace('informe', 'informme').replace('vigencia', 'vigenica'), 0.95, 1],
  ['another year', REPORT.replace('2024', '2025'), 0, 0.5],
  ['another phase', `${REPORT.slice(0, -4)}fase II`, 0, 0.5],
  ['cut off, and saying so', 'Publicar el informe de ava…', 0.9, 0.96],
  ['cut off without saying so', REPORT.slice(0, 48), 0.75, 0.86],
  ['a few words that many texts begin with', 'Publicar el informe', 0, 0.5],
  ['another action', 'Crear el centro de datos abiertos', 0, 0.4],
  ['nothing', '', 0, 0],
])('%s', (_name, other, least, most) => {
  expect(alike(REPORT, other)).toBeGreaterThanOrEqual(least);
  expect(alike(REPORT, other)).toBeLessThanOrEqual(most);
  expect(alike(other, REPORT)).toBeCloseTo(alike(REPORT, other), 12);
});

test('two phases differ though their numerals resemble each other', () => {
  expect(alike('Ejecutar la fase II del catastro', 'Ejecutar la fase III del catastro')).toBeLessThan(0.5);
});

test('the same to the last digit from either side, whatever the words weigh', () => {
  const WORDS = ['alfa', 'alfas', 'beta', 'betta', 'gama', 'delta', 'zeta', '2024', '2025', 'ii', 'omega', 'omegas'];
  const text = fc.shuffledSubarray(WORDS).map((words) => readText(words.join(' ')));
  const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: WORDS.length, maxLength: WORDS.length });
  fc.assert(fc.property(text, text, weights, (a, b, frequency) => {
    const weight = (word: string): number => 1 / (1 + Math.log(frequency[WORDS.indexOf(word)] ?? 1));
    expect(likeness(b, a, weight)).toBe(likeness(a, b, weight));
  }));
});
