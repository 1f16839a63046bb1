import { Button, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar, Text } from '@fluentui/react-components';
import { isEmpty } from '../core/plan/plan';
import type { Proposal } from '../jobs/propose';
import { planInWords, resultsInWords } from '../jobs/words';
import { TEXTS } from './texts';
import type { JobState } from './useJob';

interface JobResultProps {
  readonly state: JobState;
  readonly onConfirm: (proposal: Proposal) => void;
  readonly onCancel: () => void;
}

/** What the job found and would write, its progress, or why it stopped; announced to screen readers. */
export function JobResult({ state, onConfirm, onCancel }: JobResultProps) {
  return (
    <section aria-live="polite">
      {state.step === 'reading' && <Busy label={TEXTS.reading} onCancel={onCancel} />}
      {state.step === 'writing' && <Busy label={TEXTS.writing(state.done, state.of)} value={state.done / state.of} onCancel={onCancel} />}
      {state.step === 'stopped' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{TEXTS.stopped}</MessageBarBody>
        </MessageBar>
      )}
      {state.step === 'proposed' && <Preview proposal={state.proposal} onConfirm={onConfirm} onCancel={onCancel} />}
      {state.step === 'written' && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{TEXTS.written}</MessageBarTitle> {resultsInWords(state.proposal.results).join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.step === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{TEXTS.failed}</MessageBarTitle> {state.message}
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

function Busy({ label, value, onCancel }: { readonly label: string; readonly value?: number; readonly onCancel: () => void }) {
  return (
    <>
      <Text block>{label}</Text>
      <ProgressBar aria-label={label} {...(value === undefined ? {} : { value })} />
      <Button onClick={onCancel}>{TEXTS.cancel}</Button>
    </>
  );
}

function Preview({ proposal, onConfirm, onCancel }: { readonly proposal: Proposal; readonly onConfirm: (proposal: Proposal) => void; readonly onCancel: () => void }) {
  const nothing = isEmpty(proposal.plan);
  return (
    <>
      {resultsInWords(proposal.results).map((line) => (
        <Text key={line} block>{line}</Text>
      ))}
      <Text block weight="semibold">{nothing ? TEXTS.nothingToWrite : TEXTS.willWrite}</Text>
      <ul>
        {planInWords(proposal.plan).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!nothing && <Button appearance="primary" onClick={() => onConfirm(proposal)}>{TEXTS.write}</Button>}{' '}
      <Button onClick={onCancel}>{TEXTS.cancel}</Button>
    </>
  );
}
