import fc from 'fast-check';
import { dayOf, serialOf } from '../../../src/core/calendar/day';
import type { Cell } from '../../../src/core/sheet/cell';
import { readDay } from '../../../src/core/cells/date';
import { decideDateOrder } from '../../../src/core/cells/dateOrder';
import { isDateFormat, isPercentFormat } from '../../../src/core/cells/numberFormat';
import { valueOf } from '../../../src/core/cells/reading';
import { readShare } from '../../../src/core/cells/share';
import { decideShareUnit } from '../../../src/core/cells/shareUnit';
import { cell } from './arbitraries';

const all = (...values: (string | number)[]): Cell[] => values.map((value) => cell(value));
const percent = (...values: number[]): Cell[] => values.map((value) => cell(value, '0.0%'));
const certain = (value: unknown): object => ({ kind: 'value', value });

describe('DATA-4: shares', () => {
  test.each([['0.8'], ['0,8'], ['80'], ['80%'], ['80 %'], ['80,0 %'], ['80.0\u00a0%'], ['80 por ciento']])(
    'text %j in a column that is clear means 80 %% and is fixed',
    (text) => {
      expect(readShare(cell(text), decideShareUnit(all(text)))).toEqual({
        ...certain(0.8),
        doubt: expect.stringContaining('es texto'),
      });
    },
  );
  test.each([
    [0.8, 'General', 'fraction', 0.8],
    [80, 'General', 'points', 0.8],
    [0.8, '0%', 'points', 0.8],
    [80.5, '0.0', 'points', 0.805],
    [1, '0%', 'undecidable', 1],
    [1.2, 'General', 'fraction', 1.2],
    [120, 'General', 'points', 1.2],
    [-5, 'General', 'points', -0.05],
    [0, 'General', 'undecidable', 0],
    [80, 'General', 'undecidable', 0.8],
  ] as const)('%d (%s) in a column of %s is %d', (number, format, unit, share) =>
    expect(readShare(cell(number, format), unit)).toEqual(certain(share)),
  );

  test('a 1 beside nothing but 0 and 1 could be 1 % or 100 %', () => {
    const column = all(0, 1, 1, 0);
    expect(decideShareUnit(column)).toBe('undecidable');
    expect(readShare(cell(1), 'undecidable')).toEqual({
      kind: 'unreadable',
      raw: '1',
      problem: expect.stringContaining('1 % o 100 %'),
      candidates: [0.01, 1],
    });
  });
  test.each(['mucho', '80 de 100', '> 80 %', true])('%p is no share', (raw) =>
    expect(readShare(cell(raw), 'points')).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('no es un porcentaje'),
    }),
  );
  test('a date is no share', () =>
    expect(readShare(cell(46022, 'dd/mm/yyyy'), 'points')).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('fecha'),
    }));

  test.each([
    ['fraction', all(0.8, 0.5, 1)],
    ['fraction', percent(0.8, 1, 1)],
    ['fraction', [...percent(0.8), ...all(1)]],
    ['fraction', all('0,8', '0,5')],
    ['fraction', all(0.5, 0.7, 0.8, 1, 1.2)],
    ['points', all(80, 50, 100, 1)],
    ['points', all(43.3, 0.5, 100)],
    ['points', all('80', '12,5')],
    ['points', all(1.6, 1.59)],
    ['undecidable', all(0.8, 80)],
    ['undecidable', [...percent(0.8), ...all(80)]],
    ['undecidable', all(1.2)],
    ['undecidable', all()],
    ['undecidable', all('80%', 1)],
    ['fraction', all(0.5, 1, 1, 1.2)],
    ['undecidable', all(0.5, 1, 1.2)],
    ['undecidable', all(0.5, 1.2, 1.3)],
    ['points', all(1.2, 1.3)],
    ['undecidable', all(1.2, 1)],
    ['undecidable', all(1.2, 1, 1, 1)],
    ['undecidable', all(0, 1)],
    ['points', all(2)],
    ['points', all(0.8, 2.5)],
    ['undecidable', [...percent(0.8), ...all(2.5)]],
    ['fraction', percent(80)],
    ['points', all(-80)],
    ['fraction', all(-0.8)],
    ['undecidable', [cell(46022, 'dd/mm/yyyy')]],
    ['fraction', [cell(46022, 'dd/mm/yyyy'), cell(0.5)]],
    ['undecidable', [cell('80 %'), cell('x'), cell(true), cell('')]],
    ['undecidable', all('0', 0)],
  ] as const)('a column is of %s', (unit, cells) => expect(decideShareUnit(cells)).toBe(unit));

  test.each([
    ['points', all(0.9, 0.9, 0.3), 1],
    ['fraction', all(0.9, 0.9, 0.2), 1],
    ['fraction', all(0.3, 0.21), 1],
    ['points', all(1.5, 1.5), 1],
    ['fraction', all(1.5, 0.5), 1],
    ['fraction', all(0.25, 0.25), 1],
    ['fraction', all(1), 1],
    ['undecidable', all(1), 2],
    ['points', all(2, 0.5), 1],
    ['undecidable', all(2, 0.4), 2],
    ['undecidable', all(1), 0],
    ['undecidable', [...percent(0.8), ...all(80)], 1],
    ['fraction', [...percent(0.8), ...all(1, 1, 1)], 1],
  ] as const)('weights are of %s: %j in %d documents (FLOW-11)', (unit, cells, wholes) =>
    expect(decideShareUnit(cells, wholes)).toBe(unit),
  );
  test('weights are decided by their sum over the documents (FLOW-11)', () => {
    const small = Array.from({ length: 154 }, () => cell(0.65));
    expect(decideShareUnit(small)).toBe('fraction');
    expect(decideShareUnit(small, 1)).toBe('points');
    expect(
      decideShareUnit(
        Array.from({ length: 20 }, () => cell(0.05)),
        1,
      ),
    ).toBe('fraction');
  });

  test('a share written as points, as a fraction or with a percent sign is the same share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const points = hundredths / 100;
        const asText = readShare(cell(`${String(points).replace('.', ',')} %`), 'undecidable');
        expect(valueOf(asText)).toBe(valueOf(readShare(cell(points), 'points')));
        expect(valueOf(readShare(cell(hundredths / 10_000), 'fraction'))).toBe(valueOf(asText));
      }),
    );
  });
});

