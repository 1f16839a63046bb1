import type { SealedLine } from './sealedLines';
import type { Problem } from './problem';
import { readStart, startOf, type Start } from './seal';

/** Behind so many lines the one that was squeezed in is not searched for. */
const MOST_SEARCHED = 400;

/** Lines without a seal against what the first sealed line says of those before it. */
export function unsealedProblems(
  unsealed: readonly SealedLine[],
  starts: readonly Start[],
  firstSealedRow: number,
): Problem[] {
  if (starts.length === 0) {
    const below = unsealed.filter(({ row }) => row > firstSealedRow);
    return below.length === 0 ? [] : [{ kind: 'inserted', rows: rowsOf(below), what: 'unsealed' }];
  }
  return starts.flatMap((start) => against(unsealed, start, firstSealedRow));
}

function against(unsealed: readonly SealedLine[], start: Start, firstSealedRow: number): Problem[] {
  const fit = fits(unsealed, start);
  // They stood above all sealed ones.
  const moved = fit === 'sorted' ? unsealed : unsealed.filter(({ row }) => row > firstSealedRow);
  if (fit !== 'other') return moved.length === 0 ? [] : [{ kind: 'reordered', rows: rowsOf(moved), what: 'unsealed' }];
  const count = { before: start.count, now: unsealed.length };
  if (unsealed.length < start.count) return [{ kind: 'removed', rows: [], what: 'unsealed', count }];
  if (unsealed.length === start.count) return [{ kind: 'changed', rows: [], what: 'unsealed', count }];
  const inserted = extraLines(unsealed, start, firstSealedRow);
  return [{ kind: 'inserted', rows: rowsOf(inserted), what: 'unsealed', count }];
}

/** Those without which the others are what stood there; empty where nobody can tell. */
function extraLines(unsealed: readonly SealedLine[], start: Start, firstSealedRow: number): readonly SealedLine[] {
  const above = unsealed.filter(({ row }) => row < firstSealedRow);
  if (fits(above, start) !== 'other') return unsealed.filter((line) => !above.includes(line));
  if (unsealed.length !== start.count + 1 || unsealed.length > MOST_SEARCHED) return [];
  return unsealed
    .filter(
      (line) =>
        fits(
          unsealed.filter((other) => other !== line),
          start,
        ) !== 'other',
    )
    .slice(-1);
}

function fits(lines: readonly SealedLine[], start: Start): 'same' | 'sorted' | 'other' {
  const now = readStart(startOf(lines.map(({ content }) => content)));
  if (now?.count !== start.count) return 'other';
  if (now.inOrder === start.inOrder) return 'same';
  return now.inAnyOrder === start.inAnyOrder ? 'sorted' : 'other';
}

function rowsOf(lines: readonly SealedLine[]): number[] {
  return lines.map(({ row }) => row);
}
