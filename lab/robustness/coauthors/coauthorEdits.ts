import {
  addSheetFilter,
  clearCriteria,
  deleteRows,
  filterByTexts,
  insertCells,
  insertRows,
  mergeCells,
  sortRows,
  unmergeCells,
  type Sheet,
  type Workbook,
} from '../../../simulator';
import { SHEETS } from '../../../src/core/sheet/ownSheets';
import { at, HEADER_ROW, tagOf } from '../books/makeBook';
import { allRows, columnOf, matrixOf, rowOf } from '../books/places';

/** What somebody else does to the open book. */
export interface Edit {
  readonly name: string;
  readonly edit: (book: Workbook) => void;
  /** What they do in another sheet at the same moment: a command may rest on one of the two and write the other anew. */
  readonly besides?: (book: Workbook) => void;
  /** What they do when the refused command asks for it (show all rows, take the protection off). */
  readonly yields?: (book: Workbook) => void;
}

const ROW_LIMIT = 1_048_576;
const LAST_DAY = 'Último seguimiento';

/** Every way in which a book changes under the hands of others; one that a book has no place for changes nothing. */
export const EDITS: readonly Edit[] = [
  onMatrix('sorts', (sheet) => {
    if (sheet.tables.length === 0)
      sortRows(sheet, allRows(sheet), [{ key: columnOf(sheet, 'Notas'), ascending: false }]);
  }),
  {
    // Rows that were each other's partners have the same numbers as before, and are other actions.
    name: 'sorts the matrix and the report alike',
    edit: (book) => {
      const sheet = matrixOf(book);
      if (sheet.tables.length === 0)
        sortRows(sheet, allRows(sheet), [{ key: columnOf(sheet, 'Código acción'), ascending: false }]);
    },
    besides: (book) => {
      const report = book.sheet(SHEETS.dnpReport);
      const used = report.grid.usedArea(true);
      if (used && matrixOf(book).tables.length === 0)
        sortRows(report, { ...used, top: 1 }, [{ key: 1, ascending: false }]);
    },
  },
  {
    name: 'filters',
    edit: (book) => {
      const sheet = matrixOf(book);
      if (sheet.filter || sheet.tables.length > 0) return;
      const area = { ...allRows(sheet), right: at('Cálculo') };
      filterByTexts(book, sheet, addSheetFilter(sheet, { ...area, top: area.top - 1 }), columnOf(sheet, 'Notas'), [
        tagOf(0),
        tagOf(2),
        tagOf(5),
      ]);
    },
    yields: (book) => {
      const sheet = matrixOf(book);
      if (sheet.filter) clearCriteria(sheet, sheet.filter);
    },
  },
  onMatrix('inserts a row above', (sheet, book) => insertRows(book, sheet, 1)),
  onMatrix('inserts a row inside', (sheet, book) => insertRows(book, sheet, rowOf(sheet, 2) + 1)),
  onMatrix('inserts a column', (sheet, book) => insertColumn(book, sheet, 3)),
  onMatrix('inserts a column before ours', (sheet, book) =>
    insertColumn(book, sheet, Math.max(4, columnOf(sheet, 'Estado'))),
  ),
  onMatrix('deletes a row', (sheet, book) => deleteRows(book, sheet, rowOf(sheet, 1) + 1)),
  onMatrix('deletes the first row', (sheet, book) => deleteRows(book, sheet, rowOf(sheet, 0) + 1)),
  {
    name: 'merges',
    edit: (book) => {
      const sheet = matrixOf(book);
      if (sheet.tables.length === 0) mergeCells(sheet, mergedBy(sheet), false);
    },
    yields: (book) => {
      const sheet = matrixOf(book);
      unmergeCells(sheet, mergedBy(sheet));
    },
  },
  { name: 'renames the sheet', edit: (book) => book.rename(matrixOf(book), 'Seguimiento') },
  { name: 'moves the sheet', edit: (book) => book.move(matrixOf(book), book.sheets.length - 1) },
  onMatrix('hides a row', (sheet) => sheet.setRowFormat(rowOf(sheet, 2), { hidden: true })),
  protects('protects', matrixOf),
  protects('protects the logbook', (book) => book.findSheet(SHEETS.logbook)),
  types('Notas', 2, 'visto por otra persona'),
  types('Avance físico', 2, 0.77),
  types('Estado', 1, 'Rechazada'),
  types('Observación', 2, 'llamar a la entidad'),
  { ...types('Acción', 1, 'Otro texto de la acción'), name: 'corrects the text of an action' },
  {
    name: 'changes a header',
    edit: (book) => {
      const sheet = matrixOf(book);
      const column = columnOf(sheet, LAST_DAY);
      if (column >= 0) sheet.grid.ensure(HEADER_ROW - 1, column).value = 'Otra cosa';
    },
  },
  onMatrix('swaps two codes', (sheet) => {
    const [a, b] = [1, 3].map((index) => sheet.grid.ensure(rowOf(sheet, index), columnOf(sheet, 'Código acción')));
    if (a && b) [a.value, b.value] = [b.value, a.value];
  }),
  onMatrix('adds a row below', (sheet) => {
    const row = allRows(sheet).bottom + 1;
    ['4144', '9.9', 'Acción de otra persona', 'MHCP'].forEach((value, column) =>
      sheet.grid.set(row, column, { value, style: { numFmt: '@' } }),
    );
    sheet.grid.set(row, columnOf(sheet, 'Corte'), { value: '2025-2' });
    sheet.grid.set(row, columnOf(sheet, 'Notas'), { value: tagOf(99) });
  }),
];

function onMatrix(name: string, edit: (sheet: Sheet, book: Workbook) => void): Edit {
  return { name, edit: (book) => edit(matrixOf(book), book) };
}

function types(header: string, index: number, value: string | number): Edit {
  return onMatrix(`types into ${header}`, (sheet) => {
    const column = columnOf(sheet, header);
    if (column >= 0) sheet.grid.ensure(rowOf(sheet, index), column).value = value;
  });
}

function protects(name: string, sheetOf: (book: Workbook) => Sheet | undefined): Edit {
  return {
    name,
    edit: (book) => {
      const sheet = sheetOf(book);
      if (sheet) sheet.protection = { allows: new Set(), hasPassword: false };
    },
    yields: (book) => {
      const sheet = sheetOf(book);
      if (sheet) sheet.protection = undefined;
    },
  };
}

function insertColumn(book: Workbook, sheet: Sheet, left: number): void {
  insertCells(book, sheet, { top: 0, bottom: ROW_LIMIT - 1, left, right: left }, 'column');
}

/** Two cells of a column that commands write to. */
function mergedBy(sheet: Sheet) {
  const row = rowOf(sheet, 2);
  const column = Math.max(columnOf(sheet, LAST_DAY), at('Notas'));
  return { top: row, bottom: row + 1, left: column, right: column };
}
