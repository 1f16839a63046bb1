import { startExcel, type Workbook } from '../../simulator';
import type { FaultPlan } from '../../simulator/host/faults';
import { MoveRefused } from '../../src/core/moves/outcome';
import { carryOut } from '../../src/jobs/carryOut';
import { filledIn, PATIENT, running, thinking, type Command, type Hands } from '../commands';
import { killed } from '../faults/killed';
import { isClear, messageOf, refusalOf } from '../messages';
import { againstModel } from './book';
import type { Deed, Typing } from './deeds';
import { giveWay, typeInto, type Disturbance } from './disturbances';
import { commandOf } from './hands';
import type { Model } from './model';

export interface Played {
  /** The book as it is now, in the model's words. */
  readonly model: Model;
  readonly wasRefused: boolean;
  readonly wrong: readonly string[];
}

/** What may come of a deed: the model then, and whether the person ends with a refusal. */
interface Outcome {
  readonly model: Model;
  readonly refused: boolean;
}

/** A deed and what disturbs it, until it is done or refused for good; the book must be one of those that the model allows. */
export async function play(
  book: Workbook,
  model: Model,
  deed: Deed,
  hands: Hands,
  disturbance: Disturbance,
): Promise<Played> {
  if (deed.do === 'type') {
    typeInto(book, deed);
    return judged(book, [{ model: model.after(deed, hands.day, hands.by) ?? model, refused: false }], undefined, []);
  }
  const command = await readyFor(book, deed, hands);
  const first = await attempt(book, command, hands, disturbance);
  const wrong = first !== undefined && !isClear(first) ? [`no clear message: ${messageOf(first)}`] : [];
  let last = first;
  if (first !== undefined || (disturbance.kind === 'fault' && disturbance.killed)) {
    giveWay(book);
    last = await withExcel(book, undefined, () => running(command, hands, PATIENT));
    // What was chosen by its row is chosen anew where rows have moved.
    if (last instanceof MoveRefused && deed.do === 'decide') last = await again(book, deed, hands);
    if (last !== undefined && !isClear(last)) wrong.push(`again, no clear message: ${messageOf(last)}`);
  }
  return { ...judged(book, outcomesOf(model, deed, hands, disturbance), last, wrong), wasRefused: first !== undefined };
}

/** With what stands in its form before anything happens. */
async function readyFor(book: Workbook, deed: Exclude<Deed, Typing>, hands: Hands): Promise<Command> {
  const excel = await startExcel(book);
  const command = await filledIn(commandOf(deed), hands);
  excel.stop();
  return command;
}

async function again(book: Workbook, deed: Exclude<Deed, Typing>, hands: Hands): Promise<unknown> {
  const command = await readyFor(book, deed, hands);
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
        const { deed: theirs } = disturbance;
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
function outcomesOf(model: Model, deed: Deed, { day, by }: Hands, disturbance: Disturbance): Outcome[] {
  const theirs =
    disturbance.kind === 'edit' ? disturbance.deed : disturbance.kind === 'between' ? disturbance.deed : undefined;
  const their = (before: Model) =>
    theirs ? (before.after(theirs, day, disturbance.kind === 'between' ? OTHER : by) ?? before) : before;
  const ours = (before: Model): Outcome => {
    const after = before.after(deed, day, by);
    return { model: after ?? before, refused: after === undefined };
  };
  const done = model.after(deed, day, by);
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
  if (!model) throw new Error('A deed has an outcome.');
  if (fits) return { model, wasRefused: false, wrong };
  const said = refusal === undefined ? 'done' : `refused: ${messageOf(refusal)}`;
  return { model, wasRefused: false, wrong: [...wrong, ...(nearest?.against ?? []), `it was ${said}`] };
}
