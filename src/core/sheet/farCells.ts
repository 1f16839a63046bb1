import { shortList } from '../collections/shortList';
import { addressOfArea } from './cell';
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
  const places = shortList(far.map(addressOfArea), MOST, (count) => `${count} lugares más`);
  return [
    `${where} hay contenido muy lejos de la tabla (${places}), a veces solo un espacio: no se lee. Bórrelo si no hace falta; si son acciones, acérquelas a la tabla.`,
  ];
}
