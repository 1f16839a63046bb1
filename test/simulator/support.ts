import { newWorkbook, startExcel, type RunningExcel, type Workbook } from '../../simulator';
import type { ExcelOptions } from '../../simulator/node';

let running: RunningExcel | undefined;

/** Starts Excel for one test; it is stopped when the test ends. */
export async function excelOver(workbook: Workbook, options: ExcelOptions = {}): Promise<RunningExcel> {
  running = await startExcel(workbook, options);
  return running;
}

afterEach(() => {
  running?.stop();
  running = undefined;
});

/** A book whose first sheet, `Hoja`, holds these values as plain data. */
export function bookOf(values: readonly (readonly (string | number | boolean)[])[], sheetName = 'Hoja'): Workbook {
  const book = newWorkbook(sheetName);
  const { grid } = book.sheet(sheetName);
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== '') grid.set(r, c, { value });
    }),
  );
  return book;
}

/** Runs a batch on the sheet `Hoja`. */
export function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('Hoja'), context));
}

/** The code of the error that the work ends with; `undefined` when it does not fail. */
export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** Writes one value into A1 (formatted as told) and tells what became of it. */
export async function typed(value: string | number | boolean, format = 'General') {
  return onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values,formulas,numberFormat,valueTypes');
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      format: cell.numberFormat[0]?.[0] as unknown,
      type: cell.valueTypes[0]?.[0],
    };
  });
}
