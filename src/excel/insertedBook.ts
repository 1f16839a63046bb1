import { codeOf, ExcelFailure } from './errors';
import { inExcel, type RunOptions } from './run';

/** Excel says only `InvalidArgument`, whatever is wrong with the file. */
const NO_WORKBOOK = 'Excel no pudo abrir el archivo: no es un libro de Excel, está dañado o tiene contraseña. Ábralo en Excel, guárdelo como libro de Excel (.xlsx) sin contraseña y elíjalo de nuevo.';

/**
 * Lets Excel itself open a workbook (base64 of an .xlsx): its sheets come into the book that is open, are looked at,
 * and go again whatever happens. Taking sheets away empties Excel's list of things to undo.
 */
export function withInsertedBook<T>(base64: string, look: (context: Excel.RequestContext, sheets: readonly string[]) => Promise<T>, options: RunOptions = {}): Promise<T> {
  return inExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const ids = context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
    await context.sync().catch((error: unknown) => { throw codeOf(error) === 'InvalidArgument' ? new ExcelFailure('InvalidArgument', NO_WORKBOOK, { cause: error }) : error; });
    const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id));
    try {
      for (const sheet of sheets) sheet.load('name');
      active.activate();
      await context.sync();
      return await look(context, sheets.map((sheet) => sheet.name));
    } finally {
      for (const sheet of sheets) sheet.delete();
      await context.sync();
    }
  }, options);
}
