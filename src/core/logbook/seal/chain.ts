import { groupBy } from '../../collections/groupBy';
import type { SealedLine, SealedSheet } from './sealedLines';
import { SECONDS_PER_DAY } from '../logbookSheet';
import { linkTo, readStart, sealOf } from './seal';

/** The lines with a seal as a chain: who follows whom, and whose seal is still right. */
export interface Chain {
  readonly lines: readonly SealedLine[];
  /** Lines whose seal is the one of what they say. */
  readonly isSound: (line: SealedLine) => boolean;
  /** By the link to them; more than one only where somebody has copied a line. */
  readonly named: ReadonlyMap<string, readonly SealedLine[]>;
  /** By the link, or start, that they follow. */
  readonly followers: ReadonlyMap<string, readonly SealedLine[]>;
  /** The link that others know a line by; not what its own cell says where that has been changed. */
  readonly linkOf: (line: SealedLine) => string;
}

export function chainOf({ sealed, mark }: SealedSheet): Chain {
  const followers = new Map(
    [
      ...groupBy(
        sealed.flatMap((line) => line.follows.map((link) => ({ link, line }))),
        ({ link }) => link,
      ),
    ].map(([link, all]) => [link, all.map(({ line }) => line)] as const),
  );
  const rightSeals = new Map(sealed.map((line) => [line, sealOf(line.content, line.followsText)]));
  const isSound = (line: SealedLine) => rightSeals.get(line) === line.seal;
  const linkOf = (line: SealedLine): string => {
    const [own, right] = [linkTo(line.seal), linkTo(rightSeals.get(line) ?? '')];
    return own !== right && (followers.has(right) || mark?.last === right) ? right : own;
  };
  return { lines: sealed, isSound, followers, linkOf, named: groupBy(sealed, linkOf) };
}

/** A link to a line; otherwise it tells what stood before the seals. */
export function isLink(token: string): boolean {
  return readStart(token) === undefined;
}

/** Seconds since the workbook's first day; undefined where day or time are not ours. */
export function secondsOf({ cells }: SealedLine): number | undefined {
  const [day, time] = [cells[0], cells.at(-1)];
  return typeof day === 'number' && typeof time === 'number' ? Math.round((day + time) * SECONDS_PER_DAY) : undefined;
}
