import { isMailbox } from './email';

/** DATA-7: whether a cell holds mailboxes only, also as Outlook pastes them: `Pérez, Ana <ana@b.co>; …`. */
export function holdsMailboxes(cell: string): boolean {
  const found = mailboxesOf(cell);
  return found.length > 0 && found.every(isMailbox);
}

/** PREP-1: the well-formed mailboxes of a cell, each once and as it is written there. */
export function mailboxesIn(cell: string): string[] {
  const found = mailboxesOf(cell).filter(isMailbox);
  return found.filter(
    (mailbox, index) => found.findIndex((other) => mailboxId(other) === mailboxId(mailbox)) === index,
  );
}

/** For comparing: no server tells mailboxes apart by their case. */
export function mailboxId(mailbox: string): string {
  return mailbox.trim().toLowerCase();
}

/** Beside a mailbox between <> stands a name; what has an @ there wants to be a mailbox all the same. */
function mailboxesOf(cell: string): string[] {
  const bracketed = [...cell.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside.trim().replace(/^mailto:/i, ''));
  const words = cell
    .replace(/<[^<>]*>/g, ' ')
    .split(/[;,\s"]+/)
    .filter(Boolean);
  return bracketed.length === 0 ? words : [...bracketed, ...words.filter((word) => word.includes('@'))];
}
