import fc from 'fast-check';
import { serialOf, dayOf } from '../../../src/core/calendar/day';
import { readCode, splitCode } from '../../../src/core/cells/code';
import { readConpes } from '../../../src/core/cells/conpes';
import { readCutLabel } from '../../../src/core/cells/cutLabel';
import {
  actionKey,
  asActionCode,
  asActionKey,
  asConpesNumber,
  asCutLabel,
  keyParts,
} from '../../../src/core/keys/keys';
import { readRelated } from '../../../src/core/cells/related';
import { cell } from './arbitraries';

const serial = (year: number, month: number, date: number): number => {
  const day = dayOf(year, month, date);
  if (!day) throw new Error('no such day');
  return serialOf(day);
};
const candidates = (of: readonly string[]): object => ({ kind: 'unreadable', candidates: of });
const certain = (value: unknown): object => ({ kind: 'value', value });
const doubtful = (value: unknown, doubt: string): object => ({
  kind: 'value',
  value,
  doubt: expect.stringContaining(doubt),
});

describe('DATA-1: the code of an action', () => {
  test.each(['2.30', '2.3', ' 1.1\u00a0', '1.10.', '6.22'])('text %j is a code', (text) => {
    expect(readCode(cell(text, '@'))).toEqual(certain(text.trim().replace(/\.$/, '')));
  });

  test.each([
    [2.3, ['2.3', '2.30']],
    [1.1, ['1.1', '1.10']],
    [2.2, ['2.2', '2.20']],
  ])('the number %d may have been either of %j', (number, codes) => {
    expect(readCode(cell(number))).toMatchObject(candidates(codes));
    expect(readCode(cell(number))).toMatchObject({
      problem: expect.stringMatching(new RegExp(`formato Texto y escriba ${codes.join(' o ')}`)),
    });
  });

  test('a number with both decimals has lost nothing, but is no text', () =>
    expect(readCode(cell(2.16))).toEqual(doubtful('2.16', 'formato Texto')));
  test('a comma text is certain and gets fixed', () =>
    expect(readCode(cell('2,30'))).toEqual(doubtful('2.30', 'con punto')));

  test.each([
    ['2,16 - 2,17', ['2.16', '2.17']],
    ['2.16; 2.17', ['2.16', '2.17']],
    ['1.1 y 1.2', ['1.1', '1.2']],
    ['1.1\r\n1.2', ['1.1', '1.2']],
    ['1.1, 1.2, 1.3', ['1.1', '1.2', '1.3']],
  ])('%j are several actions', (text, codes) => expect(readCode(cell(text))).toMatchObject(candidates(codes)));

  test.each([
    [serial(2026, 1, 3), 'd-mmm', ['3.1', '1.3']],
    [serial(2026, 2, 1), 'dd/mm/yyyy', ['1.2', '2.1', '2.26']],
    [serial(1930, 2, 1), 'mmm-yy', ['2.30', '1.2', '2.1']],
    [serial(2026, 1, 2), 'General', ['2.1', '1.2']],
  ])('the date %d (%s) was one of %j', (number, format, codes) =>
    expect(readCode(cell(number, format))).toMatchObject(candidates(codes)),
  );

  test.each([
    ['1-feb', ['1.2', '2.1']],
    ['2/01/2026', ['2.1', '1.2']],
    ['feb-30', ['2.30']],
    ['03-ene-2026', ['3.1', '1.3']],
    ['2026-01-03', ['3.1', '1.3']],
    ['3-1', ['3.1']],
  ])('the date text %j was one of %j', (text, codes) => expect(readCode(cell(text))).toMatchObject(candidates(codes)));

  test.each(['Objetivo 1', '1.1.1', 'abc', '1', true, 7, -2.3, 0.8, 3918, '2.345.6'])('%p is no code', (raw) => {
    expect(readCode(cell(raw))).toEqual({
      kind: 'unreadable',
      raw: expect.any(String),
      problem: expect.stringContaining('no es un código de acción'),
    });
  });
  test('in a workbook that counts from 1904 it is that day’s code', () => {
    const shown = cell(serialOf('2026-01-03' as never, true), 'd-mmm');
    expect(readCode(shown, true)).toMatchObject({
      raw: '3-ene',
      problem: expect.stringContaining('(3-ene)'),
      candidates: ['3.1', '1.3'],
    });
    expect(readRelated(shown, true)).toMatchObject({ candidates: [['3.1'], ['1.3']] });
  });

  test('every code is read back as it was written: 2.3 is never 2.30', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 999 }), (objective, number) => {
        expect(readCode(cell(`${objective}.${number}`, '@'))).toEqual(certain(`${objective}.${number}`));
      }),
    );
  });

  test('whatever Excel made of a typed code, the code is among the candidates or the value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 99 }),
        fc.boolean(),
        (objective, number, asDate) => {
          const code = `${objective}.${number}`;
          // Excel in Spanish: `n-n` is day and month; where that is no day, month and year.
          const day =
            dayOf(2026, number, objective) ?? dayOf(number < 30 ? 2000 + number : 1900 + number, objective, 1);
          const reading = asDate && day ? readCode(cell(serialOf(day), 'd-mmm')) : readCode(cell(Number(code)));
          const known =
            reading.kind === 'value' ? [reading.value] : reading.kind === 'unreadable' ? reading.candidates : [];
          expect(known).toContain(code);
        },
      ),
    );
  });
});

