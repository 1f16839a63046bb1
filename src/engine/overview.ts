import type { Day } from '../core/calendar/day';
import type { Cut } from '../core/cut/cut';
import { cutProblems } from '../core/cut/cutProblems';
import { rightOf } from '../core/sheet/grid';
import { missingColumns } from '../core/prepare/missingColumns';
import { recordsOfCut } from '../core/workspace/workspace';
import { formatColumnsOf, type OpenBook } from '../jobs/book/interpret';

/** What every view needs to know of the book that is open. */
export interface Overview {
  /** The sheet of the matrix. */
  readonly sheet: string;
  /** First and last row of its actions. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Its columns as they were read, and those whose number formats matter. */
  readonly left: number;
  readonly right: number;
  readonly formatColumns: readonly number[];
  /** Rows of the current cut. */
  readonly rows: number;
  readonly today: Day;
  readonly cut: Cut;
  /** What keeps the cut from being followed up (DATA-8), in Spanish. */
  readonly cutProblems: readonly string[];
  /** Our columns that the matrix lacks. */
  readonly missingColumns: readonly string[];
  /** Columns, `Configuración` and `Bitácora` are all there. */
  readonly prepared: boolean;
  /** `Reporte DNP`: none, one that can be compared, or why it cannot. */
  readonly dnp: { readonly kind: 'none' | 'ready' } | { readonly kind: 'unusable'; readonly why: string };
  /** What the user should know of this reading. */
  readonly problems: readonly string[];
}

export function overviewOf({ workspace, matrixGrid, settingsStand, logLastRow, dnp, problems }: OpenBook): Overview {
  const { matrix, settings, today } = workspace;
  const missing = missingColumns(matrixGrid, matrix.layout, matrix.mapping).map((column) => column.header);
  return {
    sheet: matrix.layout.sheet,
    firstRow: matrix.layout.firstRow,
    lastRow: matrix.layout.lastRow,
    left: matrixGrid.left,
    right: rightOf(matrixGrid),
    formatColumns: formatColumnsOf(matrix),
    rows: recordsOfCut(matrix.records, settings.cut.label).length,
    today,
    cut: settings.cut,
    cutProblems: cutProblems(settings.cut),
    missingColumns: missing,
    prepared: settingsStand && logLastRow > 0 && missing.length === 0,
    dnp:
      dnp === undefined
        ? { kind: 'none' }
        : typeof dnp === 'string'
          ? { kind: 'unusable', why: dnp }
          : { kind: 'ready' },
    problems,
  };
}
