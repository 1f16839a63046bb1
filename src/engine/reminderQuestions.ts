import type { Day } from '../core/calendar/day';
import { remindersOf } from '../core/reminders/reminders';
import type { BookInPieces } from './bookInPieces';

/** Somebody who answers for open actions, with the draft of the mail. */
export interface ReminderView {
  readonly mailbox: string;
  /** As the rows name them, else the mailbox. */
  readonly name: string;
  readonly actions: number;
  /** The last day on which a reminder of this cut was noted. */
  readonly noted: Day | undefined;
  readonly link: string;
  readonly text: string;
  /** The link holds less than the text. */
  readonly shortened: boolean;
}

export interface RemindersView {
  readonly reminders: readonly ReminderView[];
  /** Open actions whose owner has no mailbox. */
  readonly withoutMailbox: number;
}

export const reminderQuestions = ({ opened }: BookInPieces) => ({
  /** *Recordatorios* (PREP-1). */
  reminders(): RemindersView {
    const { reminders, withoutMailbox } = remindersOf(opened().workspace);
    return {
      reminders: reminders.map(({ mailbox, owner, actions, noted, mail }) => ({
        mailbox,
        name: owner === '' ? mailbox : owner,
        actions: actions.length,
        noted: noted.at(-1),
        link: mail.link,
        text: `${mail.subject}\n\n${mail.text}`,
        shortened: mail.shortened,
      })),
      withoutMailbox: withoutMailbox.reduce((sum, { actions }) => sum + actions.length, 0),
    };
  },
});
