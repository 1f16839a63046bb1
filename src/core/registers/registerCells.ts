import { asDay, serialOf } from '../calendar/day';
import type { Cell, CellValue } from '../sheet/cell';
import { readConpes } from '../cells/conpes';
import { readCutLabel } from '../cells/cutLabel';
import { readDay } from '../cells/date';
import { isMailbox } from '../cells/email';
import { asActionKey } from '../keys/keys';
import { BLANK, unreadable, value, type Reading } from '../cells/reading';
import { fold, quoted } from '../text/fold';
import type { RegisterField } from './register';

/** What a cell of a register says, as a text: a day as `2026-05-20`, a choice by its name in code. */
export function readField(field: RegisterField, cell: Cell, date1904: boolean): Reading<string> {
  const text = String(cell.value).trim();
  if (text === '') return BLANK;
  switch (field.kind) {
    case 'text':
    case 'reference':
      return value(text);
    case 'email':
      return isMailbox(text)
        ? value(text)
        : unreadable(text, 'no es un correo: escriba uno solo, como nombre@entidad.gov.co.');
    case 'day':
      return readDay(cell, { order: 'dmy', date1904 });
    case 'cut':
      return readCutLabel(cell);
    case 'conpes':
      return readConpes(cell);
    case 'action':
      return readAction(text);
    case 'choice':
      return readChoice(field, text);
  }
}

/** `4144/2.16`, also as `4144 - 2.16` or `CONPES 4144, 2.16`. */
function readAction(text: string): Reading<string> {
  const key = asActionKey(
    text
      .replace(/conpes/i, ' ')
      .split(/[\s/,;–-]/)
      .filter(Boolean)
      .join('/'),
  );
  return key === undefined
    ? unreadable(text, `${quoted(text)} no es una acción: escriba documento y código, como 4144/2.16.`)
    : value(key);
}

function readChoice({ choices = {} }: RegisterField, text: string): Reading<string> {
  const found = Object.entries(choices).find(([, word]) => fold(word) === fold(text));
  return found
    ? value(found[0])
    : unreadable(text, `${quoted(text)} no se entiende: escriba ${Object.values(choices).join(', ')}.`);
}

/** The cell that says it. */
export function cellOf(field: RegisterField, said: string, date1904: boolean): CellValue {
  if (field.kind === 'choice') return field.choices?.[said] ?? said;
  const day = field.kind === 'day' ? asDay(said) : undefined;
  return day === undefined ? said : serialOf(day, date1904);
}
