import { shortList } from '../collections/shortList';
import type { TableLayout } from './tableLayout';

/** So many kinds of rows are told one by one. */
const MOST = 8;

/** Which rows are no actions and what they are instead, once and in Spanish; nothing where there are none. `where` begins it. */
export function notActionsInWords({ sheet, notActions = [] }: TableLayout, where = `En la hoja «${sheet}»`): string[] {
  const runs: { first: number; last: number; why: string }[] = [];
  for (const { row, why } of notActions) {
    const run = runs.at(-1);
    if (run?.why === why && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row, why });
  }
  if (runs.length === 0) return [];
  const named = runs.map(({ first, last, why }) => `${first === last ? first : `${first} a ${last}`} (${why})`);
  const rest = runs.slice(MOST).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const list = shortList(named, MOST, () => `${rest} más`);
  return [
    notActions.length === 1
      ? `${where}, no se toma por acción la fila ${list}. Si lo es, escriba su número CONPES y su código.`
      : `${where}, no se toman por acciones las filas ${list}. Si alguna lo es, escriba su número CONPES y su código.`,
  ];
}
