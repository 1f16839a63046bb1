import { spanishDay, type Day } from '../calendar/day';
import type { CutLabel } from '../keys/keys';
import type { Cut } from '../cut/cut';
import { stageDeadline } from '../cut/deadlines';
import { groupBy } from '../collections/groupBy';
import type { ActionRecord } from '../matrix/actionRecord';
import { keyText } from '../matrix/keyText';
import { factsOf } from '../standing/facts';
import { countedOnce, type Workspace } from '../workspace/workspace';
import { mailOf, type Mail } from './mail';
import { eachOnce, isReminded, ownersOf, remindersTo, type Owner } from './owners';

export interface ReminderAction {
  readonly row: number;
  /** As much of it as is known. */
  readonly key: string | null;
  readonly text: string;
}

/** A mailbox with the open actions that it answers for. */
export interface Reminder {
  readonly mailbox: string;
  /** As the rows name them; several where they share a mailbox. */
  readonly owner: string;
  readonly actions: readonly ReminderAction[];
  /** Days on which a reminder of this cut was noted, in their order. */
  readonly noted: readonly Day[];
  readonly mail: Mail;
}

/** Open actions of somebody to whom no mail can be written; `owner` is '' where the rows name nobody. */
export interface Unreachable {
  readonly owner: string;
  readonly actions: readonly ReminderAction[];
}

export interface Reminders {
  readonly cut: CutLabel | undefined;
  readonly reminders: readonly Reminder[];
  readonly withoutMailbox: readonly Unreachable[];
}

/** Table B.1, PREP-1: who is reminded of the cut that opens, and of what, in the order of the matrix. */
export function remindersOf(workspace: Workspace): Reminders {
  const facts = factsOf(workspace);
  const { cut, settings } = facts;
  const open = facts.records.filter((record) => isReminded(record, facts.standingOf(record)));
  const pairs = open.flatMap((record) => {
    const owners = ownersOf(record);
    return (owners.length > 0 ? owners : [NOBODY]).map((owner) => ({ owner, record }));
  });
  const groups = [...groupBy(pairs, ({ owner }) => owner.id).values()].flatMap((group) => {
    const [first] = group;
    const actions = actionsOf(group.map(({ record }) => record));
    return first ? [{ owner: first.owner, names: namesOf(group.map(({ owner }) => owner)), actions }] : [];
  });
  return {
    cut: cut.label,
    reminders: groups.flatMap(({ owner, names, actions }): Reminder[] => {
      if (owner.mailbox === undefined) return [];
      const words = { ...wordsOf(cut), owner: names === '' ? 'responsable' : names };
      return [
        {
          mailbox: owner.mailbox,
          owner: names,
          actions,
          noted: cut.label === undefined ? [] : remindersTo(owner, cut.label, workspace.registers),
          mail: mailOf(settings.reminder, owner.mailbox, words, actions.map(actionLine)),
        },
      ];
    }),
    withoutMailbox: groups
      .filter(({ owner }) => owner.mailbox === undefined)
      .map(({ names, actions }) => ({ owner: names, actions })),
  };
}

const NOBODY: Owner = { id: ':', mailbox: undefined, names: [], areOwn: true };

/** Each once; names that may be somebody else's only where no row knows better. */
function namesOf(owners: readonly Owner[]): string {
  const own = owners.filter(({ areOwn, names }) => areOwn && names.length > 0);
  return eachOnce((own.length > 0 ? own : owners).flatMap(({ names }) => names)).join('; ');
}

/** An action with several indicators is one (FLOW-10). */
function actionsOf(records: readonly ActionRecord[]): ReminderAction[] {
  return countedOnce(records).map((record) => ({ row: record.row, key: keyText(record), text: record.text }));
}

function actionLine({ key, text }: ReminderAction): string {
  return `- ${[key, text].filter(Boolean).join(': ')}`;
}

/** What nobody has entered yet is said to be open, or the mail would have a hole. */
function wordsOf(cut: Cut): Record<'cut' | 'opens' | 'closes' | 'deadline', string> {
  const shown = (day: Day | undefined) => (day === undefined ? '(fecha por definir)' : spanishDay(day));
  return {
    cut: cut.label ?? '(por definir)',
    opens: shown(cut.opens),
    closes: shown(cut.closes),
    deadline: shown(stageDeadline(cut, 1)),
  };
}
