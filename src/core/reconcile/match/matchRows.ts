import type { ActionKey } from '../../keys/keys';
import type { ActionRecord } from '../../matrix/actionRecord';
import { pairedByHand } from './byHand';
import { clearlyBest } from './clearlyBest';
import type { HandPair } from '../decisions/handPair';
import { otherOf, type Evidence } from './evidence';
import { exactPairs } from './exactKeys';
import { groupsOf, type KeyGroups } from './keyGroups';
import { unmatchedOf, type Unmatched } from './unmatched';
import { neighboursOf } from './neighbours';
import { evidenceReason, exactReason, toldApartReason } from './reasons';
import { repeatedKeys } from './repeatedKeys';
import { keyText } from '../../matrix/keyText';
import { hasBlankKey, rowOf, type Row } from './comparedRow';
import { areParts } from '../../matrix/parts/parts';
import { actionOf } from '../../matrix/parts/wholeOf';
import { textsOf } from './similarTexts';

/** Two rows that are the same action, or all rows of it on a side taken together, and by what that was decided. */
export interface Pair {
  readonly matrix: ActionRecord;
  readonly dnp: ActionRecord;
  readonly key: string | null;
  readonly reason: string;
}

/** Every row of either side is in one pair or left over, never both. */
export interface Match {
  readonly pairs: readonly Pair[];
  readonly unmatched: readonly Unmatched[];
}

/**
 * Pairs the rows of both sides in stages (REP-2): same certain key; repeated keys that can be told apart; damaged
 * keys and texts, one to one over all that is left. What no stage decides is left over with its candidates. Pairs made
 * by hand take the place of those of their two rows, and of no others: no other row gets a partner by them.
 */
export function match(
  matrix: readonly ActionRecord[],
  dnp: readonly ActionRecord[],
  byHand: readonly HandPair[] = [],
): Match {
  const rows = [...matrix.map((record) => rowOf('matrix', record)), ...dnp.map((record) => rowOf('dnp', record))];
  const texts = textsOf(rows);
  const groups = groupsOf(rows);
  const exact = exactPairs(groups, texts);
  const repeated = repeatedKeys(groups, texts, rows);

  const certain = new Set([
    ...exact.pairs.flatMap((pair) => [pair.matrix, pair.dnp]),
    ...repeated.pairs.flatMap(({ matrix: ours, dnp: theirs, also }) => [ours, theirs, ...also]),
  ]);
  const reopened = new Map<Row, readonly ActionKey[]>([...exact.reopened, ...repeated.reopened]);
  const neighbours = neighboursOf(rows, (row) => reopened.get(row) ?? row.keys, texts);
  const isOpen = (row: Row): boolean =>
    !certain.has(row) &&
    !exact.contested.has(row) &&
    !hasBlankKey(row.record) &&
    (!repeated.groupOf.has(row) || reopened.has(row));
  const canBe = ({ matrix: ours, dnp: theirs, indicator }: Evidence): boolean =>
    indicator === 1 || ![ours, theirs].some((row) => repeated.byIndicator.has(row));
  const decided = clearlyBest(openPairs(rows.filter(isOpen), isOpen, neighbours).filter(canBe));

  const hand = pairedByHand(rows, byHand);
  const isLeft = (pair: PairedRows): boolean => rowsOfPair(pair).every((row) => !hand.taken.has(row));
  const [byKey, toldApart, byEvidence] = [
    exact.pairs.filter(isLeft),
    repeated.pairs.filter(isLeft),
    decided.filter(isLeft),
  ];
  const taken = new Set([...hand.pairs, ...byKey, ...toldApart, ...byEvidence].flatMap(rowsOfPair));
  const findings = { taken, contested: exact.contested, groupOf: repeated.groupOf, neighbours };
  return {
    pairs: [
      ...hand.pairs.map((pair) => paired(pair, pair.reason)),
      ...byKey.map((pair) => paired(pair, exactReason(pair.matrix, pair.dnp, pair.text))),
      ...toldApart.map((pair) => paired(pair, toldApartReason(pair.group, pair.by))),
      ...byEvidence.map((pair) => paired(pair, evidenceReason(pair))),
    ],
    unmatched: onceEach(
      rows.filter((row) => !taken.has(row)).map((row) => unmatchedOf(row, findings)),
      groups,
    ),
  };
}

/** Each pair once, from whichever of its rows has found the other. */
function openPairs(
  open: readonly Row[],
  isOpen: (row: Row) => boolean,
  neighbours: (row: Row) => readonly Evidence[],
): readonly Evidence[] {
  return [...new Set(open.flatMap((row) => neighbours(row).filter((evidence) => isOpen(otherOf(evidence, row)))))];
}

interface PairedRows {
  readonly matrix: Row;
  readonly dnp: Row;
  readonly also?: readonly Row[];
}

function rowsOfPair({ matrix, dnp, also = [] }: PairedRows): readonly Row[] {
  return [matrix, dnp, ...also];
}

function paired({ matrix, dnp, also = [] }: PairedRows, reason: string): Pair {
  const together = (row: Row) =>
    actionOf([row, ...also.filter(({ side }) => side === row.side)].map(({ record }) => record));
  return { matrix: together(matrix), dnp: together(dnp), key: keyOfPair(matrix, dnp), reason };
}

/** An action of several rows that all have no partner, for the same reason, is told once. */
function onceEach(unmatched: readonly Unmatched[], groups: KeyGroups): readonly Unmatched[] {
  const left = new Map(unmatched.map((one) => [one.row, one]));
  for (const group of groups.values()) {
    for (const rows of [group.matrix, group.dnp]) {
      const [first, ...others] = rows.map((row) => left.get(row));
      const isOnce =
        others.length > 0 &&
        first?.class !== 'duplicateKey' &&
        others.every((one) => one?.class === first?.class) &&
        areParts(rows.map(({ record }) => record));
      if (!first || !isOnce) continue;
      left.set(first.row, { ...first, record: actionOf(rows.map(({ record }) => record)) });
      for (const row of rows.slice(1)) left.delete(row);
    }
  }
  return [...left.values()];
}

/** A certain key before the only one that both may have, and that before what stands in the cells. */
function keyOfPair(matrix: Row, dnp: Row): string | null {
  const common = matrix.keys.filter((key) => dnp.keys.includes(key));
  return matrix.record.key ?? dnp.record.key ?? (common.length === 1 ? common[0] : undefined) ?? keyText(matrix.record);
}
