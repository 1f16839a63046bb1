import type { CellValue } from '../../../../src/core/sheet/cell';
import { contentOf } from '../../../../src/core/logbook/seal/sealedContent';
import { readSeals } from '../../../../src/core/logbook/seal/sealedLines';
import { markText, readMark, sealedColumns, sealPlace } from '../../../../src/core/logbook/seal/sealColumns';
import { linkTo, readStart, sealOf, startOf } from '../../../../src/core/logbook/seal/seal';
import { chainEnd, sealPlan, writesLines } from '../../../../src/core/logbook/seal/sealPlan';
import { LOG_COLUMNS } from '../../../../src/core/logbook/logbookSheet';
import type { AppendLines, Plan } from '../../../../src/core/plan/plan';
import { append, EMPTY, gridOf, sealedStep } from './books';

const LINE: readonly CellValue[] = [
  46_150,
  '2025-2',
  '4144',
  '1.1',
  2,
  'En revisión',
  1,
  0.5,
  '',
  'Seguimiento',
  '',
  'Mesa',
  'Ana',
  0.375,
];
const HEADERS = EMPTY[0] ?? [];

describe('a seal is the same for ever, or old books would seem changed', () => {
  test('what a line says', () => {
    expect(contentOf(LINE, false)).toBe(
      '["d2026-05-08","t2025-2","t4144","t1.1","n2","tEn revisión","n1","n0.5","","tSeguimiento","","tMesa","tAna","s32400"]',
    );
    expect(contentOf([], false)).toBe('["","","","","","","","","","","","","",""]');
    expect(contentOf([46_150.5, true, 4144, false, 1e-13, "''x", -1, 1 / 3, 0, '', '', '', '', 1], false)).toBe(
      '["n46150.5","btrue","n4144","bfalse","n1e-13","tx","n-1","n0.333333333333","n0","","","","","n1"]',
    );
    expect(contentOf([-1, '', '', '', '', '', '', '', '', '', '', '', '', -0.5], false)).toBe(
      '["n-1","","","","","","","","","","","","","n-0.5"]',
    );
    expect(contentOf([...LINE.slice(0, 13), 0], false)).toContain('"s0"]');
  });
  test('its seal, and how the next line names it', () => {
    const seal = sealOf(contentOf(LINE, false), 'inicio');
    expect(seal).toBe('cdb106593fa297db93eafb575310607c169fe054d59a2c50854a9cd8985fff2f');
    expect(linkTo(seal)).toBe(seal.slice(0, 16));
    expect(sealOf(contentOf(LINE, false), 'otro')).not.toBe(seal);
  });
  test('what stood before the first one', () => {
    expect(startOf([])).toBe('inicio');
    expect(readStart('inicio')).toEqual({ count: 0, inOrder: '', inAnyOrder: '' });
    const [ab, ba] = [startOf(['a', 'b']), startOf(['b', 'a'])];
    expect(ab).toBe('antes-2-7e18f737311b2dc3-7e18f737311b2dc3');
    expect(readStart(ba)).toEqual({
      count: 2,
      inOrder: expect.not.stringMatching(readStart(ab)?.inOrder ?? ''),
      inAnyOrder: readStart(ab)?.inAnyOrder,
    });
    for (const token of [
      '0123456789abcdef',
      'antes-2-ab',
      'antes-x-ab-cd',
      'antes-2-ab-cd-',
      'xantes-2-ab-cd',
      'antes-2-ab-cdx',
      '',
    ])
      expect(readStart(token)).toBeUndefined();
    expect(readStart('antes-12-ab-cd')).toEqual({ count: 12, inOrder: 'ab', inAnyOrder: 'cd' });
  });
});

