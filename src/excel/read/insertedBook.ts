import { codeOf, ExcelFailure } from '../excelErrors';
import { inExcel, type RunOptions } from '../run';

/** Excel says only `InvalidArgument`, whatever is wrong with the file. */
const NO_WORKBOOK =
  'Excel no pudo abrir el archivo: no es un libro de Excel, está dañado o tiene contraseña. Ábralo en Excel, guárdelo como libro de Excel (.xlsx) sin contraseña y elíjalo de nuevo.';

/**
 * Lets Excel itself open a workbook (base64 of an .xlsx): its sheets come into the book that is open, are looked at,
 * and go again whatever happens; where Excel does not let them go, the failure names them. Taking sheets away empties
 * Excel's list of things to undo.
 */
export function withInsertedBook<T>(
  base64: string,
  look: (context: Excel.RequestContext, sheets: readonly string[]) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  return inExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const ids = context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
    await context.sync().catch((error: unknown) => {
      throw whyNotInserted(error);
    });
    const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id));
    const names: string[] = [];
    try {
      for (const sheet of sheets) sheet.load('name');
      active.activate();
      await context.sync();
      names.push(...sheets.map((sheet) => sheet.name));
      return await look(context, names);
    } finally {
      await takeAway(context, ids.value, names);
    }
  }, options);
}

/** Twice: a sheet that stays would be somebody's riddle. */
async function takeAway(
  context: Excel.RequestContext,
  ids: readonly string[],
  names: readonly string[],
): Promise<void> {
  await deleteSheets(context, ids)
    .catch(() => deleteSheets(context, ids))
    .catch((error: unknown) => {
      throw new ExcelFailure('SheetsLeft', leftBehind(names), { cause: error });
    });
}

/** Those that an earlier try has taken are not there any more. */
async function deleteSheets(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
  for (const sheet of sheets) sheet.load('name');
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

/** Codes after which Excel has not begun to open the file; after any other it may have, and only its answer is lost. */
const NOT_BEGUN: ReadonlySet<string | undefined> = new Set([
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
]);

function whyNotInserted(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'InvalidArgument') return new ExcelFailure(code, NO_WORKBOOK, { cause: error });
  return NOT_BEGUN.has(code) ? error : new ExcelFailure(code ?? 'GeneralException', leftBehind([]), { cause: error });
}

function leftBehind(names: readonly string[]): string {
  const which = names.length === 0 ? 'sus hojas' : names.map((name) => `«${name}»`).join(', ');
  return `Excel no terminó de abrir y cerrar el archivo. Si al final del libro quedaron copias de ${which}, bórrelas y elija el archivo de nuevo.`;
}
