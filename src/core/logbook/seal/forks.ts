import type { Chain } from './chain';
import { secondsOf } from './chain';
import type { SealedLine } from './sealedLines';

/** Two people at once: what both read and wrote lies within minutes. */
const AT_ONCE_SECONDS = 600;

/** Lines that follow the same one. */
export interface Fork {
  readonly rows: readonly number[];
  /** Written at once; otherwise one of them came later, and its writer saw an older book or wants it to look so. */
  readonly atOnce: boolean;
}

/** Where the chain parts. `lines` are those that are beyond doubt otherwise. */
export function forksOf({ followers, linkOf }: Chain, lines: ReadonlySet<SealedLine>): Fork[] {
  const forks: Fork[] = [];
  for (const [, all] of followers) {
    const branches = all.filter((line) => lines.has(line));
    if (branches.length < 2 || branches.some(({ follows }) => follows.length > 1)) continue;
    const tips = branches.map((line) =>
      tipOf(line, (one) => (followers.get(linkOf(one)) ?? []).filter((next) => lines.has(next))),
    );
    forks.push({ rows: branches.map(({ row }) => row), atOnce: areClose(branches) && areClose(tips) });
  }
  return forks;
}

/** The last line of a branch before a line that holds several together. */
function tipOf(start: SealedLine, next: (line: SealedLine) => readonly SealedLine[]): SealedLine {
  const seen = new Set<SealedLine>();
  let line = start;
  for (;;) {
    seen.add(line);
    const following = next(line);
    const [first] = following;
    if (!first || seen.has(first) || following.some(({ follows }) => follows.length > 1)) return line;
    line = first;
  }
}

function areClose(lines: readonly SealedLine[]): boolean {
  const times = lines.map(secondsOf);
  const known = times.filter((time) => time !== undefined);
  return known.length === times.length && Math.max(...known) - Math.min(...known) <= AT_ONCE_SECONDS;
}
