import { addressOf, type CellValue } from '../sheet/cell';
import { dayOfSerial, spanishDay } from '../calendar/day';
import { counted } from '../text/spanish';
import type { Undo } from './undoPlan';
import type { Restored } from './undoRows';

/** More than these nobody reads in a preview. */
const MOST = 12;

/** What goes back and what stays, a sentence each, in Spanish. */
export function undoInWords({ restored, answered, left, settings }: Undo, date1904: boolean): string[] {
  const nothing = restored.length === 0 && answered.length === 0 && !settings;
  return [
    ...(nothing ? ['No hay nada que devolver.'] : []),
    ...(settings ? ['«Configuración» vuelve a decir lo que decía.'] : []),
    ...(restored.length > 0
      ? [
          `${counted(restored.length, 'celda vuelve', 'celdas vuelven')} a decir lo que decía${restored.length === 1 ? '' : 'n'}:`,
        ]
      : []),
    ...some(restored.map((cell) => cellInWords(cell, date1904))),
    ...(answered.length > 0
      ? [
          `La bitácora no se borra: ${counted(answered.length, 'línea queda', 'líneas quedan')} sin efecto con una línea nueva de «Deshecho».`,
        ]
      : []),
    ...some(left),
  ];
}

function some(lines: readonly string[]): string[] {
  return lines.length > MOST ? [...lines.slice(0, MOST), `… y ${lines.length - MOST} más.`] : [...lines];
}

function cellInWords({ sheet, row, column, from, value, formula, format = '' }: Restored, date1904: boolean): string {
  return `${sheet}, ${addressOf({ row, column })}: ${shown(from, format, date1904)} → ${formula ?? shown(value, format, date1904)}`;
}

function shown(value: CellValue, format: string, date1904: boolean): string {
  if (value === '') return '(vacía)';
  const day = typeof value === 'number' && /y/i.test(format) ? dayOfSerial(value, date1904) : undefined;
  return day === undefined ? String(value) : spanishDay(day);
}
