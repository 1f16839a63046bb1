import { counted } from '../../text/spanish';
import { SHEETS } from '../../sheet/ownSheets';
import type { Problem } from './problem';
import type { LogbookCheck } from './verifyLogbook';

const MOST_ROWS = 8;

/** What the check comes to, a sentence each, in Spanish; the first says whether all is well. */
export function checkInWords(check: LogbookCheck): string[] {
  const { problems, sealed, unsealed, forks, clockBack, ends } = check;
  const harmless = problems.every(({ kind }) => kind === 'reordered');
  return [
    sealed === 0 && problems.length === 0
      ? `«${SHEETS.logbook}» no tiene líneas con sello todavía.`
      : problems.length === 0
        ? `«${SHEETS.logbook}» está como el complemento la escribió.`
        : harmless
          ? `«${SHEETS.logbook}» está completa y sin cambios, en otro orden.`
          : `«${SHEETS.logbook}» no está como el complemento la escribió.`,
    ...problems.map(problemInWords),
    ...(forks.length > 0
      ? [
          `${counted(forks.length, 'vez', 'veces')} escribieron dos personas al mismo tiempo (${inRows(forks.flatMap(({ rows }) => rows))}): no se perdió nada.`,
        ]
      : []),
    ...(clockBack.length > 0
      ? [
          `El reloj de un equipo estaba atrasado: ${inRows(clockBack)} ${clockBack.length === 1 ? 'es anterior' : 'son anteriores'} a la línea que ${clockBack.length === 1 ? 'sigue' : 'siguen'}.`,
        ]
      : []),
    `${counted(sealed, 'línea', 'líneas')} con sello y ${unsealed} sin sello.${ends.length > 0 && ends.length <= MOST_ROWS ? ` Último sello: ${ends.join(' ')}.` : ''}`,
  ];
}

export function problemInWords(problem: Problem): string {
  const where = inRows(problem.rows);
  switch (problem.what) {
    case 'mark':
      return 'Falta en la fila 1 la marca «Último sello»: alguien la quitó, y no se sabe si faltan líneas al final.';
    case 'last':
      return 'Faltan las últimas líneas: el último comando se interrumpió (repítalo) o alguien las quitó.';
    case 'aside':
      return `Agregadas aparte: ${where} siguen a una misma línea y no son del mismo momento; alguien las insertó, o escribió en una copia del libro.`;
    case 'copy':
      return `Repetidas: ${where} copia${problem.rows.length === 1 ? '' : 'n'} otra línea.`;
    case 'unsealed':
      return unsealedInWords(problem, where);
    case 'line':
      return lineInWords(problem, where);
  }
}

function lineInWords({ kind, rows }: Problem, where: string): string {
  const one = rows.length === 1;
  switch (kind) {
    case 'changed':
      return `Cambiadas: ${where}.`;
    case 'removed':
      return `Quitadas: faltan líneas antes de ${where}.`;
    case 'inserted':
      return `Insertadas: ${where}; el complemento no ${one ? 'la' : 'las'} escribió.`;
    case 'reordered':
      return `Otro orden: ${where} ${one ? 'está' : 'están'} antes de la línea que ${one ? 'sigue' : 'siguen'}; alguien ordenó la hoja.`;
  }
}

function unsealedInWords({ kind, rows, count }: Problem, where: string): string {
  const before = count ? ` (había ${count.before} y hay ${count.now})` : '';
  switch (kind) {
    case 'changed':
      return 'Cambiadas: alguna de las líneas sin sello no dice lo que decía.';
    case 'removed':
      return `Quitadas: faltan líneas sin sello${before}.`;
    case 'inserted':
      return `Insertadas: hay líneas sin sello que no estaban${before}${rows.length > 0 ? `: ${where}` : ''}.`;
    case 'reordered':
      return 'Otro orden: las líneas sin sello están completas y en otro orden.';
  }
}

function inRows(rows: readonly number[]): string {
  const shown = rows.slice(0, MOST_ROWS).join(', ');
  return rows.length === 1
    ? `la fila ${shown}`
    : `las filas ${shown}${rows.length > MOST_ROWS ? ` y ${rows.length - MOST_ROWS} más` : ''}`;
}
