import type { Day } from '../calendar/day';
import type { CutLabel } from '../keys/keys';
import { fold } from '../text/fold';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Registers } from '../registers/registers';
import { mailboxesIn, mailboxId } from '../cells/mailboxes';

/** Somebody who answers for an action: a mailbox of its row, or the owner's name where the row has none. */
export interface Owner {
  /** Tells owners apart, whatever the case or accents in which they are written. */
  readonly id: string;
  readonly mailbox: string | undefined;
  /** As it stands in the row; it may name several people. */
  readonly name: string;
}

/** PREP-1: whom an action's reminder goes to. Nobody where the row names nobody: DATA-7 asks for it. */
export function ownersOf({ email, owner: name }: Pick<ActionRecord, 'email' | 'owner'>): Owner[] {
  const mailboxes = mailboxesIn(email);
  if (mailboxes.length > 0) return mailboxes.map((mailbox) => ({ id: mailboxId(mailbox), mailbox, name }));
  return fold(name) === '' ? [] : [{ id: `: ${fold(name)}`, mailbox: undefined, name }];
}

/** PREP-1: the days on which an owner was reminded of a cut, in their order. */
export function remindersTo(owner: Owner, cut: CutLabel, { reminders }: Registers): Day[] {
  const days = reminders.entries.flatMap(({ values }) => {
    const isTheirs =
      owner.mailbox === undefined ? fold(values.owner) === fold(owner.name) : mailboxId(values.email) === owner.id;
    return values.cut === cut && values.day !== '' && isTheirs ? [values.day] : [];
  });
  return days.sort();
}
