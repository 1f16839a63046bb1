import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RemoteEngine } from '../../engine/client';
import { Message } from '../components/Message';
import { Section } from '../components/Section';
import { start, verb } from '../state/command';
import { useAnswer } from '../state/useAnswer';
import { READINESS as T } from '../texts/readinessTexts';
import { copyText } from './copyText';
import { ReminderRow } from './ReminderRow';

const useStyles = makeStyles({
  faint: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const ask = (engine: RemoteEngine) => engine.reminders();

/** Whom to remind of the cut that opens: a draft of the mail for each, and the day on which it was made (PREP-1). */
export function ReminderSection() {
  const styles = useStyles();
  const { value: view, failure } = useAnswer(ask);
  const [said, setSaid] = useState('');
  if (failure) return <Message intent="error">{failure.message}</Message>;
  const reminders = view?.reminders ?? [];
  const missing = reminders.filter(({ noted }) => noted === undefined).map(({ mailbox }) => mailbox);
  const note = (title: string, mailboxes: readonly string[]) =>
    void start({ title, think: verb('remind', { mailboxes: [...mailboxes] }) });
  const copy = async (text: string) => setSaid((await copyText(text)) ? T.copied : T.notCopied);
  return (
    <Section title={T.reminders} open>
      <Text block className={styles.faint}>
        {T.remindersWhy}
      </Text>
      {view &&
        (reminders.length === 0 ? (
          <Text block>{T.none}</Text>
        ) : (
          <Text block>{T.count(reminders.length - missing.length, reminders.length)}</Text>
        ))}
      {view && view.withoutMailbox > 0 && <Message intent="warning">{T.withoutMailbox(view.withoutMailbox)}</Message>}
      {missing.length > 0 && (
        <div>
          <Button onClick={() => note(T.noteAll(missing.length), missing)}>{T.noteAll(missing.length)}</Button>
        </div>
      )}
      <div role="status">{said !== '' && <Text block>{said}</Text>}</div>
      <ul className={styles.list} aria-label={T.list}>
        {reminders.map((reminder) => (
          <li key={reminder.mailbox}>
            <ReminderRow
              reminder={reminder}
              onCopy={() => void copy(reminder.text)}
              onNote={() => note(T.note, [reminder.mailbox])}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
