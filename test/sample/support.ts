import { readXlsx } from 'hucre/xlsx';

/** A sheet read back from a written file; rows and columns from 1. */
export interface ReadSheet {
  readonly value: (row: number, column: number) => unknown;
  readonly type: (row: number, column: number) => string | undefined;
  readonly format: (row: number, column: number) => string | undefined;
  readonly formula: (row: number, column: number) => string | undefined;
  readonly hidden: (row: number) => boolean;
  readonly merges: readonly string[];
  readonly rows: number;
}

export async function readBack(bytes: Uint8Array, name: string): Promise<ReadSheet> {
  const book = await readXlsx(bytes, { readStyles: true });
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no such sheet: ${name}`);
  const cell = (row: number, column: number) => sheet.cells?.get(`${row - 1},${column - 1}`);
  return {
    value: (row, column) => {
      const raw = sheet.rows[row - 1]?.[column - 1] ?? null;
      return raw instanceof Date ? (raw.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : raw;
    },
    type: (row, column) => cell(row, column)?.type,
    format: (row, column) => cell(row, column)?.style?.numFmt,
    formula: (row, column) => cell(row, column)?.formula,
    hidden: (row) => sheet.rowDefs?.get(row - 1)?.hidden ?? false,
    merges: (sheet.merges ?? []).map(
      ({ startRow, startCol, endRow, endCol }) => `${startRow + 1},${startCol + 1}-${endRow + 1},${endCol + 1}`,
    ),
    rows: sheet.rows.length,
  };
}
