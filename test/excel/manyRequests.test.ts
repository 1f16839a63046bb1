import { insertCells, sortRows, type Workbook } from '../../simulator';
import type { AddRows, MatrixCell, Plan, SetCells } from '../../src/core/plan/plan';
import { planMarks, planUnmark } from '../../src/core/rules/markPlan';
import { bookOf, excelOver, matrixValues, proposing, writing, type Values } from './support';

/** So small that everything has a request of its own, as in a book of many thousand rows. */
const SMALL = { batchBytes: 1 };
const ROWS = 6;
const LAST = ROWS + 1;
const COLUMNS = 16;

/** Cells of rows 2 and 4, and of rows 3 and 5 others: two rectangles. */
const CELLS: readonly MatrixCell[] = [2, 4]
  .map((row) => ({ row, column: 12, value: `vista ${row}` }))
  .concat(
    [3, 5].flatMap((row) => [
      { row, column: 9, value: `en trámite ${row}` },
      { row, column: 12, value: `vista ${row}` },
    ]),
  );
const SET: SetCells = { kind: 'setCells', sheet: 'Matriz', cells: CELLS };
const ADD: AddRows = {
  kind: 'addRows',
  sheet: 'Matriz',
  headerRow: 1,
  lastRow: LAST,
  left: 1,
  right: COLUMNS,
  columns: [1, 2, 3, 6],
  formats: ['@', '@', undefined, 'dd/mm/yyyy'],
  rows: [
    ['4144', '8.1', '=nueva', 46387],
    ['4144', '8.2', 'nueva', 46386],
  ],
};

const at = (row: number, column: number, value: MatrixCell['value']): MatrixCell => ({ row, column, value });
const KEYS = Array.from({ length: ROWS }, (_, index) => at(index + 2, 2, `1.${index + 1}`));
/** Rests on headers, keys, the cells that it writes, and on the place below the table. */
const planOf = (
  steps: Plan['steps'],
  end: MatrixCell['value'] = '',
  notes: Readonly<Record<number, string>> = {},
): Plan => ({
  title: 'Prueba',
  steps,
  anchors: [
    {
      sheet: 'Matriz',
      keys: [2],
      cells: [
        at(1, 2, 'Código acción'),
        at(1, 9, 'Estado'),
        at(1, 12, 'Observación'),
        ...KEYS,
        ...CELLS.map(({ row, column }) => at(row, column, column === 9 ? 'En revisión' : (notes[row] ?? ''))),
        ...ADD.columns.map((column, index) => at(LAST + 1, column, index === 0 ? end : '')),
      ],
    },
  ],
});

const sheetOf = (book: Workbook) => book.sheet('Matriz');
const said = (book: Workbook, address = 'A1:Q14') => sheetOf(book).read(address);
const insertColumn = (book: Workbook, column: number): void =>
  insertCells(book, sheetOf(book), { top: 0, bottom: 1_048_575, left: column, right: column }, 'column');

/** Written while `edit` happens before a batch, counted from the last one that writes. */
async function disturbed(
  plan: Plan,
  fromLast: number,
  edit: (book: Workbook) => void,
  prepare: (book: Workbook) => void = () => undefined,
  options = SMALL,
): Promise<{ book: Workbook; before: Values; refusal: unknown }> {
  const made = () => {
    const one = bookOf(matrixValues(ROWS));
    prepare(one);
    return one;
  };
  const excel = await excelOver(made());
  await writing(plan, options);
  const last = excel.stats.batches.findLastIndex(({ actions }) => actions > 0);
  const book = made();
  await excelOver(book, {
    beforeBatch: (batch) => {
      if (batch === last - fromLast) edit(book);
    },
  });
  const before = said(book) as Values;
  const refusal = await writing(plan, options).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { book, before, refusal };
}

const total = (book: Workbook) => {
  sheetOf(book).grid.set(LAST, 0, { value: 'Total' });
};

describe('a plan in many requests knows what it has written itself', () => {
  test.each<[string, (book: Workbook) => void, MatrixCell['value']]>([
    ['nothing stands below', () => undefined, ''],
    ['a total is pushed down', total, 'Total'],
  ])('%s', async (_name, change, end) => {
    const book = bookOf(matrixValues(ROWS));
    change(book);
    await excelOver(book);
    await writing(planOf([ADD, SET], end), SMALL);
    expect(said(book, `A${LAST + 1}:F${LAST + 3}`)).toEqual([
      ['4144', '8.1', '=nueva', '', '', 46387],
      ['4144', '8.2', 'nueva', '', '', 46386],
      [end, '', '', '', '', ''],
    ]);
    expect(said(book, 'L2:L5')).toEqual([['vista 2'], ['vista 3'], ['vista 4'], ['vista 5']]);
  });
});

