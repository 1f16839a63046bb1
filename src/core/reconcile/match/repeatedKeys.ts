import type { ActionKey } from '../../keys/keys';
import { areParts, samePart } from '../../matrix/parts/parts';
import { indicatorLikeness, SAME_INDICATOR } from './evidence';
import { unclaimedTwins } from './exactKeys';
import type { KeyGroup, KeyGroups } from './keyGroups';
import { longerTwin, type Row } from './comparedRow';
import type { Texts } from './similarTexts';

/** From here on two rows with the same key speak of the same action: indicators of it, or a copy. */
const SAME_ACTION = 0.6;
/** A key that stands in more rows than these is no key; nobody would tell them apart by eye. */
const CROWD = 50;

export interface RepeatedPair {
  readonly group: KeyGroup;
  readonly matrix: Row;
  readonly dnp: Row;
  /** `whole`: one side has the action in one row, and what the rows of the other say together is compared with it. */
  readonly by: 'milestone' | 'text' | 'indicator' | 'whole';
  /** Further rows of the action that are compared with the pair. */
  readonly also: readonly Row[];
}

export interface RepeatedStage {
  readonly pairs: readonly RepeatedPair[];
  /** Every row whose key is repeated, paired or not. */
  readonly groupOf: ReadonlyMap<Row, KeyGroup>;
  /** Rows that are another action than those of their key, with the keys that they may stand for. */
  readonly reopened: ReadonlyMap<Row, readonly ActionKey[]>;
  /** Of these, rows that only a row with the very same indicator can be: the code of that one may be damaged. */
  readonly byIndicator: ReadonlySet<Row>;
}

/**
 * Stage 2: a key that stands in several rows of a side. Rows that can be told apart are; rows of one action are compared
 * together with the single row of the other side; the others stay repeated.
 */
export function repeatedKeys(groups: KeyGroups, texts: Texts, all: readonly Row[]): RepeatedStage {
  const uncertain = all.filter(({ record }) => record.key === undefined);
  const pairs: RepeatedPair[] = [];
  const groupOf = new Map<Row, KeyGroup>();
  const reopened = new Map<Row, readonly ActionKey[]>();
  const byIndicator = new Set<Row>();
  for (const group of groups.values()) {
    if (group.matrix.length < 2 && group.dnp.length < 2) continue;
    const rows = [...group.matrix, ...group.dnp];
    if (isOneActionOfOneSide(group)) {
      // Nothing is repeated: the other side lacks the action, or has it under a damaged code.
      for (const row of rows) byIndicator.add(row);
      continue;
    }
    for (const row of rows) groupOf.set(row, group);
    if (mayHideTwins(group, groups)) {
      for (const row of rows)
        reopened.set(
          row,
          unclaimedTwins(row, group.key, groups).length > 0 ? [group.key, longerTwin(group.key)] : [group.key],
        );
      continue;
    }
    if (rows.length > CROWD) continue;
    const told = toldApart(group, texts);
    const found = told.length > 0 ? told : asWhole(group, texts, uncertain);
    pairs.push(...found);
    const paired = new Set(found.flatMap(({ matrix, dnp, also }) => [matrix, dnp, ...also]));
    for (const row of rows.filter((one) => !paired.has(one))) {
      if (standsAlone(row, group, texts)) reopened.set(row, [group.key]);
      else if (hasOwnIndicator(row, group)) {
        reopened.set(row, [group.key]);
        byIndicator.add(row);
      }
    }
  }
  return { pairs, groupOf, reopened, byIndicator };
}

/** 1.1 twice, where the other side has a 1.10 that this one lacks. */
function mayHideTwins(group: KeyGroup, groups: KeyGroups): boolean {
  return [group.matrix, group.dnp].some(
    (rows) =>
      rows.length > 1 && !areRowsOfOne(rows) && rows.every((row) => unclaimedTwins(row, group.key, groups).length > 0),
  );
}

/** Indicators or milestones of an action, which its texts say too. */
function areRowsOfOne(rows: readonly Row[]): boolean {
  return rows.every(({ text }) => text.words.length > 0) && areParts(rows.map(({ record }) => record));
}

