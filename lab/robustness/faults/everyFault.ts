import { startExcel, type Workbook } from '../../../simulator';
import { copyOf } from '../books/copy';
import type { Requests } from '../books/sizes';
import type { Plan } from '../../../src/core/plan/plan';
import { carryOut } from '../../../src/jobs/carryOut';
import {
  filledIn,
  IMPATIENT,
  PATIENT,
  running,
  thinking,
  type Command,
  type Hands,
  type Patience,
} from '../robustCommands';
import { isClear, messageOf, refusalOf } from '../complaints';
import { differences, sealProblems, stateOf, userCellsChanged, without, type State } from '../state';
import type { Failing } from '../partTally';
import { killed } from './killed';
import { pointsOf, type Point } from './points';

export interface FaultResult {
  readonly points: number;
  readonly failing: readonly Failing[];
}

export interface FaultOptions extends Requests {
  /** Which points of all; all where missing. */
  readonly choose?: (points: readonly Point[]) => readonly Point[];
  readonly codes?: readonly string[];
}

/**
 * Runs a command once undisturbed; then once for every point at which something can go wrong, and again as people do.
 * Nothing may be lost or doubled, no cell of the user's may change, and the end is that of the undisturbed run.
 */
export async function meetEveryFault(
  command: Command,
  original: Workbook,
  hands: Hands,
  { choose = (all) => all, codes, ...requests }: FaultOptions = {},
): Promise<FaultResult> {
  const patient = { ...PATIENT, ...requests };
  const before = stateOf(original);
  const undisturbed = copyOf(original);
  const excel = await startExcel(undisturbed);
  const form = await filledIn(command, hands);
  const reads = excel.stats.batches.length;
  const writing = new Set<number>();
  const stopWatching = excel.session.onChange(() => writing.add(excel.stats.syncs - reads));
  const plan = await thinking(form, hands, patient);
  const thought: Thought = { plan, batches: excel.stats.batches.length - reads, requests };
  await carryOut(plan, patient);
  stopWatching();
  excel.stop();
  const after = stateOf(undisturbed);
  // What speaks of the book as it was read (findings, before the stamp) says something else the second time.
  const twice = await startExcel(undisturbed);
  await running(form, hands, patient).catch(() => undefined);
  twice.stop();
  const ends = [after, stateOf(undisturbed)].map((end) => without(command.tellsOfBefore ?? [], end));
  const points = choose(pointsOf({ batches: excel.stats.batches.slice(reads) }, (batch) => !writing.has(batch), codes));
  const failing: Failing[] = [];
  for (const point of points) {
    const what = await tryPoint(form, original, hands, point, thought, before, ends);
    if (what.length > 0) failing.push({ command: command.name, point: point.what, what });
  }
  return { points: points.length, failing };
}

/**
 * What the command thinks of the book, and how many batches it takes to read it: all is the same until something goes
 * wrong; and how it is sent.
 */
interface Thought {
  readonly plan: Plan;
  readonly batches: number;
  readonly requests: Requests;
}

async function tryPoint(
  command: Command,
  original: Workbook,
  hands: Hands,
  point: Point,
  thought: Thought,
  before: State,
  ends: readonly State[],
): Promise<string[]> {
  const book = copyOf(original);
  const wrong: string[] = [];
  const outcome = await disturbed(command, book, hands, point, thought);
  if (outcome !== undefined && !isClear(outcome)) wrong.push(`no clear message: ${messageOf(outcome)}`);
  wrong.push(
    ...userCellsChanged(before, stateOf(book), ends[0] ?? before).map(
      (place) => `a cell of the user changed: ${place}`,
    ),
  );

  const again = await startExcel(book);
  const refused = await refusalOf(running(command, hands, { ...PATIENT, ...thought.requests }));
  again.stop();
  const different =
    ends
      .map((end) => differences(end, without(command.tellsOfBefore ?? [], stateOf(book))))
      .sort((a, b) => a.length - b.length)[0] ?? [];
  // What was done after all need not be possible once more.
  if (refused !== undefined && (different.length > 0 || !isClear(refused)))
    wrong.push(`run again: ${messageOf(refused)}`);
  return [...wrong, ...sealProblems(book), ...different];
}

/** Why the command was refused, if it was. What goes wrong after the thinking needs no reading of its own. */
async function disturbed(
  command: Command,
  book: Workbook,
  hands: Hands,
  { fault, killed: isKilled }: Point,
  { plan, batches, requests }: Thought,
): Promise<unknown> {
  const isThought = fault.batch > batches;
  const own = isThought ? { ...fault, batch: fault.batch - batches } : fault;
  const think = (patience: Patience): Promise<Plan> =>
    isThought ? Promise.resolve(plan) : thinking(command, hands, patience);
  const impatient = { ...IMPATIENT, ...requests };
  const excel = await startExcel(book, { faults: { faults: [own] } });
  const outcome = await (isKilled
    ? killed(think, excel, own.batch, requests)
    : refusalOf(think(impatient).then((thoughtOf) => carryOut(thoughtOf, impatient))));
  excel.stop();
  return outcome;
}
