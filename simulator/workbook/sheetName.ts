import { WorkbookError } from './workbookError';

const FORBIDDEN = /[:\\/?*[\]]/;

/** Excel's rules for the name of a sheet (excel-facts, Limits). */
export function requireSheetName(name: string): void {
  const quoted = name.startsWith("'") || name.endsWith("'");
  if (name.length < 1 || name.length > 31 || FORBIDDEN.test(name) || quoted || name.toLowerCase() === 'history') {
    throw new WorkbookError('InvalidArgument', `“${name}” cannot be the name of a sheet.`);
  }
}
