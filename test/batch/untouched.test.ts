import { readFileSync } from 'node:fs';
import { openXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import { columnLetters } from '../../src/core/sheet/cell';
import { SHEETS } from '../../src/core/sheet/ownSheets';
import { batch, sampleFiles } from './support';

/** What the command writes; the other sheets of ours belong to other commands. */
const OURS = [SHEETS.settings, SHEETS.logbook, SHEETS.findings, SHEETS.dnpReport, SHEETS.reconciliation, SHEETS.report];

let before: Sheet[];
let after: Sheet[];
/** Cells that the command says it writes, `row:column` from 1. */
let written: Set<string>;

beforeAll(async () => {
  const files = await sampleFiles();
  const original = readFileSync(files.matrix);
  const done = await batch(
    'all',
    '--book',
    files.matrix,
    '--export',
    files.dnp,
    '--out',
    files.out,
    '--today',
    '2026-06-05',
    '--user',
    'Ana',
  );
  expect(readFileSync(files.matrix).equals(original)).toBe(true);
  before = (await openXlsx(original, { readStyles: true })).sheets;
  after = (await openXlsx(readFileSync(files.out), { readStyles: true })).sheets;
  written = new Set(
    done.plan.steps.flatMap((step) =>
      step.kind === 'setCells' ? step.cells.map((cell) => `${cell.row}:${cell.column}`) : [],
    ),
  );
});

const named = (sheets: readonly Sheet[], name: string): Sheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** Value, formula and format of a cell. */
function cell(sheet: Sheet, row: number, column: number): Partial<Cell> & { plain: unknown } {
  const { value: _, formulaResult: __, ...rest } = sheet.cells?.get(`${row},${column}`) ?? { value: null };
  // A formula that shows nothing is kept as '' or without result: both are the empty text.
  return { plain: sheet.rows[row]?.[column] ?? '', ...rest };
}

test('the six sheets of ours stand beside the user’s', () => {
  const names = after.map((sheet) => sheet.name);
  expect(names).toEqual(expect.arrayContaining([...OURS]));
  expect(names.filter((name) => !OURS.some((own) => own === name))).toEqual(
    before.map((sheet) => sheet.name).filter((name) => !OURS.some((own) => own === name)),
  );
});

test('every cell of the user is as it was: value, formula, format', () => {
  const changed: string[] = [];
  let compared = 0;
  for (const sheet of before.filter((one) => !OURS.some((own) => own === one.name) || one.name === 'Configuración')) {
    const now = named(after, sheet.name);
    sheet.rows.forEach((values, row) =>
      values.forEach((_, column) => {
        if (sheet.name === 'Matriz' && written.has(`${row + 1}:${column + 1}`)) return;
        compared += 1;
        if (JSON.stringify(cell(sheet, row, column)) !== JSON.stringify(cell(now, row, column)))
          changed.push(`${sheet.name}!${columnLetters(column + 1)}${row + 1}`);
      }),
    );
  }
  expect(changed).toEqual([]);
  expect(compared).toBeGreaterThan(4000);
});

test('in the user’s own columns only the restarted row is written', () => {
  const width = named(before, 'Matriz').rows.reduce((most, row) => Math.max(most, row.length), 0);
  const inside = [...written].filter((place) => Number(place.split(':')[1]) <= width);
  // Stage and cycle of the row in which somebody typed `Rechazada` where it stood (FLOW-4); the word itself stays.
  expect(new Set(inside.map((place) => place.split(':')[0])).size).toBe(1);
  expect(inside).toHaveLength(3);
});

test('merges, hidden rows, validation and conditional formats of the matrix stay', () => {
  const [was, is] = [named(before, 'Matriz'), named(after, 'Matriz')];
  expect(is.merges).toEqual(was.merges);
  expect([...(is.rowDefs ?? [])].filter(([, row]) => row.hidden)).toEqual(
    [...(was.rowDefs ?? [])].filter(([, row]) => row.hidden),
  );
  expect(is.dataValidations).toEqual(was.dataValidations);
  expect(is.conditionalRules).toEqual(was.conditionalRules);
});

test('the logbook’s earlier lines are not rewritten; new ones hold days, shares and codes as such', () => {
  const [was, is] = [named(before, 'Bitácora'), named(after, 'Bitácora')];
  expect(is.rows.slice(0, was.rows.length).map((row) => row.slice(0, 14))).toEqual(
    was.rows.map((row) => row.slice(0, 14)),
  );
  const index = is.rows.findIndex((row, at) => at >= was.rows.length && row[3] === '2.30');
  expect(is.rows[index]?.slice(0, 4)).toEqual([new Date('2026-06-05T00:00:00Z'), '2025-2', expect.any(String), '2.30']);
  expect(cell(is, index, 0)).toMatchObject({ type: 'date', style: { numFmt: 'dd/mm/yyyy' } });
  expect(cell(is, index, 3)).toMatchObject({ type: 'string', style: { numFmt: '@' } });
  expect(cell(is, index, 7).style?.numFmt).toBe('0.00%');
});

test('text that begins like a formula stays text in our sheets', () => {
  const formulas = OURS.flatMap((name) =>
    [...(named(after, name).cells ?? [])].filter(([, one]) => one.formula !== undefined),
  );
  expect(formulas).toEqual([]);
});
