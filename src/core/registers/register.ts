import type { Column } from '../sheet/sheetContent';
import type { OwnSheet } from '../sheet/ownSheets';
import { REGISTER_KINDS, type Choices, type FieldKind, type ValueBy } from './registerKinds';

export interface RegisterField {
  /** Header on screen and in the sheet. */
  readonly header: string;
  readonly kind: FieldKind;
  /** Characters, as Excel measures column widths. */
  readonly width?: number;
  /** A line without it is an error, and a form does not let it pass. */
  readonly required?: boolean;
  /** The words of a choice. */
  readonly choices?: Choices;
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
  /** The field that says what a line is about, for its place in a list. */
  readonly head: string;
}

type ValueOf<Field extends RegisterField> =
  Field['choices'] extends Readonly<Record<infer Name extends string, string>>
    ? Name | ''
    : ValueBy<Field['kind']> | '';

/** What a line says; `''` where a cell is empty or cannot be understood. */
export type ValuesOf<R> =
  R extends Register<infer Fields> ? { readonly [Id in keyof Fields]: ValueOf<Fields[Id]> } : never;

export interface Entry<R> {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly values: ValuesOf<R>;
}

/** Keeps the fields' names and kinds for the type of the values; the head is one of them. */
export function register<const Fields extends Readonly<Record<string, RegisterField>>>(
  definition: Register<Fields> & { readonly head: keyof Fields },
): Register<Fields> {
  return definition;
}

/** The sheet's columns, in the order of the definition. */
export function columnsOf({ fields }: Register): Column[] {
  return Object.values(fields).map(({ header, kind, width = 14, choices }) => ({
    header,
    kind: REGISTER_KINDS[kind].column,
    width,
    ...(choices && { choices: Object.values(choices) }),
  }));
}
