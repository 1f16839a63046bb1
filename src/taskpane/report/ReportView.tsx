import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SHEETS } from '../../core/sheet/ownSheets';
import { OUTCOME_WORDS } from '../../core/standing/outcome';
import type { RemoteEngine } from '../../engine/client';
import { EmptyState } from '../components/EmptyState';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { Progress } from '../components/Progress';
import { start, verb } from '../state/command';
import { goToCell, goToSheet } from '../state/goTo';
import { setPane, usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { REPORT as T } from '../texts/reportTexts';
import { ReportTable } from './ReportTable';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  subtitle: { margin: 0 },
  link: { justifyContent: 'flex-start', textAlign: 'left', padding: 0, minWidth: 0 },
});

const askReport = (engine: RemoteEngine) => engine.report();

/** *Informe*: what the report will contain; write it; open it. */
export default function ReportView() {
  const styles = useStyles();
  const { value: summary, failure } = useAnswer(askReport);
  const write = () => void start({ title: T.write, think: verb('report', {}) });

  if (failure)
    return (
      <>
        <Heading>{T.title}</Heading>
        <Message intent="error">{failure.message}</Message>
      </>
    );
  if (!summary)
    return (
      <>
        <Heading>{T.title}</Heading>
        <Waiting />
      </>
    );
  const actions = summary.groups[0]?.totals.actions ?? 0;
  return (
    <>
      <Heading>{T.title}</Heading>
      {actions === 0 ? (
        <EmptyState title={T.empty}>{T.emptyWhy}</EmptyState>
      ) : (
        <>
          <Text block>{T.intro}</Text>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={write}>
              {T.write}
            </Button>
            {summary.written && <Button onClick={() => goToSheet(SHEETS.report)}>{T.open}</Button>}
          </div>
          {summary.comparedWith === undefined ? (
            <Message
              intent="warning"
              actions={
                <Button size="small" onClick={() => setPane({ view: 'reconcile' })}>
                  {T.toReconcile}
                </Button>
              }
            >
              {T.notCompared}
            </Message>
          ) : (
            <Text block>{T.compared(summary.comparedWith)}</Text>
          )}
          {summary.unfinished.length > 0 && <Unfinished items={summary.unfinished} />}
          <ReportTable groups={summary.groups} />
          <Text block>{T.also(summary.entities, summary.documents)}</Text>
          <Text as="h3" weight="semibold" block className={styles.subtitle}>
            {T.recipients}
          </Text>
          <ul className={styles.list}>
            {summary.recipients.map(({ role, email }) => (
              <li key={role}>
                {role}: {email === '' ? T.noMail : email}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Waiting() {
  // Where nothing was read there is nothing to wait for.
  const isThinking = usePane((state) => state.overview !== undefined && state.reading.step !== 'reading');
  return isThinking && <Progress label={T.thinking} />;
}

/** More of them than this are a list for the sheet, not for the pane. */
const MOST_SHOWN = 50;

function Unfinished({
  items,
}: {
  readonly items: readonly {
    readonly row: number;
    readonly key: string;
    readonly text: string;
    readonly outcome: keyof typeof OUTCOME_WORDS;
  }[];
}) {
  const styles = useStyles();
  const sheet = usePane((state) => state.overview?.sheet ?? '');
  const [shown, setShown] = useState(false);
  return (
    <Message
      intent="warning"
      actions={
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? T.hideUnfinished : T.showUnfinished}
        </Button>
      }
    >
      {T.unfinished(items.length)}
      {shown && (
        <ul className={styles.list} aria-label={T.unfinishedList}>
          {items.slice(0, MOST_SHOWN).map(({ row, key, text, outcome }) => (
            <li key={row}>
              <Button
                appearance="transparent"
                size="small"
                className={styles.link}
                onClick={() => goToCell(sheet, `${row}:${row}`)}
              >
                {key}
              </Button>
              {` ${OUTCOME_WORDS[outcome]} · ${text}`}
            </li>
          ))}
          {items.length > MOST_SHOWN && <li>…</li>}
        </ul>
      )}
    </Message>
  );
}
