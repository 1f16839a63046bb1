import type { Grid } from '../../sheet/grid';
import { chainOf, isLink, secondsOf, type Chain } from './chain';
import { forksOf, type Fork } from './forks';
import { readSeals, type SealedLine, type SealedSheet } from './sealedLines';
import type { Problem } from './problem';
import { readStart } from './seal';
import { unsealedProblems } from './unsealed';

/** What the seals of `Bitácora` tell. */
export interface LogbookCheck {
  readonly sealed: number;
  /** Lines of before the seals. */
  readonly unsealed: number;
  readonly problems: readonly Problem[];
  /** Two people at once: nothing is lost. */
  readonly forks: readonly Fork[];
  /** Rows whose day and time lie before those of the line that they follow: a clock went back. */
  readonly clockBack: readonly number[];
  /** Ends of the chain: whoever notes them elsewhere can tell later whether lines were taken from the end. */
  readonly ends: readonly string[];
}

/** Which lines were changed, removed, inserted or moved; sound, if `problems` is empty. */
export function verifyLogbook(grid: Grid | undefined, date1904: boolean): LogbookCheck {
  const sheet = readSeals(grid, date1904);
  const chain = chainOf(sheet);
  const copies = copiesIn(chain);
  const doubtful = chain.lines.filter((line) => !chain.isSound(line) && !copies.has(line));
  const inserted = new Set(doubtful.filter((line) => isStranger(line, chain, sheet)));
  const sound = new Set(chain.lines.filter((line) => chain.isSound(line) && !copies.has(line)));
  const forks = forksOf(chain, sound);
  const changed = doubtful.filter((line) => !inserted.has(line));
  return {
    sealed: chain.lines.length,
    unsealed: sheet.unsealed.length,
    problems: [
      ...problem('changed', 'line', changed),
      ...lost(chain, sound),
      ...problem('inserted', 'line', [...inserted]),
      ...problem('inserted', 'copy', [...copies]),
      ...forks.filter(({ atOnce }) => !atOnce).map(({ rows }): Problem => ({ kind: 'inserted', rows, what: 'aside' })),
      ...unsealedProblems(sheet.unsealed, startsOf(sound), chain.lines[0]?.row ?? Infinity).filter(
        () => chain.lines.length > 0,
      ),
      ...problem(
        'reordered',
        'line',
        [...sound].filter((line) => parents(line, chain).some(({ row }) => row > line.row)),
      ),
      ...endProblems(chain, sheet),
    ],
    forks: forks.filter(({ atOnce }) => atOnce),
    clockBack: [...sound].filter((line) => wentBack(line, chain)).map(({ row }) => row),
    ends: chain.lines.map(chain.linkOf).filter((link) => !chain.followers.has(link)),
  };
}

/** All but the first of the same line, or of what was made from it: the sound one is the line, wherever it stands. */
function copiesIn({ named, isSound }: Chain): Set<SealedLine> {
  return new Set(
    [...named.values()]
      .filter((same) => same.length > 1)
      .flatMap((same) => {
        const original = same.find(isSound) ?? same[0];
        return same.filter((line) => line !== original);
      }),
  );
}

/** Never written by the add-in: nobody follows it, and what it claims to follow is followed by a sound line already, or unknown. */
function isStranger(line: SealedLine, { linkOf, followers, named, isSound }: Chain, { mark }: SealedSheet): boolean {
  const link = linkOf(line);
  if (followers.has(link) || mark?.last === link) return false;
  return !line.follows.some(
    (parent) =>
      (named.has(parent) || !isLink(parent)) &&
      !(followers.get(parent) ?? []).some((other) => other !== line && isSound(other)),
  );
}

/** Lines that sound ones follow and that are gone; each once, with the first row that misses it. */
function lost({ named, followers }: Chain, sound: ReadonlySet<SealedLine>): Problem[] {
  const rows = [...followers]
    .filter(([link]) => isLink(link) && !named.has(link))
    .flatMap(([, all]) =>
      all
        .filter((line) => sound.has(line))
        .slice(0, 1)
        .map(({ row }) => row),
    );
  return rows.length === 0 ? [] : [{ kind: 'removed', what: 'line', rows: [...new Set(rows)].sort((a, b) => a - b) }];
}

/** The header outlives the last lines. */
function endProblems({ named, lines }: Chain, { mark }: SealedSheet): Problem[] {
  if (!mark) return lines.length === 0 ? [] : [{ kind: 'removed', rows: [], what: 'mark' }];
  return named.has(mark.last) ? [] : [{ kind: 'removed', rows: [], what: 'last' }];
}

function parents({ follows }: SealedLine, { named }: Chain): SealedLine[] {
  return follows.flatMap((link) => named.get(link)?.slice(0, 1) ?? []);
}

function wentBack(line: SealedLine, chain: Chain): boolean {
  const own = secondsOf(line);
  return own !== undefined && parents(line, chain).some((parent) => (secondsOf(parent) ?? own) > own);
}

function startsOf(sound: ReadonlySet<SealedLine>) {
  return [...new Set([...sound].flatMap(({ follows }) => follows))].flatMap((token) => readStart(token) ?? []);
}

function problem(kind: Problem['kind'], what: Problem['what'], lines: readonly SealedLine[]): Problem[] {
  return lines.length === 0 ? [] : [{ kind, what, rows: lines.map(({ row }) => row).sort((a, b) => a - b) }];
}