describe('a later request turns out wrong: what earlier ones have written into rows goes back', () => {
  test('somebody types what the plan rests on', async () => {
    const { book, before, refusal } = await disturbed(planOf([SET]), 0, (one) => {
      sheetOf(one).grid.ensure(2, 8).value = 'Otro';
    });
    expect(refusal).toMatchObject({
      name: 'WriteRefused',
      message: expect.stringContaining('I3 ya no dice lo que decía') as string,
    });
    expect(said(book)).toEqual(before.map((row, r) => row.map((value, c) => (r === 2 && c === 8 ? 'Otro' : value))));
  });

  test('somebody inserts a column, and the values do not fit any more', async () => {
    const { book, before, refusal } = await disturbed(planOf([SET]), 0, (one) => insertColumn(one, 9));
    expect(refusal).toMatchObject({ name: 'WriteRefused', message: expect.stringContaining('se devolvió') as string });
    expect(said(book)).toEqual(before.map((row) => [...row.slice(0, 9), '', ...row.slice(9, -1)]));
  });

  test('new rows of an earlier one stay, for somebody may work in them already, and that is said', async () => {
    const { book, before, refusal } = await disturbed(planOf([ADD, SET]), 0, (one) => {
      sheetOf(one).grid.ensure(2, 8).value = 'Otro';
    });
    expect(refusal).toMatchObject({
      name: 'WriteRefused',
      message: expect.stringContaining('no se pudo devolver todo lo escrito') as string,
    });
    expect(said(book, `A${LAST + 1}:B${LAST + 2}`)).toEqual([
      ['4144', '8.1'],
      ['4144', '8.2'],
    ]);
    expect(said(book, 'L2:L7')).toEqual(before.slice(1, LAST).map((row) => [row[11]]));
  });

  const NOTES = { 2: 'antes 2', 4: 'antes 4' };
  const noted = (book: Workbook): void => {
    for (const [row, value] of Object.entries(NOTES)) sheetOf(book).grid.set(Number(row) - 1, 11, { value });
  };
  const code = (book: Workbook, row: number) => sheetOf(book).grid.ensure(row - 1, 1);
  const sorting =
    (bottom: number) =>
    (book: Workbook): void =>
      sortRows(sheetOf(book), { top: 1, left: 0, bottom, right: COLUMNS - 1 }, [{ key: 15, ascending: false }]);

  test.each<[string, (book: Workbook) => void]>([
    ['sorts the rows among each other: each gets its own back', sorting(3)],
    [
      'swaps their codes: each gets back what was said of its code',
      (book) => {
        [code(book, 2).value, code(book, 4).value] = [code(book, 4).value, code(book, 2).value];
      },
    ],
    [
      'fixes a code: the row is still that one',
      (book) => {
        code(book, 4).value = '3.30';
      },
    ],
  ])('somebody %s', async (_name, edit) => {
    const { book, refusal } = await disturbed(planOf([SET], '', NOTES), 0, edit, noted);
    expect(refusal).toMatchObject({ name: 'WriteRefused', message: expect.stringContaining('se devolvió') as string });
    const codeOf = (row: number) => said(book, `B${row}`)[0]?.[0];
    const before: Readonly<Record<string, string>> = { '1.1': 'antes 2', '1.3': 'antes 4', '3.30': 'antes 4' };
    expect([2, 3, 4, 5, 6].map((row) => said(book, `L${row}`)[0]?.[0])).toEqual(
      [2, 3, 4, 5, 6].map((row) => before[String(codeOf(row))] ?? ''),
    );
    expect(said(book, 'I2:I7').flat()).toEqual(Array.from({ length: ROWS }, () => 'En revisión'));
  });

  test('somebody sorts them away: they keep what was written for them, nothing of others comes to them, and that is said', async () => {
    const { book, before, refusal } = await disturbed(planOf([SET], '', NOTES), 0, sorting(ROWS), noted);
    expect(refusal).toMatchObject({
      name: 'WriteRefused',
      message: expect.stringContaining('no se pudo devolver todo lo escrito') as string,
    });
    const kept = before
      .slice(1, LAST)
      .map((row, index) =>
        [2, 4].includes(index + 2) ? row.map((value, c) => (c === 11 ? `vista ${index + 2}` : value)) : row,
      );
    expect(said(book)).toEqual([before[0], ...kept.reverse(), ...before.slice(LAST)]);
  });
});

