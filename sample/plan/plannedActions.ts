import { CUT } from '../facts/sampleCut';
import type { Random } from '../../test-kit/random';
import type { PlannedAction, Target, Trap } from './plannedAction';
import { baseActions } from './base';
import { storyOf } from './plannedHistory';
import { TRAPS } from './traps';

/** How the actions without a story of their own stand a month after the opening. */
const USUAL: readonly Target[] = [
  ...times(5, { status: 'Aprobada' }),
  ...times(6, { status: 'En revisión', stage: 2 }),
  ...times(6, { status: 'En revisión', stage: 3 }),
  ...times(4, { status: 'En revisión', stage: 4 }),
  ...times(2, { status: 'En revisión', stage: 5 }),
  ...times(2, { status: 'En revisión', stage: 6 }),
  ...times(4, { status: 'En diligenciamiento' }),
  ...times(3, { status: 'Sin reporte' }),
  { status: 'Rechazada', rejectedBy: [3] },
  { status: 'En revisión', stage: 2, rejectedBy: [3] },
];

/** Actions with rows of the cut before, and what they had reached then as a part of what they have now. */
const EARLIER: Readonly<Record<string, number>> = {
  '3918/2.1': 0.8,
  '3918/2.2': 0.8,
  '3934/2.1': 0.8,
  '3934/2.2': 0.5,
  '4005/2.1': 0.8,
  '4005/2.2': 0.5,
  '4005/2.6': 0.8,
  '4005/3.3': 0.8,
  '4008/1.3': 0.8,
  '4008/1.6': 1,
  '4008/3.5': 0.6,
};
/** These had more than they have now (FLOW-8). */
const FALLEN: Readonly<Record<string, number>> = { '4008/1.4': 0.6, '4008/1.5': 0.5 };

/** Actions of the current cut, in the order of the documents. */
export function currentActions(random: Random): PlannedAction[] {
  return baseActions(random).map((base) => {
    const trap = trapOf(base.key);
    const usual = random.pick(USUAL);
    return withStory(
      { ...base, ...trap?.set, cells: { ...base.cells, ...trap?.cells } },
      trap?.target ?? usual,
      trap,
      random,
    );
  });
}

/** The same key a second time, with another progress (DATA-2). */
export function repeatedAction(actions: readonly PlannedAction[]): PlannedAction {
  return { ...find(actions, '4005/2.4'), physical: 0.55 };
}

/** Rows of the earlier cut: approved, with what had been reached then. */
export function earlierActions(actions: readonly PlannedAction[]): PlannedAction[] {
  return [...Object.keys(EARLIER), ...Object.keys(FALLEN)].sort().map((key) => {
    const now = find(actions, key);
    const reached = (share: number | undefined) =>
      FALLEN[key] ?? Math.round((share ?? 0.5) * (EARLIER[key] ?? 1) * 100) / 100;
    return {
      ...now,
      cut: CUT.previousLabel,
      stage: 6,
      status: 'Aprobada',
      cycle: 1,
      physical: reached(now.physical),
      financial: Math.min(reached(now.financial), now.financial ?? 1),
      supports: `Soportes ${CUT.previousLabel}.zip`,
      rejectionReason: '',
      justification: '',
      notes: '',
      cells: {},
      lines: [],
    };
  });
}

function withStory(action: PlannedAction, target: Target, trap: Trap | undefined, random: Random): PlannedAction {
  const reported = target.status !== 'Sin reporte';
  const progress = {
    physical: reported ? action.physical : undefined,
    financial: reported ? action.financial : undefined,
  };
  const story = storyOf(target, progress, random);
  return {
    ...action,
    ...progress,
    ...story.place,
    rejectionReason: story.lastReason,
    supports: reported ? action.supports : '',
    lines: trap?.log ? trap.log(story.lines) : story.lines,
    ...trap?.now,
  };
}

export function trapOf(key: string): Trap | undefined {
  return TRAPS.find((trap) => trap.key === key);
}

function find(actions: readonly PlannedAction[], key: string): PlannedAction {
  const found = actions.find((action) => action.key === key);
  if (!found) throw new Error(`no such action in the sample: ${key}`);
  return found;
}

function times(count: number, target: Target): Target[] {
  return Array<Target>(count).fill(target);
}
