import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Choice } from '../../core/reconcile/decisions/decision';
import type { ReconciliationClass } from '../../core/workspace/reconciliation';
import type { ReconciliationSummary } from '../../engine/reconciliationQuestions';
import { EmptyState } from '../components/EmptyState';
import { Filters } from '../components/Filters';
import { SearchField } from '../components/SearchField';
import { VirtualList } from '../components/VirtualList';
import { start, verb } from '../state/command';
import { RECONCILE as T } from '../texts/reconcileTexts';
import {
  choose,
  differencesIn,
  forget,
  lacksReason,
  LONGEST_NOTE,
  matching,
  useReconcile,
  type Searchable,
} from './choices';
import { ReconciliationRow } from './ReconciliationRow';

const CLASSES = Object.keys(T.class) as ReconciliationClass[];

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  bulk: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The results by class and field, and what was chosen about them. */
export function ResultList({
  summary,
  items,
}: {
  readonly summary: ReconciliationSummary;
  readonly items: readonly Searchable[];
}) {
  const styles = useStyles();
  const { class: kind, field, search, chosen } = useReconcile();
  const shown = useMemo(() => matching(items, { class: kind, field, search }), [items, kind, field, search]);
  const differences = useMemo(() => differencesIn(shown, field), [shown, field]);
  const options = CLASSES.filter((one) => summary.counts[one] > 0).map((one) => ({
    kind: one,
    label: `${T.class[one]} ${summary.counts[one]}`,
  }));
  const ids = differences.map(({ id }) => id);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const isNoteTooLong = note.length > LONGEST_NOTE;
  const noteProblem = isNoteTooLong
    ? T.noteTooLong(LONGEST_NOTE)
    : asked && note.trim() === ''
      ? T.noteMissing
      : undefined;
  const forAll = (choice: Choice) => {
    setAsked(choice === 'keepOurs');
    if (choice !== 'keepOurs' || note.trim() !== '') choose(ids, choice, note.trim() === '' ? undefined : note);
  };
  const isUnfinished = [...chosen.values()].some((one) => one.note.length > LONGEST_NOTE || lacksReason(one));
  const save = () =>
    void start({
      title: T.saveTitle,
      think: verb('decide', { decisions: [...chosen.values()] }),
      afterwards: () => {
        forget();
        setNote('');
      },
    });
  return (
    <>
      <Filters
        label={T.classes}
        options={options}
        chosen={kind}
        onChoose={(next) => useReconcile.setState({ class: next })}
      />
      {summary.fields.length > 0 && (
        <Field label={T.field}>
          <Select
            value={field ?? ''}
            onChange={(_, data) =>
              useReconcile.setState({ field: summary.fields.find((one) => one.field === data.value)?.field })
            }
          >
            <option value="">{T.allFields}</option>
            {summary.fields.map((one) => (
              <option key={one.field} value={one.field}>
                {T.fieldCount(one.label, one.count)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <SearchField label={T.search} value={search} onSearch={(next) => useReconcile.setState({ search: next })} />
      {ids.length > 0 && (
        <div className={styles.bulk} role="group" aria-label={T.bulk(ids.length)}>
          <Text block size={200}>
            {T.bulk(ids.length)}
          </Text>
          <Field
            label={T.bulkNote}
            size="small"
            {...(noteProblem === undefined ? {} : { validationState: 'error', validationMessage: noteProblem })}
          >
            <Textarea size="small" rows={1} value={note} onChange={(_, data) => setNote(data.value)} />
          </Field>
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={isNoteTooLong} onClick={() => forAll('acceptDnp')}>
              {T.bulkAccept}
            </Button>
            <Button size="small" disabledFocusable={isNoteTooLong} onClick={() => forAll('keepOurs')}>
              {T.bulkKeep}
            </Button>
            {chosen.size > 0 && (
              <Button size="small" appearance="subtle" onClick={() => forget()}>
                {T.undo}
              </Button>
            )}
          </div>
        </div>
      )}
      {chosen.size > 0 && (
        <div>
          <Button appearance="primary" disabledFocusable={isUnfinished} onClick={save}>
            {T.save(chosen.size)}
          </Button>
        </div>
      )}
      <Text block size={200} role="status">
        {T.found(shown.length, items.length)}
      </Text>
      {shown.length === 0 ? (
        <EmptyState
          title={T.nothingFound}
          action={
            <Button onClick={() => useReconcile.setState({ class: undefined, field: undefined, search: '' })}>
              {T.clear}
            </Button>
          }
        >
          {T.nothingFoundWhy}
        </EmptyState>
      ) : (
        <VirtualList items={shown} label={T.list} rowHeight={150} keyOf={(item) => item.at}>
          {(item) => <ReconciliationRow item={item} field={field} />}
        </VirtualList>
      )}
    </>
  );
}
