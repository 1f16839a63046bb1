import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useCallback, useRef } from 'react';
import type { RegisterId } from '../../core/registers/registers';
import type { RemoteEngine } from '../../engine/client';
import { Message } from '../components/Message';
import { Section } from '../components/Section';
import { goToSheet } from '../state/goTo';
import { useAnswer } from '../state/useAnswer';
import { REGISTER as T } from '../texts/registerTexts';
import { closeDraft, openDraft, useDrafts } from './drafts';
import { LineForm } from './LineForm';
import { LineRow } from './LineRow';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  faint: { color: tokens.colorNeutralForeground2 },
});

/** A register: its lines, what is wrong in them, and the form for a new or a corrected one. */
export function RegisterSection({ id, open = false }: { readonly id: RegisterId; readonly open?: boolean }) {
  const styles = useStyles();
  const words = T.words[id];
  const { value: view, failure } = useAnswer(useCallback((engine: RemoteEngine) => engine.register(id), [id]));
  const draft = useDrafts((drafts) => drafts[id]);
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    closeDraft(id);
    requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus());
  };
  const count = view?.lines.length ?? 0;
  return (
    <Section title={count === 0 ? words.title : `${words.title} (${count})`} open={open} reveal={draft !== undefined}>
      {failure && <Message intent="error">{failure.message}</Message>}
      {view && view.problems.length > 0 && (
        <Message intent="warning">
          {view.problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Message>
      )}
      {count === 0 && (
        <Text block className={styles.faint}>
          {words.why}
        </Text>
      )}
      {view && draft && <LineForm id={id} view={view} draft={draft} onClose={close} />}
      {view && !draft && (
        <div ref={buttons} className={styles.buttons}>
          <Button icon={<Add20Regular />} onClick={() => openDraft(id, { row: undefined, texts: view.blank })}>
            {words.add}
          </Button>
          {view.exists && (
            <Button appearance="subtle" onClick={() => goToSheet(view.sheet)}>
              {T.openSheet(view.sheet)}
            </Button>
          )}
        </div>
      )}
      {view && count > 0 && (
        <ul className={styles.list} aria-label={words.title}>
          {view.lines.map((line) => (
            <li key={line.row}>
              <LineRow id={id} sheet={view.sheet} line={line} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
