import { BLANK, value, valueOf, type Reading } from '../../cells/reading';
import { counted } from '../../text/spanish';
import type { ActionRecord } from '../actionRecord';
import type { FieldsWith } from '../fields';

export type ShareField = FieldsWith<{ kind: 'share' }>;

/** Digits of a mean of shares: which row comes first must not show in the last one. */
const DIGITS = 12;

/** The relative importance of each row where rows have one of their own; undefined where they repeat the action's. */
export function weightsOf(rows: readonly ActionRecord[]): ReadonlyMap<ActionRecord, number> | undefined {
  const weights = new Map(rows.map((row) => [row, valueOf(row.weight) ?? 0] as const));
  const areOwn = [...weights.values()].every((weight) => weight > 0) && new Set(weights.values()).size > 1;
  return areOwn ? weights : undefined;
}

/**
 * A share of an action from those of its rows (fractions): their mean, weighted where they have weights of their own. Rows
 * that say nothing do not count; one that cannot be read leaves the whole unread.
 */
export function shareOfRows(field: ShareField, rows: readonly ActionRecord[]): Reading<number> {
  const unread = rows.map((row) => row[field]).find(({ kind }) => kind === 'unreadable');
  if (unread) return unread;
  const weights = weightsOf(rows);
  const said = rows
    .flatMap((row) => {
      const share = valueOf(row[field]);
      return share === undefined ? [] : [{ share, weight: weights?.get(row) ?? 1 }];
    })
    .sort((a, b) => a.share - b.share || a.weight - b.weight);
  const [first] = said;
  if (!first) return BLANK;
  if (said.every(({ share }) => share === first.share)) return value(first.share);
  const sum = said.reduce((total, { share, weight }) => total + share * weight, 0);
  const all = said.reduce((total, { weight }) => total + weight, 0);
  return value(Number((sum / all).toFixed(DIGITS)));
}

/** `promedio de sus 2 filas (22 y 23)`: by what method its progress is that of its rows (FLOW-11); undefined for one row. */
export function methodInWords(action: ActionRecord, field: ShareField): string | undefined {
  const { parts } = action;
  if (!parts) return undefined;
  const silent = parts.filter((row) => row[field].kind === 'blank').length;
  const how = weightsOf(parts) ? 'promedio ponderado por la importancia relativa' : 'promedio simple';
  return `${how} de sus filas ${rowNumbers(parts)}${silent === 0 ? '' : `; ${counted(silent, 'no trae dato', 'no traen dato')}`}`;
}

/** `22 y 23`, in the order of the sheet. */
export function rowNumbers(rows: readonly ActionRecord[]): string {
  return listedRows(rows.map(({ row }) => row));
}

export function listedRows(rows: readonly number[]): string {
  const numbers = [...rows].sort((a, b) => a - b);
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} y ${numbers.at(-1) ?? ''}`;
}
