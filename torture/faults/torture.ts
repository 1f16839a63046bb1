import { startExcel, type Workbook } from '../../simulator';
import { copyOf } from '../books/copy';
import { filledIn, PATIENT, running, type Command, type Hands } from '../commands';
import { isClear, messageOf, refusalOf } from '../messages';
import { differences, sealProblems, stateOf, userCellsChanged, without, type State } from '../state';
import type { Failing } from '../tally';
import { killed } from './killed';
import { pointsOf, type Point } from './points';

export interface Tortured {
  readonly points: number;
  readonly failing: readonly Failing[];
}

export interface TortureOptions {
  /** Which points of all; all where missing. */
  readonly choose?: (points: readonly Point[]) => readonly Point[];
  readonly codes?: readonly string[];
}

/**
 * Runs a command once undisturbed; then once for every point at which something can go wrong, and again as people do.
 * Nothing may be lost or doubled, no cell of the user's may change, and the end is that of the undisturbed run.
 */
export async function torture(command: Command, original: Workbook, hands: Hands, { choose = (all) => all, codes }: TortureOptions = {}): Promise<Tortured> {
  const before = stateOf(original);
  const undisturbed = copyOf(original);
  const excel = await startExcel(undisturbed);
  const form = await filledIn(command, hands);
  const reads = excel.stats.batches.length;
  const writing = new Set<number>();
  const stopWatching = excel.session.onChange(() => writing.add(excel.stats.syncs - reads));
  await running(form, hands, PATIENT);
  stopWatching();
  excel.stop();
  const after = stateOf(undisturbed);
  // What speaks of the book as it was read (findings, before the stamp) says something else the second time.
  const twice = await startExcel(undisturbed);
  await running(form, hands, PATIENT).catch(() => undefined);
  twice.stop();
  const ends = [after, stateOf(undisturbed)].map((end) => without(command.tellsOfBefore ?? [], end));
  const points = choose(pointsOf({ batches: excel.stats.batches.slice(reads) }, (batch) => !writing.has(batch), codes));
  const failing: Failing[] = [];
  for (const point of points) {
    const what = await tryPoint(form, original, hands, point, before, ends);
    if (what.length > 0) failing.push({ command: command.name, point: point.what, what });
  }
  return { points: points.length, failing };
}

async function tryPoint(command: Command, original: Workbook, hands: Hands, point: Point, before: State, ends: readonly State[]): Promise<string[]> {
  const book = copyOf(original);
  const wrong: string[] = [];
  const disturbed = await startExcel(book, { faults: { faults: [point.fault] } });
  const outcome = await (point.killed ? killed(command, hands, disturbed, point.fault.batch) : refusalOf(running(command, hands)));
  disturbed.stop();
  if (outcome !== undefined && !isClear(outcome)) wrong.push(`no clear message: ${messageOf(outcome)}`);
  wrong.push(...userCellsChanged(before, stateOf(book), ends[0] ?? before).map((place) => `a cell of the user changed: ${place}`));

  const again = await startExcel(book);
  const refused = await refusalOf(running(command, hands, PATIENT));
  again.stop();
  const different = ends.map((end) => differences(end, without(command.tellsOfBefore ?? [], stateOf(book)))).sort((a, b) => a.length - b.length)[0] ?? [];
  // What was done after all need not be possible once more.
  if (refused !== undefined && (different.length > 0 || !isClear(refused))) wrong.push(`run again: ${messageOf(refused)}`);
  return [...wrong, ...sealProblems(book), ...different];
}
