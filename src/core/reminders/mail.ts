import { counted } from '../text/spanish';
import { LONGEST_LINK, mailtoLink, oneLine } from './mailto';
import { fillIn, type Placeholder, type ReminderTemplate } from '../settings/reminderTemplate';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** The whole text, for the clipboard. */
  readonly text: string;
  /** Opens the mail in the person's own program; nothing is sent from here. */
  readonly link: string;
  /** The link holds less than the text, and says so. */
  readonly shortened: boolean;
}

/** What a mail says apart from its actions. */
export type MailWords = Readonly<Record<Exclude<Placeholder, 'actions'>, string>>;

const COPIED = 'El texto completo se copió al portapapeles: péguelo aquí.';

/** A reminder of these actions, a line each. */
export function mailOf(template: ReminderTemplate, to: string, words: MailWords, actions: readonly string[]): Mail {
  const filled = (part: string, lines: readonly string[]) => fillIn(part, { ...words, actions: lines.join('\n') });
  const subject = oneLine(filled(template.subject, actions));
  const text = filled(template.text, actions);
  const whole = mailtoLink(to, subject, text);
  if (whole.length <= LONGEST_LINK) return { to, subject, text, link: whole, shortened: false };
  const linkWith = (count: number) => mailtoLink(to, subject, filled(template.text, shortList(actions, count)));
  let link: string | undefined;
  // Without its list the text could not say that something is missing.
  const hasList = filled(template.text, ['x']) !== filled(template.text, []);
  for (let count = 0; hasList && count < actions.length; count += 1) {
    const longer = linkWith(count);
    if (longer.length > LONGEST_LINK) break;
    link = longer;
  }
  return { to, subject, text, link: link ?? shortestLink(to, subject), shortened: true };
}

/** The first actions, then how many more there are and where. */
function shortList(actions: readonly string[], count: number): string[] {
  const left = actions.length - count;
  const more =
    count === 0 ? `(${counted(left, 'acción', 'acciones')})` : `… y ${counted(left, 'acción más', 'acciones más')}`;
  return [...actions.slice(0, count), `${more}. ${COPIED}`];
}

/** Whatever stands in the template, there is a mail to begin with. */
function shortestLink(to: string, subject: string): string {
  let characters = Array.from(subject);
  for (;;) {
    const link = mailtoLink(to, characters.join(''), COPIED);
    if (link.length <= LONGEST_LINK || characters.length === 0) return link;
    characters = characters.slice(0, Math.floor(characters.length / 2));
  }
}
