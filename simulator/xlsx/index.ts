import { Workbook } from '../workbook/workbook';

export { WorkbookFileError, type WorkbookFileErrorCode } from './fileError';
export type { FileLimits } from './fileLimits';
export { openWorkbook } from './openXlsx';
export { saveWorkbook } from './save';

/** A book with one blank sheet, as Excel opens it. */
export function newWorkbook(sheetName = 'Hoja1'): Workbook {
  const book = new Workbook();
  book.addSheet(sheetName);
  return book;
}
