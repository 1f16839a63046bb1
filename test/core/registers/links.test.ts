import { commitmentsOf, documentsNamed, meetingsOf, observationsOf } from '../../../src/core/registers/links';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { registersWith } from '../support/registers';

const DOCUMENTS: readonly LineValues[] = [
  { title: 'Política de riesgo', number: '4144' },
  { title: 'Política de agua', number: '4150' },
  { title: 'CONPES 4144' },
  { number: '4160' },
];

test.each<[string, readonly number[]]>([
  ['política de RIESGO', [2]],
  ['Política de agua', [3]],
  ['4144', [2]],
  ['CONPES 4150 de 2026', [3]],
  // A title goes before a number.
  ['CONPES 4144', [4]],
  ['4170', []],
  ['Política de suelo', []],
  [' ', []],
])('DOC-2: «%s» names the documents of rows %j', (name, rows) => {
  const { documents } = registersWith({ documents: DOCUMENTS });
  expect(documentsNamed(name, documents.entries).map(({ row }) => row)).toEqual(rows);
});

test.each<[string, LineValues, LineValues, readonly string[]]>([
  [
    'by its title or its number',
    { title: 'Política de riesgo', number: '4144' },
    { title: 'Política de riesgo', number: '4144' },
    ['by title', 'by number'],
  ],
  [
    'by a title that it only gets now',
    { title: 'Otra', number: '' },
    { title: 'Política de riesgo', number: '' },
    ['by title'],
  ],
  [
    'by a number that was its title until now',
    { title: 'CONPES 4144', number: '' },
    { title: 'Política', number: '4144' },
    ['by number'],
  ],
  ['but none without a name', { title: '', number: '4150' }, { title: '', number: '4150' }, []],
])('DOC-2: an observation belongs to its document %s', (_, stands, typed, texts) => {
  const registers = registersWith({
    documents: [stands],
    observations: [
      { document: 'politica de riesgo', text: 'by title' },
      { document: 'CONPES 4144', text: 'by number' },
      { document: '', text: 'of nobody' },
      { document: 'Política de agua', text: 'of another' },
    ],
  });
  const [line] = registersWith({ documents: [typed] }).documents.entries;
  expect(line && observationsOf(line, registers).map(({ values }) => values.text)).toEqual(texts);
});

test('PREP-2: a commitment and its meeting have the cut and the day in common, both of them', () => {
  const registers = registersWith({
    meetings: [
      { cut: '2025-2', day: '2026-04-20', subject: 'Contexto' },
      { cut: '2025-2', subject: 'Sin día' },
      { day: '2026-04-20', subject: 'Sin corte' },
    ],
    commitments: [
      { cut: '2025-2', meeting: '2026-04-20', text: 'Suyo' },
      { cut: '2026-1', meeting: '2026-04-20', text: 'De otro corte' },
      { cut: '2025-2', meeting: '2026-04-21', text: 'De otro día' },
      { cut: '2025-2', text: 'Sin día' },
      { meeting: '2026-04-20', text: 'Sin corte' },
    ],
  });
  const { meetings, commitments } = registers;
  expect(meetings.entries.map((line) => commitmentsOf(line, registers).map(({ values }) => values.text))).toEqual([
    ['Suyo'],
    [],
    [],
  ]);
  expect(
    commitments.entries.slice(0, 3).map((line) => meetingsOf(line, registers).map(({ values }) => values.subject)),
  ).toEqual([['Contexto'], [], []]);
});
