import { actionKey, type ActionKey, type ConpesNumber } from '../../keys/keys';
import { valueOf, type Reading } from '../../cells/reading';
import type { ActionRecord } from '../../matrix/actionRecord';
import { entityNames } from './entityNames';
import { readText, wordsOf, type Text } from './textWords';

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
  const keys =
    record.key === undefined
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

function meanings<T>(reading: Reading<T>): readonly T[] {
  if (reading.kind === 'value') return [reading.value];
  return reading.kind === 'unreadable' ? (reading.candidates ?? []) : [];
}
