import type { ActionKey } from '../keys/keys';

/** More are counted. */
const MOST_NAMED = 5;

/** Names actions in a sentence, by key or row: `4144/2.16, fila 12 y 3 más`. */
export function namesOf(actions: readonly { readonly key: ActionKey | undefined; readonly row: number }[]): string {
  return listed(actions.map(({ key, row }) => key ?? `fila ${row}`));
}

export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${shown} y ${names.length - MOST_NAMED} más` : shown;
}
