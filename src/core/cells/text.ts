import { textOf } from '../text/fold';
import { isMailbox } from './email';
import type { Kind } from './fieldKind';

/** A text of the user's, as it is written. */
export const TEXT_KIND: Kind<string, string> = {
  read: ({ value }) => textOf(value),
  certain: (text) => (text === '' ? undefined : text),
  write: (text) => ({ value: text }),
  words: (text) => text,
  looks: ({ value }) => (typeof value === 'string' && !isMailbox(value.trim()) ? 1 : 0),
  called: 'textos',
  column: 'text',
};

/** Mailboxes of people (DATA-7): kept as they are written, for a cell may hold several, with names. */
export const EMAIL_KIND: Kind<string, string> = {
  ...TEXT_KIND,
  looks: ({ value }) =>
    typeof value === 'string' &&
    value
      .split(/[;,\s]+/)
      .filter(Boolean)
      .some(isMailbox)
      ? 1
      : 0,
  called: 'correos',
  telling: true,
};
