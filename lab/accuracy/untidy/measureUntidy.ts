import type { Day } from '../../../src/core/calendar/day';
import type { CutLabel } from '../../../src/core/keys/keys';
import { reportOf, type Report } from '../../../src/core/report/followUpReport';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import type { Grid } from '../../../src/core/sheet/grid';
import type { Reconciliation } from '../../../src/core/workspace/reconciliation';
import { readCompared } from '../../../src/jobs/book/comparedSheets';
import { interpret, sight, type OpenBook, type OpenInput } from '../../../src/jobs/book/interpret';
import { compareWithDnp } from '../../../src/jobs/compareWithDnp';
import { CUT, TODAY } from './actions';
import type { UntidyBook } from './untidyBook';

/** What the add-in makes of a book; a refusal in words is one too. */
export interface Made {
  readonly report: Report;
  readonly reconciliation: Reconciliation | string;
  /** What is said of the reading as a whole, and the rows of the matrix of which something of their data is said. */
  readonly said: { readonly notes: readonly string[]; readonly rows: ReadonlySet<number> };
}

const { label, cutDate, opens, closes } = CUT;
const INPUT: OpenInput = {
  today: TODAY as Day,
  cut: { label: label as CutLabel, cutDate: cutDate as Day, opens: opens as Day, closes: closes as Day },
};

/** Reads, reports and compares as the verbs do, without Excel. A string where the book is refused. */
export function madeOf({ matrix, dnp }: UntidyBook): Made | string {
  try {
    const opened = opening(matrix.grid);
    const report = reportOf(opened.workspace, { by: 'OAP' });
    return {
      report,
      reconciliation: compared(opened, dnp.grid),
      said: { notes: opened.problems, rows: rowsSaid(opened) },
    };
  } catch (error) {
    return refusal(error);
  }
}

function opening(grid: Grid): OpenBook {
  const book = { date1904: false, sheets: [{ name: grid.sheet, visible: true }], grids: new Map([[grid.sheet, grid]]) };
  return interpret(book, sight(book, INPUT), INPUT, readCompared);
}

function compared(opened: OpenBook, grid: Grid): Reconciliation | string {
  try {
    return compareWithDnp({ opened, workspace: opened.workspace }, { source: 'dnp.xlsx', grid, date1904: false })
      .reconciliation;
  } catch (error) {
    return refusal(error);
  }
}

/** Only what is said in words is a refusal; anything else is a mistake of the program. */
function refusal(error: unknown): string {
  if (error instanceof Error && error.name === 'NotUnderstood') return error.message;
  throw error;
}

function rowsSaid({ workspace }: OpenBook): ReadonlySet<number> {
  const { sheet } = workspace.matrix.layout;
  return new Set(
    findingsOf(workspace)
      .filter((finding) => finding.rule.startsWith('DATA') && finding.severity !== 'info' && finding.sheet === sheet)
      .flatMap(({ cell }) => Number(/\d+$/.exec(cell)?.[0])),
  );
}
