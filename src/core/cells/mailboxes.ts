import { isMailbox } from './email';

/** A mailbox as a cell has it, well formed or not, and whose it is where the cell says so: `Pérez, Ana <ana@b.co>`. */
export interface WrittenMailbox {
  readonly mailbox: string;
  /** '' where only the mailbox stands there. */
  readonly name: string;
}

/** DATA-7: whether a cell holds mailboxes only, also as Outlook pastes them: `Pérez, Ana <ana@b.co>; …`. */
export function holdsMailboxes(cell: string): boolean {
  const found = mailboxesOf(cell);
  return found.length > 0 && found.every(({ mailbox }) => isMailbox(mailbox));
}

/** PREP-1: the well-formed mailboxes of a cell, each once and as it is written there. */
export function mailboxesIn(cell: string): string[] {
  const found = mailboxesOf(cell).flatMap(({ mailbox }) => (isMailbox(mailbox) ? [mailbox] : []));
  return found.filter(
    (mailbox, index) => found.findIndex((other) => mailboxId(other) === mailboxId(mailbox)) === index,
  );
}

/** For comparing: no server tells mailboxes apart by their case. */
export function mailboxId(mailbox: string): string {
  return mailbox.trim().toLowerCase();
}

/** In their order. Beside a mailbox between <> stands a name; what has an @ there wants to be a mailbox all the same. */
export function mailboxesOf(cell: string): WrittenMailbox[] {
  const parts = cell.split(/<([^<>]*)>/);
  const bare = (part: string) => part.split(/[;,\s"]+/).filter(Boolean);
  if (parts.length === 1) return bare(cell).map((mailbox) => ({ mailbox, name: '' }));
  // Texts and what stands between <> take turns.
  return parts.flatMap((part, index) =>
    index % 2 === 1
      ? [{ mailbox: part.trim().replace(/^mailto:/i, ''), name: nameBefore(parts[index - 1] ?? '') }]
      : bare(part).flatMap((word) => (word.includes('@') ? [{ mailbox: word, name: '' }] : [])),
  );
}

/** Behind whatever else is told before it. */
function nameBefore(text: string): string {
  const last = text.split(/[;\r\n]/).at(-1) ?? '';
  const behind = last.includes('@') ? last.slice(last.lastIndexOf('@')).replace(/^\S*/, '') : last;
  return behind.replace(/^[\s,"]+|[\s,"]+$/g, '');
}
