import type { ActionCode } from '../keys/keys';
import type { Reading } from '../cells/reading';
import type { ActionRecord } from './actionRecord';

/** `2,16 - 2,17`: one row that speaks for several actions. */
export function namesSeveralCodes(code: Reading<ActionCode>): boolean {
  return code.kind === 'unreadable' && (code.raw.match(/\d+\s*[.,]\s*\d+/g) ?? []).length > 1;
}

/** As much of the key as is known: `4144/2.30`, `4144/1.2 o 2.1`, `4144/2,16 - 2,17`, `4144`, `?/2.3`. */
export function keyText(record: ActionRecord): string | null {
  if (record.key !== undefined) return record.key;
  const conpes = written(record.conpes);
  const code = namesSeveralCodes(record.code) ? written(record.code) : meant(record.code);
  if (conpes === undefined) return code === undefined ? null : `?/${code}`;
  return code === undefined ? conpes : `${conpes}/${code}`;
}

/** `1.2` before `1.10`, whatever is no number by its letters, nothing last. */
export function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return KEY_ORDER.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const KEY_ORDER = new Intl.Collator('es', { numeric: true });

/** A date's serial number would tell nobody which codes it stands for. */
function meant<T extends string>(reading: Reading<T>): string | undefined {
  const others: readonly string[] = reading.kind === 'unreadable' ? (reading.candidates ?? []) : [];
  const raw = written(reading);
  return raw === undefined || others.length === 0 || others.includes(raw) ? raw : others.join(' o ');
}

function written<T extends string>(reading: Reading<T>): string | undefined {
  if (reading.kind === 'blank') return undefined;
  return reading.kind === 'value' ? reading.value : reading.raw;
}
