import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { onEscape } from '../components/onEscape';
import { Progress } from '../components/Progress';
import { cancel, confirm, retry } from '../state/command';
import type { CommandState } from '../state/store';
import { COMMAND } from '../texts/commandTexts';
import { SHELL } from '../texts/shellTexts';
import { NameForm } from './NameForm';
import { useFocusWithin } from './focus';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** A command on its way, in place of the view that started it: what it would write, how far it is, why it stopped. */
export default function CommandView({ command }: { readonly command: Exclude<CommandState, { step: 'idle' }> }) {
  const styles = useStyles();
  const heading = useFocusWithin<HTMLHeadingElement>();
  return (
    <section className={styles.view} onKeyDown={onEscape(cancel)}>
      <Heading ref={heading} tabIndex={-1}>
        {command.step === 'needsName' ? COMMAND.nameTitle : command.title}
      </Heading>
      {command.step === 'needsName' && <NameForm onCancel={cancel} />}
      {command.step === 'thinking' && (
        <Progress label={COMMAND.thinking}>
          <Button onClick={cancel}>{COMMAND.cancel}</Button>
        </Progress>
      )}
      {command.step === 'writing' && (
        <Progress label={COMMAND.writing(command.done, command.of)} value={command.done / command.of}>
          <Button onClick={cancel}>{COMMAND.stop}</Button>
        </Progress>
      )}
      {command.step === 'proposed' && <Preview results={command.proposal.results} changes={command.proposal.changes} />}
      {command.step === 'failed' && (
        <>
          <Message intent="error" title={COMMAND.failed(command.title)}>
            {command.failure.message}
          </Message>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={retry}>
              {SHELL.retry}
            </Button>
            <Button onClick={cancel}>{COMMAND.close}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function Preview({ results, changes }: { readonly results: readonly string[]; readonly changes: readonly string[] }) {
  const styles = useStyles();
  return (
    <>
      {results.map((line) => (
        <Text key={line} block>
          {line}
        </Text>
      ))}
      {changes.length === 0 ? (
        <Text block weight="semibold">
          {COMMAND.nothing}
        </Text>
      ) : (
        <>
          <Text block weight="semibold">
            {COMMAND.willWrite}
          </Text>
          <ul className={styles.list}>
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        {changes.length > 0 && (
          <Button appearance="primary" onClick={confirm}>
            {COMMAND.write}
          </Button>
        )}
        <Button onClick={cancel}>{changes.length > 0 ? COMMAND.cancel : COMMAND.close}</Button>
      </div>
    </>
  );
}
