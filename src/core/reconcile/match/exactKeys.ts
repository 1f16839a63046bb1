import type { ActionKey } from '../../keys/keys';
import { indicatorLikeness, SAME_INDICATOR, weigh } from './evidence';
import type { KeyGroup, KeyGroups } from './keyGroups';
import { longerTwin, otherSide, type Row } from './comparedRow';
import type { Texts } from './similarTexts';

/** Below this two texts speak of different things; the key is then doubted if another row has the text. */
const OTHER_TEXT = 0.5;
const RIVAL_TEXT = 0.8;
const RIVAL_LEAD = 0.2;
/** A twin needs less: that 2.30 was written as 2.3 explains itself. */
const TWIN_LEAD = 0.15;

/** Where so many of the rows agree, at least nine beside one that does not, both sides name their indicators alike. */
const MOST_INDICATORS = 0.9;
const OTHER_INDICATOR = 0.5;

export interface ExactPair {
  readonly matrix: Row;
  readonly dnp: Row;
  readonly text: number | undefined;
}

export type Contest = 'text' | 'indicator';

export interface ExactStage {
  readonly pairs: readonly ExactPair[];
  /** What stands against the key, and nothing says which of the two is wrong. */
  readonly contested: ReadonlyMap<Row, Contest>;
  /** Rows that go on to be matched otherwise, with the keys that they may stand for. */
  readonly reopened: ReadonlyMap<Row, readonly ActionKey[]>;
}

/** Stage 1: the same certain key once on each side, unless the texts say that one of the keys is wrong. */
export function exactPairs(groups: KeyGroups, texts: Texts): ExactStage {
  const pairs: ExactPair[] = [];
  const contested = new Map<Row, Contest>();
  const reopened = new Map<Row, readonly ActionKey[]>();
  for (const group of groups.values()) {
    const [matrix, dnp] = [group.matrix[0], group.dnp[0]];
    if (!matrix || !dnp || group.matrix.length > 1 || group.dnp.length > 1) continue;
    const text = texts.likeness(matrix, dnp);
    const meansTwin = [matrix, dnp].filter((row) => isRatherTwin(row, group, groups, text, texts));
    if (meansTwin.length > 0) {
      for (const row of [matrix, dnp])
        reopened.set(row, meansTwin.includes(row) ? [group.key, longerTwin(group.key)] : [group.key]);
    } else if ((text ?? 1) < OTHER_TEXT && hasRival(matrix, dnp, texts)) {
      contested.set(matrix, 'text').set(dnp, 'text');
    } else {
      pairs.push({ matrix, dnp, text });
    }
  }
  const others = ofOtherIndicators(pairs);
  for (const { matrix, dnp } of others) contested.set(matrix, 'indicator').set(dnp, 'indicator');
  return { pairs: pairs.filter((pair) => !others.has(pair)), contested, reopened };
}

/**
 * One row on each side, and each speaks of another indicator of the action: its partner may be missing. Only where the
 * two sides otherwise name their indicators alike; where they word them differently that says nothing.
 */
function ofOtherIndicators(pairs: readonly ExactPair[]): ReadonlySet<ExactPair> {
  const likeness = new Map(
    pairs.flatMap((pair) => {
      const indicator = indicatorLikeness(pair.matrix, pair.dnp);
      return indicator === undefined ? [] : [[pair, indicator] as const];
    }),
  );
  const alike = [...likeness.values()].filter((indicator) => indicator >= SAME_INDICATOR).length;
  if (alike < likeness.size * MOST_INDICATORS) return new Set();
  return new Set([...likeness].filter(([, indicator]) => indicator < OTHER_INDICATOR).map(([pair]) => pair));
}

/** Rows of the other side with the key that Excel would have cut to this one, where this side has none of them. */
export function unclaimedTwins(row: Row, key: ActionKey, groups: KeyGroups): readonly Row[] {
  const twins: KeyGroup | undefined = groups.get(longerTwin(key));
  return twins && twins[row.side].length === 0 ? twins[otherSide(row.side)] : [];
}

function isRatherTwin(row: Row, group: KeyGroup, groups: KeyGroups, text: number | undefined, texts: Texts): boolean {
  return unclaimedTwins(row, group.key, groups).some(
    (twin) => (texts.likeness(row, twin) ?? 0) > (text ?? 1) + TWIN_LEAD,
  );
}

/** Entity and dates count too: beside them a badly copied text does not make the key doubtful. */
function hasRival(matrix: Row, dnp: Row, texts: Texts): boolean {
  const scoreOf = (a: Row, b: Row): number => weigh(a, b, (row) => row.keys, texts).score;
  const own = scoreOf(matrix, dnp);
  return [matrix, dnp].some((row) =>
    texts
      .near(row)
      .some((other) => (texts.likeness(row, other) ?? 0) >= RIVAL_TEXT && scoreOf(row, other) >= own + RIVAL_LEAD),
  );
}
