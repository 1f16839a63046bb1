import type { Sheet, Workbook } from '../../../simulator';
import { SHEETS } from '../../../src/core/sheet/ownSheets';
import { serial } from '../../../test-kit/days';
import { columnOf, matrixOf, rowsOf } from '../books/places';
import type { Line, Model, Row } from './model';

type Value = string | number | boolean;

/** What of the book is not as the model has it, in words. */
export function againstModel(book: Workbook, model: Model): string[] {
  const rows = new Map(rowsIn(matrixOf(book)));
  const expected = new Map(model.rows.map((row) => [row.code, rowText(row)]));
  const codes = [...new Set([...rows.keys(), ...expected.keys()])];
  return [
    ...codes
      .filter((code) => rows.get(code) !== expected.get(code))
      .map((code) => `action ${code}: expected ${expected.get(code) ?? 'none'}, found ${rows.get(code) ?? 'none'}`),
    ...listDifference('line of the logbook', byAction(model.log.map(lineText)), byAction(logIn(book))),
    ...listDifference(
      'commitment',
      model.lines.map(({ text, owner }) => said([text.trim(), owner.trim()])),
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
      String(sheet.grid.get(row, code)?.value),
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

const LOG_COLUMNS = { day: 0, code: 3, stage: 4, status: 5, cycle: 6, physical: 7, kind: 9, rejectedAt: 10, by: 12 };

function logIn(book: Workbook): string[] {
  return sheetRows(book, SHEETS.logbook).map((cells) =>
    said(Object.values(LOG_COLUMNS).map((column) => cells[column] ?? '')),
  );
}

/** In the order of each action's lines; those of one stamp stand as the rows of the matrix do, which somebody may have sorted. */
function byAction(lines: readonly string[]): string[] {
  const codeIn = (line: string) => line.split(' | ')[1] ?? '';
  return [...lines].sort((a, b) => (codeIn(a) < codeIn(b) ? -1 : codeIn(a) > codeIn(b) ? 1 : 0));
}

function lineText(line: Line): string {
  return said([
    serial(line.day),
    line.code,
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
