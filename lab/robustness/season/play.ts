import { startExcel, type Workbook } from '../../../simulator';
import type { FaultPlan } from '../../../simulator/host/faults';
import { MoveRefused } from '../../../src/core/moves/outcome';
import { carryOut } from '../../../src/jobs/carryOut';
import { filledIn, PATIENT, running, thinking, type Command, type Hands } from '../robustCommands';
import type { Typing } from '../../../test-kit/model/act';
import { after } from '../../../test-kit/model/afterAct';
import type { Model } from '../../../test-kit/model/model';
import { killed } from '../faults/killed';
import { isClear, messageOf, refusalOf } from '../complaints';
import { againstModel } from './seasonBook';
import type { Act } from './seasonEdits';
import { giveWay, typeInto, type Disturbance } from './disturbances';
import { commandOf } from './hands';

export interface Played {
  /** The book as it is now, in the model's words. */
  readonly model: Model;
  readonly wasRefused: boolean;
  readonly wrong: readonly string[];
}

/** What may come of an act: the model then, and whether the person ends with a refusal. */
interface Outcome {
  readonly model: Model;
  readonly refused: boolean;
}

/** An act and what disturbs it, until it is done or refused for good; the book must be one of those that the model allows. */
export async function play(
  book: Workbook,
  model: Model,
  act: Act,
  hands: Hands,
  disturbance: Disturbance,
): Promise<Played> {
  if (act.do === 'type') {
    typeInto(book, act);
    return judged(book, [{ model: after(model, act, hands) ?? model, refused: false }], undefined, []);
  }
  const command = await readyFor(book, act, hands);
  const first = await attempt(book, command, hands, disturbance);
  const wrong = first !== undefined && !isClear(first) ? [`no clear message: ${messageOf(first)}`] : [];
  let last = first;
  if (first !== undefined || (disturbance.kind === 'fault' && disturbance.killed)) {
    giveWay(book);
    last = await withExcel(book, undefined, () => running(command, hands, PATIENT));
    // What was chosen by its row is chosen anew where rows have moved.
    if (last instanceof MoveRefused && act.do === 'decide') last = await again(book, act, hands);
    if (last !== undefined && !isClear(last)) wrong.push(`again, no clear message: ${messageOf(last)}`);
  }
  return { ...judged(book, outcomesOf(model, act, hands, disturbance), last, wrong), wasRefused: first !== undefined };
}

/** With what stands in its form before anything happens. */
async function readyFor(book: Workbook, act: Exclude<Act, Typing>, hands: Hands): Promise<Command> {
  const excel = await startExcel(book);
  const command = await filledIn(commandOf(act), hands);
  excel.stop();
  return command;
}

async function again(book: Workbook, act: Exclude<Act, Typing>, hands: Hands): Promise<unknown> {
  const command = await readyFor(book, act, hands);
  return withExcel(book, undefined, () => running(command, hands, PATIENT));
}

async function attempt(book: Workbook, command: Command, hands: Hands, disturbance: Disturbance): Promise<unknown> {
  switch (disturbance.kind) {
    case 'none':
      return withExcel(book, undefined, () => running(command, hands, PATIENT));
    case 'edit': {
      const others = { yet: false };
      const edit = () => {
        others.yet = true;
        disturbance.edit(book);
      };
      const refusal = await withExcel(
        book,
        {
          beforeBatch: (batch) => {
            if (batch === disturbance.batch) edit();
          },
        },
        () => running(command, hands, PATIENT),
      );
      // Commands with nothing to write have fewer batches.
      if (!others.yet) edit();
      return refusal;
    }
    case 'fault': {
      const faults = { faults: [disturbance.fault] };
      if (!disturbance.killed) return withExcel(book, faults, () => running(command, hands));
      const excel = await startExcel(book, { faults });
      await killed((patience) => thinking(command, hands, patience), excel, disturbance.fault.batch);
      excel.stop();
      return undefined;
    }
    case 'between': {
      giveWay(book);
      const other = { ...hands, by: OTHER };
      return withExcel(book, undefined, async () => {
        const plan = thinking(command, hands, PATIENT);
        await refusalOf(plan);
        const { act: theirs } = disturbance;
        if (theirs.do === 'type') typeInto(book, theirs);
        else await refusalOf(filledIn(commandOf(theirs), other).then((ready) => running(ready, other, PATIENT)));
        await carryOut(await plan, PATIENT);
      });
    }
  }
}

const OTHER = 'Zoila';

async function withExcel(
  book: Workbook,
  faults: FaultPlan | undefined,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const excel = await startExcel(book, faults ? { faults } : {});
  const refusal = await refusalOf(work());
  excel.stop();
  return refusal;
}

/** Every order in which the two may have happened. */
function outcomesOf(model: Model, act: Act, hands: Hands, disturbance: Disturbance): Outcome[] {
  const theirs =
    disturbance.kind === 'edit' ? disturbance.act : disturbance.kind === 'between' ? disturbance.act : undefined;
  const their = (before: Model) =>
    theirs
      ? (after(before, theirs, disturbance.kind === 'between' ? { ...hands, by: OTHER } : hands) ?? before)
      : before;
  const ours = (before: Model): Outcome => {
    const then = after(before, act, hands);
    return { model: then ?? before, refused: then === undefined };
  };
  const done = after(model, act, hands);
  return [
    ours(their(model)),
    ...(done ? [{ model: their(done), refused: false }] : []),
    // It was done although no answer came: asked for again it is not possible any more.
    ...(done && disturbance.kind === 'fault' ? [{ model: done, refused: true }] : []),
  ];
}

function judged(book: Workbook, outcomes: readonly Outcome[], refusal: unknown, wrong: readonly string[]): Played {
  const tried = outcomes
    .map((outcome) => ({ outcome, against: againstModel(book, outcome.model) }))
    .sort((a, b) => a.against.length - b.against.length);
  const fits = tried.find(
    ({ outcome, against }) => against.length === 0 && outcome.refused === (refusal !== undefined),
  );
  const [nearest] = tried;
  const model = (fits ?? nearest)?.outcome.model;
  if (!model) throw new Error('An act has an outcome.');
  if (fits) return { model, wasRefused: false, wrong };
  const said = refusal === undefined ? 'done' : `refused: ${messageOf(refusal)}`;
  return { model, wasRefused: false, wrong: [...wrong, ...(nearest?.against ?? []), `it was ${said}`] };
}
