import { WorkbookFileError } from './fileError';
import { readZipDirectory } from './zipDirectory';

/** What a file may cost before it is refused: a few kilobytes of zip can unpack to gigabytes. */
export interface FileLimits {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  readonly sheets: number;
  readonly cells: number;
}

export const DEFAULT_FILE_LIMITS: FileLimits = {
  fileBytes: 60_000_000,
  unpackedBytes: 600_000_000,
  sheets: 255,
  cells: 5_000_000,
};

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;

/** Looks at the wrapping only, before anything is unpacked. */
export function requireWorkbookFile(bytes: Uint8Array, limits: FileLimits): void {
  if (bytes.length === 0) throw new WorkbookFileError('Empty', 'The file is empty.');
  if (bytes.length > limits.fileBytes) throw tooLarge(`has ${bytes.length} bytes`, limits.fileBytes);
  if (OLE2.every((byte, index) => bytes[index] === byte)) {
    throw new WorkbookFileError('Encrypted', 'The file is protected by a password, or of the format before 2007.');
  }
  const entries = readZipDirectory(bytes);
  if (!entries)
    throw new WorkbookFileError('NotAWorkbook', 'The file is no workbook: it is not a zip, or it is cut off.');
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    throw new WorkbookFileError('NotAWorkbook', 'The file is a zip, but no .xlsx workbook.');
  }
  const unpacked = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > limits.unpackedBytes) throw tooLarge(`unpacks to ${unpacked} bytes`, limits.unpackedBytes);
  const sheets = entries.filter(({ name }) => SHEET_PART.test(name)).length;
  if (sheets > limits.sheets) throw tooLarge(`has ${sheets} sheets`, limits.sheets);
}

export function tooLarge(what: string, limit: number): WorkbookFileError {
  return new WorkbookFileError('TooLarge', `The file ${what}; ${limit} are allowed.`);
}
