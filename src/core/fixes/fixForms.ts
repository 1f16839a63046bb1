import type { Kind, WritingContext } from '../cells/fieldKind';
import { KINDS, type FieldKind, type ValueOf } from '../cells/fieldKinds';
import type { CellValue } from '../sheet/cell';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

/** How a meaning is written so that nobody doubts it, and how that is offered. */
export interface Form {
  readonly after: CellValue;
  readonly format: string;
  readonly label: string;
}

/** Kinds of cells that can be fixed, with what is offered for a meaning. */
const OFFERS = {
  conpes: (number) => `Escribir ${number}`,
  code: asText,
  cut: asText,
  related: (codes) => `Escribir «${codes}» como texto`,
  stage: (stage) => `Escribir la etapa ${stage}`,
  count: asNumber,
  share: asNumber,
  day: (day) => `Escribir ${day} como fecha`,
} as const satisfies Partial<Record<FieldKind, (words: string) => string>>;

export type FixableKind = keyof typeof OFFERS;

/** The meaning as its kind is written; what needs no format of its own is a text or a whole number all the same. */
export function formOf<K extends FixableKind>(kind: K, meaning: ValueOf<K>, context: WritingContext): Form {
  const writer: Kind<unknown, ValueOf<K>> = KINDS[kind];
  const { value, format } = writer.write(meaning, context);
  return {
    after: value,
    format: format ?? (typeof value === 'number' ? NUMBER_FORMATS.count : NUMBER_FORMATS.text),
    label: OFFERS[kind](writer.words(meaning)),
  };
}

function asText(words: string): string {
  return `Escribir ${words} como texto`;
}

function asNumber(words: string): string {
  return `Escribir ${words} como número`;
}
