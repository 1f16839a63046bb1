import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** Longer than any step takes on the slowest machine: whoever waits so long waits for what will never come. */
export const HANGS_MS = 120_000;

/** Reads again and again until it is what is wanted. */
export async function eventually<Value>(read: () => Promise<Value>, wanted: Value): Promise<void> {
  const deadline = Date.now() + HANGS_MS;
  let now = await read();
  while (!isDeepStrictEqual(now, wanted) && Date.now() < deadline) {
    await pause(50);
    now = await read();
  }
  expect(now).toEqual(wanted);
}
