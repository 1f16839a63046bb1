import { dayOfSerial, type Day } from '../../calendar/day';
import { addressOf, type CellValue } from '../../sheet/cell';
import { readDay } from '../../cells/date';
import { asCutLabel, type CutLabel } from '../../keys/keys';
import { valueOf } from '../../cells/reading';
import { fold, quoted } from '../../text/fold';
import { FIELDS, FIELD_IDS } from '../../matrix/fields';
import { bottomOf, rightOf, valueAt, type Grid } from '../../sheet/grid';
import { SHEETS } from '../../sheet/ownSheets';
import { CHOICE_WORDS, type Choice, type StoredDecision } from './decision';
import { DETAIL, LEFT, PAIRS, type Headers } from './decisionLayout';
import { PAIRED_WORDS, type HandPair } from './handPair';
import type { StoredDecisions } from './storedDecisions';

export interface DecisionsReading {
  readonly decisions: StoredDecisions;
  /** Cells that nobody understands, in Spanish with their address. */
  readonly problems: readonly string[];
}

/** `Corte 2025-2.` among the notes: the cut that was compared. */
const CUT_NOTE = /^Corte (\d{4}-[12])\.$/;

export function cutNote(cut: CutLabel): string {
  return `Corte ${cut}.`;
}

type Table =
  | { readonly kind: 'fields'; readonly columns: Columns<typeof DETAIL>; readonly cut: number | undefined }
  | { readonly kind: 'pairs'; readonly columns: Columns<typeof PAIRS>; readonly cut: number };
type Columns<H extends Headers> = Readonly<Record<keyof H, number>>;

/** Reads the decisions of `Conciliación`; `today` is the day of those that somebody typed without one. */
export function readDecisions(
  grid: Grid | undefined,
  { date1904, today }: { readonly date1904: boolean; readonly today: Day },
): DecisionsReading {
  const fields: StoredDecision[] = [];
  const pairs: HandPair[] = [];
  const problems: string[] = [];
  let table: Table | undefined;
  let compared: CutLabel | undefined;
  for (let row = grid?.top ?? 1; grid && row <= bottomOf(grid); row += 1) {
    const next = tableAt(grid, row);
    if (next) {
      table = next;
      continue;
    }
    const at = (column: number): string => String(valueAt(grid, row, column)).trim();
    if (!table) {
      compared ??= asCutLabel(CUT_NOTE.exec(at(grid.left))?.[1] ?? '');
      continue;
    }
    const { columns } = table;
    const [choice, note] = [at(columns.choice), at(columns.note)];
    if (choice === '' && note === '') continue;
    const unread = (why: string) =>
      problems.push(`${SHEETS.reconciliation}, ${addressOf({ row, column: columns.choice })}: ${why}`);
    const common = {
      note,
      by: at(columns.by),
      day: dayIn(valueAt(grid, row, columns.day), date1904) ?? today,
      cut: table.cut === undefined ? compared : asCutLabel(at(table.cut)),
    };
    const [matrixRow, dnpRow] = [Number(at(columns.matrixRow)), Number(at(columns.dnpRow))];
    const hasRows = matrixRow > 0 && dnpRow > 0;
    if (table.kind === 'pairs') {
      const { key, dnpKey, matrix, dnp } = table.columns;
      if (fold(choice) !== fold(PAIRED_WORDS) || !hasRows)
        unread('la línea no es de una pareja hecha a mano; no se conserva.');
      else
        pairs.push({
          ...common,
          matrix: { row: matrixRow, key: at(key), text: at(matrix) },
          dnp: { row: dnpRow, key: at(dnpKey), text: at(dnp) },
        });
      continue;
    }
    const { key, field: fieldColumn, matrix, dnp } = table.columns;
    const field = FIELD_IDS.find((id) => FIELDS[id].label === at(fieldColumn));
    const chosen = choiceOf(choice);
    if (!chosen)
      unread(
        choice === ''
          ? 'hay una nota sin decisión; no se conserva.'
          : `${quoted(choice)} no es una decisión: escriba «${CHOICE_WORDS.acceptDnp}» o «${CHOICE_WORDS.keepOurs}».`,
      );
    else if (!field || !hasRows) unread('la decisión no está en la línea de una diferencia; no se conserva.');
    else
      fields.push({
        ...common,
        key: at(key) || null,
        matrixRow,
        dnpRow,
        field,
        choice: chosen,
        matrix: at(matrix),
        dnp: at(dnp),
      });
  }
  return { decisions: { fields, pairs }, problems };
}

/** Whether a row is the header of one of the tables, by its texts, whatever else the user puts beside them. */
function tableAt(grid: Grid, row: number): Table | undefined {
  const places = new Map<string, number>();
  for (let column = rightOf(grid); column >= grid.left; column -= 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string' && value !== '') places.set(value, column);
  }
  if (!places.has(DETAIL.choice)) return undefined;
  const cut = places.get(LEFT.cut);
  const ofPairs = columnsOf(PAIRS, places);
  if (ofPairs && cut !== undefined) return { kind: 'pairs', columns: ofPairs, cut };
  const ofFields = columnsOf(DETAIL, places);
  return ofFields && { kind: 'fields', columns: ofFields, cut };
}

function columnsOf<H extends Headers>(headers: H, places: ReadonlyMap<string, number>): Columns<H> | undefined {
  const found = Object.entries(headers).map(([name, text]) => [name, places.get(text)] as const);
  return found.every(([, column]) => column !== undefined) ? (Object.fromEntries(found) as Columns<H>) : undefined;
}

function choiceOf(word: string): Choice | undefined {
  return (Object.keys(CHOICE_WORDS) as Choice[]).find((choice) => fold(CHOICE_WORDS[choice]) === fold(word));
}

function dayIn(value: CellValue, date1904: boolean): Day | undefined {
  return typeof value === 'number'
    ? dayOfSerial(value, date1904)
    : valueOf(readDay({ value, format: '@' }, { order: 'dmy' }));
}
