import { useCallback, useRef, useState } from 'react';
import type { Job } from '../jobs/perform';
import { carryOut, propose, type Proposal } from '../jobs/propose';

/** Where a job stands: it is read, shown, written; or it was stopped, or failed and says why. */
export type JobState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | { readonly step: 'proposed'; readonly proposal: Proposal }
  | { readonly step: 'writing'; readonly done: number; readonly of: number }
  | { readonly step: 'written'; readonly proposal: Proposal }
  | { readonly step: 'stopped' }
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
  const current = useRef(new AbortController());

  /** What the job says is shown only as long as nobody has cancelled it. */
  const following = useCallback(<T,>(work: (signal: AbortSignal) => Promise<T>, then: (result: T) => JobState, stopped: JobState) => {
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    work(signal).then(
      (result) => setState(signal.aborted && stopped.step === 'idle' ? stopped : then(result)),
      (error: unknown) => setState(signal.aborted ? stopped : failure(error)),
    );
  }, []);

  const start = useCallback((job: Job, by: string) => {
    setState({ step: 'reading' });
    following(() => propose(job, by), (proposal) => ({ step: 'proposed', proposal }), { step: 'idle' });
  }, [following]);

  const confirm = useCallback((proposal: Proposal) => {
    setState({ step: 'writing', done: 0, of: 1 });
    const onProgress = (done: number, of: number) => setState({ step: 'writing', done, of });
    following((signal) => carryOut(proposal.plan, { signal, onProgress }), () => ({ step: 'written', proposal }), { step: 'stopped' });
  }, [following]);

  const cancel = useCallback(() => {
    current.current.abort();
    setState((now) => (now.step === 'writing' ? now : { step: 'idle' }));
  }, []);

  return { state, start, confirm, cancel };
}

function failure(error: unknown): JobState {
  return { step: 'failed', message: error instanceof Error ? error.message : String(error) };
}
