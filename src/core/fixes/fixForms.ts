import { serialOf, spanishDay, type Day } from '../calendar/day';
import type { CellValue } from '../sheet/cell';
import type { ActionCode } from '../keys/keys';
import { NUMBER_FORMATS } from '../sheet/sheetContent';
import { spanishShare } from '../text/spanish';
import type { WrittenShare } from './shareFixes';

/** How a meaning is written so that nobody doubts it, and how that is offered. */
export interface Form {
  readonly after: CellValue;
  readonly format: string;
  readonly label: string;
  readonly together?: string;
}

/** DATA-1, DATA-8: codes and labels of cuts are text. */
export function asText(text: string): Form {
  return { after: text, format: NUMBER_FORMATS.text, label: `Escribir ${text} como texto` };
}

export function asRelated(codes: readonly ActionCode[]): Form {
  const text = `Sí, ${codes.join(', ')}`;
  return { after: text, format: NUMBER_FORMATS.text, label: `Escribir «${text}» como texto` };
}

export function asWholeNumber(number: number, label = `Escribir ${number} como número`): Form {
  return { after: number, format: NUMBER_FORMATS.count, label };
}

export function asDate(day: Day, date1904: boolean): Form {
  return {
    after: serialOf(day, date1904),
    format: NUMBER_FORMATS.day,
    label: `Escribir ${spanishDay(day)} como fecha`,
  };
}

export function asShare(share: number, { value, format }: WrittenShare): Form {
  return { after: value, format, label: `Escribir ${spanishShare(share)} como número` };
}
