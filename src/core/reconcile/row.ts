import { actionKey, type ActionCode, type ActionKey, type ConpesNumber } from '../cells/keys';
import { valueOf, type Reading } from '../cells/reading';
import type { ActionRecord } from '../matrix/action';
import { entityNames } from './entityNames';
import { readText, wordsOf, type Text } from './words';

export type SideName = 'matrix' | 'dnp';

export function otherSide(side: SideName): SideName {
  return side === 'matrix' ? 'dnp' : 'matrix';
}

/** A row of one side with what matching asks of it again and again. */
export interface Row {
  readonly side: SideName;
  readonly record: ActionRecord;
  readonly conpes: ConpesNumber | undefined;
  /** Every key that the cells may stand for: one where they are certain, none where nothing can be read. */
  readonly keys: readonly ActionKey[];
  /** The action's text, its indicator and who is named: folded once, compared often. */
  readonly text: Text;
  readonly indicator: readonly string[];
  readonly entities: ReadonlySet<string>;
}

export function rowOf(side: SideName, record: ActionRecord): Row {
  const codes = meanings(record.code);
  const keys = record.key === undefined
    ? meanings(record.conpes).flatMap((conpes) => codes.map((code) => actionKey(conpes, code)))
    : [record.key];
  return {
    side,
    record,
    conpes: valueOf(record.conpes),
    keys,
    text: readText(record.text),
    indicator: wordsOf(record.indicator),
    entities: entityNames(record),
  };
}

/** Without document or code there is no key to compare by: such a row is never paired, only pointed to. */
export function hasBlankKey(record: ActionRecord): boolean {
  return record.conpes.kind === 'blank' || record.code.kind === 'blank';
}

/** The key that Excel turns into `key` when it takes the code for a number: `2.30` becomes `2.3`. */
export function longerTwin(key: ActionKey): ActionKey {
  return `${key}0` as ActionKey;
}

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

function meanings<T>(reading: Reading<T>): readonly T[] {
  if (reading.kind === 'value') return [reading.value];
  return reading.kind === 'unreadable' ? reading.candidates ?? [] : [];
}

/** A date's serial number would tell nobody which codes it stands for. */
function meant<T extends string>(reading: Reading<T>): string | undefined {
  const others: readonly string[] = reading.kind === 'unreadable' ? reading.candidates ?? [] : [];
  const raw = written(reading);
  return raw === undefined || others.length === 0 || others.includes(raw) ? raw : others.join(' o ');
}

function written<T extends string>(reading: Reading<T>): string | undefined {
  if (reading.kind === 'blank') return undefined;
  return reading.kind === 'value' ? reading.value : reading.raw;
}
