import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { parseDecimal, tidy } from './decimal';
import { isDateFormat, isPercentFormat } from './numberFormat';
import { BLANK, unreadable, value, type Reading } from './reading';
import type { ShareUnit } from './shareUnit';
import { quoted } from '../text/fold';
import { readingKind, type Written } from './fieldKind';
import { NUMBER_FORMATS } from '../sheet/sheetContent';
import { spanishShare } from '../text/spanish';

const PERCENT_TEXT = /^(.+?)\s*(?:%|por\s?ciento|pp|puntos)$/i;
const PLAIN = { format: NUMBER_FORMATS.number };
const ASK = 'escríbalo como número con formato de porcentaje, por ejemplo 80 %.';

/**
 * DATA-4: a share as a fraction (0.8 = 80 %). The unit of plain numbers is the column's. What is outside of
 * 0–100 % is a value all the same: the rule says so, not the reading.
 */
export function readShare(cell: Cell, unit: ShareUnit): Reading<number> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return noShare(content.raw);
    case 'number':
      return isDateFormat(cell.format)
        ? unreadable(content.raw, `la celda tiene una fecha y no un porcentaje: ${ASK}`)
        : ofNumber(content.number, content.raw, isPercentFormat(cell.format) ? 'fraction' : unit);
    case 'text':
      return ofText(content.text, unit);
  }
}

/** The number of a text share, and whether it names its unit. */
export function parseShareText(text: string): { readonly number: number; readonly percent: boolean } | undefined {
  const percent = PERCENT_TEXT.exec(text);
  const number = parseDecimal((percent?.[1] ?? text).replace(/\s/g, ''));
  return number === undefined ? undefined : { number, percent: percent !== null };
}

function ofText(text: string, unit: ShareUnit): Reading<number> {
  const parsed = parseShareText(text);
  if (!parsed) return noShare(text);
  const doubt = `${quoted(text)} es texto: ${ASK}`;
  return parsed.percent ? value(tidy(parsed.number / 100), doubt) : ofNumber(parsed.number, text, unit, doubt);
}

function ofNumber(number: number, raw: string, unit: ShareUnit, doubt?: string): Reading<number> {
  if (number === 0) return value(0, doubt);
  if (unit === 'fraction') return value(tidy(number), doubt);
  // From 2 on nothing but points is meant: nobody reports 200 %.
  if (unit === 'points' || Math.abs(number) >= 2) return value(tidy(number / 100), doubt);
  const candidates = [tidy(number / 100), tidy(number)];
  const [small, large] = candidates.map((each) => `${String(tidy(each * 100)).replace('.', ',')} %`);
  return unreadable(
    raw,
    `${quoted(raw)} puede ser ${small} o ${large}, y la columna no lo aclara: dé a la columna formato de porcentaje.`,
    candidates,
  );
}

function noShare(raw: string): Reading<number> {
  return unreadable(raw, `${quoted(raw)} no es un porcentaje: ${ASK}`);
}

/** A share always says its format. */
export type WrittenShare = Required<Written>;

/** In a column of points 80, else 0.8 with a percent format, which says itself what it means (DATA-4). */
export function writtenShare(share: number, { format }: Pick<Cell, 'format'>, unit?: ShareUnit): WrittenShare {
  if (unit === 'points')
    return {
      value: tidy(share * 100),
      format:
        isPercentFormat(format) || isDateFormat(format) || format === NUMBER_FORMATS.text
          ? NUMBER_FORMATS.number
          : format,
    };
  const fine = Math.abs(share * 1000 - Math.round(share * 1000)) > 1e-9;
  return {
    value: tidy(share),
    format: isPercentFormat(format) ? format : fine ? NUMBER_FORMATS.fineShare : NUMBER_FORMATS.share,
  };
}

export const SHARE_KIND = readingKind<number>({
  read: (cell, { unit }) => readShare(cell, unit),
  write: (share, { like = PLAIN, unit }) => writtenShare(share, like, unit),
  words: spanishShare,
  meant: (share) => String(Math.round(share * 10_000)),
  looks: looksLikeShare,
  called: 'porcentajes',
  column: 'share',
});

function looksLikeShare({ value: said, format }: Cell): number {
  if (typeof said === 'number') return isDateFormat(format) || Math.abs(said) > 150 ? 0 : 1;
  const parsed = typeof said === 'string' ? parseShareText(said.trim()) : undefined;
  return parsed && (parsed.percent || Math.abs(parsed.number) <= 150) ? 1 : 0;
}
