import type { Kind } from '../../cells/fieldKind';
import { KINDS } from '../../cells/fieldKinds';
import { withoutMilestone } from '../../cells/milestone';
import { BLANK, unreadable, value, valueOf, type Reading } from '../../cells/reading';
import { fold } from '../../text/fold';
import type { ActionRecord } from '../actionRecord';
import { FIELDS, fieldsWith, type FieldId, type FieldsWith } from '../fields';
import { rowNumbers, shareOfRows, weightsOf } from './progress';
import { partName, rowsOf } from './parts';

type Several = readonly ActionRecord[];

/** The action of these rows; of one row that row. */
export function actionOf(rows: Several): ActionRecord {
  const [only, ...others] = rows;
  return only && others.length === 0 ? only : wholeOf(rows);
}

/** The action once all of its rows say this: what belongs to the action is kept alike in them. */
export function withInAllRows(action: ActionRecord, change: Partial<ActionRecord>): ActionRecord {
  return actionOf(rowsOf(action).map((row) => ({ ...row, ...change })));
}

/** What belongs to the action whatever its rows: the rows keep it alike. */
const PLACE = ['status', 'stage', 'cycle'] as const;

const IN_NATURAL_ORDER = new Intl.Collator('es', { numeric: true });
/** Remarks are told one after the other, names are a list. */
const REMARKS: ReadonlySet<FieldId> = new Set(['observation', 'rejectionReason', 'justification']);

/**
 * The rows of one action as one record. Its progress and targets are those of its rows, its term is from the first start
 * to the last end, and one that is closed closes it; where rows do not agree about its place in the flow it cannot be read.
 */
function wholeOf(rows: Several): ActionRecord {
  // Whoever sorts the sheet changes nothing of what the action says.
  const parts = [...rows].sort((a, b) => IN_NATURAL_ORDER.compare(partName(a), partName(b)));
  const [first] = [...rows].sort((a, b) => a.row - b.row);
  if (!first) throw new RangeError('an action stands in at least one row');
  return {
    ...first,
    ...Object.fromEntries(fieldsWith({ kind: 'text' }).map((field) => [field, textOfRows(field, parts)])),
    ...Object.fromEntries(fieldsWith({ kind: 'share' }).map((field) => [field, shareOfRows(field, parts)])),
    parts,
    milestone: '',
    text: withoutMilestone(firstText('text', parts)),
    objective: firstText('objective', parts),
    owner: textOfRows('owner', parts),
    email: textOfRows('email', parts),
    entity: entitiesOf(parts),
    related: together(parts.map(({ related }) => related)),
    closureGround: together(parts.map(({ closureGround }) => closureGround)),
    objectiveWeight: firstSaid(parts.map(({ objectiveWeight }) => objectiveWeight)),
    weight: weightOf(parts),
    start: bound(
      parts.map(({ start }) => start),
      'first',
    ),
    end: bound(
      parts.map(({ end }) => end),
      'last',
    ),
    lastFollowUp: bound(
      parts.map(({ lastFollowUp }) => lastFollowUp),
      'last',
    ),
    closed: closedOf(parts.map(({ closed }) => closed)),
    status: agreed(
      'status',
      parts.map(({ status }) => status),
      KINDS.status,
      parts,
    ),
    stage: agreed(
      'stage',
      parts.map(({ stage }) => stage),
      KINDS.stage,
      parts,
    ),
    cycle: agreed(
      'cycle',
      parts.map(({ cycle }) => cycle),
      KINDS.count,
      parts,
    ),
  };
}

/** In Spanish what the rows of the action do not agree about; undefined where they do, or where it has but one. */
export function disagreementOf({ parts }: ActionRecord): string | undefined {
  if (!parts) return undefined;
  const [field] = PLACE.filter((one) => new Set(parts.flatMap((row) => valueOf<unknown>(row[one]) ?? [])).size > 1);
  return field === undefined ? undefined : unlike(field, parts);
}

function unlike(field: FieldId, rows: Several): string {
  return `las filas ${rowNumbers(rows)} son de la misma acción y no dicen lo mismo en «${FIELDS[field].label}»`;
}

/** What all rows that say something say. */
function agreed<T>(
  field: FieldId,
  readings: readonly Reading<T>[],
  kind: Kind<Reading<T>, T>,
  rows: Several,
): Reading<T> {
  const unread = readings.find((reading) => reading.kind === 'unreadable');
  if (unread) return unread;
  const said = [...new Set(readings.flatMap((reading) => valueOf(reading) ?? []))];
  if (said.length < 2) return firstSaid(readings);
  const words = said.map((one) => kind.words(one)).sort((a, b) => IN_NATURAL_ORDER.compare(a, b));
  return unreadable(words.join(' / '), `${unlike(field, rows)} (${words.join(', ')}): escriba lo mismo en todas.`);
}

function firstSaid<T>(readings: readonly Reading<T>[]): Reading<T> {
  return readings.find(({ kind }) => kind === 'value') ?? readings.find(({ kind }) => kind !== 'blank') ?? BLANK;
}

/** The action's own, repeated in its rows; where they have weights of their own, all of these. */
function weightOf(rows: Several): Reading<number> {
  const weights = weightsOf(rows);
  return weights
    ? value([...weights.values()].sort((a, b) => a - b).reduce((sum, weight) => sum + weight, 0))
    : firstSaid(rows.map(({ weight }) => weight));
}

/** The first or last day that is said; unread where one of them cannot be read. */
function bound<T extends string>(readings: readonly Reading<T>[], which: 'first' | 'last'): Reading<T> {
  const unread = readings.find((reading) => reading.kind === 'unreadable');
  if (unread) return unread;
  const days = readings.flatMap((reading) => valueOf(reading) ?? []).sort();
  const day = which === 'first' ? days[0] : days.at(-1);
  return day === undefined ? BLANK : value(day);
}

function closedOf(readings: readonly Reading<boolean>[]): Reading<boolean> {
  return readings.find((reading) => valueOf(reading) === true) ?? firstSaid(readings);
}

/** Lists in one; each entry once. */
function together<T>(readings: readonly Reading<readonly T[]>[]): Reading<readonly T[]> {
  const unread = readings.find((reading) => reading.kind === 'unreadable');
  if (unread) return unread;
  const lists = readings.flatMap((reading) => (reading.kind === 'value' ? [reading.value] : []));
  return lists.length === 0 ? BLANK : value([...new Set(lists.flat())]);
}

function entitiesOf(rows: Several): ActionRecord['entity'] {
  const named = new Map(
    rows.flatMap(({ entity }) => entity.map((one) => [fold(one.entity?.name ?? one.raw), one] as const)),
  );
  return [...named.values()];
}

type TextField = FieldsWith<{ kind: 'text' }> | 'owner' | 'email';

function firstText(field: TextField, rows: Several): string {
  return rows.map((row) => row[field]).find((text) => text !== '') ?? '';
}

function textOfRows(field: TextField, rows: Several): string {
  const texts = new Map(rows.map((row) => [fold(row[field]), row[field]] as const));
  return [...texts.values()].filter((text) => text !== '').join(REMARKS.has(field) ? ' · ' : '; ');
}
