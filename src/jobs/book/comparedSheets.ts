import type { Day } from '../../core/calendar/day';
import { tableIn } from '../../core/matrix/findTable';
import { notActionsInWords } from '../../core/matrix/notActionsInWords';
import { notCalculated } from '../../core/matrix/notCalculated';
import { readRecords } from '../../core/matrix/records';
import { withTitleCut } from '../../core/reconcile/cutOfReport';
import { readDecisions } from '../../core/reconcile/decisions/decisionSheet';
import { withoutProgramWords } from '../../core/reconcile/reportCells';
import { titleAbove } from '../../core/reconcile/reportTitle';
import { putAside } from '../../core/reconcile/unusable';
import { rememberedIn } from '../../core/settings/rememberedColumns';
import type { Settings } from '../../core/settings/settings';
import type { Grid } from '../../core/sheet/grid';
import { SHEETS } from '../../core/sheet/ownSheets';
import type { Side } from '../../core/workspace/reconciliation';
import type { Book } from '../../excel/read/bookReading';
import { contextOf, gridOf, usesOf, type Compared } from './interpret';

/** `Reporte DNP`, and what was decided in `Conciliación`. */
export function readCompared(book: Book, settings: Settings, today: Day): Compared {
  const { date1904 } = book;
  const decided = readDecisions(gridOf(book, SHEETS.reconciliation), { date1904, today });
  const dnp = readDnpReport(gridOf(book, SHEETS.dnpReport), settings, date1904);
  return {
    dnp,
    decisions: decided.decisions,
    problems: [...decided.problems, ...putAside(dnp, settings.cut.label)],
  };
}

const IN_REPORT = 'En el reporte de DNP';

/** DNP's report as a side of the comparison, or in Spanish why it cannot be one. */
export function readDnpReport(
  sheet: Grid | undefined,
  settings: Settings,
  date1904: boolean,
): Side | string | undefined {
  if (!sheet) return undefined;
  const grid = withoutProgramWords(sheet);
  const table = tableIn(grid, rememberedIn(settings), usesOf(settings).report);
  if (typeof table === 'string') return table;
  const records = readRecords(grid, table.layout, table.mapping, contextOf(settings, date1904));
  return {
    ...table,
    records: withTitleCut(records, grid, table.layout),
    remarks: [...notActionsInWords(table.layout, IN_REPORT), ...notCalculated(grid, table.layout, IN_REPORT)],
    title: titleAbove(grid, table.layout),
  };
}
