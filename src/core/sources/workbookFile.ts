import { dateToSerial, readXlsx, streamXlsxRows, type Sheet as FileSheet } from 'hucre';
import { addressOf } from '../sheet/cell';
import { farInWords } from '../sheet/farCells';
import type { Grid } from '../sheet/grid';
import { good, refused, type Result } from '../text/result';
import { kindOfFile, type FileKind } from './fileKind';
import { extended, gridOfSheet, NOTHING, type Extent } from './fileGrid';
import { isHonestZip } from './honestZip';
import { FILE_LIMITS, saysLess, whyNotOpened, whyTooLarge } from './limits';

/** A workbook as its file tells it; nothing of it ever stands in the book that is open. */
export interface WorkbookFile {
  readonly date1904: boolean;
  readonly sheets: readonly SheetOfFile[];
}

interface SheetOfFile {
  readonly name: string;
  readonly visible: boolean;
  readonly grid: Grid;
  /** What stands too far from all else to be read, in Spanish with its cells. */
  readonly said: readonly string[];
  /** Why it was not read, in Spanish. */
  readonly problem?: string;
}

type Why = 'tooLarge' | 'otherKind' | 'damaged';

const SAVE_AGAIN = 'Ábralo en Excel, guárdelo como libro de Excel (.xlsx) y elíjalo de nuevo.';

/** What is said of a file that is something else than its name promises, behind «El archivo «x»». */
const NOT_A_WORKBOOK: Readonly<Record<Exclude<FileKind, 'workbook'>, string>> = {
  empty: 'está vacío: descárguelo o guárdelo otra vez.',
  encrypted:
    'tiene contraseña. Ábralo en Excel, quítela (Archivo › Información › Proteger libro), guárdelo y elíjalo de nuevo.',
  oldWorkbook: `es un libro de Excel 97-2003 (.xls). ${SAVE_AGAIN}`,
  binaryWorkbook: `es un libro binario de Excel (.xlsb). ${SAVE_AGAIN}`,
  openDocument: `es una hoja de OpenDocument (.ods). ${SAVE_AGAIN}`,
  html: `es una página web con nombre de libro de Excel. ${SAVE_AGAIN}`,
  xml: `es un archivo XML y no un libro de Excel. ${SAVE_AGAIN}`,
  otherZip: 'no es un libro de Excel: es otro archivo comprimido. Elija el libro (.xlsx).',
  brokenZip: 'está incompleto o dañado: descárguelo o cópielo otra vez.',
  other: 'no es un libro de Excel (.xlsx). Elija el libro, o un archivo de texto (.csv, .tsv, .txt).',
};

/**
 * Reads an .xlsx (also .xlsm, strict, of 1904) from its bytes: values as Excel would give them, with the number formats of
 * all columns. Dates are serial numbers in the file's own system, formulas are their stored values or
 * `NOT_CALCULATED`. `name` is the file's.
 */
export async function readWorkbookFile(name: string, bytes: Uint8Array): Promise<Result<WorkbookFile, Why>> {
  const tooHeavy = whyNotOpened(name, bytes);
  if (tooHeavy !== undefined) return refused('tooLarge', tooHeavy);
  if (!isHonestZip(bytes)) return refused('tooLarge', saysLess(name));
  const kind = kindOfFile(bytes);
  if (kind !== 'workbook') return refused('otherKind', `El archivo «${name}» ${NOT_A_WORKBOOK[kind]}`);
  try {
    return good(await parse(name, bytes));
  } catch {
    return refused('damaged', `El archivo «${name}» está dañado y no se pudo leer. ${SAVE_AGAIN}`);
  }
}

/** A sheet of the library's, and how far it says something. */
interface Sized {
  readonly file: FileSheet;
  readonly extent: Extent;
}

async function parse(name: string, bytes: Uint8Array): Promise<WorkbookFile> {
  const { date1904, sheets } = await inOneGo(bytes).catch(() => sheetBySheet(bytes));
  return {
    date1904,
    sheets: sheets.map(({ file, extent }): SheetOfFile => {
      const problem = whyTooLarge(`En «${name}», la hoja «${file.name}»`, extent.bottom, extent.right);
      return {
        name: file.name,
        visible: !file.hidden && !file.veryHidden,
        grid: gridOfSheet(file, problem === undefined ? extent : NOTHING, (date) => dateToSerial(date, date1904)),
        said: farInWords(`En la hoja «${file.name}» de «${name}»`, extent.far),
        ...(problem !== undefined && { problem }),
      };
    }),
  };
}

async function inOneGo(bytes: Uint8Array): Promise<{ date1904: boolean; sheets: Sized[] }> {
  const { dateSystem, sheets } = await readXlsx(bytes, { readStyles: true });
  return {
    date1904: dateSystem === '1904',
    sheets: sheets.map((file) => ({
      file,
      extent: file.rows.reduce((sum, row, index) => extended(sum, index, row), NOTHING),
    })),
  };
}

/**
 * The library makes a whole rectangle of a sheet and refuses one that is too large, though it be for a colour in
 * XFD1048576: then each sheet is looked through row by row, and read as far as something is said.
 */
async function sheetBySheet(bytes: Uint8Array): Promise<{ date1904: boolean; sheets: Sized[] }> {
  const heads = await readXlsx(bytes, { maxRows: 1 });
  const sheets: Sized[] = [];
  for (const [sheet, head] of heads.sheets.entries()) {
    let extent = NOTHING;
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) extent = extended(extent, index, values);
    const { bottom, right } = extent;
    const range =
      bottom > 0 && bottom * right <= FILE_LIMITS.cells ? `A1:${addressOf({ row: bottom, column: right })}` : 'A1';
    const read = await readXlsx(bytes, { readStyles: true, sheets: [sheet], range });
    sheets.push({ file: read.sheets[0] ?? head, extent });
  }
  return { date1904: heads.dateSystem === '1904', sheets };
}
