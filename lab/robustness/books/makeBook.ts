import { newWorkbook, Table, type Workbook } from '../../../simulator';
import type { CellValue } from '../../../src/core/sheet/cell';

/** The sheet with the user's actions. */
export const MATRIX = 'Matriz';
/** Row of the header and of the first action, from 1. */
export const HEADER_ROW = 3;
export const FIRST_ROW = 4;

/** The user's columns. `Notas` tells every row for good; `Cálculo` is a formula of hers. */
export const USER_COLUMNS = [
  'CONPES',
  'Código acción',
  'Acción',
  'Entidad',
  'Responsable',
  'Correo',
  'Fecha de inicio',
  'Fecha de finalización',
  'Corte',
  'Avance físico',
  'Notas',
  'Cálculo',
] as const;
/** Columns from 0. */
export const at = (header: (typeof USER_COLUMNS)[number]): number => USER_COLUMNS.indexOf(header);

export const tagOf = (index: number): string => `nota ${index}`;
export const codeOf = (index: number): string => `${1 + Math.floor(index / 40)}.${(index % 40) + 1}`;

/** A matrix with title, header and remarks below it, a sheet of the user's, and DNP's report, which differs in some rows. */
export function rawBook(rows: number, asTable = false): Workbook {
  const book = newWorkbook(MATRIX);
  const { grid } = book.sheet(MATRIX);
  const text = { numFmt: '@' };
  grid.set(0, 0, { value: 'Matriz de seguimiento del Sector Hacienda', style: { font: { bold: true } } });
  USER_COLUMNS.forEach((header, column) =>
    grid.set(HEADER_ROW - 1, column, { value: header, style: { font: { bold: true } } }),
  );
  for (let index = 0; index < rows; index += 1) {
    const row = FIRST_ROW - 1 + index;
    const set = (header: (typeof USER_COLUMNS)[number], value: CellValue, style?: { numFmt: string }) =>
      grid.set(row, at(header), { value, ...(style && { style }) });
    set('CONPES', '4144', text);
    set('Código acción', codeOf(index), text);
    set('Acción', index % 7 === 3 ? `=acción ${index}` : `Acción número ${index} del plan`, text);
    set('Entidad', index % 3 === 0 ? 'DIAN' : 'MHCP');
    set('Responsable', `Persona ${index % 4}`);
    set('Correo', `persona${index % 4}@ejemplo.gov.co`);
    set('Fecha de inicio', 45_672, { numFmt: 'dd/mm/yyyy' });
    set('Fecha de finalización', index % 6 === 5 ? 46_000 : 46_387, { numFmt: 'dd/mm/yyyy' });
    set('Corte', '2025-2', text);
    // One in nine was typed as text: something to fix.
    if (index % 9 === 8) set('Avance físico', '80,5 %', { numFmt: '0%' });
    else set('Avance físico', index % 6 === 5 ? 1 : 0.25 + (index % 5) / 10, { numFmt: '0%' });
    set('Notas', tagOf(index));
    grid.set(row, at('Cálculo'), { value: (0.25 + (index % 5) / 10) * 2, formula: `=J${row + 1}*2` });
  }
  // Nearer it would be a row of the table.
  grid.set(FIRST_ROW + rows + 30, 0, { value: 'Fuente: OAP' });
  if (asTable)
    book
      .sheet(MATRIX)
      .tables.push(
        new Table(
          book.newTableId(),
          'Acciones',
          { top: HEADER_ROW - 1, left: 0, bottom: FIRST_ROW + rows - 2, right: USER_COLUMNS.length - 1 },
          USER_COLUMNS,
        ),
      );
  const own = book.addSheet('Mía');
  own.grid.set(1, 1, { value: 'no tocar' });
  own.grid.set(2, 1, { value: 0.3, formula: `=${MATRIX}!J4` });
  addReport(book, rows);
  return book;
}

function addReport(book: Workbook, rows: number): void {
  const { grid } = book.addSheet('Reporte DNP');
  ['CONPES', 'Código acción', 'Acción', 'Fecha de finalización', 'Avance físico', 'Corte'].forEach((value, column) =>
    grid.set(0, column, { value }),
  );
  for (let index = 0; index < rows; index += 1) {
    const { grid: matrix } = book.sheet(MATRIX);
    const row = FIRST_ROW - 1 + index;
    const value = (header: (typeof USER_COLUMNS)[number]) => matrix.get(row, at(header))?.value ?? '';
    [
      value('CONPES'),
      value('Código acción'),
      value('Acción'),
      46_387,
      index % 4 === 1 ? 0.9 : value('Avance físico'),
      '2025-2',
    ].forEach((said, column) =>
      grid.set(index + 1, column, {
        value: said,
        style: { numFmt: ['@', '@', '@', 'dd/mm/yyyy', '0%', '@'][column] ?? 'General' },
      }),
    );
  }
}
