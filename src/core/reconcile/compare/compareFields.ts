import { spanishDay, type Day } from '../../calendar/day';
import { isNotCalculated } from '../../cells/cellContent';
import { addressOf, type CellRef } from '../../sheet/cell';
import { valueOf, type Reading } from '../../cells/reading';
import { fold } from '../../text/fold';
import { STATUS_WORDS } from '../../cut/status';
import type { ActionRecord } from '../../matrix/actionRecord';
import { FIELDS, type FieldId } from '../../matrix/fields';
import { methodInWords } from '../../matrix/parts/progress';
import { spanishShare } from '../../text/spanish';
import { entityNames, sameNames } from '../match/entityNames';
import type { FieldDifference, Side } from '../../workspace/reconciliation';

type Shown = string | number;

/** What one side says in a field: how it is shown as data and in a sentence, or that it is empty or unread. */
type Statement =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly shown: Shown; readonly words: string }
  | { readonly kind: 'unreadable'; readonly raw: string; readonly problem: string };

/** How a field is compared; the readings of both sides have the same shape, so one function reads either. */
interface Comparison {
  readonly field: FieldId;
  readonly state: (record: ActionRecord) => Statement;
  /** The same of DNP's side, where it says the field in another way. */
  readonly ofDnp?: (record: ActionRecord) => Statement;
  readonly same: (a: ActionRecord, b: ActionRecord, tolerance: number) => boolean;
  /** The outcome of an action: an empty cell against a value is reported. Elsewhere it only means that nobody wrote it. */
  readonly blankMatters: boolean;
}

const STAGE = readingOf(
  'stage',
  (record) => record.stage,
  (stage) => stage,
  String,
  false,
);

const COMPARISONS: readonly Comparison[] = [
  readingOf(
    'status',
    (record) => record.status,
    (status) => STATUS_WORDS[status],
    (status) => STATUS_WORDS[status],
    true,
  ),
  {
    ...STAGE,
    // Beside a rejection it is the stage that rejected; ours has restarted (FLOW-4).
    ofDnp: (record) => (valueOf(record.status) === 'rejected' ? { kind: 'blank' } : STAGE.state(record)),
  },
  shareOf('physical', (record) => record.physical),
  shareOf('financial', (record) => record.financial),
  readingOf(
    'start',
    (record) => record.start,
    (day: Day) => day,
    spanishDay,
    false,
  ),
  readingOf(
    'end',
    (record) => record.end,
    (day: Day) => day,
    spanishDay,
    false,
  ),
  {
    field: 'entity',
    state: entityStatement,
    same: (a, b) => sameNames(entityNames(a), entityNames(b)),
    blankMatters: false,
  },
  readingOf(
    'cycle',
    (record) => record.cycle,
    (cycle) => cycle,
    String,
    false,
  ),
];

/** Fields that both sides hold; only these are compared. */
export function comparedFields(matrix: Side, dnp: Side): readonly FieldId[] {
  return COMPARISONS.map(({ field }) => field).filter(
    (field) => columnSaying(field, matrix) !== undefined && columnSaying(field, dnp) !== undefined,
  );
}

/** The column in which a side says a field. A stage may stand in the word of the status (`En revisión OAP-MHCP`). */
function columnSaying(field: FieldId, { mapping: { columns }, records }: Side): number | undefined {
  if (columns[field] !== undefined || field !== 'stage') return columns[field];
  return records.some(({ stage }) => stage.kind === 'value') ? columns.status : undefined;
}

