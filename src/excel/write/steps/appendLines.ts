import { columnLetters } from '../../../core/sheet/cell';
import { NUMBER_FORMATS } from '../../../core/sheet/sheetContent';
import type { AppendLines } from '../../../core/plan/plan';
import { ExcelFailure } from '../../excelErrors';
import { emptied } from '../emptySheet';
import { blocksOf, type Operation } from '../operation';
import { placeRange } from '../placeRange';
import { changed, refuseForeignSheet } from '../refusals';
import type { SheetState } from '../sheetState';
import type { StepKind } from './stepKind';

export const appendLines: StepKind<AppendLines> = {
  mayCreate: true,
  inspect: (_context, step) => ({
    refuse(sheet) {
      refuseForeignSheet(step, sheet, step.columns[0]?.header ?? '');
      if (sheet.lastRow !== step.lastRow) throw changed(`la hoja «${step.sheet}» tiene otras líneas`);
    },
    operations: (sheet) => operations(step, sheet),
    ...(step.rows.length > 0 && { verify: (context: Excel.RequestContext) => verify(context, step) }),
  }),
};

/**
 * Below the last line, as values and not as table rows: that is what co-authored books bear. The lines make their own
 * place, so that those which somebody else has added meanwhile go down and none is overwritten.
 */
function operations(step: AppendLines, sheet: SheetState | undefined): Operation[] {
  const header: Operation[] = [];
  if (!sheet) header.push(emptied(step.sheet, false));
  if (step.lastRow === 0) {
    header.push(
      ...placeRange(step.sheet, {
        row: 1,
        column: 1,
        look: 'header',
        values: [step.columns.map((column) => column.header)],
        formats: step.columns.map(() => NUMBER_FORMATS.text),
      }),
    );
  }
  const besides = (step.headerCells ?? []).flatMap(({ row, column, value }) =>
    placeRange(step.sheet, { row, column, values: [[value]], formats: [NUMBER_FORMATS.text], look: 'header' }),
  );
  // Below the first lines, which push down what stands there.
  const lists =
    step.lastRow > 1
      ? []
      : step.columns.flatMap(({ choices }, index) => (choices ? [listed(step.sheet, index + 1, choices)] : []));
  const formats = step.columns.map((column) => NUMBER_FORMATS[column.kind]);
  const lines = blocksOf(step.rows).map(({ start, rows }) => {
    const row = Math.max(step.lastRow, 1) + 1 + start;
    // What the header says is of the last line, and never there without it.
    const isLast = start + rows.length === step.rows.length;
    return inOne([
      ...(isLast ? besides : []),
      inserted(step.sheet, row, rows.length),
      ...placeRange(step.sheet, { row, column: 1, values: rows, formats, look: 'body' }),
      ...(isLast ? lists : []),
    ]);
  });
  return [...header, ...(lines.length > 0 ? lines : [...besides, ...lists])];
}

/** Rows of a new sheet that offer the words of a choice; lines that are added between them offer them too. */
const LISTED_ROWS = 2_000;

/** The list only offers: what is typed beside it is read too, or told by the rules. */
function listed(sheet: string, column: number, choices: readonly string[]): Operation {
  const letters = columnLetters(column);
  return {
    bytes: 1000,
    write: (context) => {
      const { dataValidation } = context.workbook.worksheets
        .getItem(sheet)
        .getRange(`${letters}2:${letters}${LISTED_ROWS}`);
      dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
      dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    },
  };
}

/** A place and what goes into it are one request: between two, somebody else may have put lines there. */
function inOne(operations: readonly Operation[]): Operation {
  return {
    bytes: operations.reduce((sum, { bytes }) => sum + bytes, 0),
    write: (context) => {
      for (const { write } of operations) write(context);
    },
  };
}

/** New rows look like those above them, which may be the header. */
function inserted(name: string, row: number, count: number): Operation {
  return {
    bytes: 1000,
    write: (context) => {
      context.workbook.worksheets
        .getItem(name)
        .getRange(`${row}:${row + count - 1}`)
        .insert('Down')
        .clear('Formats');
    },
  };
}

/** Asks where the sheet ends, and throws afterwards where that is too early. */
function verify(context: Excel.RequestContext, step: AppendLines): () => void {
  const used = context.workbook.worksheets.getItem(step.sheet).getUsedRange(true);
  used.load('rowIndex,rowCount');
  return () => refuseLost(step, used);
}

/** Logbook and registers must not end before their last new line. */
function refuseLost({ sheet, lastRow, rows }: AppendLines, used: Excel.Range): void {
  const expected = Math.max(lastRow, 1) + rows.length;
  // Lines of somebody else may have come below.
  if (used.rowIndex + used.rowCount < expected) {
    throw new ExcelFailure(
      'RowsLost',
      `La hoja «${sheet}» debía terminar en la fila ${expected} y termina en la ${used.rowIndex + used.rowCount}: revise sus últimas líneas antes de seguir.`,
    );
  }
}
