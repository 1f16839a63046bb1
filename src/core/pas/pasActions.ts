import type { ActionCode } from '../keys/keys';
import { BLANK, valueOf, type Reading } from '../cells/reading';
import { fold } from '../text/fold';
import type { ActionRecord } from '../matrix/actionRecord';
import { inOrder, type DayOrder } from './order';

/** An action of an annex, with all rows that speak of it: one for each of its indicators. */
export interface AnnexAction {
  readonly code: ActionCode;
  /** Of its first row, with what the others add: indicators, targets that all of them share. */
  readonly record: ActionRecord;
  readonly rows: readonly ActionRecord[];
  /** Later rows with the same code and another text: which of them is meant is not known. */
  readonly rivals: readonly ActionRecord[];
}

export interface AnnexActions {
  readonly actions: readonly AnnexAction[];
  /** Rows of which nobody knows what action they speak of. */
  readonly withoutCode: readonly ActionRecord[];
}

interface Building {
  readonly code: ActionCode;
  readonly rows: ActionRecord[];
  readonly rivals: ActionRecord[];
}

/** The rows of an annex as actions: an objective heads the actions below it, an action the indicators below it. */
export function actionsOf(records: readonly ActionRecord[], order: DayOrder | undefined): AnnexActions {
  const built = new Map<ActionCode, Building>();
  const withoutCode: ActionRecord[] = [];
  let heading: Pick<ActionRecord, 'objective' | 'objectiveWeight'> = { objective: '', objectiveWeight: BLANK };
  let above: Building | undefined;
  for (const read of records) {
    if (read.objective !== '') heading = read;
    const { objective, objectiveWeight } = heading;
    const record = {
      ...read,
      objective,
      objectiveWeight,
      start: inOrder(read.start, order),
      end: inOrder(read.end, order),
    };
    const code = valueOf(record.code);
    if (code === undefined) {
      if (above && record.code.kind === 'blank' && record.text === '') {
        above.rows.push(record);
      } else {
        withoutCode.push(record);
        // Indicators below it are its own, not those of the action before it.
        above = undefined;
      }
      continue;
    }
    const known = built.get(code);
    if (!known) {
      above = { code, rows: [record], rivals: [] };
      built.set(code, above);
    } else {
      const isSame = fold(record.text) === '' || fold(record.text) === fold(known.rows[0]?.text ?? '');
      (isSame ? known.rows : known.rivals).push(record);
      above = isSame ? known : undefined;
    }
  }
  return { withoutCode, actions: [...built.values()].flatMap(({ code, rows, rivals }) => whole(code, rows, rivals)) };
}

function whole(code: ActionCode, rows: readonly ActionRecord[], rivals: readonly ActionRecord[]): AnnexAction[] {
  const [first, ...others] = rows;
  if (!first) return [];
  const indicators = [...new Set(rows.map(({ indicator }) => indicator).filter((indicator) => indicator !== ''))];
  const record: ActionRecord =
    others.length === 0
      ? first
      : {
          ...first,
          indicator: indicators.join('; '),
          annualTarget: shared(rows.map(({ annualTarget }) => annualTarget)),
          finalTarget: shared(rows.map(({ finalTarget }) => finalTarget)),
        };
  return [{ code, record, rows, rivals }];
}

/** Targets of different indicators are no target of the action. */
function shared(readings: readonly Reading<number>[]): Reading<number> {
  const said = readings.filter(({ kind }) => kind !== 'blank');
  const [first, ...others] = said;
  return first && others.every((other) => valueOf(other) === valueOf(first)) ? first : BLANK;
}
