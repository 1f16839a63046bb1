import { Button, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ATTENTION_KINDS, ATTENTION_WORDS } from '../../core/today/dayOverview';
import type { TodaySummary } from '../../engine/todayQuestions';
import { EmptyState } from '../components/EmptyState';
import { Filters } from '../components/Filters';
import { SearchField } from '../components/SearchField';
import { VirtualList } from '../components/VirtualList';
import { TODAY as T } from '../texts/todayTexts';
import { AttentionRow } from './AttentionRow';
import { matching, useTodayFilter, type Searchable } from './attentionFilter';

/** The actions that need attention, with counts that filter. */
export function AttentionList({
  summary,
  items,
}: {
  readonly summary: TodaySummary;
  readonly items: readonly Searchable[];
}) {
  const filter = useTodayFilter();
  const shown = useMemo(() => matching(items, filter), [items, filter]);
  if (items.length === 0) return <EmptyState title={T.nothing}>{T.nothingWhy}</EmptyState>;
  const options = ATTENTION_KINDS.filter((kind) => summary.counts[kind] > 0).map((kind) => ({
    kind,
    label: `${ATTENTION_WORDS[kind]} ${summary.counts[kind]}`,
  }));
  return (
    <>
      <Filters
        label={T.filters}
        options={options}
        chosen={filter.kind}
        onChoose={(kind) => useTodayFilter.setState({ kind })}
      />
      <SearchField label={T.search} value={filter.search} onSearch={(search) => useTodayFilter.setState({ search })} />
      <Text block size={200} role="status">
        {T.found(shown.length, items.length)}
      </Text>
      {shown.length === 0 ? (
        <EmptyState
          title={T.nothingFound}
          action={<Button onClick={() => useTodayFilter.setState({ kind: undefined, search: '' })}>{T.clear}</Button>}
        >
          {T.nothingFoundWhy}
        </EmptyState>
      ) : (
        <VirtualList items={shown} label={T.list} rowHeight={108} keyOf={(item) => item.row}>
          {(item) => <AttentionRow item={item} />}
        </VirtualList>
      )}
    </>
  );
}
