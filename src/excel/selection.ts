import type { Area } from '../core/sheet/grid';
import { areaOf } from './areas';
import { inExcel } from './run';

/** What is selected in the book that is in front. */
export interface Selection {
  readonly sheet: string;
  /** Each connected part; rows and columns from 1. */
  readonly areas: readonly Area[];
}

export function readSelection(): Promise<Selection> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    const { areas } = context.workbook.getSelectedRanges();
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    await context.sync();
    return { sheet: sheet.name, areas: areas.items.map(areaOf) };
  });
}

/** Brings a cell or range into view and selects it. */
export function goTo(sheet: string, address: string): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
