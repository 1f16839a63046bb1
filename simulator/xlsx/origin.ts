import type { openXlsx, Sheet as FileSheet, TableDefinition } from 'hucre/xlsx';
import type { Sheet } from '../workbook/sheet';
import type { Table } from '../workbook/table';
import type { Workbook } from '../workbook/workbook';

export type FileWorkbook = Awaited<ReturnType<typeof openXlsx>>;

/**
 * What was read from the file and is not played (charts, images, page setup, properties …), kept beside the book
 * so that saving gives it back. The book itself knows nothing of files.
 */
export interface SheetOrigin {
  readonly sheet: FileSheet;
  /** Tells whether the colour was changed: a theme colour cannot be told from its text. */
  readonly tabColor: string;
}

const books = new WeakMap<Workbook, FileWorkbook>();
const sheets = new WeakMap<Sheet, SheetOrigin>();
const tables = new WeakMap<Table, TableDefinition>();

export const origin = { books, sheets, tables } as const;
