import { wrap, type Remote } from 'comlink';
import type { Engine } from './engine';

export type RemoteEngine = Remote<Engine>;

/** Starts the engine in a worker of its own; `stop` ends whatever it is at. */
export function startEngine(): { engine: RemoteEngine; stop: () => void } {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'engine' });
  return { engine: wrap<Engine>(worker), stop: () => worker.terminate() };
}