describe('DATA-3: days', () => {
  const serial = serialOf('2025-12-31' as never);
  test('a date cell', () =>
    expect(readDay(cell(serial, 'dd/mm/yyyy'), { order: 'undecidable' })).toEqual(certain('2025-12-31')));
  test('a serial number without format is said', () =>
    expect(readDay(cell(serial), { order: 'dmy' })).toEqual({
      ...certain('2025-12-31'),
      doubt: expect.stringContaining('sin formato de fecha'),
    }));
  test('a 1904 workbook', () =>
    expect(readDay(cell(serial - 1462, 'd/m/yy'), { order: 'dmy', date1904: true })).toEqual(certain('2025-12-31')));

  test.each([
    '31/12/2025',
    '31-12-2025',
    '31.12.2025',
    '12/31/2025',
    '2025-12-31',
    '2025/12/31',
    '2025-12-31T00:00:00Z',
    '31/12/2025 12:00:00 a. m.',
    '31-dic-25',
    '31 dic. 2025',
    '31-Dec-2025',
    '31 de diciembre de 2025',
    '31 de diciembre del 2025',
    'Miércoles, 31 de diciembre de 2025',
    'diciembre 31 de 2025',
    'December 31, 2025',
    '31/12/25',
  ])('text %j is certain and fixed', (text) => {
    expect(readDay(cell(text), { order: 'undecidable' })).toEqual({
      ...certain('2025-12-31'),
      doubt: expect.stringContaining('es texto y se lee como 31/12/2025'),
    });
  });
  test('15 de marzo de 2018, as CONPES 3918 writes it', () =>
    expect(readDay(cell('15 de marzo de 2018'), { order: 'mdy' })).toMatchObject(certain('2018-03-15')));
  test('20251231 as a number', () =>
    expect(readDay(cell(20251231), { order: 'dmy' })).toMatchObject(certain('2025-12-31')));

  test('6/1/2020 is decided by its column only', () => {
    const pas3992 = all('6/1/2020', '12/1/2020', '12/31/2022');
    expect(decideDateOrder(pas3992)).toBe('mdy');
    expect(readDay(cell('6/1/2020'), { order: 'mdy' })).toMatchObject(certain('2020-06-01'));
    expect(readDay(cell('6/1/2020'), { order: 'dmy' })).toMatchObject(certain('2020-01-06'));
    expect(readDay(cell('6/1/2020'), { order: 'undecidable' })).toMatchObject({
      kind: 'unreadable',
      candidates: ['2020-01-06', '2020-06-01'],
      problem: expect.stringContaining('06/01/2020 o el 01/06/2020'),
    });
  });
  test.each(['dmy', 'mdy', 'undecidable'] as const)('a part over 12 is the day where the column is %s too', (order) => {
    expect(['03/15/2021', '15/03/2021'].map((text) => valueOf(readDay(cell(text), { order })))).toEqual([
      '2021-03-15',
      '2021-03-15',
    ]);
  });
  test('6/6/2020 is the same day either way', () =>
    expect(readDay(cell('6/6/2020'), { order: 'undecidable' })).toMatchObject(certain('2020-06-06')));
  test.each([
    ['dmy', all('13/12/2020')],
    ['undecidable', all('12/12/2020')],
    ['mdy', all('12/13/2020')],
    ['undecidable', all('13/13/2020')],
    ['dmy', all('x', '13/13/2020', ' 31-12-25 10:30')],
    ['undecidable', all('13/12/20', '12/13/20')],
    ['dmy', all('15/03/2020', '6/1/2020', 43_000)],
    ['undecidable', all('6/1/2020', '3/4/2021')],
    ['undecidable', all('15/03/2020', '03/15/2020')],
    ['undecidable', all()],
  ] as const)('the order is %s', (order, cells) => expect(decideDateOrder(cells)).toBe(order));

  test('a month without a day may be its first or its last', () =>
    expect(readDay(cell('diciembre de 2025'), { order: 'dmy' })).toMatchObject({
      candidates: ['2025-12-01', '2025-12-31'],
    }));
  test.each([
    '31/02/2025',
    '30 de febrero de 2025',
    '2025',
    2025,
    'pendiente de firma',
    '32/13/2025',
    '2025-1',
    '15/03/1800',
    5,
  ])('%p is no day', (raw) => {
    expect(readDay(cell(raw), { order: 'dmy' })).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('no es una fecha'),
    });
  });

  test.each(['sin definir', 'Por definir', 'PENDIENTE', 'Pendiente.', 'por  definir', 'N/A', ' '])(
    '%j is no date yet, and no error (DATA-3)',
    (raw) => expect(readDay(cell(raw), { order: 'dmy' })).toEqual({ kind: 'blank' }),
  );
  test('a day written in any way is read as that day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2049 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.boolean(),
        (year, month, date, date1904) => {
          const day = dayOf(year, month, date);
          if (!day) throw new Error('no such day');
          const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
          for (const [written, order] of [
            [`${date}/${month}/${year}`, 'dmy'],
            [`${month}/${date}/${year}`, 'mdy'],
            [`${date}-${months[month - 1]}-${String(year).slice(2)}`, 'undecidable'],
            [day, 'mdy'],
          ] as const) {
            expect(valueOf(readDay(cell(written), { order }))).toBe(day);
          }
          expect(valueOf(readDay(cell(serialOf(day, date1904), 'dd/mm/yyyy'), { order: 'dmy', date1904 }))).toBe(day);
        },
      ),
    );
  });
});

describe('number formats', () => {
  test.each(['dd/mm/yyyy', 'd-mmm', 'mmm-yy', '[$-240A]d "de" mmmm', 'm/d/yy h:mm', '[$-F800]dddd\\, mmmm dd\\, yyyy'])(
    '%s is of a date',
    (format) => expect(isDateFormat(format)).toBe(true),
  );
  test.each(['General', '@', '0.00', '#,##0 "días"', '[Red]0', '0.00E+00', 'h:mm', 'Estándar', '_-* #,##0_-'])(
    '%s is not',
    (format) => expect(isDateFormat(format)).toBe(false),
  );
  test.each([
    ['0%', true],
    ['0.0 %', true],
    ['0"%"', false],
    ['0\\%', false],
    ['0.00', false],
  ])('%s of a fraction: %p', (format, is) => expect(isPercentFormat(format)).toBe(is));
});
