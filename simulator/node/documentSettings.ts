import type { Session } from '../host/hostSession';

interface Saved {
  readonly status: 'succeeded';
}

/** `Office.context.document.settings`. */
export interface SettingsStandIn {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(done?: (result: Saved) => void): void;
}

/** A copy, as Office.js keeps one: only `saveAsync` reaches the book, and calls back a turn later. */
export function makeSettings({ settings: saved }: Session): SettingsStandIn {
  const own = new Map(saved);
  return {
    get: (name) => {
      const text = own.get(name);
      return text === undefined ? null : (JSON.parse(text) as unknown);
    },
    set: (name, value) => {
      own.set(name, JSON.stringify(value));
    },
    remove: (name) => {
      own.delete(name);
    },
    saveAsync(done) {
      saved.clear();
      for (const [name, text] of own) saved.set(name, text);
      setTimeout(() => done?.({ status: 'succeeded' }));
    },
  };
}
