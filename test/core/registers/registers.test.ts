import fc from 'fast-check';
import { serialOf } from '../../../src/core/calendar/day';
import type { CellValue } from '../../../src/core/sheet/cell';
import type { Grid } from '../../../src/core/sheet/grid';
import { COMMITMENTS } from '../../../src/core/registers/kinds/commitmentsRegister';
import { DOCUMENTS } from '../../../src/core/registers/kinds/documentsRegister';
import { planChangedLine, planNewLines } from '../../../src/core/registers/linePlan';
import { inWords, readRegister } from '../../../src/core/registers/readRegister';
import { columnsOf, type Register, type RegisterField } from '../../../src/core/registers/register';
import { value } from '../../../src/core/cells/reading';
import { readField } from '../../../src/core/registers/registerCells';
import { REGISTER_IDS, REGISTERS } from '../../../src/core/registers/registers';
import { day } from '../support/days';

function gridOf({ sheet }: Pick<Register, 'sheet'>, values: readonly (readonly CellValue[])[]): Grid {
  return { sheet, top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
}

const headers = (register: Register) => columnsOf(register).map(({ header }) => header);
const COMMITMENT = [
  '2025-2',
  serialOf(day('2026-04-20')),
  'Enviar los soportes',
  '4144/2.16',
  'Dirección General de Crédito',
  serialOf(day('2026-05-15')),
  '',
];

test('headers tell a line apart from every other sheet of ours', () => {
  for (const id of REGISTER_IDS) expect(new Set(headers(REGISTERS[id])).size).toBe(headers(REGISTERS[id]).length);
  expect(new Set(REGISTER_IDS.map((id) => REGISTERS[id].sheet)).size).toBe(REGISTER_IDS.length);
});

test('a line is read by its headers, wherever its columns stand; columns of the user are passed over', () => {
  const register = readRegister(
    COMMITMENTS,
    gridOf(COMMITMENTS, [
      ['Corte', 'Mi nota', ...headers(COMMITMENTS).slice(1).reverse()],
      ['2025-2', 'llamar', ...COMMITMENT.slice(1).reverse()],
      ['', 'sola', ' ', '', '', '', '', ''],
    ]),
    false,
  );
  expect(register.problems).toEqual([]);
  expect(register.entries).toEqual([
    {
      row: 2,
      values: {
        cut: '2025-2',
        meeting: '2026-04-20',
        text: 'Enviar los soportes',
        action: '4144/2.16',
        owner: 'Dirección General de Crédito',
        due: '2026-05-15',
        met: '',
      },
    },
  ]);
});

test.each<[string, keyof (typeof COMMITMENTS)['fields'], CellValue, RegExp]>([
  ['a cut', 'cut', '2025', /AAAA-1/],
  ['an action', 'action', '4144-2', /4144\/2\.16/],
  [
    'two actions',
    'action',
    '4144/2.16, 2.17',
    /^«4144\/2\.16, 2\.17» no es una acción: escriba documento y código, como 4144\/2\.16\.$/,
  ],
  ['a day', 'due', 'pronto', /fecha/],
  ['what is required', 'text', ' ', /falta «Compromiso»/],
])('%s that cannot be read is told with its cell', (_, field, cell, says) => {
  const index = Object.keys(COMMITMENTS.fields).indexOf(field);
  const reading = readRegister(
    COMMITMENTS,
    gridOf(COMMITMENTS, [headers(COMMITMENTS), COMMITMENT.map((value, at) => (at === index ? cell : value))]),
    false,
  );
  expect(reading.problems).toEqual([{ row: 2, column: index + 1, problem: expect.stringMatching(says) }]);
  expect(reading.entries[0]?.values[field]).toBe('');
  expect(inWords(COMMITMENTS, reading)[0]).toMatch(new RegExp(`^Actas y compromisos, ${'ABCDEFG'.charAt(index)}2: `));
});

test.each(['4144/2.16', '4144 - 2.16', 'CONPES 4144, 2.16', 'Conpes 4144; 2.16', '4144–2.16'])(
  '«%s» is an action',
  (typed) => {
    const reading = readRegister(
      COMMITMENTS,
      gridOf(COMMITMENTS, [headers(COMMITMENTS), COMMITMENT.map((value, at) => (at === 3 ? typed : value))]),
      false,
    );
    expect(reading.entries.map(({ values }) => values.action)).toEqual(['4144/2.16']);
  },
);

test.each([
  ['transfers', 'answer', 'Aceptado', 'accepted'],
  ['transfers', 'answer', 'aceptada', 'accepted'],
  ['transfers', 'answer', 'NEGADA', 'refused'],
  ['observations', 'outcome', 'Incluido', 'included'],
  ['observations', 'outcome', 'Persiste', 'persists'],
  ['documents', 'viable', 'si', 'yes'],
  ['documents', 'vote', 'Favorable con condiciones', 'conditional'],
] as const)('a word of %s.%s is read in both genders: «%s»', (id, field, written, means) => {
  const { fields } = REGISTERS[id];
  const kind = (fields as Readonly<Record<string, RegisterField>>)[field];
  expect(kind && readField(kind, { value: written, format: '@' }, false)).toEqual(value(means));
});

test('no word of a choice is the other gender of another, and none would break a list', () => {
  for (const { fields } of Object.values(REGISTERS))
    for (const field of Object.values(fields as Readonly<Record<string, RegisterField>>))
      for (const [name, word] of Object.entries(field.choices ?? {})) {
        expect(readField(field, { value: word, format: '@' }, false)).toEqual(value(name));
        expect(word).not.toContain(',');
      }
});

test('an empty sheet is as none', () => {
  const none = { entries: [], problems: [], columns: undefined, width: 0, lastRow: 0, grid: undefined };
  expect(readRegister(COMMITMENTS, undefined, false)).toEqual(none);
  expect(readRegister(COMMITMENTS, gridOf(COMMITMENTS, []), false)).toEqual(none);
});

test('a sheet without the columns is told apart, not read', () => {
  const reading = readRegister(COMMITMENTS, gridOf(COMMITMENTS, [['Lista de mercado'], ['Pan']]), false);
  expect(reading.entries).toEqual([]);
  expect(inWords(COMMITMENTS, reading)).toEqual([
    expect.stringMatching(/^Actas y compromisos, A1: falta la columna «Corte»/),
  ]);
});

test('new lines begin the sheet, with its headers', () => {
  expect(
    planNewLines(
      COMMITMENTS,
      readRegister(COMMITMENTS, undefined, false),
      [{ cut: '2025-2', due: '2026-05-15', text: '=1+1' }],
      false,
    ),
  ).toEqual({
    title: 'Escribir en «Actas y compromisos»',
    steps: [
      {
        kind: 'appendLines',
        sheet: 'Actas y compromisos',
        lastRow: 0,
        columns: columnsOf(COMMITMENTS),
        rows: [['2025-2', '', '=1+1', '', '', serialOf(day('2026-05-15')), '']],
      },
    ],
    anchors: [],
  });
  expect(columnsOf(COMMITMENTS).map(({ kind }) => kind)).toEqual(['text', 'day', 'text', 'text', 'text', 'day', 'day']);
});

test('new lines keep to the columns of the sheet: headers as the user spells them, columns of the user stay empty', () => {
  const [cut, meeting, ...others] = columnsOf(COMMITMENTS);
  const spelt = [' corte ', 'Mi nota', ...headers(COMMITMENTS).slice(1)];
  const reading = readRegister(
    COMMITMENTS,
    gridOf(COMMITMENTS, [spelt, ['2025-2', 'llamar', ...COMMITMENT.slice(1)]]),
    false,
  );
  expect(planNewLines(COMMITMENTS, reading, [{ cut: '2026-1', text: '2026-05-12' }, { owner: 'DIAN' }], false)).toEqual(
    {
      title: 'Escribir en «Actas y compromisos»',
      steps: [
        {
          kind: 'appendLines',
          sheet: 'Actas y compromisos',
          lastRow: 2,
          columns: [{ ...cut, header: ' corte ' }, { header: 'Mi nota', kind: 'number' }, meeting, ...others],
          rows: [
            ['2026-1', '', '', '2026-05-12', '', '', '', ''],
            ['', '', '', '', '', 'DIAN', '', ''],
          ],
        },
      ],
      anchors: [
        {
          sheet: 'Actas y compromisos',
          cells: [1, 3, 4, 5, 6, 7, 8].map((column) => ({ row: 1, column, value: spelt[column - 1] })),
        },
      ],
    },
  );
});

test('where nothing is to be written, nothing is planned', () => {
  const [none, found] = [
    undefined,
    gridOf(COMMITMENTS, [headers(COMMITMENTS).slice(0, 6), COMMITMENT.slice(0, 6)]),
  ].map((grid) => readRegister<Register>(COMMITMENTS, grid, false));
  if (!none || !found) throw new Error('Two readings were expected.');
  expect(planNewLines(COMMITMENTS, found, [], false)).toEqual({
    title: 'Escribir en «Actas y compromisos»',
    steps: [],
  });
  const empty = { title: 'Corregir el compromiso', steps: [] };
  expect(planChangedLine(COMMITMENTS, none, 2, { text: 'Otro' }, false)).toEqual(empty);
  // A column that the sheet does not have, and a field that no register has.
  expect(planChangedLine(COMMITMENTS, found, 2, { met: '2026-05-12', other: 'x' }, false)).toEqual(empty);
});

test('what is written is what is read, in whatever order the columns stand (property)', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(headers(DOCUMENTS), { minLength: headers(DOCUMENTS).length }),
      fc.boolean(),
      (order, date1904) => {
        const before = readRegister(DOCUMENTS, gridOf(DOCUMENTS, [order]), date1904);
        const line = {
          title: 'Política de riesgo',
          number: '4144',
          asked: '2025-03-02',
          viable: 'yes',
          vote: 'conditional',
          draft: 'C:\\borrador.docx',
        };
        const [step] = planNewLines(DOCUMENTS, before, [line], date1904).steps;
        if (step?.kind !== 'appendLines') throw new Error('One step was expected.');
        const after = readRegister(DOCUMENTS, gridOf(DOCUMENTS, [order, ...step.rows]), date1904);
        expect(after.problems).toEqual([]);
        expect(after.entries[0]?.values).toMatchObject(line);
      },
    ),
  );
});

