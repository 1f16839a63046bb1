import type { Day } from '../calendar/day';
import type { ActionKey, ConpesNumber, CutLabel } from '../keys/keys';
import type { Column } from '../sheet/sheetContent';
import type { OwnSheet } from '../sheet/ownSheets';

/** What the cells of a column of a register mean. Every one may be empty. */
interface Kinds {
  text: string;
  /** A mailbox; personal data: it is shown in its sheet and its form, and nowhere else. */
  email: string;
  /** Where a file is: an address, a path, a file number. Kept as it is written. */
  reference: string;
  day: Day;
  cut: CutLabel;
  conpes: ConpesNumber;
  /** `4144/2.16` */
  action: ActionKey;
  choice: string;
}

export type FieldKind = keyof Kinds;

export interface RegisterField {
  /** Header on screen and in the sheet. */
  readonly header: string;
  readonly kind: FieldKind;
  /** Characters, as Excel measures column widths. */
  readonly width?: number;
  /** A line without it is an error, and a form does not let it pass. */
  readonly required?: boolean;
  /** The words of a choice, by their names in code. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Longer than a line. */
  readonly long?: boolean;
}

/**
 * A sheet of ours that holds one line for each document, commitment, transfer …: people write in it by hand or through
 * the pane, and lines are added and corrected, never removed by the add-in.
 */
export interface Register<
  Fields extends Readonly<Record<string, RegisterField>> = Readonly<Record<string, RegisterField>>,
> {
  readonly sheet: OwnSheet;
  /** One line of it, in Spanish with its article: `el compromiso`. */
  readonly one: string;
  readonly fields: Fields;
}

type ValueOf<Field extends RegisterField> =
  Field['choices'] extends Readonly<Record<infer Name extends string, string>> ? Name | '' : Kinds[Field['kind']] | '';

/** What a line says; `''` where a cell is empty or cannot be understood. */
export type ValuesOf<R> =
  R extends Register<infer Fields> ? { readonly [Id in keyof Fields]: ValueOf<Fields[Id]> } : never;

export interface Entry<R> {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly values: ValuesOf<R>;
}

/** Keeps the fields' names and kinds for the type of the values. */
export function register<const Fields extends Readonly<Record<string, RegisterField>>>(
  definition: Register<Fields>,
): Register<Fields> {
  return definition;
}

/** The sheet's columns, in the order of the definition. */
export function columnsOf({ fields }: Register): Column[] {
  return Object.values(fields).map(({ header, kind, width = 14 }) => ({
    header,
    kind: kind === 'day' ? 'day' : 'text',
    width,
  }));
}
