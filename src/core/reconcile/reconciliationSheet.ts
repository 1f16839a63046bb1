import { spanishDay, type Day } from '../calendar/day';
import type { CellValue } from '../sheet/cell';
import type { CutLabel } from '../keys/keys';
import { FIELDS } from '../matrix/fields';
import type { SheetContent } from '../sheet/sheetContent';
import { counted } from '../text/spanish';
import { differenceId, type Decision } from './decisions/decision';
import { NO_DECISIONS, withReasons, type KeptDecisions } from './decisions/keep';
import { DECISION_COLUMNS, decisionBlocks, decisionCells, DETAIL } from './decisions/decisionLayout';
import { cutNote } from './decisions/decisionSheet';
import {
  CLASS_WORDS,
  countedClasses,
  LOOK_FIRST,
  type Reconciliation,
  type ReconciliationRow,
} from '../workspace/reconciliation';
import { shownValue } from './compare/shown';

export interface ComparedBooks {
  readonly today: Day;
  readonly matrixSheet: string;
  readonly dnpSource: string;
  readonly date1904: boolean;
  /** The cut that is compared; undefined where the book names none. */
  readonly cut?: CutLabel | undefined;
}

/** The sheet `Conciliación` (REP-2): counts, then a line for each difference, with what was decided, and for each row without one. */
export function reconciliationContent(
  reconciliation: Reconciliation,
  books: ComparedBooks,
  decided: KeptDecisions = NO_DECISIONS,
): SheetContent {
  const { kept, settled, unfit } = decided;
  const decisions = new Map(kept.map((decision) => [differenceId(decision), decision]));
  const { otherCut } = reconciliation;
  const rows = [...reconciliation.rows].sort((a, b) => LOOK_FIRST.indexOf(a.class) - LOOK_FIRST.indexOf(b.class));
  return {
    title: 'Conciliación de la matriz con el reporte de DNP',
    notes: [
      `Hecha el ${spanishDay(books.today)} entre la hoja «${books.matrixSheet}» y ${books.dnpSource}.`,
      ...(books.cut === undefined ? [] : [cutNote(books.cut)]),
      `Campos comparados: ${reconciliation.compared.map((field) => FIELDS[field].label).join(', ') || 'ninguno'}.`,
      ...(otherCut.matrixRows.length + otherCut.dnpRows.length === 0
        ? []
        : [
            `De otros cortes, sin comparar: ${counted(otherCut.matrixRows.length, 'fila', 'filas')} de la matriz y ${otherCut.dnpRows.length} de DNP.`,
          ]),
      ...(reconciliation.unmapped.length === 0
        ? []
        : [`Columnas de DNP que no se compararon: ${reconciliation.unmapped.join(', ')}.`]),
      ...(reconciliation.doubts ?? []),
      ...(reconciliation.remarks ?? []),
      ...(settled === 0
        ? []
        : [
            `${counted(settled, 'decisión anterior quedó cumplida', 'decisiones anteriores quedaron cumplidas')}: la matriz y DNP ya coinciden.`,
          ]),
      ...(unfit.length === 0
        ? []
        : [
            `${counted(unfit.length, 'decisión anterior no se aplica y se conserva', 'decisiones anteriores no se aplican y se conservan')} abajo, con el porqué.`,
          ]),
    ],
    blocks: [
      {
        title: 'Resumen',
        columns: [
          { header: 'Resultado', kind: 'text', width: 18 },
          { header: 'Filas', kind: 'count', width: 14 },
        ],
        rows: countedClasses(withReasons(reconciliation, decided)),
      },
      ...decisionBlocks(decided, books.date1904),
      {
        title: 'Detalle',
        columns: [
          { header: 'Resultado', kind: 'text', width: 18 },
          { header: DETAIL.key, kind: 'text', width: 14 },
          { header: DETAIL.matrixRow, kind: 'count', width: 8 },
          { header: DETAIL.dnpRow, kind: 'count', width: 8 },
          { header: DETAIL.field, kind: 'text', width: 20 },
          { header: DETAIL.matrix, kind: 'text', width: 24 },
          { header: DETAIL.dnp, kind: 'text', width: 24 },
          ...DECISION_COLUMNS,
          { header: 'Explicación', kind: 'text', width: 90 },
        ],
        rows: rows.flatMap((row) => linesOf(row, decisions, books.date1904)),
      },
    ],
  };
}

function linesOf(row: ReconciliationRow, decisions: ReadonlyMap<string, Decision>, date1904: boolean): CellValue[][] {
  const { key, matrixRow, dnpRow } = row;
  const start: CellValue[] = [CLASS_WORDS[row.class], key ?? '', matrixRow ?? '', dnpRow ?? ''];
  if (row.fields.length > 0) {
    return row.fields.map(({ field, matrix, dnp, sentence }) => [
      ...start,
      FIELDS[field].label,
      shownValue(field, matrix),
      shownValue(field, dnp),
      ...decisionCells(
        matrixRow === null || dnpRow === null ? undefined : decisions.get(differenceId({ matrixRow, dnpRow, field })),
        date1904,
      ),
      [sentence, row.reason].join(' · '),
    ]);
  }
  const candidates = row.candidates.map(
    (candidate) => `fila ${candidate.row} de ${candidate.side === 'matrix' ? 'la matriz' : 'DNP'}: ${candidate.why}`,
  );
  return [[...start, '', '', '', ...decisionCells(undefined, date1904), [row.reason, ...candidates].join(' · ')]];
}
