import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SHEETS } from '../../core/sheet/ownSheets';
import type { RemoteEngine } from '../../engine/client';
import { EmptyState } from '../components/EmptyState';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { RowLink } from '../components/RowLink';
import { Section } from '../components/Section';
import { start, verb } from '../state/command';
import { goToSheet } from '../state/goTo';
import { useAnswer } from '../state/useAnswer';
import { TIMES as T } from '../texts/timesTexts';
import { AsOfForm } from './AsOfForm';
import { StageTable } from './StageTable';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

const ask = (engine: RemoteEngine) => engine.times();

/** *Tiempos del flujo*: where the flow stands still; and how everything stood on a day that is past. */
export default function TimesView() {
  const styles = useStyles();
  const { value: times, failure } = useAnswer(ask);
  if (failure)
    return (
      <>
        <Heading>{T.title}</Heading>
        <Message intent="error">{failure.message}</Message>
      </>
    );
  if (!times) return <Heading>{T.title}</Heading>;
  if (times.opens === undefined || times.actions === 0)
    return (
      <>
        <Heading>{T.title}</Heading>
        <EmptyState title={T.empty}>{T.emptyWhy}</EmptyState>
      </>
    );
  return (
    <>
      <Heading>{T.title}</Heading>
      <Text block>{T.about(times.actions, times.opens, times.until)}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void start({ title: T.write, think: verb('times', {}) })}>
          {T.write}
        </Button>
        {times.written && <Button onClick={() => goToSheet(SHEETS.times)}>{T.open}</Button>}
      </div>
      <StageTable stages={times.stages} />
      <Section title={T.standing} open>
        <ul className={styles.list} aria-label={T.standing}>
          {times.standing.map(({ row, key, stage, days }, index) => (
            <li key={index} className={styles.line}>
              <RowLink row={row} label={T.goTo(key)}>
                {key}
              </RowLink>
              <Text size={200}>{T.standingLine(stage, days)}</Text>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={T.rejections}>
        {times.rejections.count === 0 ? (
          <Text block>{T.noRejections}</Text>
        ) : (
          <>
            <Text block>{T.rejectionsLine(times.rejections.count, times.rejections.actions)}</Text>
            <ul className={styles.list}>
              {times.rejections.reasons.map(({ reason, count }) => (
                <li key={reason}>
                  <Text size={200}>{`${reason === '' ? T.noReason : reason} · ${T.times(count)}`}</Text>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={T.gaps}>
        {times.gaps.length === 0 ? (
          <Text block>{T.noGaps}</Text>
        ) : (
          <ul className={styles.list} aria-label={T.gaps}>
            {times.gaps.map(({ row, key, days }, index) => (
              <li key={index} className={styles.line}>
                <RowLink row={row} label={T.goTo(key)}>
                  {key}
                </RowLink>
                <Text size={200}>{T.gapsLine(days)}</Text>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={T.asOf}>
        <AsOfForm />
      </Section>
    </>
  );
}
