import { addressOf } from './cell';
import type { Area } from './grid';

/** Whoever needs more columns has no table; a cell in XFD makes a sheet of 16,384. */
export const MOST_COLUMNS = 512;
/** Behind so many empty rows nothing belongs to a table; a space in A1048576 makes a sheet of a million. */
export const FAR_ROWS = 5_000;

/** So many places are named. */
const MOST = 3;

/** What of a sheet was not read because it stands far from all else, with its address, in Spanish. `where` begins the sentence. */
export function farInWords(where: string, far: readonly Area[]): string[] {
  if (far.length === 0) return [];
  const named = far.slice(0, MOST).map(({ top, left, bottom, right }) => {
    const first = addressOf({ row: top, column: left });
    const last = addressOf({ row: bottom, column: right });
    return first === last ? first : `${first}:${last}`;
  });
  const rest = far.length - MOST;
  const places = new Intl.ListFormat('es').format([...named, ...(rest > 0 ? [`${rest} lugares más`] : [])]);
  return [
    `${where} hay contenido muy lejos de la tabla (${places}), a veces solo un espacio: no se lee. Bórrelo si no hace falta; si son acciones, acérquelas a la tabla.`,
  ];
}
