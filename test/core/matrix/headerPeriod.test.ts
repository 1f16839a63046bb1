import fc from 'fast-check';
import type { CutLabel } from '../../../src/core/keys/keys';
import { datedOf, periodIn, relationTo, type Period } from '../../../src/core/matrix/headerPeriod';

const SECOND: Period = { year: 2025, half: 2 };
const FIRST: Period = { year: 2025, half: 1 };
const OF_2025: Period = { year: 2025 };

test.each<[string, Period | undefined]>([
  ...['2025-2', '2025-II', '2025 2', '2025/2', '2025.2', '(2025-2)', '20252', '2S2025', '2S-2025', 'S2 2025'].map(
    (text): [string, Period] => [text, SECOND],
  ),
  ...['2025S2', '2025-2S', 'IIS2025', 'II semestre 2025', 'II Semestre de 2025', 'segundo semestre del 2025'].map(
    (text): [string, Period] => [text, SECOND],
  ),
  ...[
    'Semestre 2 de 2025',
    '2025 semestre II',
    'corte 2 de 2025',
    'Dic 2025',
    'dic-25',
    'dic.2025',
    'DICIEMBRE/2025',
  ].map((text): [string, Period] => [text, SECOND]),
  ...[
    'a 31/12/2025',
    'a 31-dic-2025',
    '31.12.25',
    '2025-12-31',
    'a diciembre 31 de 2025',
    'con corte a 31 de diciembre de 2025',
  ].map((text): [string, Period] => [text, SECOND]),
  ...['12/2025', '2025-12', 'Corte 2025-2 a 31/12/2025'].map((text): [string, Period] => [text, SECOND]),
  ...['2025-1', '1S2025', 'Jun 2025', 'a 30/06/2025', 'primer semestre de 2025', '2025-06-30', 'I-2025'].map(
    (text): [string, Period] => [text, FIRST],
  ),
  // No half-year ends then, and a range of cuts is none of them.
  ...['mar 2025', 'a 30/09/2025', '4T2025', 'IV trimestre de 2025', '2025-1 a 2025-2'].map((text): [string, Period] => [
    text,
    OF_2025,
  ]),
  ['2025', { year: 2025, whole: true }],
  ['vigencia 2025', { year: 2025, whole: true }],
  ...['', 'jun 30', 'semestre 1', '1.2', '4144', '31/12', 'acumulado'].map((text): [string, undefined] => [
    text,
    undefined,
  ]),
])('a header that says %j', (text, period) => {
  for (const header of [`Avance físico ${text}`, `${text} · Avance físico`, `Avance físico · ${text}`])
    expect([header, periodIn(header)]).toEqual([header, period]);
});

test('what leads to a period goes with it, and other words stay', () => {
  expect(datedOf('avance fisico con corte a 31 12 2025').rest).toBe('avance fisico');
  expect(datedOf('avance 2025 2 reportado').rest).toBe('avance reportado');
  expect(datedOf('avance fisico').rest).toBe('avance fisico');
});

test.each<[Period, ReturnType<typeof relationTo>]>([
  [SECOND, 'same'],
  [FIRST, 'other'],
  [OF_2025, 'other'],
  [{ year: 2025, whole: true }, 'ofItsYear'],
  [{ year: 2024, whole: true }, 'other'],
  [{ year: 2024, half: 2 }, 'other'],
])('%j beside the cut 2025-2: %s', (period, relation) =>
  expect(relationTo('2025-2' as CutLabel, period)).toBe(relation),
);

test('every cut is known in every form that it is written in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2015, max: 2040 }), fc.constantFrom<1 | 2>(1, 2), (year, half) => {
      const last = half === 1 ? ['30', '06', 'junio'] : ['31', '12', 'diciembre'];
      for (const form of [
        `${year}-${half}`,
        `${half}S${year}`,
        `${year}S${half}`,
        `${half === 1 ? 'I' : 'II'} semestre de ${year}`,
        `${last[0]}/${last[1]}/${year}`,
        `${last[0]} de ${last[2]} de ${year}`,
        `${year}-${last[1]}-${last[0]}`,
        `${last[2]} ${year}`,
      ])
        expect([form, periodIn(`Avance ${form}`)]).toEqual([form, { year, half }]);
    }),
    { numRuns: 30 },
  );
});