test('in one request: a column that somebody inserts leaves nothing written, though some of the values would still fit', async () => {
  const { book, before, refusal } = await disturbed(planOf([SET]), 0, (one) => insertColumn(one, 9), undefined, {
    batchBytes: 4_000_000,
  });
  expect(refusal).toMatchObject({ name: 'ExcelFailure', code: 'InvalidArgument' });
  expect(said(book)).toEqual(before.map((row) => [...row.slice(0, 9), '', ...row.slice(9, -1)]));
});

describe('new rows and their looks are one', () => {
  const formats = (book: Workbook) =>
    Array.from({ length: 3 }, (_, r) =>
      Array.from({ length: 7 }, (_cell, c) => sheetOf(book).grid.get(LAST + r, c)?.style?.numFmt),
    );

  test('somebody writes in their place: it keeps its formats', async () => {
    const { book, refusal } = await disturbed(planOf([ADD]), 0, (one) => {
      sheetOf(one).grid.set(LAST + 1, 3, { value: 'mía' });
    });
    expect(refusal).toMatchObject({
      name: 'WriteRefused',
      message: expect.stringContaining('alguien escribió donde iban') as string,
    });
    expect(said(book, `A${LAST + 1}:F${LAST + 2}`)).toEqual([
      ['', '', '', '', '', ''],
      ['', '', '', 'mía', '', ''],
    ]);
    expect(
      formats(book)
        .flat()
        .filter((format) => format !== undefined && format !== 'General'),
    ).toEqual([]);
  });

  test.each<[string, number]>([
    ['inside the table', 3],
    ['left of it', 0],
  ])('somebody inserts a column %s, where rows are pushed in: they are taken out again', async (_name, column) => {
    const { book, before, refusal } = await disturbed(
      planOf([ADD], 'Total'),
      0,
      (one) => insertColumn(one, column),
      total,
    );
    expect(refusal).toMatchObject({
      name: 'WriteRefused',
      message: expect.stringContaining('alguien insertó o borró columnas') as string,
    });
    expect(said(book)).toEqual(before.map((row) => [...row.slice(0, column), '', ...row.slice(column, -1)]));
  });

  test('many: in as many pieces as one answer bears, each below the one before', async () => {
    const book = bookOf(matrixValues(ROWS));
    total(book);
    await excelOver(book);
    const rows = Array.from({ length: 7000 }, (_, index) => ['4144', `9.${index}`, 'nueva', 46387]);
    await writing(planOf([{ ...ADD, rows }], 'Total'));
    expect(said(book, `A${LAST + 1}:C${LAST + 7001}`)).toEqual([
      ...rows.map((row) => row.slice(0, 3)),
      ['Total', '', ''],
    ]);
    expect(sheetOf(book).grid.get(LAST + 6999, 5)?.style?.numFmt).toBe('dd/mm/yyyy');
  });
});

test("the same word that the plan would write, typed by somebody before it begins, is somebody else's", async () => {
  const { book, refusal } = await disturbed(planOf([SET]), 1, (one) => {
    sheetOf(one).grid.ensure(2, 8).value = 'en trámite 3';
  });
  expect(refusal).toMatchObject({
    name: 'WriteRefused',
    reason: 'bookChanged',
    message: expect.stringContaining('I3 ya no dice lo que decía') as string,
  });
  expect(said(book, 'L2:L5')).toEqual([[''], [''], [''], ['']]);
});

describe('marks go though the sheet gets another name meanwhile', () => {
  const marked = async (): Promise<Workbook> => {
    const book = bookOf(matrixValues(ROWS));
    await excelOver(book);
    const { opened } = await proposing('validate');
    const findings = (['error', 'warning', 'info'] as const).map(
      (severity, index) =>
        ({ rule: 'DATA-1', severity, sheet: 'Matriz', cell: `G${index + 2}`, key: undefined, message: 'x' }) as const,
    );
    await writing(planMarks(findings, opened.workspace.matrix, opened.matrixGrid));
    return book;
  };

  test("before each batch in turn: gone, or refused by the sheet's name", async () => {
    const outcomes: string[] = [];
    for (let batch = 1; batch <= 5; batch += 1) {
      const book = await marked();
      const sheet = sheetOf(book);
      expect(sheet.conditionalFormats).toHaveLength(3);
      const excel = await excelOver(book, {
        beforeBatch: (now) => {
          if (now === batch) book.rename(sheet, 'Seguimiento');
        },
      });
      const refusal = await writing(planUnmark('Matriz'), SMALL).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (excel.stats.batches.length < batch) break;
      outcomes.push(
        `${sheet.conditionalFormats.length} ${refusal instanceof Error ? refusal.message.slice(0, 38) : 'done'}`,
      );
    }
    expect(outcomes).toEqual(['3 La hoja «Matriz» ya no existe o cambió', '0 done', '0 done', '0 done', '0 done']);
  });
});
