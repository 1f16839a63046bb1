import { startExcel, type Workbook } from '../../../simulator';
import { copyOf } from '../books/copy';
import type { Requests } from '../books/sizes';
import { filledIn, PATIENT, running, type Command, type Hands } from '../robustCommands';
import { isClear, messageOf, refusalOf } from '../complaints';
import { sealProblems, stateOf, without, withoutBlanks, type State } from '../state';
import type { Failing } from '../partTally';
import type { Edit } from './coauthorEdits';
import { besidesLog, bothLines, fromNearest, linesOf, strangers } from './ends';

export interface Disturbed {
  readonly points: number;
  /** Runs that were refused, and had to be done again. */
  readonly refused: number;
  readonly failing: readonly Failing[];
}

type Step = 'command' | ((book: Workbook) => void);

/**
 * Somebody else edits the book before one batch of a command, for every batch in turn. Whatever happens, the book must
 * then be what it would be had the two worked one after the other, in either order, or the command between what was
 * done in one sheet and in another: so nothing is in a wrong row and nobody's edit is lost. A command that is refused
 * says why, and what it asks for is done; run again, it is done.
 */
export async function disturb(
  command: Command,
  original: Workbook,
  hands: Hands,
  edits: readonly Edit[],
  requests: Requests = {},
): Promise<Disturbed> {
  const patience = { ...PATIENT, ...requests };
  const excel = await startExcel(copyOf(original));
  const form = await filledIn(command, hands);
  const before = excel.stats.batches.length;
  await running(form, hands, patience);
  const batches = excel.stats.batches.length - before;
  excel.stop();
  const alone = stateOf(original);

  const failing: Failing[] = [];
  const count = { points: 0, refused: 0 };
  for (const { name, yields = () => undefined, ...theirs } of edits) {
    const edit = (book: Workbook) => {
      theirs.edit(book);
      theirs.besides?.(book);
    };
    const between = theirs.besides
      ? ([
          [theirs.edit, 'command', theirs.besides],
          [theirs.besides, 'command', theirs.edit],
        ] as const)
      : [];
    const inOrder = (...steps: readonly Step[]) => doneInOrder(form, original, hands, steps);
    const edited = await inOrder(edit);
    if (fromNearest([alone], edited.state).length === 0) continue;
    const orders = [await inOrder(edit, 'command'), await inOrder('command', edit)];
    for (const order of between) orders.push(await inOrder(...order));
    const yielded = [await inOrder(edit, yields, 'command'), await inOrder('command', edit, yields)];
    const ours = await inOrder('command');
    const union = bothLines(alone, edited.state, ours.state);
    for (let batch = 1; batch <= batches; batch += 1) {
      const book = copyOf(original);
      // What was written before the edit, and the edit.
      let halfway: State | undefined;
      const disturbed = await startExcel(book, {
        faults: {
          beforeBatch: (now) => {
            if (now !== batch) return;
            edit(book);
            halfway = stateOf(book);
          },
        },
      });
      const refusal = await refusalOf(running(form, hands, patience));
      disturbed.stop();
      const what = refusal === undefined || isClear(refusal) ? [] : [`no clear message: ${messageOf(refusal)}`];
      count.points += 1;
      what.push(...sealProblems(book));
      if (refusal === undefined) what.push(...againstOrders(orders, union, stateOf(book)));
      else {
        count.refused += 1;
        what.push(
          ...strangers(
            [...orders.map(({ state }) => state), edited.state, ...(halfway ? [halfway] : [])].map(besidesLog),
            besidesLog(stateOf(book)),
          ),
        );
        yields(book);
        const again = await startExcel(book);
        const refusedAgain = await refusalOf(running(form, hands, patience));
        again.stop();
        if (
          refusedAgain !== undefined &&
          (!isClear(refusedAgain) || yielded.every(({ refused }) => refused === undefined))
        )
          what.push(`again: ${messageOf(refusedAgain)}`);
        const left = (state: State) => withoutBlanks(without(command.tellsOfBefore ?? [], state));
        what.push(
          ...againstOrders(
            yielded.map(({ state }) => ({ state: left(state) })),
            union,
            left(stateOf(book)),
          ).map((line) => `again: ${line}`),
        );
        what.push(...sealProblems(book));
      }
      if (what.length > 0)
        failing.push({
          command: command.name,
          point: `somebody ${name} before batch ${batch} of ${batches}${refusal === undefined ? '' : ` (${messageOf(refusal)})`}`,
          what,
        });
    }
  }
  return { ...count, failing };
}

/** One after the other: the book then, and why the command was refused, if it was. */
async function doneInOrder(
  command: Command,
  original: Workbook,
  hands: Hands,
  order: readonly Step[],
): Promise<{ state: State; refused: unknown }> {
  const book = copyOf(original);
  let refused: unknown;
  for (const step of order) {
    if (step !== 'command') {
      step(book);
      continue;
    }
    const excel = await startExcel(book);
    refused = await refusalOf(running(command, hands, PATIENT));
    excel.stop();
  }
  return { state: stateOf(book), refused };
}

/** One of the orders as a whole; or all but the logbook, and there every line of both. */
function againstOrders(orders: readonly { readonly state: State }[], union: readonly string[], found: State): string[] {
  const whole = fromNearest(
    orders.map(({ state }) => state),
    found,
  );
  const isBoth = linesOf(found).join('\n') === union.join('\n');
  return whole.length > 0 && isBoth
    ? fromNearest(
        orders.map(({ state }) => besidesLog(state)),
        besidesLog(found),
      )
    : whole;
}
