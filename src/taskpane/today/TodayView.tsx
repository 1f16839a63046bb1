import { Button, Text } from '@fluentui/react-components';
import type { RemoteEngine } from '../../engine/client';
import { EmptyState } from '../components/EmptyState';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { pull } from '../state/pull';
import { setPane, usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { TODAY as T } from '../texts/todayTexts';
import { searchable } from './attentionFilter';
import { AttentionList } from './AttentionList';
import { StampBox } from './StampBox';

const askToday = async (engine: RemoteEngine) => {
  const summary = await engine.today();
  const items = await pull((from, count) => engine.todayItems(from, count), searchable);
  return { summary, items };
};

/** *Hoy*: what needs attention, most urgent first, and the day's stamp. */
export default function TodayView() {
  const overview = usePane((state) => state.overview);
  const { value, failure } = useAnswer(askToday);
  const prepare = () => setPane({ view: 'prepare' });

  if (!overview) return <Heading>{T.plainTitle}</Heading>;
  return (
    <>
      <Heading>{T.title(overview.today)}</Heading>
      {overview.problems.length > 0 && (
        <Message intent="warning">
          {overview.problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Message>
      )}
      {!overview.prepared ? (
        <EmptyState
          title={T.prepareTitle}
          action={
            <Button appearance="primary" onClick={prepare}>
              {T.prepare}
            </Button>
          }
        >
          {T.prepareWhy}
        </EmptyState>
      ) : (
        overview.cutProblems.length > 0 && (
          <Message
            intent="warning"
            title={T.cutTitle}
            actions={
              <Button size="small" onClick={prepare}>
                {T.complete}
              </Button>
            }
          >
            {overview.cutProblems.map((problem) => (
              <div key={problem}>{problem}</div>
            ))}
          </Message>
        )
      )}
      {failure && <Message intent="error">{failure.message}</Message>}
      {value && overview.prepared && (
        <>
          <Text block>
            {T.counts(value.summary.open, value.summary.approved, value.summary.closed, value.summary.notDue)}
          </Text>
          <StampBox summary={value.summary} />
          <AttentionList summary={value.summary} items={value.items} />
        </>
      )}
    </>
  );
}
