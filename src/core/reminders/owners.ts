import type { Day } from '../calendar/day';
import type { CutLabel } from '../keys/keys';
import { groupBy } from '../collections/groupBy';
import { fold } from '../text/fold';
import type { ActionRecord } from '../matrix/actionRecord';
import { groupsOf } from '../matrix/entityGroups';
import type { Registers } from '../registers/registers';
import { isOpen, type Standing } from '../standing/standing';
import { isMailbox } from '../cells/email';
import { mailboxesOf, mailboxId } from '../cells/mailboxes';
import { personsIn } from '../cells/persons';

/** Somebody who answers for an action: a mailbox of its row, or the owner's name where the row has none. */
export interface Owner {
  /** Tells owners apart, whatever the case or accents in which they are written. */
  readonly id: string;
  readonly mailbox: string | undefined;
  /** As the row writes them, each once; several where they share the mailbox, none where the row names nobody. */
  readonly names: readonly string[];
  /** The names are this mailbox's; otherwise nobody can tell which of them. */
  readonly areOwn: boolean;
}

/** PREP-1: whether anybody is reminded of a row; the owners of other sectors are not OAP's to remind. */
export function isReminded(record: ActionRecord, standing: Standing): boolean {
  return isOpen(standing) && groupsOf(record).has('sector');
}

/** PREP-1: whom an action's reminder goes to. Nobody where the row names nobody: DATA-7 asks for it. */
export function ownersOf({ email, owner }: Pick<ActionRecord, 'email' | 'owner'>): Owner[] {
  const paired = withNames(email, owner).filter(({ mailbox }) => isMailbox(mailbox));
  if (paired.length === 0)
    return [...groupBy(personsIn(owner), fold)].flatMap(([id, [name]]) =>
      name === undefined ? [] : [{ id: `: ${id}`, mailbox: undefined, names: [name], areOwn: true }],
    );
  return [...groupBy(paired, ({ mailbox }) => mailboxId(mailbox))].flatMap(([id, group]) =>
    group[0]
      ? [
          {
            id,
            mailbox: group[0].mailbox,
            names: eachOnce(group.flatMap(({ names }) => names)),
            areOwn: group.every(({ areOwn }) => areOwn),
          },
        ]
      : [],
  );
}

/** Names, each once, whatever their case or accents. */
export function eachOnce(names: readonly string[]): string[] {
  return [...groupBy(names, (name) => fold(name) || undefined).values()].flatMap(([first]) => first ?? []);
}

/** PREP-1: the days on which an owner was reminded of a cut, in their order. */
export function remindersTo(owner: Owner, cut: CutLabel, { reminders }: Registers): Day[] {
  const known = new Set(owner.names.map(fold));
  const days = reminders.entries.flatMap(({ values }) => {
    const isTheirs =
      owner.mailbox === undefined
        ? personsIn(values.owner).some((name) => known.has(fold(name)))
        : mailboxId(values.email) === owner.id;
    return values.cut === cut && values.day !== '' && isTheirs ? [values.day] : [];
  });
  return days.sort();
}

/**
 * As many persons as mailboxes belong together in their order, a mailbox that is badly written included. Otherwise a
 * mailbox has the name beside it, or all that the row names: nobody can tell whose it is.
 */
function withNames(email: string, owner: string): { mailbox: string; names: readonly string[]; areOwn: boolean }[] {
  const mailboxes = mailboxesOf(email);
  const persons = personsIn(owner, mailboxes.length);
  const inOrder = mailboxes.length === persons.length;
  return mailboxes.map(({ mailbox, name: beside }, index) => {
    const own = inOrder ? persons[index] : beside || undefined;
    return own === undefined
      ? { mailbox, names: eachOnce(persons), areOwn: mailboxes.length === 1 }
      : { mailbox, names: [own], areOwn: true };
  });
}
