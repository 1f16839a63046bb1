import type { openXlsx, Sheet as FileSheet, TableDefinition } from 'hucre/xlsx';
import type { Filter } from '../workbook/autoFilter';
import type { Protection } from '../workbook/protection';
import type { Sheet } from '../workbook/sheet';
import type { Table } from '../workbook/excelTable';
import type { Workbook } from '../workbook/workbook';

export type FileWorkbook = Awaited<ReturnType<typeof openXlsx>>;

/**
 * What was read from the file and is not played (charts, images, page setup, properties …), kept beside the book
 * so that saving gives it back. The book itself knows nothing of files.
 */
export interface SheetOrigin {
  readonly sheet: FileSheet;
  /** Its number in the file: charts, pivots and the like are tied to it. */
  readonly index: number;
  /** Tells whether the colour was changed: a theme colour cannot be told from its text. */
  readonly tabColor: string;
}

const books = new WeakMap<Workbook, FileWorkbook>();
const sheets = new WeakMap<Sheet, SheetOrigin>();
const tables = new WeakMap<Table, TableDefinition>();

/** How a filter stood in the file, and the criteria that this says. */
export interface FilterOrigin {
  readonly xml: string;
  readonly criteria: string;
}

const filters = new WeakMap<Filter, FilterOrigin>();
const protections = new WeakMap<Protection, string>();

export const origin = { books, sheets, tables, filters, protections } as const;
