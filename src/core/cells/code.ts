import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { isDateFormat, isPercentFormat } from './numberFormat';
import { asActionCode, type ActionCode } from '../keys/keys';
import { BLANK, unreadable, value, type Reading } from './reading';
import { dayOfSerial } from '../calendar/day';
import { dateTextCandidates, serialCandidates } from './codeAsDate';
import { shownDay, shownNumber } from './shownNumber';
import { cleanText, quoted } from '../text/fold';
import { grade, readingKind } from './fieldKind';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

const EXACT = /^(\d{1,3})\.(\d{1,3})\.?$/;
const COMMA = /^(\d{1,3}),(\d{1,3})\.?$/;
/** Several codes and nothing else: `2,16 - 2,17`, `2.16; 2.17`, `1.1 y 1.2`. */
const SEVERAL = /^\d{1,2}[.,]\d{1,3}\.?(?:(?:\s*(?:[-–—;/,]|y|e|al?)\s*|\s)\d{1,2}[.,]\d{1,3}\.?)+$/i;
const ONE = /\d{1,2}[.,]\d{1,3}/g;
/** A code in front of a text. `1.1.1` is another numbering, `2.5 %` and `3.500` are amounts. */
const LEADING = /^(?:acci[oó]n\s*(?:n[o.°º]*\s*)?)?(\d{1,2})([.,])(\d{1,2})(?![\d%]|[.,]\d|\s+(?:%|mil|por\s?ciento))/i;
const NEXT = /^\.?\s*(?:[-–—;/,]|y|e|al?)\s*(?=\d{1,2}[.,]\d{1,2}(?!\d))/i;
const SEPARATOR = /^\.?\s*[-–—:)|]*\s*/;

/** DATA-1: the code of an action is text `n.n`. What Excel made of it is never guessed back silently. */
export function readCode(cell: Cell, date1904 = false): Reading<ActionCode> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return noCode(content.raw);
    case 'number':
      return ofNumber(content.number, cell.format, date1904);
    case 'text':
      return ofText(content.text);
  }
}

/** Whether Excel has made a date of the code: what it reads as is told by how it looks. */
export function isDateCode(reading: Reading<ActionCode>): boolean {
  return (
    reading.kind === 'unreadable' && (/^\d{5}$/.test(reading.raw) || dateTextCandidates(reading.raw) !== undefined)
  );
}

/** Code and text of an action written in one cell, as the PAS does: `1.1. Crear…`, `Acción 1.3 — Hito 2`. */
export function splitCode(raw: string): { readonly code: Reading<ActionCode>; readonly text: string } {
  const text = cleanText(raw);
  const codes: ActionCode[] = [];
  let comma = false;
  let rest = text;
  for (;;) {
    const match = LEADING.exec(rest);
    const code = match && asActionCode(`${match[1]}.${match[3]}`);
    if (!match || !code) break;
    codes.push(code);
    comma ||= match[2] === ',';
    rest = rest.slice(match[0].length);
    const next = NEXT.exec(rest);
    if (!next) break;
    rest = rest.slice(next[0].length);
  }
  const [first, ...others] = codes;
  if (first === undefined) return { code: BLANK, text };
  const after = rest.replace(SEPARATOR, '');
  if (others.length > 0) return { code: several(text, codes), text: after };
  return { code: value(first, comma ? commaDoubt(first) : undefined), text: after };
}

function ofText(text: string): Reading<ActionCode> {
  const exact = EXACT.exec(text);
  if (exact) return of(`${exact[1]}.${exact[2]}`);
  const comma = COMMA.exec(text);
  if (comma) {
    const code = `${comma[1]}.${comma[2]}`;
    return of(code, commaDoubt(code));
  }
  if (SEVERAL.test(text))
    return several(
      text,
      (text.match(ONE) ?? []).flatMap((one) => asActionCode(one.replace(',', '.')) ?? []),
    );
  const asDate = dateTextCandidates(text);
  if (asDate)
    return unreadable(text, `${quoted(text)} parece un código que Excel volvió fecha. ${howTo(asDate)}`, asDate);
  const split = splitCode(text);
  return split.code.kind === 'blank' ? noCode(text) : split.code;
}

function ofNumber(number: number, format: string, date1904: boolean): Reading<ActionCode> {
  const raw = shownNumber(number, format, date1904);
  if (isDateFormat(format) || (Number.isInteger(number) && number >= 20_000 && number <= 80_000)) {
    const day = dayOfSerial(number, date1904);
    const candidates = day ? serialCandidates(day, format) : [];
    const shown = day ? shownDay(day, format) : raw;
    return unreadable(shown, `el código quedó como fecha (${shown}). ${howTo(candidates)}`, candidates);
  }
  const [whole = '', decimals = ''] = String(Number(number.toFixed(6))).split('.');
  if (number < 1 || number >= 100 || decimals === '' || decimals.length > 2 || isPercentFormat(format))
    return noCode(raw);
  const code = `${whole}.${decimals}`;
  // 2.16 has lost nothing; 2.3 may have been 2.30, another action.
  if (decimals.length === 2)
    return of(code, `el código ${code} está como número: dé a la celda formato Texto y escriba ${code}.`);
  const candidates = [code, `${code}0`].flatMap((each) => asActionCode(each) ?? []);
  return unreadable(raw, `${code} está como número y puede ser ${code} o ${code}0. ${howTo(candidates)}`, candidates);
}

function of(code: string, doubt?: string): Reading<ActionCode> {
  const known = asActionCode(code);
  return known ? value(known, doubt) : noCode(code);
}

function several(raw: string, codes: readonly ActionCode[]): Reading<ActionCode> {
  return unreadable(raw, `${quoted(raw)} nombra varias acciones: deje una fila para cada una.`, [...new Set(codes)]);
}

function noCode(raw: string): Reading<ActionCode> {
  return unreadable(
    raw,
    `${quoted(raw)} no es un código de acción: dé a la celda formato Texto y escriba objetivo.consecutivo, por ejemplo 2.30.`,
  );
}

function commaDoubt(code: string): string {
  return `el código tiene coma decimal: escriba ${code} con punto, en formato Texto.`;
}

function howTo(candidates: readonly ActionCode[]): string {
  const which = candidates.length === 0 ? 'el código' : candidates.join(' o ');
  return `Dé a la celda formato Texto y escriba ${which}.`;
}

/** Whether an action's code and its text stand in one cell, as the PAS writes them. */
export function hasCodeAndText(raw: string): boolean {
  const { code, text } = splitCode(raw);
  return code.kind !== 'blank' && /\p{L}{3}/u.test(text);
}

/** DATA-1: written as text, for Excel makes a number or a date of a code. */
export const CODE_KIND = readingKind<ActionCode>({
  read: (cell, { date1904 }) => readCode(cell, date1904),
  write: (code) => ({ value: code, format: NUMBER_FORMATS.text }),
  words: (code) => code,
  looks: (cell) => (typeof cell.value === 'string' && hasCodeAndText(cell.value) ? 0.4 : grade(readCode(cell), 0.7)),
  called: 'códigos de acción',
  column: 'text',
  telling: true,
});
