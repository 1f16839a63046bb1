import { CUT } from '../facts/sampleCut';
import type { FlowPlace, Movement } from '../plan/plannedAction';
import type { PlacedAction } from '../plan/sampleLayout';
import type { SamplePlan } from '../plan/samplePlan';
import { isNotDue, placeOf, rowsOfCut } from './expectedRows';

export type SkipReason = 'closed' | 'approved' | 'notDue' | 'uncertainKey' | 'repeatedKey' | 'unknownPlace';

/** A line that the stamp of the demo's day adds. */
export interface ExpectedLine extends FlowPlace {
  readonly row: number;
  readonly key: string;
  readonly physical: number | null;
  readonly financial: number | null;
  readonly movement: Movement;
  readonly rejectedAt: number | null;
  /** The row itself has to be put to stage 1 and the next cycle (FLOW-4). */
  readonly restarts: boolean;
}

export interface ExpectedStamp {
  readonly added: readonly ExpectedLine[];
  readonly unchanged: readonly { readonly row: number; readonly key: string }[];
  readonly skipped: readonly { readonly row: number; readonly key: string | null; readonly why: SkipReason }[];
}

/** Moves that were made since the last line; every other line says where an action stands. */
const MOVED: Readonly<Record<string, Movement>> = {
  '4005/2.5': 'Envío',
  '4008/2.4': 'Aprobación',
  '4144/1.2': 'Aprobación',
  '4008/2.1': 'Rechazo',
};
/** Stamped already this morning and not changed since. */
const STAMPED: ReadonlySet<string> = new Set(['4008/1.1', '4008/1.2', '4144/1.1']);

export function expectedStamp(plan: SamplePlan): ExpectedStamp {
  const added: ExpectedLine[] = [];
  const unchanged: ExpectedStamp['unchanged'][number][] = [];
  const skipped: ExpectedStamp['skipped'][number][] = [];
  for (const action of rowsOfCut(plan)) {
    const { row, key } = action;
    const why = skipReason(action, plan);
    if (why) skipped.push({ row, key: action.keyCertain ? key : null, why });
    else if (STAMPED.has(key)) unchanged.push({ row, key });
    else added.push(lineOf(action));
  }
  return { added, unchanged, skipped };
}

function skipReason(action: PlacedAction, plan: SamplePlan): SkipReason | undefined {
  if (!action.keyCertain) return 'uncertainKey';
  if (action.key === plan.repeated.key) return 'repeatedKey';
  if (action.closed) return 'closed';
  if (isNotDue(action)) return 'notDue';
  if (action.lines.some((line) => line.status === 'Aprobada' && line.day <= CUT.yesterday)) return 'approved';
  return action.placeUnknown ? 'unknownPlace' : undefined;
}

function lineOf(action: PlacedAction): ExpectedLine {
  const place = placeOf(action);
  const restarts = place.stage !== action.stage || place.cycle !== action.cycle;
  return {
    ...place,
    restarts,
    row: action.row,
    key: action.key,
    physical: action.physical ?? null,
    financial: action.financial ?? null,
    movement: MOVED[action.key] ?? 'Seguimiento',
    rejectedAt: restarts ? action.stage : null,
  };
}
