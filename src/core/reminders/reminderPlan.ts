import { labelMissing } from '../cut/cutInWords';
import type { Plan } from '../plan/plan';
import { planLines, whyNotWritable } from '../registers/newLines';
import { REGISTERS } from '../registers/registers';
import { mailboxId } from '../cells/mailboxes';
import { counted } from '../text/spanish';
import type { Workspace } from '../workspace/workspace';
import { remindersOf } from './reminders';

export type ReminderNote =
  /** `workspace`: as it is once the plan is applied. The sentence never names anybody. */
  | {
      readonly kind: 'planned';
      readonly plan: Plan;
      readonly workspace: Workspace;
      readonly noted: number;
      readonly already: number;
      readonly sentence: string;
    }
  | { readonly kind: 'standing'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly problem: string };

/** PREP-1: notes that today's mails to these mailboxes were made, a line each; a second one on the same day says nothing new. */
export function planReminders(workspace: Workspace, mailboxes: readonly string[], date1904: boolean): ReminderNote {
  const {
    today,
    registers,
    settings: {
      cut: { label },
    },
  } = workspace;
  const { sheet } = REGISTERS.reminders;
  if (label === undefined)
    return {
      kind: 'refused',
      problem: labelMissing(' antes de anotar recordatorios'),
    };
  const problem = whyNotWritable('reminders', registers);
  if (problem !== undefined) return { kind: 'refused', problem };
  const wanted = new Set(mailboxes.map(mailboxId));
  if (wanted.size === 0) return { kind: 'refused', problem: 'Elija al menos un responsable.' };
  const chosen = remindersOf(workspace).reminders.filter(({ mailbox }) => wanted.has(mailboxId(mailbox)));
  if (chosen.length < wanted.size) {
    const gone = wanted.size - chosen.length;
    return {
      kind: 'refused',
      problem: `${counted(gone, 'correo elegido ya no tiene', 'correos elegidos ya no tienen')} acciones abiertas en la matriz: mire de nuevo la lista y repita.`,
    };
  }
  const fresh = chosen.filter(({ noted }) => !noted.includes(today));
  const already = chosen.length - fresh.length;
  const before = already === 0 ? '' : ` ${counted(already, 'ya estaba anotado', 'ya estaban anotados')} hoy.`;
  if (fresh.length === 0) return { kind: 'standing', sentence: `En «${sheet}» no se escribió nada:${before}` };
  const lines = fresh.map(({ owner, mailbox, actions }) => ({
    cut: label,
    owner,
    email: mailbox,
    day: today,
    actions: actions.flatMap(({ key }) => key ?? []).join(', '),
  }));
  return {
    kind: 'planned',
    ...planLines(workspace, 'reminders', lines, date1904),
    noted: fresh.length,
    already,
    sentence: `${counted(fresh.length, 'recordatorio anotado', 'recordatorios anotados')} en «${sheet}».${before}`,
  };
}
