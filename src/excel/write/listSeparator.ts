import { codeOf } from '../excelErrors';

/** What this Excel wants between the addresses of a list; none: it takes no lists. */
export type ListSeparator = ',' | ';' | 'none';

/** Answers of Excel to a list that it cannot read. */
const NO_LIST: ReadonlySet<string | undefined> = new Set([
  'InvalidArgument',
  'InvalidReference',
  'ItemNotFound',
  'GeneralException',
]);

/**
 * On Windows it is the list separator of the system, `;` in Colombia (office-js #1167, #1985), and cannot be asked (#2891):
 * each is tried on two cells, before anything is written.
 */
export async function findListSeparator(context: Excel.RequestContext, sheetId: string): Promise<ListSeparator> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  if (await reads(context, sheet, ',')) return ',';
  return (await reads(context, sheet, ';')) ? ';' : 'none';
}

async function reads(context: Excel.RequestContext, sheet: Excel.Worksheet, separator: ',' | ';'): Promise<boolean> {
  const list = sheet.getRanges(`A1${separator}C3`);
  list.load('areaCount');
  try {
    await context.sync();
    return list.areaCount === 2;
  } catch (error) {
    if (NO_LIST.has(codeOf(error))) return false;
    throw error;
  }
}