describe('where the seals stand', () => {
  test('the mark of the last seal', () => {
    expect(markText({ last: 'a1', before: ['b2', 'c3'] })).toBe('Último sello: a1, después de b2 c3');
    expect(readMark('Último sello: a1, después de b2 c3')).toEqual({ last: 'a1', before: ['b2', 'c3'] });
    for (const header of [
      '',
      'Sello',
      'Último sello: a1',
      'Último sello: a 1, después de b2',
      'Mi Último sello: a1, después de b2',
    ])
      expect(readMark(header)).toBeUndefined();
  });

  test.each<[string, readonly CellValue[] | undefined, ReturnType<typeof sealPlace>]>([
    ['no sheet', undefined, { seal: 15, follows: 16, mark: 17, stands: false }],
    ['none yet', [], { seal: 15, follows: 16, mark: 17, stands: false }],
    [
      'where they were put',
      ['Sello', 'Sigue a', 'Último sello: a, después de b'],
      { seal: 15, follows: 16, mark: 17, stands: true },
    ],
    ['without the mark', ['Sello', 'Sigue a'], { seal: 15, follows: 16, mark: 17, stands: true }],
    [
      'beside other people’s columns, and moved',
      ['Nota', 'Sigue a', 'Otra', 'Último sello: a, después de b', 'Sello'],
      { seal: 19, follows: 16, mark: 18, stands: true },
    ],
    [
      'one of them gone',
      ['Sello', 'Nota', 'Último sello: a, después de b'],
      { seal: 18, follows: 19, mark: 17, stands: false },
    ],
    ['the other one gone', ['Nota', 'Sigue a'], { seal: 17, follows: 18, mark: 19, stands: false }],
  ])('%s', (_, beside, place) => expect(sealPlace(beside && gridOf([[...HEADERS, ...beside]]))).toEqual(place));

  test('a line is written up to its seals; what stands between gets nothing', () => {
    const seal = { header: 'Sello', kind: 'text', width: 12 };
    const follows = { header: 'Sigue a', kind: 'text', width: 12 };
    const nothing = { header: '', kind: 'number' };
    expect(sealedColumns({ seal: 15, follows: 16, mark: 17, stands: true })).toEqual([...LOG_COLUMNS, seal, follows]);
    expect(sealedColumns({ seal: 18, follows: 16, mark: 17, stands: true })).toEqual([
      ...LOG_COLUMNS,
      nothing,
      follows,
      nothing,
      seal,
    ]);
  });
});

describe('lines with and without a seal', () => {
  const written = () => {
    const [head = [], first = []] = append(EMPTY, [LINE]);
    return { head, first, seal: String(first[14]) };
  };
  const rowsOf = (...rows: (readonly CellValue[])[]) => {
    const { sealed, unsealed } = readSeals(gridOf([written().head, ...rows]), false);
    return [sealed.map(({ row }) => row), unsealed.map(({ row }) => row)];
  };

  test('no sheet', () => expect(readSeals(undefined, false)).toEqual({ sealed: [], unsealed: [], mark: undefined }));
  test('a line as the sheet has it', () => {
    const { head, first, seal } = written();
    expect(readSeals(gridOf([head, first]), false)).toEqual({
      sealed: [
        { row: 2, cells: LINE, content: contentOf(LINE, false), seal, followsText: 'inicio', follows: ['inicio'] },
      ],
      unsealed: [],
      mark: { last: linkTo(seal), before: ['inicio'] },
    });
    expect(readSeals(gridOf([head, [...LINE, ` ${seal} `, ' ab  cd ']]), false).sealed[0]).toMatchObject({
      seal,
      followsText: 'ab  cd',
      follows: ['ab', 'cd'],
    });
  });
  test.each<[string, CellValue, CellValue, boolean]>([
    ['seal and link', 'a'.repeat(64), 'b'.repeat(16), true],
    ['its seal', 'a'.repeat(64), '', true],
    ['a link', '', 'b'.repeat(16), true],
    ['what stood before', '', 'inicio', true],
    ['one of several links', '', `x ${'b'.repeat(16)}`, true],
    ['nothing', '', '', false],
    ['a word', 'visto', 'ok', false],
    ['a seal too short', 'a'.repeat(63), '', false],
    ['a seal too long', 'a'.repeat(65), '', false],
    ['a link too short', '', 'b'.repeat(15), false],
    ['a link too long', '', 'b'.repeat(17), false],
    ['no hex', 'g'.repeat(64), 'g'.repeat(16), false],
  ])('%s beside it', (_, sealCell, follows, isSealed) =>
    expect(rowsOf([...LINE, sealCell, follows])).toEqual(isSealed ? [[2], []] : [[], [2]]),
  );
  test('blank rows are no lines; a seal alone is one', () => {
    const { first, seal } = written();
    expect(
      rowsOf(
        LINE.map(() => ''),
        first,
        [...LINE.map(() => ''), seal, ''],
      ),
    ).toEqual([[3, 4], []]);
  });
});

