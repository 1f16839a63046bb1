import fc from 'fast-check';
import type { HostProfile, Workbook } from '../../simulator';
import { addressOf, columnLetters, placeOfAddress } from '../../src/core/sheet/cell';
import { joinPlans, summarize } from '../../src/core/plan/plan';
import { planMarks, planUnmark } from '../../src/core/rules/markPlan';
import type { Severity } from '../../src/core/plan/severity';
import type { Finding } from '../../src/core/rules/rule';
import { addressesOf } from '../../src/excel/write/marks';
import { inExcel } from '../../src/excel/run';
import { bookOf, excelOver, matrixValues, proposing, writing } from './support';

const finding = (severity: Severity, cell: string, sheet = 'Matriz'): Finding => ({
  rule: 'DATA-1',
  severity,
  sheet,
  cell,
  key: undefined,
  message: 'x',
});

async function marking(findings: readonly Finding[], rows = 10, profile: Partial<HostProfile> = {}): Promise<Workbook> {
  const book = bookOf(matrixValues(rows));
  await excelOver(book, undefined, profile);
  await writeMarks(findings);
  return book;
}

async function writeMarks(findings: readonly Finding[]): Promise<void> {
  const { opened } = await proposing('validate');
  await writing(planMarks(findings, opened.workspace.matrix, opened.matrixGrid));
}

/** The rules of the sheet, the first in force first. */
const rules = (book: Workbook) =>
  [...book.sheet('Matriz').conditionalFormats]
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .map(({ rule, areas }) => [
      rule.formula,
      areas
        .map(
          (area) =>
            addressOf({ row: area.top + 1, column: area.left + 1 }) +
            (area.bottom > area.top ? `:${addressOf({ row: area.bottom + 1, column: area.right + 1 })}` : ''),
        )
        .join(),
    ]);

const USERS = { formula: 'B2="x"', areas: [{ top: 1, left: 1, bottom: 10, right: 1 }] };
const withUsersRule = (book: Workbook) =>
  inExcel(async (context) => {
    const { custom } = context.workbook.worksheets
      .getItem('Matriz')
      .getRange('B2:B11')
      .conditionalFormats.add('Custom');
    custom.rule.formula = `=${USERS.formula}`;
    await context.sync();
    return book;
  });

const SOME = [
  finding('warning', 'B2'),
  finding('error', 'B2'),
  finding('error', 'B3'),
  finding('info', 'G5'),
  finding('error', 'A1', 'Configuración'),
  finding('warning', 'K2'),
];

test('each cell is marked by its gravest finding, the gravest above', async () => {
  expect(rules(await marking(SOME))).toEqual([
    ['N("conpes:error")=0', 'B2:B3'],
    ['N("conpes:warning")=0', 'K2'],
    ['N("conpes:info")=0', 'G5'],
  ]);
});

test('marking again marks anew and never twice; what the user has stays, below ours', async () => {
  const book = bookOf(matrixValues(10));
  await excelOver(book);
  await withUsersRule(book);
  await writeMarks(SOME);
  await writeMarks([finding('error', 'C4')]);
  expect(rules(book)).toEqual([
    ['N("conpes:error")=0', 'C4'],
    [USERS.formula, 'B2:B11'],
  ]);
  await writing(planUnmark('Matriz'));
  expect(rules(book)).toEqual([[USERS.formula, 'B2:B11']]);
  await writing(planUnmark('Matriz'));
});

test('no finding takes the marks off; taking off and marking in one plan is no trouble', async () => {
  const book = await marking(SOME);
  await writing(
    joinPlans('todo', [
      planUnmark('Matriz'),
      { title: '', steps: [{ kind: 'mark', sheet: 'Matriz', severity: 'error', cells: [{ row: 7, column: 3 }] }] },
    ]),
  );
  expect(rules(book)).toEqual([['N("conpes:error")=0', 'C7']]);
  await writeMarks([]);
  expect(rules(book)).toEqual([]);
});

test('a protected sheet and a matrix that was sorted since are refused', async () => {
  const book = await marking([]);
  const { opened } = await proposing('validate');
  const plan = planMarks(SOME, opened.workspace.matrix, opened.matrixGrid);
  book.sheet('Matriz').grid.set(1, 1, { value: '9.9' });
  await expect(writing(plan)).rejects.toMatchObject({ reason: 'bookChanged' });
  book.sheet('Matriz').protection = { allows: new Set(), hasPassword: false };
  await expect(writing(planUnmark('Matriz'))).rejects.toMatchObject({ reason: 'protected' });
  expect(rules(book)).toEqual([]);
});

test('as many cells as there are: addresses stay short enough for Excel, and name each cell once', () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 60 }), column: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(cell, { selector: ({ row, column }) => `${row}:${column}`, maxLength: 200 }),
      fc.integer({ min: 15, max: 60 }),
      fc.constantFrom(',', ';', 'none'),
      (cells, limit, separator) => {
        const addresses = addressesOf(cells, separator, limit);
        for (const address of addresses) expect(address.length).toBeLessThanOrEqual(limit);
        const named = addresses
          .flatMap((address) => address.split(separator))
          .flatMap((part) => {
            const [first = '', last = first] = part.split(':');
            const [top, bottom] = [placeOfAddress(first), placeOfAddress(last)];
            return top && bottom
              ? Array.from({ length: bottom.row - top.row + 1 }, (_, index) =>
                  addressOf({ row: top.row + index, column: top.column }),
                )
              : [];
          });
        expect(named.sort()).toEqual(cells.map(addressOf).sort());
      },
    ),
  );
});

test.each<HostProfile['listSeparator']>([',', ';', 'none'])(
  'where Excel lists cells with %p, they are marked',
  async (listSeparator) => {
    const findings = [finding('error', 'C7'), finding('error', 'E3'), finding('error', 'E4')];
    const book = await marking(findings, 10, { listSeparator });
    expect(rules(book)).toEqual(
      listSeparator === 'none'
        ? [
            ['N("conpes:error")=0', 'E3:E4'],
            ['N("conpes:error")=0', 'C7'],
          ]
        : [['N("conpes:error")=0', 'C7,E3:E4']],
    );
  },
);

test('thousands of scattered cells take a few formats', async () => {
  const cells = Array.from({ length: 2000 }, (_, index) =>
    finding('error', addressOf({ row: 2 + (index % 1000), column: index < 1000 ? 1 + (index % 2) : 5 + (index % 3) })),
  );
  const book = await marking(cells, 1000);
  const marks = rules(book);
  expect(marks.length).toBeGreaterThan(1);
  expect(marks.length).toBeLessThan(6);
  expect(
    book
      .sheet('Matriz')
      .conditionalFormats.flatMap(({ areas }) => areas)
      .reduce((sum, area) => sum + area.bottom - area.top + 1, 0),
  ).toBe(2000);
});

test('an address is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
      expect(placeOfAddress(addressOf({ row, column }))).toEqual({ row, column });
    }),
  );
  expect([placeOfAddress('A0'), placeOfAddress('A'), placeOfAddress('')]).toEqual([undefined, undefined, undefined]);
  expect(columnLetters(placeOfAddress('XFD1')?.column ?? 0)).toBe('XFD');
});

test('the preview says how many cells, gravity by gravity', async () => {
  await marking([]);
  const { opened } = await proposing('validate');
  expect(
    summarize(planMarks(SOME, opened.workspace.matrix, opened.matrixGrid)).map(({ count, what }) => `${count} ${what}`),
  ).toEqual(['1 celda que se marca (aviso)', '1 celda que se marca (advertencia)', '2 celdas que se marcan (error)']);
});
