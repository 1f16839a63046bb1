import { spanishDay } from '../calendar/day';
import { valueOf, type Reading } from '../cells/reading';
import { fold } from '../text/fold';
import type { ActionRecord } from '../matrix/actionRecord';
import type { FieldId } from '../matrix/fields';
import { spanishShare } from '../text/spanish';

/** What an annex says of an action and the matrix keeps. */
export const PLAN_FIELDS = [
  'text',
  'objective',
  'objectiveWeight',
  'weight',
  'related',
  'entity',
  'unit',
  'owner',
  'email',
  'start',
  'end',
  'indicatorType',
  'indicator',
  'annualTarget',
  'finalTarget',
] as const satisfies readonly FieldId[];

export type PlanField = (typeof PLAN_FIELDS)[number];

/** What one field says: `shown` for people, `meant` for comparing; undefined where it is blank or cannot be read. */
export interface Said {
  readonly shown: string;
  readonly meant: string;
}

/** DATA-3 to DATA-6: 80 and 0.8, `MHCP` and the ministry, `6/1/2020` and 44013 say the same. */
export function saidIn(record: ActionRecord, field: PlanField): Said | undefined {
  switch (field) {
    case 'start':
    case 'end':
      return of(record[field], (day) => ({ shown: spanishDay(day), meant: day }));
    case 'weight':
    case 'objectiveWeight':
    case 'annualTarget':
    case 'finalTarget':
      return of(record[field], (share) => ({ shown: spanishShare(share), meant: String(Math.round(share * 10_000)) }));
    case 'related':
      return of(record.related, (codes) => ({ shown: relatedText(codes), meant: [...codes].sort().join(' ') || 'no' }));
    case 'entity':
      return record.entity.length === 0
        ? undefined
        : {
            shown: entityText(record),
            meant: record.entity
              .map(({ raw, entity }) => fold(entity?.name ?? raw))
              .sort()
              .join('; '),
          };
    default:
      return record[field] === '' ? undefined : { shown: record[field], meant: fold(record[field]) };
  }
}

/** As PAS annexes write it (DATA-6). */
export function relatedText(codes: readonly string[]): string {
  return codes.length === 0 ? 'No' : `Sí, ${codes.join(', ')}`;
}

/** As PAS annexes write it (DATA-5). */
export function entityText({ entity }: ActionRecord): string {
  return entity.map(({ raw }) => raw).join('; ');
}

function of<T>(reading: Reading<T>, say: (value: T) => Said): Said | undefined {
  const value = valueOf(reading);
  return value === undefined ? undefined : say(value);
}
