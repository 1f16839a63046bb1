import type { Reading } from '../../cells/reading';
import { sameNames } from './entityNames';
import { longerTwin, type Row } from './comparedRow';
import type { Texts } from './similarTexts';
import { withoutNoise } from './textWords';

/**
 * What the keys of two rows say: that both may be the same action, nothing, or that they are not the same.
 * `twin` is 2.3 against 2.30: different, but Excel makes the one of the other.
 */
export type KeyFit = 'possible' | 'twin' | 'unknown' | 'other';

/** How far a row of the matrix and one of DNP may be the same action, and by what. */
export interface Evidence {
  readonly matrix: Row;
  readonly dnp: Row;
  readonly fit: KeyFit;
  /** Likeness of the texts, `undefined` where one has none. */
  readonly text: number | undefined;
  readonly indicator: number | undefined;
  readonly entity: number | undefined;
  /** Start and end are the same. */
  readonly sameDates: boolean;
  /** 0–1, all but the key; what is missing counts as neither for nor against. */
  readonly score: number;
  /** `score` and key together: what rivals are compared by. */
  readonly value: number;
}

/** The text weighs most; progress and state do not count, for they are what is compared afterwards. */
const WEIGHTS = { text: 0.6, indicator: 0.1, entity: 0.1, start: 0.1, end: 0.1 } as const;
const NEUTRAL = 0.5;
const KEY_VALUE: Readonly<Record<KeyFit, number>> = { possible: 0.2, twin: 0.1, unknown: 0.05, other: 0 };

/** Of two rows whose documents may be the same; the scores are the same from either side. */
export function weigh(matrix: Row, dnp: Row, keysOf: (row: Row) => Row['keys'], texts: Texts): Evidence {
  const fit = fitOf(keysOf(matrix), keysOf(dnp));
  const text = texts.likeness(matrix, dnp);
  const indicator = indicatorLikeness(matrix, dnp);
  const entity = entityLikeness(matrix, dnp);
  const start = equality(matrix.record.start, dnp.record.start);
  const end = equality(matrix.record.end, dnp.record.end);
  const score = withoutNoise(
    WEIGHTS.text * (text ?? NEUTRAL) +
      WEIGHTS.indicator * (indicator ?? NEUTRAL) +
      WEIGHTS.entity * (entity ?? NEUTRAL) +
      WEIGHTS.start * (start ?? NEUTRAL) +
      WEIGHTS.end * (end ?? NEUTRAL),
  );
  return {
    matrix,
    dnp,
    fit,
    text,
    indicator,
    entity,
    sameDates: start === 1 && end === 1,
    score,
    value: withoutNoise(score + KEY_VALUE[fit]),
  };
}

/** The same entities and the same dates: not enough by themselves, but much beside a text that was badly copied. */
export function isCorroborated({ entity, sameDates }: Evidence): boolean {
  return entity === 1 && sameDates;
}

/** The row of the other side in a pair. */
export function otherOf(evidence: Evidence, row: Row): Row {
  return evidence.matrix === row ? evidence.dnp : evidence.matrix;
}

/** 0–1; `undefined` where one of the rows names none. Several indicators of an action are told apart by it. */
export function indicatorLikeness(a: Row, b: Row): number | undefined {
  const [first, second] = [a.indicator, b.indicator];
  if (first.length === 0 || second.length === 0) return undefined;
  return (2 * first.filter((word) => second.includes(word)).length) / (first.length + second.length);
}

/** From here on two indicators are the same one. */
export const SAME_INDICATOR = 0.8;

function fitOf(a: Row['keys'], b: Row['keys']): KeyFit {
  if (a.length === 0 || b.length === 0) return 'unknown';
  if (a.some((key) => b.includes(key))) return 'possible';
  return a.some((key) => b.includes(longerTwin(key))) || b.some((key) => a.includes(longerTwin(key)))
    ? 'twin'
    : 'other';
}

function entityLikeness({ entities: first }: Row, { entities: second }: Row): number | undefined {
  if (first.size === 0 || second.size === 0) return undefined;
  if (sameNames(first, second)) return 1;
  return [...first].some((name) => second.has(name)) ? 0.5 : 0;
}

function equality<T>(a: Reading<T>, b: Reading<T>): number | undefined {
  if (a.kind !== 'value' || b.kind !== 'value') return undefined;
  return a.value === b.value ? 1 : 0;
}
