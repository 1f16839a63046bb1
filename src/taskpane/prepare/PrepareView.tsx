import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { RemoteEngine } from '../../engine/client';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { start, verb } from '../state/command';
import { columnsAreSaved } from '../state/refresh';
import { usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { PREPARE as T } from '../texts/prepareTexts';
import { EntitiesForm, StatesForm } from './CatalogueForm';
import { ChoicesForm, CutForm } from './CutForm';
import { DaysOffForm } from './DaysOffForm';
import { discardDraft, editDraft, problemsOf, settingsInputOf, useDraft } from './prepareDraft';
import { MatrixForm } from './MatrixForm';

const askDraft = (engine: RemoteEngine) => engine.settingsDraft();

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** *Preparar*: the matrix, the cut and the catalogues; all that it adds is shown before it is written. */
export default function PrepareView() {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const isRead = usePane((state) => state.reading.step === 'ready');
  const { value: saved } = useAnswer(askDraft);
  const { typed, checked } = useDraft();
  const draft = typed ?? saved;

  const submit = () => {
    if (!draft) return;
    const { blocking } = problemsOf(draft, true);
    useDraft.setState({ checked: true });
    if (blocking.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void start({
      title: T.title,
      think: verb('prepare', { settings: settingsInputOf(draft) }),
      afterwards: () => {
        discardDraft();
        columnsAreSaved();
      },
    });
  };

  const found = draft && problemsOf(draft, checked);
  return (
    <>
      <Heading>{T.title}</Heading>
      <Text block>{T.intro}</Text>
      <MatrixForm />
      {draft && found && (
        <form
          ref={form}
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <CutForm cut={draft.cut} problems={found} onEdit={(cut) => editDraft({ ...draft, cut })} />
          <DaysOffForm draft={draft} problems={found} onEdit={editDraft} />
          <ChoicesForm draft={draft} problems={found} onEdit={editDraft} />
          <EntitiesForm draft={draft} problems={found} onEdit={editDraft} />
          <StatesForm draft={draft} problems={found} onEdit={editDraft} />
          {checked && found.blocking.length > 0 && (
            <div role="alert">
              <Message intent="error">{T.problems(found.blocking.length)}</Message>
            </div>
          )}
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabledFocusable={!isRead}>
              {T.save}
            </Button>
            {typed && <Button onClick={discardDraft}>{T.discard}</Button>}
          </div>
        </form>
      )}
    </>
  );
}
