import type { Sheet, Workbook } from '../../../simulator';
import { SHEETS } from '../../../src/core/sheet/ownSheets';
import { serial } from '../../../test-kit/model/modelDays';
import { columnOf, matrixOf, rowsOf } from '../books/places';
import type { Line, Model, Row } from '../../../test-kit/model/model';

type Value = string | number | boolean;

/** What of the book is not as the model has it, in words. */
export function againstModel(book: Workbook, model: Model): string[] {
  const rows = new Map(rowsIn(matrixOf(book)));
  const expected = new Map(model.rows.map((row) => [row.key, rowText(row)]));
  const keys = [...new Set([...rows.keys(), ...expected.keys()])];
  return [
    ...keys
      .filter((key) => rows.get(key) !== expected.get(key))
      .map((key) => `action ${key}: expected ${expected.get(key) ?? 'none'}, found ${rows.get(key) ?? 'none'}`),
    ...listDifference('line of the logbook', byAction(model.log.map(lineText)), byAction(logIn(book))),
    ...listDifference(
      'commitment',
      (model.registers['commitments'] ?? []).map(({ text = '', owner = '' }) => said([text.trim(), owner.trim()])),
      linesIn(book),
    ),
  ];
}

/** Each as one text; a formula of the user's stays with its row. */
function rowsIn(sheet: Sheet): [string, string][] {
  const columns = [
    'Etapa',
    'Estado',
    'Ciclo',
    'Avance físico',
    'Motivo de rechazo',
    'Causal de cierre',
    'Soporte de cierre',
    'Último seguimiento',
    'Observación',
    'Notas',
  ].map((name) => columnOf(sheet, name));
  const [code, formula] = [columnOf(sheet, 'Código acción'), columnOf(sheet, 'Cálculo')];
  return rowsOf(sheet).map((row) => {
    const isOwn = new RegExp(`^=[A-Z]+${row + 1}\\*2$`).test(sheet.grid.get(row, formula)?.formula ?? '');
    return [
      `4144/${String(sheet.grid.get(row, code)?.value)}`,
      said([
        ...columns.map((column) => sheet.grid.get(row, column)?.value ?? ''),
        isOwn ? 'its formula' : 'no formula of its row',
      ]),
    ];
  });
}

function rowText({ stage, status, cycle, physical, reason, ground, evidence, last, note, own }: Row): string {
  return said([
    stage,
    status,
    cycle,
    physical,
    reason,
    ground,
    evidence,
    last === '' ? '' : serial(last),
    note,
    own,
    'its formula',
  ]);
}

const LOG_COLUMNS = {
  day: 0,
  conpes: 2,
  code: 3,
  stage: 4,
  status: 5,
  cycle: 6,
  physical: 7,
  kind: 9,
  rejectedAt: 10,
  by: 12,
};

function logIn(book: Workbook): string[] {
  return sheetRows(book, SHEETS.logbook).map((cells) => {
    const { day, conpes, code, ...others } = LOG_COLUMNS;
    const key = `${String(cells[conpes])}/${String(cells[code])}`;
    return said([cells[day] ?? '', key, ...Object.values(others).map((column) => cells[column] ?? '')]);
  });
}

/** In the order of each action's lines; those of one stamp stand as the rows of the matrix do, which somebody may have sorted. */
function byAction(lines: readonly string[]): string[] {
  const keyIn = (line: string) => line.split(' | ')[1] ?? '';
  return [...lines].sort((a, b) => (keyIn(a) < keyIn(b) ? -1 : keyIn(a) > keyIn(b) ? 1 : 0));
}

function lineText(line: Line): string {
  return said([
    serial(line.day),
    line.key,
    line.stage,
    line.status,
    line.cycle,
    line.physical,
    line.kind,
    line.rejectedAt,
    line.by,
  ]);
}

function linesIn(book: Workbook): string[] {
  const sheet = book.findSheet(SHEETS.commitments);
  if (!sheet) return [];
  const headers = sheet.read('A1:G1')[0] ?? [];
  const [text, owner] = [headers.indexOf('Compromiso'), headers.indexOf('Responsable')];
  return sheetRows(book, SHEETS.commitments).map((cells) => said([cells[text] ?? '', cells[owner] ?? '']));
}

function sheetRows(book: Workbook, name: string): Value[][] {
  const grid = book.findSheet(name)?.grid;
  const used = grid?.usedArea(true);
  if (!grid || !used) return [];
  return Array.from({ length: used.bottom }, (_row, row) =>
    Array.from({ length: used.right + 1 }, (_column, column) => grid.get(row + 1, column)?.value ?? ''),
  );
}

function said(values: readonly Value[]): string {
  return values
    .map((value) => (typeof value === 'number' ? String(Math.round(value * 1e9) / 1e9) : String(value)))
    .join(' | ');
}

function listDifference(what: string, expected: readonly string[], found: readonly string[]): string[] {
  const at = Array.from({ length: Math.max(expected.length, found.length) }, (_, index) => index).find(
    (index) => expected[index] !== found[index],
  );
  return at === undefined
    ? []
    : [`${what} ${at + 1} of ${expected.length}: expected ${expected[at] ?? 'none'}, found ${found[at] ?? 'none'}`];
}