describe('DATA-1: a code in front of the action', () => {
  test.each([
    ['1.1 Crear el comité técnico', '1.1', 'Crear el comité técnico'],
    ['1.1. Establecer planes de trabajo', '1.1', 'Establecer planes de trabajo'],
    ['Acción 1.3 — Hito 2', '1.3', 'Hito 2'],
    ['2.30) Diseñar 4.5 millones', '2.30', 'Diseñar 4.5 millones'],
    ['1.10.Publicar', '1.10', 'Publicar'],
  ])('%j', (raw, code, text) => expect(splitCode(raw)).toEqual({ code: certain(code), text }));

  test.each([
    '3.500 millones de pesos',
    '2.5 % del PIB',
    '2.5 por ciento',
    '2.5 mil hogares',
    'Crear 1.1',
    '1.1.1 Otra numeración',
    '12.345.678 hogares',
  ])('%j has none', (raw) => {
    expect(splitCode(raw)).toEqual({ code: { kind: 'blank' }, text: raw });
  });

  test('two codes in front are two actions', () => {
    expect(splitCode('1.1 y 1.2 Crear')).toMatchObject({ code: candidates(['1.1', '1.2']), text: 'Crear' });
  });
});

describe('the number of a document', () => {
  test.each([
    'CONPES 3918',
    '3918',
    3918,
    '3918 de 2018',
    'D.E. 3918',
    'CONPES D.E. 3918 de 2018',
    'Documento CONPES No. 3918',
    'CONPES No.3918',
    'Nº 3918',
    '3.918',
    '3,918',
    'CONPES 3918: Estrategia para los ODS 2030',
    ' conpes\u00a03918 ',
    'CONPES 3918/2018',
    '3918 (2018)',
    'CONPES 3918-2018',
  ])('%j is 3918', (raw) => expect(readConpes(cell(raw))).toEqual(certain('3918')));

  test('4.144 typed as a number is 4144, and said', () =>
    expect(readConpes(cell(4.144))).toEqual(doubtful('4144', 'sin punto')));
  test.each([
    ['3918 y 3934', ['3918', '3934']],
    ['CONPES 3918, CONPES 3918; 0', ['3918']],
  ])('%j are several documents', (raw, numbers) => expect(readConpes(cell(raw))).toMatchObject(candidates(numbers)));
  test.each(['Objetivo 1', 'CONPES', '1.1', 0, 12345, 46022, 12.5, '2.30', true])('%p is none', (raw) => {
    expect(readConpes(cell(raw))).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('no es un número de documento CONPES'),
    });
  });
});

describe('DATA-8: the label of a cut', () => {
  test('2025-2 as it should be', () => expect(readCutLabel(cell('2025-2'))).toEqual(certain('2025-2')));
  test.each([
    '2025 - 2',
    '2025-II',
    '2025-02',
    '2025/2',
    '2-2025',
    'II semestre de 2025',
    'Segundo semestre 2025',
    'Semestre 2 de 2025',
    '2025S2',
    '2025 semestre 2',
    'Corte 2025-2',
    'Periodo: 2025-2',
    'feb-25',
    'Diciembre 2025',
    'dic-25',
    'a 31 de diciembre de 2025',
    '2s2025',
    '20252',
    '2025.2',
    2025.2,
    20252,
  ])('%j means 2025-2 and is fixed', (raw) =>
    expect(readCutLabel(cell(raw))).toEqual(doubtful('2025-2', 'escriba 2025-2')),
  );

  test('2025-1 that Excel made a date of is read back', () => {
    expect(readCutLabel(cell(serial(2025, 1, 1), 'mmm-yy'))).toEqual(doubtful('2025-1', 'formato Texto'));
    expect(readCutLabel(cell(serialOf('2025-02-01' as never, true), 'mmm-yy'), true)).toEqual(
      doubtful('2025-2', 'formato Texto'),
    );
  });
  test.each([
    ['15/05/2025', 'General'],
    [serial(2025, 9, 30), 'dd/mm/yyyy'],
    [2025, 'General'],
  ])('nothing follows from %p (%s)', (raw, format) => {
    expect(readCutLabel(cell(raw, format))).toMatchObject(candidates(['2025-1', '2025-2']));
  });
  test.each(['2025-3', 'primer trimestre', 7, 'Aprobada'])('%p is no cut', (raw) =>
    expect(readCutLabel(cell(raw))).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('AAAA-1') }),
  );
});

