import { bogotaMoment } from '../../core/calendar/bogota';
import type { RemoteEngine } from '../../engine/client';
import type { Who } from '../../engine/proposing';
import type { VerbId, VerbInput } from '../../jobs/catalogue';
import type { Proposal } from '../../jobs/propose';
import type { Aids } from '../../jobs/verb';
import { COMMAND } from '../texts/commandTexts';
import { engine } from './engineWorker';
import { failureOf, isAbort } from './failureInWords';
import { cancelReading, refresh } from './refresh';
import { getPane, setPane, type Failure, type Notice } from './store';
import { knowUserName, setUserName } from './user';

/** A thing that the pane can do to the workbook. */
export interface Command {
  readonly title: string;
  /** Asks the engine what would be written. */
  readonly think: (engine: RemoteEngine, who: Who) => Promise<Proposal>;
  /** The person has seen already, in the form that started it, what will be written. */
  readonly confirmed?: boolean;
  /** After it has been written. */
  readonly afterwards?: () => void;
}

/** Asks for a verb of the catalogue. */
export function verb<Id extends VerbId>(id: Id, input: VerbInput<Id>, aids: Aids = {}): Command['think'] {
  return (engine, who) => engine.propose(who, id, input, aids);
}

/** What one request may carry while the pane stays quick. */
const BATCH_BYTES = 600_000;

let running: { readonly command: Command; readonly controller: AbortController } | undefined;

/** Reads the book anew, thinks, and shows what would be written; asks for a name first where there is none. */
export async function start(command: Command): Promise<void> {
  const controller = new AbortController();
  const isCancelled = () => controller.signal.aborted;
  running = { command, controller };
  const { title } = command;
  await knowUserName();
  if (getPane().userName.trim() === '') {
    setPane({ command: { step: 'needsName', title }, notice: undefined, announcement: '' });
    return;
  }
  setPane({ command: { step: 'thinking', title }, notice: undefined, announcement: COMMAND.thinking });
  const read = await refresh();
  if (isCancelled()) return;
  const { reading, userName } = getPane();
  if (!read) {
    if (reading.step === 'failed') fail(title, reading.failure);
    else setPane({ command: { step: 'idle' } });
    return;
  }
  try {
    const proposal = await command.think(engine(), { by: userName, now: bogotaMoment(new Date()) });
    if (isCancelled()) return;
    if (command.confirmed && proposal.plan.steps.length > 0) await write(proposal);
    else setPane({ command: { step: 'proposed', title, proposal }, announcement: inWords(proposal) });
  } catch (error) {
    if (!isCancelled()) fail(title, failureOf(error));
  }
}

/** The name has been given: goes on where the command stopped for it. */
export function giveName(name: string): void {
  setUserName(name);
  const { command } = getPane();
  if (command.step === 'needsName' && running) void start(running.command);
}

/** Does again what failed: the book is read anew, so that nothing is written twice. */
export function retry(): void {
  if (running) void start(running.command);
}

export function confirm(): void {
  const { command } = getPane();
  if (command.step === 'proposed') void write(command.proposal);
}

/** Before the writing: nothing has happened. While it is written: stops before the next batch. */
export function cancel(): void {
  const { command } = getPane();
  running?.controller.abort();
  if (command.step === 'writing') return;
  if (command.step === 'thinking') cancelReading();
  setPane({ command: { step: 'idle' }, announcement: '' });
}

async function write(proposal: Proposal): Promise<void> {
  if (!running) return;
  const {
    command: { title, afterwards },
    controller: { signal },
  } = running;
  setPane({ command: { step: 'writing', title, done: 0, of: 1 } });
  try {
    const { writeRemembering } = await import(/* webpackChunkName: "write" */ './lastCommand');
    await writeRemembering(title, proposal, {
      signal,
      batchBytes: BATCH_BYTES,
      onProgress: (done, of) => setPane({ command: { step: 'writing', title, done, of } }),
      onWaiting: (waiting) => setPane({ waiting }),
    });
    finish({
      intent: 'success',
      title: COMMAND.done(title),
      lines: proposal.results.length > 0 ? proposal.results : proposal.changes,
      ...(proposal.show === undefined ? {} : { sheet: proposal.show }),
      mayUndo: !proposal.undoes,
    });
    afterwards?.();
  } catch (error) {
    if (isAbort(error)) finish({ intent: 'warning', title: COMMAND.stopped, lines: [COMMAND.stoppedHow] });
    else fail(title, failureOf(error));
  }
  void refresh();
}

function inWords({ results, changes }: Proposal): string {
  return [...results, ...(changes.length > 0 ? [COMMAND.willWrite, ...changes] : [COMMAND.nothing])].join(' ');
}

function fail(title: string, failure: Failure): void {
  setPane({
    command: { step: 'failed', title, failure },
    announcement: `${COMMAND.failed(title)}. ${failure.message}`,
  });
}

function finish(notice: Notice): void {
  // What is said stands at the top.
  window.scrollTo({ top: 0 });
  setPane({ command: { step: 'idle' }, notice, announcement: [notice.title, ...notice.lines].join(' ') });
}
