import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SHEETS } from '../../core/sheet/ownSheets';
import type { RemoteEngine } from '../../engine/client';
import type { VerifyView } from '../../engine/logbookQuestions';
import { Heading } from '../components/Heading';
import { Message, type Intent } from '../components/Message';
import { Progress } from '../components/Progress';
import { Section } from '../components/Section';
import { goToSheet } from '../state/goTo';
import { refresh } from '../state/refresh';
import { useAnswer } from '../state/useAnswer';
import { LOGBOOK as T } from '../texts/logbookTexts';
import { LastCommand } from './LastCommand';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

const INTENTS: Readonly<Record<VerifyView['verdict'], Intent>> = {
  sound: 'success',
  soundSorted: 'info',
  tampered: 'error',
  empty: 'info',
};

const ask = (engine: RemoteEngine) => engine.verification();

/** What protects the book's record: whether the logbook is whole, and the way back of the last command. */
export default function LogbookView() {
  const styles = useStyles();
  const { value: check, failure, busy } = useAnswer(ask);
  const [verdict = '', ...details] = check?.words ?? [];
  return (
    <>
      <Heading>{T.title}</Heading>
      <Section title={T.verify} open>
        <Text block>{T.about}</Text>
        {failure && <Message intent="error">{failure.message}</Message>}
        {busy && <Progress label={T.verifying} />}
        {!failure && !busy && check && (
          <div role="status">
            <Message intent={INTENTS[check.verdict]} title={verdict}>
              {details.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </Message>
          </div>
        )}
        <div className={styles.buttons}>
          <Button onClick={() => void refresh()}>{T.again}</Button>
          <Button onClick={() => goToSheet(SHEETS.logbook)}>{T.open}</Button>
        </div>
      </Section>
      <Section title={T.undo} open>
        <LastCommand />
      </Section>
    </>
  );
}