/** Where the two sides of a pair say something else, field by field (REP-2). */
export function differences(
  matrix: Side,
  dnp: Side,
  roundingTolerance: number,
): (a: ActionRecord, b: ActionRecord) => readonly FieldDifference[] {
  const active = COMPARISONS.flatMap((comparison) => {
    const matrixColumn = columnSaying(comparison.field, matrix);
    const dnpColumn = columnSaying(comparison.field, dnp);
    return matrixColumn === undefined || dnpColumn === undefined ? [] : [{ comparison, matrixColumn, dnpColumn }];
  });
  return (a, b) =>
    active.flatMap(({ comparison, matrixColumn, dnpColumn }) => {
      const first = comparison.state(a);
      const second = (comparison.ofDnp ?? comparison.state)(b);
      if (agree(first, second, comparison) || comparison.same(a, b, roundingTolerance)) return [];
      const matrixCell: CellRef = { sheet: a.sheet, row: a.row, column: matrixColumn };
      const dnpCell: CellRef = { sheet: b.sheet, row: b.row, column: dnpColumn };
      return [
        {
          field: comparison.field,
          matrix: shownOf(first),
          dnp: shownOf(second),
          matrixCell,
          dnpCell,
          sentence: `${FIELDS[comparison.field].label}: la matriz ${says(first, placeOf(a, comparison.field, matrixCell), 'dice ')} y DNP ${says(second, placeOf(b, comparison.field, dnpCell), first.kind === 'blank' ? 'dice ' : '')}`,
        },
      ];
    });
}

/** What needs no look at the values: empty cells, and the same unread text on both sides; a result that is not there may be any. */
function agree(first: Statement, second: Statement, { blankMatters }: Comparison): boolean {
  if (first.kind === 'blank' || second.kind === 'blank') return first.kind === second.kind || !blankMatters;
  if (first.kind !== 'unreadable' || second.kind !== 'unreadable' || isNotCalculated(first.raw)) return false;
  return fold(first.raw) === fold(second.raw);
}

function readingOf<T>(
  field: FieldId,
  read: (record: ActionRecord) => Reading<T>,
  shown: (value: T) => Shown,
  words: (value: T) => string,
  blankMatters: boolean,
): Comparison {
  return {
    field,
    state: (record) => statementOf(read(record), shown, words),
    same: (a, b) => {
      const first = valueOf(read(a));
      return first !== undefined && first === valueOf(read(b));
    },
    blankMatters,
  };
}

function shareOf(field: FieldId, read: (record: ActionRecord) => Reading<number>): Comparison {
  return {
    ...readingOf(field, read, (share) => share, spanishShare, true),
    // Half a unit of the last digit that a double holds must not make 0.8005 and 0.8 differ; what is no number is near none.
    same: (a, b, tolerance) =>
      Math.abs((valueOf(read(a)) ?? NaN) - (valueOf(read(b)) ?? NaN)) <= tolerance + Number.EPSILON,
  };
}

function statementOf<T>(reading: Reading<T>, shown: (value: T) => Shown, words: (value: T) => string): Statement {
  return reading.kind === 'value'
    ? { kind: 'value', shown: shown(reading.value), words: words(reading.value) }
    : reading;
}

function entityStatement(record: ActionRecord): Statement {
  if (record.entity.length === 0) return { kind: 'blank' };
  const words = record.entity.map(({ raw }) => raw).join('; ');
  return { kind: 'value', shown: words, words };
}

function shownOf(statement: Statement): Shown | null {
  if (statement.kind === 'blank') return null;
  return statement.kind === 'value' ? statement.shown : statement.raw;
}

/** The cell; of the progress of several rows, by what method it is that of the action (FLOW-11). */
function placeOf(record: ActionRecord, field: FieldId, cell: CellRef): string {
  const method = field === 'physical' || field === 'financial' ? methodInWords(record, field) : undefined;
  return method ?? addressOf(cell);
}

function says(statement: Statement, place: string, verb: string): string {
  if (statement.kind === 'blank') return `no trae dato (${place})`;
  if (statement.kind === 'value') return `${verb}${statement.words} (${place})`;
  return isNotCalculated(statement.raw)
    ? `trae una fórmula sin resultado (${place})`
    : `${verb}«${statement.raw}» (${place}), que no se puede leer`;
}
