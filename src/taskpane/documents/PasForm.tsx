import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { PasGroup, PasTyped, PasView } from '../../engine/pasQuestions';
import type { ChosenFile } from '../../core/sources/chosenFile';
import { Filters } from '../components/Filters';
import { Message } from '../components/Message';
import { Section } from '../components/Section';
import { VirtualList } from '../components/VirtualList';
import { start, verb } from '../state/command';
import { seeMatrixEdge } from '../state/seeEdge';
import { PAS as T } from '../texts/pasTexts';
import { PasRow } from './PasRow';
import { changeId, chooseSheet, chosenActions, closeAnnex, type, usePas } from './pasState';

const GROUPS = Object.keys(T.groups) as PasGroup[];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  doubts: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

interface PasFormProps {
  readonly annex: ChosenFile;
  readonly view: PasView;
}

/** What was read of an annex, what only the person knows, and what of it is to come into the matrix. */
export function PasForm({ annex, view }: PasFormProps) {
  const styles = useStyles();
  const { typed, actions, changes } = usePas();
  const [group, setGroup] = useState<PasGroup>();
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { items } = view;
  const chosen = useMemo(() => chosenActions(items, actions), [items, actions]);
  const shown = useMemo(() => items.filter((item) => group === undefined || item.group === group), [items, group]);
  const options = GROUPS.map((kind) => ({ kind, count: items.filter((item) => item.group === kind).length })).filter(
    ({ count }) => count > 0,
  );
  const accepted = items.flatMap(({ code, changes: offered }) =>
    offered.filter(({ field }) => changes.has(changeId(code, field))).map(({ field }) => ({ code, field })),
  );

  const isSheetMissing = view.sheets.length > 1 && typed.sheet === '';
  const isOrderMissing = view.asksOrder && typed.order === '';
  const numberProblem = view.numberProblem ?? (view.number === '' ? T.numberWhy : undefined);
  const bring = () => {
    setAsked(true);
    if (isSheetMissing || numberProblem !== undefined || isOrderMissing) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void start({
      title: T.title,
      think: async (engine, who) =>
        verb(
          'pas',
          { sheet: typed.sheet, conpes: typed.number, order: typed.order, actions: [...chosen], changes: accepted },
          { annexFile: annex, ...(await seeMatrixEdge()) },
        )(engine, who),
      afterwards: closeAnnex,
    });
  };

  return (
    <div ref={form} className={styles.form}>
      <Text block weight="semibold">
        {T.document(view.number, view.title)}
      </Text>
      {view.sheets.length > 1 && (
        <Field
          label={T.sheet}
          required
          hint={T.sheetWhy}
          {...problemAt(asked && isSheetMissing ? T.sheetMissing : undefined)}
        >
          <Select value={typed.sheet} onChange={(_, { value }) => chooseSheet(value)}>
            {['', ...view.sheets].map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet === '' ? T.sheetChoice : sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {view.number !== '' && <Text block>{T.read(annex.name, items.length)}</Text>}
      {view.asksNumber && (
        <Field
          label={T.number}
          required
          hint={T.numberWhy}
          {...problemAt(asked || view.numberProblem !== undefined ? numberProblem : undefined)}
        >
          <Input value={typed.number} onChange={(_, { value }) => type({ number: value })} />
        </Field>
      )}
      {view.asksOrder && (
        <Field
          label={T.order}
          required
          hint={T.orderWhy}
          {...problemAt(asked && isOrderMissing ? T.orderMissing : undefined)}
        >
          <Select value={typed.order} onChange={(_, { value }) => type({ order: value as PasTyped['order'] })}>
            {Object.entries(T.orders).map(([order, word]) => (
              <option key={order} value={order}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {view.doubts.length > 0 && (
        <Section title={T.doubts(view.doubts.length)}>
          <ul className={styles.doubts}>
            {view.doubts.map(({ cell, code = '', message }, index) => (
              <li key={index}>
                <Text size={200}>
                  <strong>{T.doubtAt(cell, code)}</strong> {message}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.dropped.length > 0 && <Message intent="warning">{T.dropped(view.dropped)}</Message>}
      {view.unmapped.length > 0 && (
        <Text block size={200}>
          {T.unmapped(view.unmapped)}
        </Text>
      )}
      {items.length > 0 && (
        <>
          <Filters
            label={T.groupsLabel}
            options={options.map(({ kind, count }) => ({ kind, label: `${T.groups[kind]} ${count}` }))}
            chosen={group}
            onChoose={setGroup}
          />
          <Text block role="status">
            {T.chosen(chosen.size, accepted.length)}
          </Text>
        </>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={bring}>
          {T.bring}
        </Button>
        {items.length > 0 && <Button onClick={() => usePas.setState({ actions: undefined })}>{T.proposed}</Button>}
        {items.length > 0 && (
          <Button onClick={() => usePas.setState({ actions: new Set(), changes: new Set() })}>{T.none}</Button>
        )}
      </div>
      {shown.length > 0 && (
        <VirtualList items={shown} label={T.list} rowHeight={90} keyOf={({ code }) => code}>
          {(item) => <PasRow item={item} items={items} isChosen={chosen.has(item.code)} changes={changes} />}
        </VirtualList>
      )}
    </div>
  );
}

function problemAt(problem: string | undefined) {
  return problem === undefined ? {} : ({ validationState: 'error', validationMessage: problem } as const);
}
