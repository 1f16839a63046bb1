import { asDay, spanishDay, type Day } from '../calendar/day';
import type { CellValue } from '../cells/cell';
import { FIELDS } from '../matrix/fields';
import type { SheetContent } from '../plan/content';
import { spanishShare } from '../text/format';
import { CLASS_WORDS, type FieldDifference, type Reconciliation, type ReconciliationClass, type ReconciliationRow } from './reconciliation';

const TO_LOOK_AT_FIRST: readonly ReconciliationClass[] = ['different', 'ambiguous', 'duplicateKey', 'blankKey', 'onlyMatrix', 'onlyDnp', 'same'];

export interface ComparedBooks {
  readonly today: Day;
  readonly matrixSheet: string;
  readonly dnpSource: string;
}

/** The sheet `Conciliación` (REP-2): counts, then a line for each difference and for each row without one. */
export function reconciliationContent(reconciliation: Reconciliation, books: ComparedBooks): SheetContent {
  const { otherCut } = reconciliation;
  const rows = [...reconciliation.rows].sort((a, b) => TO_LOOK_AT_FIRST.indexOf(a.class) - TO_LOOK_AT_FIRST.indexOf(b.class));
  return {
    title: 'Conciliación de la matriz con el reporte de DNP',
    notes: [
      `Hecha el ${spanishDay(books.today)} entre la hoja «${books.matrixSheet}» y ${books.dnpSource}.`,
      `Campos comparados: ${reconciliation.compared.map((field) => FIELDS[field].label).join(', ') || 'ninguno'}.`,
      ...(otherCut.matrixRows.length + otherCut.dnpRows.length === 0 ? [] : [`De otros cortes, sin comparar: ${otherCut.matrixRows.length} filas de la matriz y ${otherCut.dnpRows.length} de DNP.`]),
      ...(reconciliation.unmapped.length === 0 ? [] : [`Columnas de DNP que no se compararon: ${reconciliation.unmapped.join(', ')}.`]),
    ],
    blocks: [
      {
        title: 'Resumen',
        columns: [{ header: 'Resultado', kind: 'text', width: 18 }, { header: 'Filas', kind: 'count', width: 14 }],
        rows: TO_LOOK_AT_FIRST.map((name) => [CLASS_WORDS[name], reconciliation.counts[name]]),
      },
      {
        title: 'Detalle',
        columns: [
          { header: 'Resultado', kind: 'text', width: 18 },
          { header: 'Acción', kind: 'text', width: 14 },
          { header: 'Fila matriz', kind: 'count', width: 8 },
          { header: 'Fila DNP', kind: 'count', width: 8 },
          { header: 'Campo', kind: 'text', width: 20 },
          { header: 'Matriz', kind: 'text', width: 24 },
          { header: 'DNP', kind: 'text', width: 24 },
          { header: 'Explicación', kind: 'text', width: 90 },
        ],
        rows: rows.flatMap(linesOf),
      },
    ],
  };
}

function linesOf(row: ReconciliationRow): CellValue[][] {
  const start: CellValue[] = [CLASS_WORDS[row.class], row.key ?? '', row.matrixRow ?? '', row.dnpRow ?? ''];
  if (row.fields.length > 0) {
    return row.fields.map((difference) => [
      ...start, FIELDS[difference.field].label, shown(difference, difference.matrix), shown(difference, difference.dnp),
      [difference.sentence, row.reason].join(' · '),
    ]);
  }
  const candidates = row.candidates.map((candidate) => `fila ${candidate.row} de ${candidate.side === 'matrix' ? 'la matriz' : 'DNP'}: ${candidate.why}`);
  return [[...start, '', '', '', [row.reason, ...candidates].join(' · ')]];
}

function shown({ field }: FieldDifference, value: string | number | null): string {
  if (value === null) return '(vacía)';
  const day = FIELDS[field].kind === 'day' ? asDay(String(value)) : undefined;
  if (day) return spanishDay(day);
  return typeof value === 'number' && FIELDS[field].kind === 'share' ? spanishShare(value) : String(value);
}
