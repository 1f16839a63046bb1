import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Severity } from '../../core/plan/severity';
import type { RemoteEngine } from '../../engine/client';
import type { Validation } from '../../engine/findingQuestions';
import { EmptyState } from '../components/EmptyState';
import { Filters } from '../components/Filters';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { Progress } from '../components/Progress';
import { SearchField } from '../components/SearchField';
import { VirtualList } from '../components/VirtualList';
import { start, verb } from '../state/command';
import { pull } from '../state/pull';
import { usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { VALIDATE as T } from '../texts/validateTexts';
import { linesOf, searchable, useFindingFilter, type Line, type Searchable } from './findingFilter';
import { FindingRow, RuleRow } from './FindingRow';
import { SelectedRow } from './SelectedRow';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  search: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const askFindings = async (engine: RemoteEngine) => {
  const summary = await engine.validation();
  const findings = await pull((from, count) => engine.findings(from, count), searchable);
  return { summary, findings };
};

/** *Validar*: what the rules found, by rule; fixes, marks, and the sheet `Hallazgos`. */
export default function ValidateView() {
  const styles = useStyles();
  const isRead = usePane((state) => state.overview !== undefined);
  const { value, failure } = useAnswer(askFindings);
  if (failure)
    return (
      <>
        <Heading>{T.title}</Heading>
        <Message intent="error">{failure.message}</Message>
      </>
    );
  if (!value)
    return (
      <>
        <Heading>{T.title}</Heading>
        {isRead && <Progress label={T.thinking} />}
      </>
    );
  const { summary } = value;
  return (
    <>
      <Heading>{T.title}</Heading>
      <Text block role="status">
        {T.summary(summary.total, summary.rows)}
      </Text>
      <div className={styles.buttons}>
        {summary.fixable > 0 && (
          <Button appearance="primary" onClick={() => void start({ title: T.fix, think: verb('fix', {}) })}>
            {T.fixAll(summary.fixable)}
          </Button>
        )}
        <Button size="small" onClick={() => void start({ title: T.write, think: verb('validate', {}) })}>
          {T.write}
        </Button>
        {summary.total > 0 && (
          <Button size="small" onClick={() => void start({ title: T.mark, think: verb('mark', {}) })}>
            {T.mark}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void start({ title: T.unmark, think: verb('unmark', {}) })}
        >
          {T.unmark}
        </Button>
      </div>
      <SelectedRow />
      {summary.total === 0 ? (
        <EmptyState title={T.empty}>{T.emptyWhy}</EmptyState>
      ) : (
        <FindingList summary={summary} findings={value.findings} />
      )}
    </>
  );
}

function FindingList({
  summary,
  findings,
}: {
  readonly summary: Validation;
  readonly findings: readonly Searchable[];
}) {
  const styles = useStyles();
  const filter = useFindingFilter();
  const { lines, shown } = useMemo(() => linesOf(summary.rules, findings, filter), [summary, findings, filter]);
  const options = SEVERITIES.filter((severity) => summary.counts[severity] > 0).map((kind) => ({
    kind,
    label: `${T.severity[kind]} ${summary.counts[kind]}`,
  }));
  return (
    <>
      <Filters
        label={T.severities}
        options={options}
        chosen={filter.severity}
        onChoose={(severity) => useFindingFilter.setState({ severity })}
      />
      <div className={styles.search}>
        <SearchField
          label={T.search}
          value={filter.search}
          onSearch={(search) => useFindingFilter.setState({ search })}
        />
        <Text block size={200} role="status">
          {T.found(shown, summary.total)}
        </Text>
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title={T.nothingFound}
          action={
            <Button onClick={() => useFindingFilter.setState({ severity: undefined, search: '' })}>{T.clear}</Button>
          }
        >
          {T.nothingFoundWhy}
        </EmptyState>
      ) : (
        <VirtualList items={lines} label={T.list} rowHeight={72} keyOf={keyOf}>
          {(line) => (line.kind === 'rule' ? <RuleRow line={line} /> : <FindingRow item={line.item} />)}
        </VirtualList>
      )}
    </>
  );
}

function keyOf(line: Line): string {
  return line.kind === 'rule' ? line.rule.rule : String(line.item.at);
}
