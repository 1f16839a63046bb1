import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { LOG_COLUMNS } from '../../src/core/logbook/logbookSheet';
import type { Plan, Step } from '../../src/core/plan/plan';
import { bookOf, excelOver, writing } from '../excel/support';
import { HOSTILE } from '../../test-kit/damage/hostileTexts';

const ROWS = [['CONPES', 'Texto'], ...HOSTILE.map((_, index) => ['4144', `fila ${index}`])];
const TEXTS = HOSTILE.map(([, text]) => text);
const KEPT = HOSTILE.map(([, text, kept]) => kept ?? text);

/** Texts of one column, from a row on (from 0), which are no formulas and no errors. */
function column(book: Workbook, sheet: string, top: number, left: number): string[] {
  const { grid } = book.sheet(sheet);
  return TEXTS.map((_, index) => {
    const cell = grid.get(top + index, left);
    expect([HOSTILE[index]?.[0], cell?.formula, cell?.isError]).toEqual([HOSTILE[index]?.[0], undefined, undefined]);
    return typeof cell?.value === 'string' ? cell.value : typeof cell?.value;
  });
}

const MATRIX = { kind: 'setCells', sheet: 'Matriz' } as const;
const WAYS: readonly [string, Step, [sheet: string, top: number, left: number]][] = [
  [
    'a sheet of ours',
    {
      kind: 'writeSheet',
      sheet: 'Informe',
      content: {
        title: 'Informe',
        blocks: [{ columns: [{ header: 'Texto', kind: 'text' }], rows: TEXTS.map((text) => [text]) }],
      },
    },
    ['Informe', 3, 0],
  ],
  [
    'a column of numbers of ours',
    {
      kind: 'writeSheet',
      sheet: 'Informe',
      content: {
        title: 'Informe',
        blocks: [{ columns: [{ header: 'Día', kind: 'day' }], rows: TEXTS.map((text) => [text]) }],
      },
    },
    ['Informe', 3, 0],
  ],
  [
    "DNP's report",
    {
      kind: 'importSheet',
      sheet: 'Reporte DNP',
      row: 1,
      column: 1,
      values: TEXTS.map((text) => [text]),
      formats: TEXTS.map(() => ['General']),
    },
    ['Reporte DNP', 0, 0],
  ],
  [
    'lines of the logbook',
    {
      kind: 'appendLines',
      sheet: 'Bitácora',
      columns: LOG_COLUMNS,
      lastRow: 0,
      rows: TEXTS.map((text) => LOG_COLUMNS.map(({ header }) => (header === 'Observación' ? text : ''))),
    },
    ['Bitácora', 1, LOG_COLUMNS.findIndex(({ header }) => header === 'Observación')],
  ],
  [
    'new rows of the matrix',
    {
      kind: 'addRows',
      sheet: 'Matriz',
      headerRow: 1,
      lastRow: ROWS.length,
      left: 1,
      right: 2,
      columns: [1, 2],
      formats: ['@', undefined],
      rows: TEXTS.map((text) => ['4144', text]),
    },
    ['Matriz', ROWS.length, 1],
  ],
  [
    "the user's cells",
    { ...MATRIX, cells: TEXTS.map((value, index) => ({ row: index + 2, column: 2, value })) },
    ['Matriz', 1, 1],
  ],
  [
    "the user's text cells",
    { ...MATRIX, cells: TEXTS.map((value, index) => ({ row: index + 2, column: 2, value, format: '@' })) },
    ['Matriz', 1, 1],
  ],
];

test.each(WAYS)(
  '%s: every text is written, stays the same text and no formula, in Excel and in the file',
  async (_, step, place) => {
    const book = bookOf(ROWS);
    await excelOver(book);
    const plan: Plan = { title: '', steps: [step] };
    await writing(plan);
    const said = column(book, ...place);
    said.forEach((text, index) => {
      const kept = KEPT[index] ?? '';
      // The apostrophe that keeps a text takes the place of one of its characters.
      const shorter = kept.length > 32_766 ? `${kept.slice(0, 32_765)}…` : kept;
      expect([HOSTILE[index]?.[0], [kept, shorter]]).toEqual([HOSTILE[index]?.[0], expect.arrayContaining([text])]);
    });
    expect(column(await openWorkbook(await saveWorkbook(book)), ...place)).toEqual(said);
  },
);
