import { array, optional, strictObject, string } from 'valibot';
import { planReminders, type ReminderNote } from '../../core/reminders/reminderPlan';
import { remindersOf } from '../../core/reminders/reminders';
import { SHEETS } from '../../core/sheet/ownSheets';
import { NotUnderstood } from '../book/notUnderstood';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/** *Recordar*: notes in «Recordatorios» to which mailboxes a mail was made today (PREP-1). Nothing is sent from here. */
export const remind = verb({
  title: `Escribir en «${SHEETS.reminders}»`,
  input: strictObject({
    /** All that have none in this cut yet, where missing. */
    mailboxes: optional(array(string())),
  }),
  plan(session, { mailboxes = withoutReminder(session) }) {
    if (mailboxes.length === 0) return { session, words: [ALL_REMINDED], data: { noted: 0 } };
    const { session: written, note } = noteReminders(session, mailboxes);
    if (note.kind === 'refused') throw new NotUnderstood(note.problem);
    return {
      session: written,
      words: [note.sentence],
      data: { noted: note.kind === 'planned' ? note.noted : 0 },
      show: SHEETS.reminders,
    };
  },
});

const ALL_REMINDED = 'Todos los responsables con correo tienen recordatorio en este corte. No se escribió nada.';

export function noteReminders(
  session: Session,
  mailboxes: readonly string[],
): { session: Session; note: ReminderNote } {
  const note = planReminders(session.workspace, mailboxes, session.opened.date1904);
  return { note, session: note.kind === 'planned' ? withPlan(session, note.plan, note.workspace) : session };
}

function withoutReminder({ workspace }: Session): string[] {
  return remindersOf(workspace)
    .reminders.filter(({ noted }) => noted.length === 0)
    .map(({ mailbox }) => mailbox);
}