test('a correction writes only what changes and rests on the line as it was read', () => {
  const reading = readRegister(COMMITMENTS, gridOf(COMMITMENTS, [headers(COMMITMENTS), COMMITMENT]), false);
  expect(
    planChangedLine(COMMITMENTS, reading, 2, { text: 'Enviar los soportes', met: '2026-05-12', owner: 'DIAN' }, false),
  ).toEqual({
    title: 'Corregir el compromiso',
    steps: [
      {
        kind: 'setCells',
        sheet: 'Actas y compromisos',
        keepsFormulas: true,
        cells: [
          { row: 2, column: 7, value: serialOf(day('2026-05-12')), format: 'dd/mm/yyyy' },
          { row: 2, column: 5, value: 'DIAN' },
        ],
      },
    ],
    anchors: [
      {
        sheet: 'Actas y compromisos',
        cells: [headers(COMMITMENTS), COMMITMENT].flatMap((values, at) =>
          values.map((value, index) => ({ row: at + 1, column: index + 1, value })),
        ),
      },
    ],
  });
  expect(planChangedLine(COMMITMENTS, reading, 2, { met: '' }, false)).toEqual({
    title: 'Corregir el compromiso',
    steps: [],
  });
});

test('DATA-8: a label that Excel has made a day of is read in the calendar of the book', () => {
  const january = (date1904: boolean) => ({ value: serialOf(day('2025-01-01'), date1904), format: 'mmm-yy' });
  for (const date1904 of [false, true])
    expect(readField({ header: 'Corte', kind: 'cut' }, january(date1904), date1904)).toMatchObject({ value: '2025-1' });
});
