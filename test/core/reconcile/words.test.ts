import fc from 'fast-check';
import { likeness, readText, withoutNoise, wordsOf } from '../../../src/core/reconcile/match/textWords';

const alike = (a: string, b: string): number => likeness(readText(a), readText(b), () => 1);
const REPORT = 'Publicar el informe de avance de las metas del sector durante la vigencia 2024';

test('spelling and layout tell nothing', () => {
  expect(wordsOf('  Elaborar\u00a0 EL informe_x000D_\nde la Acción, el informe.')).toEqual([
    'elaborar',
    'el',
    'informe',
    'de',
    'la',
    'accion',
  ]);
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
  fc.assert(
    fc.property(text, text, weights, (a, b, frequency) => {
      const weight = (word: string): number => 1 / (1 + Math.log(frequency[WORDS.indexOf(word)] ?? 1));
      expect(likeness(b, a, weight)).toBe(likeness(a, b, weight));
    }),
  );
});

test.each<[string, string[], boolean]>([
  ['Crear el centro de da…', ['crear', 'el', 'centro', 'de'], true],
  ['Crear el centro de da...', ['crear', 'el', 'centro', 'de'], true],
  ['Crear el centro… ».', ['crear', 'el'], true],
  ['Crear…', [], true],
  ['Crear el centro.', ['crear', 'el', 'centro'], false],
  ['Crear, … y publicar', ['crear', 'y', 'publicar'], false],
  ['', [], false],
])('«%s» as words', (raw, words, cutOff) => expect(readText(raw)).toEqual({ words, cutOff }));

describe('a respelled word counts by how much of it is left', () => {
  test.each<[string, string, number]>([
    ['casa', 'caso', 0.75],
    ['informe', 'informes', 0.875],
    ['piloto', 'siloto', 5 / 6],
    ['desarrollo', 'desarolo', 0.8],
    ['desarroll', 'desarrolar', 0.8],
  ])('%s and %s', (first, second, credit) =>
    expect(alike(`uno dos tres ${first}`, `uno dos tres ${second}`)).toBe(withoutNoise((6 + 2 * credit) / 8)),
  );

  test.each([
    ['sol', 'sal'],
    ['informe', 'imfotme'],
    ['desarrollo', 'desarilo'],
    ['desarrollo', 'besarrolla'],
    ['xxiii', 'xxiiii'],
    ['xxiiii', 'xxiii'],
    ['centro', 'ley'],
  ])('%s and %s are two words', (first, second) =>
    expect(alike(`uno dos tres ${first}`, `uno dos tres ${second}`)).toBe(0.75),
  );

  test.each([
    ['fase2026', 'fase2025'],
    ['2024', '2025'],
    ['ii', 'iii'],
    ['xiv', 'xxi'],
  ])('%s and %s tell two actions apart', (first, second) =>
    expect(alike(`uno dos tres ${first}`, `uno dos tres ${second}`)).toBe(0.375),
  );

  test('a year that only one text has tells nothing', () =>
    expect(alike('uno dos tres 2024', 'uno dos tres centro')).toBe(0.75));

  test('one word stands for one: the closest, and of equals the first by its letters', () => {
    expect(alike('uno dos tres carta', 'uno dos tres cart cartas')).toBe(withoutNoise((6 + 2 * (5 / 6)) / 9));
    const weight = (word: string): number => (word === 'informen' ? 0.2 : 1);
    const of = (words: string): number =>
      likeness(readText('uno dos tres informe'), readText(`uno dos tres ${words}`), weight);
    expect([of('informes informen'), of('informen informes')]).toEqual([
      withoutNoise(6.35 / 7.4),
      withoutNoise(6.35 / 7.4),
    ]);
    expect(alike('uno dos tres informe informen', 'uno dos tres informes')).toBe(withoutNoise((6 + 2 * 0.875) / 9));
  });

  test('it weighs as the lighter of the two', () =>
    expect(
      likeness(readText('uno dos tres casa'), readText('uno dos tres caso'), (word) => (word === 'caso' ? 0.5 : 1)),
    ).toBe(withoutNoise(6.75 / 7)));

  test('and counts from a fifth of equal words on', () => {
    expect(alike('uno casa sol mar rey', 'uno caso ley pan voz')).toBe(0.35);
    expect(alike('uno casa sol mar rey', 'uno caso ley pan voz luz')).toBe(withoutNoise(2 / 11));
    expect(alike('uno 2024 sol mar rey', 'uno 2025 ley pan voz luz')).toBe(withoutNoise(2 / 11));
  });
});

describe('a text that was cut off', () => {
  const WHOLE = 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce';
  test.each<[string, string, string, number]>([
    ['says so, with three words', 'uno dos tres cu…', WHOLE, 0.95],
    ['says so, with two', 'uno dos tr…', WHOLE, 4 / 14],
    ['says so, and lacks a fifth or less', 'uno dos tres cuatro ci…', 'uno dos tres cuatro cinco', 8 / 9],
    ['says so, and began otherwise', 'uno dos sol cu…', WHOLE, 0.95 * (4 / 6)],
    ['does not say so, with six words', 'uno dos tres cuatro cinco seis', WHOLE, 0.85],
    ['does not say so, with five', 'uno dos tres cuatro cinco', WHOLE, 10 / 17],
    ['does not say so, and the words stand elsewhere', 'siete ocho nueve diez once doce', WHOLE, 12 / 18],
    ['where the longer one says that it goes on', 'uno dos tres cuatro cinco', `${WHOLE} trece…`, 10 / 17],
  ])('%s', (_name, short, long, expected) => {
    expect(alike(short, long)).toBe(withoutNoise(expected));
    expect(alike(long, short)).toBe(withoutNoise(expected));
  });
});

test('two texts without words are not alike', () => expect(alike('', '—')).toBe(0));
test('the last digits of a sum are noise', () =>
  expect([withoutNoise(0.1 + 0.2), withoutNoise(1 / 3)]).toEqual([0.3, 0.333333333]));