describe('DATA-6: related actions', () => {
  test.each(['No', 'NO.', 'Ninguna'])('%j is an empty list', (raw) =>
    expect(readRelated(cell(raw))).toEqual(certain([])),
  );
  test.each([
    ['Sí, 1.1', ['1.1']],
    ['Sí, 1.1, 1.2, 1.3', ['1.1', '1.2', '1.3']],
    ['si: 1.1 y 2.30', ['1.1', '2.30']],
    ['1.1; 1.2; 1.1', ['1.1', '1.2']],
    ['Sí, acciones 1.1. y 1.2.', ['1.1', '1.2']],
    // Ranges, within one objective.
    ['Sí, 1.1 a la 1.3', ['1.1', '1.2', '1.3']],
    ['Sí, 1.1 - 1.3', ['1.1', '1.2', '1.3']],
    ['1.1–1.3', ['1.1', '1.2', '1.3']],
    ['Sí, 1.1 al 1.3', ['1.1', '1.2', '1.3']],
    ['Sí, de la 1.1 a la 1.3', ['1.1', '1.2', '1.3']],
    ['Sí, desde la acción 1.1 hasta la acción 1.3', ['1.1', '1.2', '1.3']],
    ['Sí, 1.8 a 1.12', ['1.8', '1.9', '1.10', '1.11', '1.12']],
    ['Sí, 1.1 a 1.3, 2.1 y 3.4 a la 3.5', ['1.1', '1.2', '1.3', '2.1', '3.4', '3.5']],
    ['Sí, a la 1.1, a la 1.3', ['1.1', '1.3']],
    ['1.1 - 1.2 - 1.3', ['1.1', '1.2', '1.3']],
  ])('%j', (raw, codes) => expect(readRelated(cell(raw))).toEqual(certain(codes)));
  test('commas within codes are told apart from commas between them', () =>
    expect(readRelated(cell('Sí, 1,1, 1,2'))).toEqual(doubtful(['1.1', '1.2'], 'con punto')));
  test('a range of them too', () =>
    expect(readRelated(cell('Sí, 1,1 a la 1,3'))).toEqual(doubtful(['1.1', '1.2', '1.3'], '1.1, 1.2, 1.3 con punto')));
  test('a lone code that became a number', () =>
    expect(readRelated(cell(1.1))).toMatchObject({ kind: 'unreadable', candidates: [['1.1'], ['1.10']] }));
  test.each([
    'Sí',
    'Sí, con la anterior',
    'No, 1.1',
    'CONPES 3918',
    'Sí, 1.1 a la 2.3',
    'Sí, 1.3 a la 1.1',
    'Sí, 1.1 a 1.1',
    'Sí, desde 1.1',
    'Sí, hasta 1.3',
    'Sí, desde 1.1, 1.2 - 1.3',
    '1.1 - 1.3 - 1.5',
    '1.1 - 1.3 - 1.4',
  ])('%j is not understood', (raw) =>
    expect(readRelated(cell(raw))).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('Sí, 1.1, 1.2'),
    }),
  );
});

describe('the form of keys', () => {
  test.each<[string, (text: string) => string | undefined, string[], string[]]>([
    ['document', asConpesNumber, ['3918', '1', '12345'], ['', '123456', '3.918', 'x3918', '3918x', ' 3918']],
    ['code', asActionCode, ['1.1', '2.30', '100.1000'], ['', '1', '1.', '.1', '1.1.1', '1,1', 'x1.1', '1.1x', '1.1 ']],
    [
      'cut',
      asCutLabel,
      ['2025-1', '2025-2'],
      ['', '2025', '2025-0', '2025-3', '2025-12', '12025-1', '25-1', '2025-1 '],
    ],
    [
      'key',
      asActionKey,
      ['4144/2.30', '1/1.1'],
      [
        '',
        '4144',
        '4144/',
        '/2.30',
        '4144/2',
        '4144/2.30/',
        '4144/2.30/1',
        '4144/2.30/1.1',
        '414400/2.30',
        'x/2.30',
        '4144/x',
      ],
    ],
  ])('of a %s', (_, as, good, bad) => {
    expect(good.map(as)).toEqual(good);
    expect(bad.map(as)).toEqual(bad.map(() => undefined));
  });
  test('a key is a document and a code, and falls into them again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 999 }),
        (document, objective, number) => {
          const parts = { conpes: asConpesNumber(String(document)), code: asActionCode(`${objective}.${number}`) };
          if (!parts.conpes || !parts.code) throw new Error('no such key');
          const key = actionKey(parts.conpes, parts.code);
          expect(key).toBe(`${document}/${objective}.${number}`);
          expect(keyParts(key)).toEqual(parts);
          expect(asActionKey(key)).toBe(key);
        },
      ),
    );
  });
});
