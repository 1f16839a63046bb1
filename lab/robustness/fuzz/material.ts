import { unzipSync, type Zippable } from 'fflate';
import { pasBook } from '../../../sample/samplePas';
import { openWorkbook, saveWorkbook, type Workbook } from '../../../simulator';
import type { CellValue } from '../../../src/core/sheet/cell';
import type { Grid } from '../../../src/core/sheet/grid';
import type { Book } from '../../../src/excel/read/bookReading';
import { readCompared } from '../../../src/jobs/book/comparedSheets';
import { interpret, sight } from '../../../src/jobs/book/interpret';
import { startSession, type Session } from '../../../src/jobs/session';
import { PAS } from '../../../sample/examplePas';
import { FIRST_CUT, TODAY } from '../books/robustCut';
import { preparedBook } from '../books/prepared';

/** What is sound before it is damaged. */
export interface Material {
  /** In the middle of a cut, with every sheet of ours. */
  readonly book: Book;
  readonly session: Session;
  readonly annex: Grid;
  /** DNP's report as Excel copies it. */
  readonly text: string;
  readonly csv: Uint8Array;
  readonly xlsx: Uint8Array;
  /** The files within it. */
  readonly parts: Zippable;
}

const ROWS = 8;

export async function soundMaterial(): Promise<Material> {
  const workbook = await preparedBook(ROWS);
  const book = bookOf(workbook);
  const input = { today: TODAY, cut: FIRST_CUT };
  const xlsx = await saveWorkbook(workbook);
  const annexBook = bookOf(await openWorkbook(await pasBook(PAS)));
  const [annex] = annexBook.grids.values();
  const report = book.grids.get('Reporte DNP');
  if (!annex || !report) throw new Error('the material lacks a sheet');
  return {
    book,
    annex,
    session: startSession(interpret(book, sight(book, input), input, readCompared), 'Ana', {
      day: TODAY,
      time: '10:00:00',
    }),
    text: report.values.map((row) => row.join('\t')).join('\n'),
    csv: Buffer.from(report.values.map((row) => row.join(';')).join('\r\n'), 'latin1'),
    xlsx,
    parts: unzipSync(xlsx),
  };
}

/** A workbook as it is read when all of it is asked for. */
function bookOf(workbook: Workbook): Book {
  return {
    date1904: workbook.date1904,
    sheets: workbook.sheets.map(({ name }) => ({ name, visible: true })),
    grids: new Map(
      workbook.sheets.flatMap((sheet) => {
        const used = sheet.grid.usedArea(true);
        if (!used) return [];
        const rows = Array.from({ length: used.bottom - used.top + 1 }, (_, index) => used.top + index);
        const columns = Array.from({ length: used.right - used.left + 1 }, (_, index) => used.left + index);
        const grid: Grid = {
          sheet: sheet.name,
          top: used.top + 1,
          left: used.left + 1,
          merges: [],
          tables: [],
          values: rows.map((row) => columns.map((column): CellValue => sheet.grid.get(row, column)?.value ?? '')),
          formats: new Map(
            columns.map((column) => [
              column + 1,
              rows.map((row) => sheet.grid.get(row, column)?.style?.numFmt ?? 'General'),
            ]),
          ),
        };
        return [[sheet.name, grid] as const];
      }),
    ),
  };
}
