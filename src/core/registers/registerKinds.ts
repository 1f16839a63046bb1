import { asDay, type Day } from '../calendar/day';
import { isMailbox } from '../cells/email';
import type { ColumnContext } from '../cells/fieldKind';
import { KINDS } from '../cells/fieldKinds';
import { unreadable, value, type Reading } from '../cells/reading';
import { asActionKey, type ActionKey, type ConpesNumber, type CutLabel } from '../keys/keys';
import type { Cell, CellValue } from '../sheet/cell';
import type { ValueKind } from '../sheet/sheetContent';
import { fold, quoted } from '../text/fold';

/** The words of a choice, by their names in code. */
export type Choices = Readonly<Record<string, string>>;

/** What a cell of a register is read and written by. */
export interface CellContext {
  readonly date1904: boolean;
  readonly choices?: Choices | undefined;
}

/** What the cells of a column of a register mean; every one may be empty. In code they are texts: a day is `2026-05-20`. */
interface RegisterKind<Value extends string> {
  /** Of a cell that is not empty. */
  read(cell: Cell, context: CellContext): Reading<Value>;
  write(said: string, context: CellContext): CellValue;
  /** How its column shows them. */
  readonly column: ValueKind;
}

const AS_WRITTEN: RegisterKind<string> = {
  read: ({ value: said }) => value(String(said).trim()),
  write: (said) => said,
  column: 'text',
};

/** Kinds that mean what they mean in the matrix are read and written as there. */
export const REGISTER_KINDS = {
  text: AS_WRITTEN,
  /** Where a file is: an address, a path, a file number. Kept as it is written. */
  reference: AS_WRITTEN,
  /** A mailbox; personal data: it is shown in its sheet and its form, and nowhere else. */
  email: { ...AS_WRITTEN, read: readMailbox } satisfies RegisterKind<string>,
  day: {
    read: (cell, { date1904 }) => KINDS.day.read(cell, ownColumn(date1904)),
    write: (said, context) => {
      const day = asDay(said);
      return day === undefined ? said : KINDS.day.write(day, context).value;
    },
    column: KINDS.day.column,
  } satisfies RegisterKind<Day>,
  cut: {
    ...AS_WRITTEN,
    read: (cell, { date1904 }) => KINDS.cut.read(cell, ownColumn(date1904)),
  } satisfies RegisterKind<CutLabel>,
  conpes: {
    ...AS_WRITTEN,
    read: (cell, { date1904 }) => KINDS.conpes.read(cell, ownColumn(date1904)),
  } satisfies RegisterKind<ConpesNumber>,
  /** `4144/2.16` */
  action: { ...AS_WRITTEN, read: readAction } satisfies RegisterKind<ActionKey>,
  choice: {
    ...AS_WRITTEN,
    read: readChoice,
    write: (said, { choices }) => choices?.[said] ?? said,
  } satisfies RegisterKind<string>,
};

export type FieldKind = keyof typeof REGISTER_KINDS;

/** What a cell of a kind says. */
export type ValueBy<Kind extends FieldKind> = (typeof REGISTER_KINDS)[Kind] extends {
  read(cell: Cell, context: CellContext): Reading<infer Value>;
}
  ? Value
  : never;

/** A column of ours, in which days are days of Excel, or texts with the day first. */
function ownColumn(date1904: boolean): ColumnContext {
  return { entities: [], states: [], stages: [], unit: 'undecidable', order: 'dmy', date1904 };
}

function readMailbox({ value: said }: Cell): Reading<string> {
  const text = String(said).trim();
  return isMailbox(text)
    ? value(text)
    : unreadable(text, 'no es un correo: escriba uno solo, como nombre@entidad.gov.co.');
}

/** `4144/2.16`, also as `4144 - 2.16` or `CONPES 4144, 2.16`. */
function readAction({ value: said }: Cell): Reading<ActionKey> {
  const text = String(said).trim();
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

/** «Aceptada» is «Aceptado»: a request or a transfer, whichever the writer thinks of. For comparing only. */
function anyGender(word: string): string {
  return fold(word).replace(/(?<=\p{L}{3})[oa](?= |$)/gu, '');
}

function readChoice({ value: said }: Cell, { choices = {} }: CellContext): Reading<string> {
  const text = String(said).trim();
  const wanted = anyGender(text);
  const found = Object.entries(choices).find(([, word]) => anyGender(word) === wanted);
  return found
    ? value(found[0])
    : unreadable(text, `${quoted(text)} no se entiende: escriba ${Object.values(choices).join(', ')}.`);
}
