import { startEngine, type RemoteEngine } from '../../engine/client';

let running: ReturnType<typeof startEngine> | undefined;

/** The engine of this pane, started when first needed. */
export function engine(): RemoteEngine {
  running ??= startEngine();
  return running.engine;
}

/** Ends what the engine is at; the next one has read nothing yet. */
export function stopEngine(): void {
  running?.stop();
  running = undefined;
}
