import { useEffect, useState } from 'react';
import type { RemoteEngine } from '../../engine/client';
import { engine } from './engineWorker';
import { failureOf } from './failureInWords';
import { usePane, type Failure } from './store';

export interface Answer<T> {
  /** The newest answer; the one before it while the next is on its way. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  /** Asked and not answered yet; a book that has not been read is asked nothing. */
  readonly busy: boolean;
}

/** An answer with the question and the reading that it belongs to. */
interface Answered<T> extends Pick<Answer<T>, 'value' | 'failure'> {
  readonly ask: ((engine: RemoteEngine) => Promise<T>) | undefined;
  readonly version: number;
}

/**
 * What the engine answers to a question, asked again whenever the book has been read anew or the question changes.
 * `ask` must be stable: a function of the module, or `useCallback` with what it rests on. `evenFailed`: also of a book
 * whose reading failed.
 */
export function useAnswer<T>(ask: (engine: RemoteEngine) => Promise<T>, evenFailed = false): Answer<T> {
  const version = usePane((state) => (evenFailed ? state.version + state.failures : state.version));
  const [answer, setAnswer] = useState<Answered<T>>({
    value: undefined,
    failure: undefined,
    ask: undefined,
    version: 0,
  });
  useEffect(() => {
    if (version === 0) return;
    let current = true;
    ask(engine()).then(
      (value) => current && setAnswer({ value, failure: undefined, ask, version }),
      (error: unknown) => current && setAnswer(({ value }) => ({ value, failure: failureOf(error), ask, version })),
    );
    return () => {
      current = false;
    };
  }, [ask, version]);
  const { value, failure } = answer;
  return { value, failure, busy: version !== 0 && (answer.ask !== ask || answer.version !== version) };
}
