import { bogotaMoment } from '../../core/calendar/bogota';
import type { RememberedColumn } from '../../core/settings/settings';
import type { OpenInput } from '../../jobs/book/interpret';
import { SHELL } from '../texts/shellTexts';
import { engine } from './engineWorker';
import { failureOf, isAbort } from './failureInWords';
import { readThrough } from './readThrough';
import { getPane, setPane } from './store';

let current: { readonly controller: AbortController; readonly done: Promise<boolean> } | undefined;
/** What the person said about sheet and columns and has not saved in the book yet. */
let choices: Pick<OpenInput, 'sheet' | 'columns'> = {};

/** Reads the book anew for all views; one reading at a time. False where it failed or was cancelled. */
export function refresh(): Promise<boolean> {
  current?.controller.abort();
  const controller = new AbortController();
  const done = read(controller.signal);
  current = { controller, done };
  return done;
}

/** When no reading is under way any more, whatever came of it. */
export async function readingEnds(): Promise<void> {
  await current?.done;
}

export function cancelReading(): void {
  current?.controller.abort();
}

/** Takes this sheet for the matrix from now on. */
export function chooseSheet(sheet: string): Promise<boolean> {
  choices = { ...choices, sheet };
  return refresh();
}

/** Takes this column for the field from now on; '' says that none holds it. */
export function chooseColumn(choice: RememberedColumn): Promise<boolean> {
  choices = { ...choices, columns: [...(choices.columns ?? []), choice] };
  setPane({ unsavedColumns: true });
  return refresh();
}

/** The book holds the choices now. */
export function columnsAreSaved(): void {
  const { columns: _, ...others } = choices;
  choices = others;
  setPane({ unsavedColumns: false });
}

async function read(signal: AbortSignal): Promise<boolean> {
  setPane({ reading: { step: 'reading', done: 0, of: 1 }, stale: false });
  const input = { today: bogotaMoment(new Date()).day, ...choices };
  try {
    const overview = await readThrough(engine(), input, {
      signal,
      onProgress: (done, of) => setPane({ reading: { step: 'reading', done, of } }),
      onWaiting: (waiting) => setPane({ waiting }),
    });
    if (signal.aborted) return await newer(signal);
    setPane(({ version }) => ({ reading: { step: 'ready' }, overview, version: version + 1 }));
    return true;
  } catch (error) {
    if (current?.controller.signal !== signal) return newer(signal);
    // Where the person has stopped it, what was read before still stands.
    if (isAbort(error)) {
      setPane({ reading: getPane().overview ? { step: 'ready' } : { step: 'none' }, stale: true });
    } else {
      const failure = failureOf(error);
      setPane(({ failures }) => ({
        reading: { step: 'failed', failure },
        failures: failures + 1,
        announcement: `${SHELL.readingFailed}. ${failure.message}`,
      }));
    }
    return false;
  }
}

/** How the reading ended that has taken over from this one. */
function newer(signal: AbortSignal): Promise<boolean> {
  return current && current.controller.signal !== signal ? current.done : Promise.resolve(false);
}
