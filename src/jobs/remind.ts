import { planReminders, type ReminderNote } from '../core/reminders/reminderPlan';
import { withPlan, type Session } from './session';

/** *Recordar*: notes in «Recordatorios» to which mailboxes a mail was made today (PREP-1). Nothing is sent from here. */
export function noteReminders(
  session: Session,
  mailboxes: readonly string[],
): { session: Session; note: ReminderNote } {
  const note = planReminders(session.workspace, mailboxes, session.opened.date1904);
  return { note, session: note.kind === 'planned' ? withPlan(session, note.plan, note.workspace) : session };
}
