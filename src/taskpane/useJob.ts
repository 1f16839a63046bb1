import { useCallback, useRef, useState } from 'react';
import type { Job } from '../jobs/perform';
import { carryOut, propose, type Proposal } from '../jobs/propose';

/** Where a job stands: it is read, shown, written; or it failed and says why. */
export type JobState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | { readonly step: 'proposed'; readonly proposal: Proposal }
  | { readonly step: 'writing'; readonly done: number; readonly of: number }
  | { readonly step: 'written'; readonly proposal: Proposal }
  | { readonly step: 'failed'; readonly message: string };

export interface JobControls {
  readonly state: JobState;
  readonly start: (job: Job, by: string) => void;
  readonly confirm: (proposal: Proposal) => void;
  readonly cancel: () => void;
}

/** One job at a time; cancelling while it is written keeps what stands already and stops before the next batch. */
export function useJob(): JobControls {
  const [state, setState] = useState<JobState>({ step: 'idle' });
  const abort = useRef<AbortController | undefined>(undefined);

  const start = useCallback((job: Job, by: string) => {
    setState({ step: 'reading' });
    propose(job, by).then((proposal) => setState({ step: 'proposed', proposal }), (error: unknown) => setState(failure(error)));
  }, []);

  const confirm = useCallback((proposal: Proposal) => {
    const controller = new AbortController();
    abort.current = controller;
    setState({ step: 'writing', done: 0, of: 1 });
    carryOut(proposal.plan, { signal: controller.signal, onProgress: (done, of) => setState({ step: 'writing', done, of }) })
      .then(() => setState({ step: 'written', proposal }), (error: unknown) => setState(controller.signal.aborted ? { step: 'idle' } : failure(error)));
  }, []);

  const cancel = useCallback(() => {
    abort.current?.abort();
    setState({ step: 'idle' });
  }, []);

  return { state, start, confirm, cancel };
}

function failure(error: unknown): JobState {
  return { step: 'failed', message: error instanceof Error ? error.message : String(error) };
}
