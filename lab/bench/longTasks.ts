import type { Frame, Page } from 'playwright-core';

/** A task of the pane's own that the browser called long. */
export interface LongTask {
  /** What was being done. */
  readonly during: string;
  /** Milliseconds by the clock on the wall, waiting for a processor included. */
  readonly wall: number;
  /** Milliseconds that the thread worked: what is left of it on a machine with nothing else to do. */
  readonly work: number;
}

export interface Recording {
  /** Names what is done from now on. */
  during(step: string): Promise<void>;
  stop(): Promise<LongTask[]>;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` counts only those that the thread had a processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}
interface Noted {
  readonly name: string;
  readonly start: number;
  readonly duration: number;
}
interface Watching {
  longTasks: PerformanceEntry[];
  /** Notes what the browser has seen and not told yet. */
  flush: () => void;
}

/** Observers know milliseconds since the page began, traces microseconds since the machine did: a mark is in both. */
const ZERO = 'long-tasks-zero';
const SLACK_US = 3000;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * `start` loads the pane anew: it is observed from its first script on. The observer tells which tasks are the pane's
 * (`self`: the playground page shares the thread), the trace how much of each was work: other programs on the machine can
 * make any task long by the clock. Running Office.js itself is left out, it is not ours to cut.
 */
export async function recordLongTasks(page: Page, pane: Frame, start: () => Promise<void>): Promise<Recording> {
  const browser = page.context().browser();
  if (!browser) throw new Error('Only a browser of its own can be traced.');
  await page.context().addInitScript(observe);
  await browser.startTracing(page, { categories: CATEGORIES });
  await start();
  const steps: { readonly name: string; readonly from: number }[] = [];
  return {
    during: async (name) => {
      steps.push({ name, from: await pane.evaluate(() => performance.now()) });
    },
    stop: async () => {
      const noted = await pane.evaluate((zero) => {
        performance.mark(zero, { startTime: 0 });
        const watching = window as unknown as Watching;
        watching.flush();
        return watching.longTasks.map(({ name, startTime, duration }): Noted => ({ name, start: startTime, duration }));
      }, ZERO);
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
      const mark = traceEvents.find(({ name }) => name === ZERO);
      if (!mark) throw new Error('The trace lacks the mark that ties it to the page.');
      const thread = traceEvents.filter(
        ({ pid, tid, dur }) => pid === mark.pid && tid === mark.tid && dur !== undefined,
      );
      return noted
        .filter(({ name }) => name === 'self')
        .flatMap(({ start: begins, duration }) => {
          const ts = mark.ts + begins * 1000;
          const task = thread
            .filter(({ name, ts: at, dur = 0 }) => name === 'RunTask' && at < ts + duration * 1000 && at + dur > ts)
            .sort((a, b) => shared(b, ts, duration * 1000) - shared(a, ts, duration * 1000))[0];
          const end = ts + duration * 1000 + SLACK_US;
          const isOffice = thread.some(
            ({ name, ts: at, args }) =>
              name === 'EvaluateScript' && at > ts - SLACK_US && at < end && args?.data?.url?.includes('/office-js/'),
          );
          return isOffice
            ? []
            : [
                {
                  during: steps.findLast(({ from }) => from <= begins)?.name ?? 'start',
                  wall: duration,
                  work: (task?.tdur ?? duration * 1000) / 1000,
                },
              ];
        });
    },
  };
}

/** Microseconds that an event has in common with a stretch of time. */
function shared({ ts, dur = 0 }: TraceEvent, from: number, length: number): number {
  return Math.min(ts + dur, from + length) - Math.max(ts, from);
}

/** In the page. No function in it has a name: what runs the bench marks those with a helper that the page lacks. */
function observe(): void {
  const watching = window as unknown as Partial<Watching>;
  // The page of a second recording knows the first one's script too.
  if (watching.longTasks) return;
  const longTasks: PerformanceEntry[] = (watching.longTasks = []);
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask', buffered: true });
  watching.flush = () => longTasks.push(...observer.takeRecords());
}
