import type { ColumnContext, Kind } from '../../../src/core/cells/fieldKind';
import { KINDS, type FieldKind, type ValueOf } from '../../../src/core/cells/fieldKinds';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import { DEFAULT_STAGES } from '../../../src/core/cut/cut';
import type { CellValue } from '../../../src/core/sheet/cell';
import { day } from '../support/days';
import { MHCP } from '../support/records';

const CONTEXT: ColumnContext = {
  entities: [MHCP],
  states: DEFAULT_STATE_WORDS,
  stages: DEFAULT_STAGES,
  date1904: false,
  unit: 'fraction',
  order: 'undecidable',
};

/** Values of each kind, with their words. */
const VALUES: { readonly [K in FieldKind]: readonly (readonly [ValueOf<K>, string])[] } = {
  conpes: [['4144' as never, '4144']],
  code: [['2.30' as never, '2.30']],
  cut: [['2025-1' as never, '2025-1']],
  text: [['Diseñar el sistema', 'Diseñar el sistema']],
  share: [
    [0.8, '80\u00a0%'],
    [0.8055, '80,55\u00a0%'],
    [0, '0\u00a0%'],
  ],
  related: [
    [[], 'No'],
    [['1.1', '2.30'] as never, 'Sí, 1.1, 2.30'],
  ],
  entity: [[[{ raw: 'MHCP', entity: MHCP }], 'MHCP']],
  persons: [['Ana Pérez\nLuis Gómez', 'Ana Pérez\nLuis Gómez']],
  email: [['ana@ejemplo.gov.co', 'ana@ejemplo.gov.co']],
  day: [[day('2026-05-20'), '20/05/2026']],
  stage: [[3, '3']],
  status: [['inReview', 'En revisión']],
  count: [[2, '2']],
  yesNo: [
    [true, 'Sí'],
    [false, 'No'],
  ],
  ground: [
    [
      ['contextChanged', 'technicalOrLegalProblem'],
      'Pérdida de vigencia por cambios de contexto; Problema técnico o jurídico',
    ],
  ],
};

const CASES = (Object.keys(KINDS) as FieldKind[]).flatMap((name) =>
  VALUES[name].map(([value, words]) => [name, words, KINDS[name] as Kind<unknown, unknown>, value as unknown] as const),
);

describe.each(CASES)('%s: %s', (_name, words, kind, value) => {
  test.each([
    ['days from 1900', { ...CONTEXT }],
    ['days from 1904', { ...CONTEXT, date1904: true }],
    ['a column of points', { ...CONTEXT, unit: 'points' as const }],
  ])('what is written is read again, without a doubt: %s', (_, context) => {
    const written = kind.write(value, context);
    const said = kind.read({ format: 'General', ...written }, context);
    expect(kind.certain(said)).toEqual(value);
    expect(said).not.toHaveProperty('doubt');
  });
  test('the words', () => expect(kind.words(value)).toBe(words));
  test('what is written looks like the kind', () =>
    expect(kind.looks({ format: 'General', ...kind.write(value, CONTEXT) }, CONTEXT)).toBe(1));
});

test.each<[FieldKind, CellValue]>([
  ['text', ''],
  ['entity', ''],
  ['day', '-'],
  ['share', 'mucho'],
])('%s: %j says nothing for certain', (name, value) => {
  const kind: Kind<unknown, unknown> = KINDS[name];
  expect(kind.certain(kind.read({ value, format: 'General' }, CONTEXT))).toBeUndefined();
});

test('a day is written in the format of its column where that is one for dates, a document as its column has it', () => {
  const may = day('2026-05-20');
  const like = (value: CellValue, format: string) => ({ date1904: false, like: { value, format } });
  expect(KINDS.day.write(may, like('', 'd-mmm-yy')).format).toBe('d-mmm-yy');
  expect(KINDS.day.write(may, like('', '@')).format).toBe('dd/mm/yyyy');
  expect(KINDS.conpes.write('4144' as never, like(3918, 'General'))).toEqual({ value: 4144 });
  expect(KINDS.conpes.write('4144' as never, like('3918', '@'))).toEqual({ value: '4144', format: '@' });
});