describe('the plan that writes lines', () => {
  const step: AppendLines = {
    kind: 'appendLines',
    sheet: 'Bitácora',
    columns: LOG_COLUMNS,
    rows: [LINE, LINE],
    lastRow: 1,
  };
  const planOf = (...steps: Plan['steps']): Plan => ({ title: 'x', steps });
  const elsewhere: Plan['steps'][number] = { ...step, sheet: 'Informe' };
  const start = () => chainEnd(gridOf(EMPTY), false);

  test('only steps that add lines to the logbook are sealed', () => {
    const other: Plan['steps'][number] = { kind: 'setCells', sheet: 'Bitácora', cells: [] };
    expect([planOf(step), planOf(other, step), planOf(elsewhere), planOf(other), planOf()].map(writesLines)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(sealPlan(planOf(elsewhere, other), start())).toEqual({ plan: planOf(elsewhere, other), end: start() });
  });

  test('each line follows the one before it, also across steps; the header names the last', () => {
    const { plan, end: after } = sealPlan(planOf(step, { ...step, rows: [LINE] }), start());
    const [one, two] = plan.steps as AppendLines[];
    const [a, b, c] = [...(one?.rows ?? []), ...(two?.rows ?? [])].map((cells) => ({
      seal: String(cells[14]),
      follows: cells[15],
    }));
    expect([a?.follows, b?.follows, c?.follows]).toEqual(['inicio', linkTo(a?.seal ?? ''), linkTo(b?.seal ?? '')]);
    expect([a, b, c].map((line) => line?.seal === sealOf(contentOf(LINE, false), String(line?.follows)))).toEqual([
      true,
      true,
      true,
    ]);
    const text = (column: number, value: string) => ({ row: 1, column, value, format: '@' });
    expect(one?.headerCells).toEqual([
      text(15, 'Sello'),
      text(16, 'Sigue a'),
      text(17, `Último sello: ${linkTo(b?.seal ?? '')}, después de inicio`),
    ]);
    expect(two?.headerCells).toEqual([
      text(17, `Último sello: ${linkTo(c?.seal ?? '')}, después de ${linkTo(b?.seal ?? '')}`),
    ]);
    expect(after).toEqual({
      place: { seal: 15, follows: 16, mark: 17, stands: true },
      follows: [linkTo(c?.seal ?? '')],
      date1904: false,
    });
  });

  test('a new sheet gets its headers with its columns; no lines, no seals', () => {
    const [fresh] = sealPlan(planOf({ ...step, lastRow: 0 }), chainEnd(undefined, false)).plan.steps as AppendLines[];
    expect(fresh?.headerCells?.map(({ column }) => column)).toEqual([17]);
    expect(fresh?.columns.map(({ header }) => header).slice(14)).toEqual(['Sello', 'Sigue a']);
    const empty = sealPlan(planOf({ ...step, rows: [] }), start());
    expect(empty.plan.steps[0]).not.toHaveProperty('headerCells');
    expect(empty.end).toEqual(start());
  });

  test('the next line follows all that nobody follows yet, eight at most, and what the header misses', () => {
    const with1 = append(EMPTY, [LINE]);
    const apart = Array.from({ length: 10 }, (_, index) => sealedStep(with1, [LINE.with(11, `nota ${index}`)]));
    const links = apart.map(({ rows }) => linkTo(String(rows[0]?.[14])));
    const sheet = [...with1, ...apart.flatMap(({ rows }) => rows)];
    expect(chainEnd(gridOf(sheet), false).follows).toEqual(links.slice(-8));
    expect(chainEnd(gridOf(with1), false).follows).toEqual([linkTo(String(with1[1]?.[14]))]);
    const lost = [
      (with1[0] ?? []).with(16, 'Último sello: aaaa, después de bbbb inicio antes-1-ab-cd'),
      ...with1.slice(1),
    ];
    expect(chainEnd(gridOf(lost), false).follows).toEqual([linkTo(String(with1[1]?.[14])), 'bbbb']);
    expect(chainEnd(gridOf([lost[0] ?? [], LINE]), false).follows).toEqual([startOf([contentOf(LINE, false)]), 'bbbb']);
  });
});
