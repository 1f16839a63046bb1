import { rowOf, type Row } from '../../../src/core/reconcile/match/comparedRow';
import { textsOf } from '../../../src/core/reconcile/match/similarTexts';
import { withoutNoise } from '../../../src/core/reconcile/match/textWords';
import { record } from '../support/records';

const HUB = 'Crear el centro de datos abiertos';
const rows = (side: Row['side'], conpes: string | undefined, ...texts: string[]): Row[] =>
  texts.map((text, index) => rowOf(side, record({ row: index + 2, conpes, code: `1.${index + 1}`, text })));
const many = (count: number, textOf: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => textOf(index + 1));
const one = (side: Row['side'], conpes: string | undefined, text: string): Row =>
  rowOf(side, record({ row: 99, conpes, code: '9.9', text }));
const placesOf = (found: readonly Row[]): string[] =>
  found
    .map(({ side, record: { row, conpes } }) => `${side} ${conpes.kind === 'value' ? conpes.value : '-'} ${row}`)
    .sort();

describe('likeness inside a document', () => {
  test('a word weighs the less the more rows hold it', () => {
    const [ours, theirs] = [one('matrix', '4144', 'Medir centro'), one('dnp', '4144', 'Medir avance')];
    const texts = textsOf([ours, theirs, ...rows('dnp', '4144', 'Medir', 'Medir')]);
    const medir = 1 / (1 + Math.log(4));
    expect(texts.likeness(ours, theirs)).toBe(withoutNoise((2 * medir) / (2 * medir + 2)));
    expect(texts.likeness(theirs, ours)).toBe(texts.likeness(ours, theirs));
  });

  test("a row without a document is compared by the words of the other one's", () => {
    const [ours, theirs] = [one('matrix', undefined, 'Medir centro'), one('dnp', '4144', 'Medir avance')];
    const texts = textsOf([ours, theirs, ...rows('dnp', '4144', 'Medir', 'Medir')]);
    const medir = 1 / (1 + Math.log(3));
    expect([texts.likeness(ours, theirs), texts.likeness(theirs, ours)]).toEqual(
      Array.from({ length: 2 }, () => withoutNoise((2 * medir) / (2 * medir + 2))),
    );
  });

  test('the same words are the same, and a row without words says nothing', () => {
    const [ours, theirs, none] = [
      one('matrix', '4144', HUB),
      one('dnp', '4144', HUB.toUpperCase()),
      one('dnp', '4144', '—'),
    ];
    const texts = textsOf([ours, theirs, none]);
    expect([texts.likeness(ours, theirs), texts.likeness(ours, none), texts.likeness(none, ours)]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  test('a text that says it was cut off is another one than the same words without', () => {
    const [cut, short, whole] = [
      one('matrix', '4144', 'uno dos tres cua…'),
      one('matrix', '4144', 'uno dos tres'),
      one('dnp', '4144', 'uno dos tres cuatro cinco seis'),
    ];
    const texts = textsOf([cut, short, whole]);
    const [all, some] = [texts.likeness(cut, whole), texts.likeness(short, whole)];
    const three = 3 / (1 + Math.log(3));
    expect([all, some]).toEqual([0.95, withoutNoise((2 * three) / (2 * three + 3))]);
  });
});

describe('rows that may be meant by their text', () => {
  test('those of the other side and the same document that share a word', () => {
    const ours = one('matrix', '4144', HUB);
    const texts = textsOf([
      ours,
      ...rows('matrix', '4144', HUB),
      ...rows('dnp', '4144', 'Crear la ley', 'Medir'),
      ...rows('dnp', '3918', HUB),
    ]);
    expect(placesOf(texts.near(ours))).toEqual(['dnp 4144 2']);
  });

  test('also those that name no document; a row that names none itself is looked for everywhere', () => {
    const [ours, lost] = [one('matrix', '4144', HUB), one('matrix', undefined, HUB)];
    const texts = textsOf([
      ours,
      lost,
      ...rows('dnp', undefined, HUB),
      ...rows('dnp', '4144', HUB),
      ...rows('dnp', '3918', HUB),
    ]);
    expect(placesOf(texts.near(ours))).toEqual(['dnp - 2', 'dnp 4144 2']);
    expect(placesOf(texts.near(lost))).toEqual(['dnp - 2', 'dnp 3918 2', 'dnp 4144 2']);
  });

  test('nothing is near a row without words, or where nothing shares one', () => {
    const [none, other] = [one('matrix', '4144', ''), one('matrix', '3918', HUB)];
    const texts = textsOf([none, other, ...rows('dnp', '4144', '', HUB)]);
    expect([texts.near(none), texts.near(other)]).toEqual([[], []]);
  });

  test('no more than the twelve nearest', () => {
    const ours = one('matrix', '4144', many(13, (n) => `palabra${n}`).join(' '));
    const shares = (n: number): string => many(n, (at) => `palabra${at}`).join(' ');
    const found = textsOf([ours, ...rows('dnp', '4144', ...many(13, shares))]).near(ours);
    expect(placesOf(found)).toEqual(many(12, (n) => `dnp 4144 ${n + 2}`).sort());
  });

  test('and all that are as near as the twelfth', () => {
    const ours = one('matrix', '4144', 'Medir el avance');
    const found = textsOf([
      ours,
      ...rows(
        'dnp',
        '4144',
        ...many(11, (n) => `Medir el avance ${n}`),
        ...many(4, (n) => `El avance medido ${n}`),
        ...many(3, (n) => `Avance ${n}`),
      ),
    ]).near(ours);
    expect(placesOf(found)).toEqual(many(15, (n) => `dnp 4144 ${n + 1}`).sort());
  });

  test('a word of more than 300 rows finds none, but the whole text does', () => {
    const near = (count: number, text: string): number => {
      const ours = one('matrix', '4144', text);
      return textsOf([ours, ...rows('dnp', '4144', ...many(count, (n) => `Medir ${n}`), text)]).near(ours).length;
    };
    expect([near(298, 'Medir todo'), near(299, 'Medir todo')]).toEqual([299, 1]);
  });
});