function isOneActionOfOneSide({ matrix, dnp }: KeyGroup): boolean {
  const [some, none] = matrix.length > 0 ? [matrix, dnp] : [dnp, matrix];
  return none.length === 0 && areParts(some.map(({ record }) => record));
}

/**
 * One side has the action in one row, which names no indicator of its own: it speaks of all that the other side has. Not
 * where another row of its side, with a damaged code, may be one of the action too.
 */
function asWhole(group: KeyGroup, texts: Texts, uncertain: readonly Row[]): readonly RepeatedPair[] {
  const [matrix, ...ofMatrix] = group.matrix;
  const [dnp, ...ofDnp] = group.dnp;
  if (!matrix || !dnp || (ofMatrix.length > 0 && ofDnp.length > 0)) return [];
  const isOne = [group.matrix, group.dnp].every((rows) => areParts(rows.map(({ record }) => record)));
  const single = ofMatrix.length === 0 ? matrix : dnp;
  if (single.indicator.length > 0 || single.record.milestone !== '') return [];
  const mayHaveMore = uncertain.some(
    (row) => row.side === single.side && (row.keys.includes(group.key) || isSameAction(row, single, texts)),
  );
  if (mayHaveMore) return [];
  const isSame = group.matrix.some((row) => group.dnp.some((other) => isSameAction(row, other, texts)));
  return isOne && isSame ? [{ group, matrix, dnp, by: 'whole', also: [...ofMatrix, ...ofDnp] }] : [];
}

function toldApart(group: KeyGroup, texts: Texts): readonly RepeatedPair[] {
  const byMilestone = oneToOne(
    group,
    ({ record: a }, { record: b }) => a.milestone !== '' && samePart(a, [b]) !== undefined,
  );
  if (byMilestone.length > 0) return byMilestone.map((pair) => ({ ...pair, group, by: 'milestone', also: [] }));
  const byText = oneToOne(group, (a, b) => isSameAction(a, b, texts));
  const textPairs = byText.filter(({ matrix, dnp }) =>
    [matrix, dnp].every((row) => siblings(row, group).every((other) => !isSameAction(row, other, texts))),
  );
  if (textPairs.length > 0) return textPairs.map((pair) => ({ ...pair, group, by: 'text', also: [] }));
  const alike = oneToOne(group, (a, b) => (indicatorLikeness(a, b) ?? 1) >= SAME_INDICATOR);
  const isWhole = alike.length === group.matrix.length && alike.length === group.dnp.length;
  // Where a row is missing, or stands under a damaged code, only the very same indicator tells.
  const told = isWhole
    ? alike
    : alike.filter(
        ({ matrix, dnp }) =>
          indicatorLikeness(matrix, dnp) === 1 && hasOwnIndicator(matrix, group) && hasOwnIndicator(dnp, group),
      );
  return told.map((pair) => ({ ...pair, group, by: 'indicator', also: [] }));
}

/** No other row of its side and key has an indicator like it. */
function hasOwnIndicator(row: Row, group: KeyGroup): boolean {
  return (
    row.indicator.length > 0 &&
    siblings(row, group).every((other) => (indicatorLikeness(row, other) ?? 1) < SAME_INDICATOR)
  );
}

/** Pairs in which each row has no other partner than the one. */
function oneToOne(
  group: KeyGroup,
  same: (matrix: Row, dnp: Row) => boolean,
): readonly { readonly matrix: Row; readonly dnp: Row }[] {
  return group.matrix.flatMap((matrix) => {
    const [dnp, ...others] = group.dnp.filter((row) => same(matrix, row));
    if (!dnp || others.length > 0) return [];
    return group.matrix.filter((row) => same(row, dnp)).length === 1 ? [{ matrix, dnp }] : [];
  });
}

/** Another text than every other row of its key: perhaps the key is wrong. */
function standsAlone(row: Row, group: KeyGroup, texts: Texts): boolean {
  return [...group.matrix, ...group.dnp].every((other) => other === row || !isSameAction(row, other, texts));
}

function siblings(row: Row, group: KeyGroup): readonly Row[] {
  return group[row.side].filter((other) => other !== row);
}

function isSameAction(a: Row, b: Row, texts: Texts): boolean {
  return (texts.likeness(a, b) ?? 1) >= SAME_ACTION;
}
