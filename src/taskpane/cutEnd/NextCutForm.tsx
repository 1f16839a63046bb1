import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { create } from 'zustand';
import type { NextCutDraft } from '../../core/nextCut/nextCutDraft';
import type { SettingsProblem } from '../../core/settings/checkSettings';
import { Message } from '../components/Message';
import { Section } from '../components/Section';
import { CutForm } from '../prepare/CutForm';
import { start, verb } from '../state/command';
import { engine } from '../state/engineWorker';
import { failureOf } from '../state/failureInWords';
import { CUT_END as T } from '../texts/cutEndTexts';
import { seeMatrixEdge } from '../state/seeEdge';
import { seeSheets } from './seeSheets';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Typed {
  /** What the person has typed; undefined while it is what the cut gives. */
  readonly typed: NextCutDraft | undefined;
  readonly problems: readonly SettingsProblem[];
}

/** Kept while the person looks at another task. */
const useTyped = create<Typed>(() => ({ typed: undefined, problems: [] }));

/** The next cut: its label, its dates and its flow, which may be another one (FLOW-1, DATA-8). */
export function NextCutForm({ next }: { readonly next: NextCutDraft }) {
  const styles = useStyles();
  const { typed, problems } = useTyped();
  const form = useRef<HTMLFormElement>(null);
  const draft = typed ?? next;
  const show = (found: readonly SettingsProblem[]) => {
    useTyped.setState({ problems: found });
    if (found.length > 0)
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const submit = async () => {
    try {
      const found = await engine().checkNextCut(draft, await seeSheets());
      show(found);
      if (found.length > 0) return;
      await start({
        title: T.next,
        think: async (remote, who) =>
          verb(
            'next-cut',
            { ...draft, stages: [...draft.stages] },
            { ownSheets: await seeSheets(), ...(await seeMatrixEdge()) },
          )(remote, who),
        afterwards: () => useTyped.setState({ typed: undefined, problems: [] }),
      });
    } catch (error) {
      show([{ path: '', problem: failureOf(error).message, blocks: true }]);
    }
  };
  const at = (path: string) => problems.find((one) => one.path === path)?.problem;
  const within = (...prefixes: string[]) =>
    problems.some(({ path }) => prefixes.some((prefix) => path.startsWith(prefix)));
  const general = problems.filter(({ path }) => !path.startsWith('cut.'));
  return (
    <Section title={T.next} reveal={typed !== undefined || problems.length > 0}>
      <Text block size={200}>
        {T.nextWhy}
      </Text>
      <form
        ref={form}
        className={styles.form}
        noValidate
        aria-label={T.next}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <CutForm cut={draft} problems={{ at, within }} onEdit={(cut) => useTyped.setState({ typed: cut })} />
        <div role="alert">
          {general.map(({ problem }) => (
            <Message key={problem} intent="error">
              {problem}
            </Message>
          ))}
        </div>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary">
            {T.open}
          </Button>
          {typed && <Button onClick={() => useTyped.setState({ typed: undefined, problems: [] })}>{T.discard}</Button>}
        </div>
      </form>
    </Section>
  );
}
