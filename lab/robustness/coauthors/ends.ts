import { SHEETS } from '../../../src/core/sheet/ownSheets';
import { contentOf, differences, type State } from '../state';

/** The book as it is in the end, or the nearest of those that it may be: what differs from that, in words. */
export function fromNearest(allowed: readonly State[], found: State): string[] {
  return allowed.map((state) => differences(state, found)).sort((a, b) => a.length - b.length)[0] ?? [];
}

/** A command that stopped on the way leaves what is right by itself: no cell says what none of the allowed states would. */
export function strangers(allowed: readonly State[], found: State): string[] {
  const said = (place: string, state: State) => contentOf(state.get(place));
  const places = new Set(
    [found, ...allowed].flatMap((state) => [...state.keys()]).filter((place) => !place.endsWith('!sheet')),
  );
  return [...places]
    .filter((place) => !allowed.some((state) => said(place, state) === said(place, found)))
    .map((place) => `${place}: found ${said(place, found) || 'nothing'}, which is of neither`)
    .slice(0, 6);
}

const LOG_CELL = new RegExp(`^${SHEETS.logbook}!R(\\d+)C(\\d+)$`);
/** Columns of a line but its seal and what it follows, which depend on what stood there. */
const LINE_COLUMNS = 14;

/** Lines of the logbook, each as one text, in no order. */
export function linesOf(state: State): string[] {
  const lines = new Map<number, string[]>();
  for (const [place, said] of state) {
    const [, row, column] = LOG_CELL.exec(place) ?? [];
    if (row === undefined || Number(row) === 1 || Number(column) > LINE_COLUMNS) continue;
    const line = lines.get(Number(row)) ?? [];
    line[Number(column)] = contentOf(said);
    lines.set(Number(row), line);
  }
  return [...lines.values()].map((line) => line.join('|')).sort();
}

/** All but the logbook, whose lines have another order where two wrote at once. */
export function besidesLog(state: State): State {
  return new Map([...state].filter(([place]) => !place.startsWith(`${SHEETS.logbook}!`)));
}

/** Every line of both, each as often as somebody wrote it. */
export function bothLines(before: State, one: State, other: State): string[] {
  const rest = linesOf(before);
  const added = linesOf(other).filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...linesOf(one), ...added].sort();
}
