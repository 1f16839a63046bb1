import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DayView } from '../../engine/timesQuestions';
import { RowLink } from '../components/RowLink';
import { TextField } from '../components/TextField';
import { VirtualList } from '../components/VirtualList';
import { engine } from '../state/engineWorker';
import { failureOf } from '../state/failureInWords';
import { TIMES as T } from '../texts/timesTexts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** «Estado al día»: how every action stood on a day, from the logbook alone. */
export function AsOfForm() {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [found, setFound] = useState<DayView>();
  const show = async () => {
    const answer = await engine()
      .stateOn(typed)
      .catch((error: unknown) => failureOf(error).message);
    setProblem(typeof answer === 'string' ? answer : undefined);
    setFound(typeof answer === 'string' ? undefined : answer);
  };
  return (
    <>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <TextField label={T.day} hint={T.dayHint} value={typed} problem={problem} onType={setTyped} />
        <Button type="submit">{T.show}</Button>
      </form>
      <div role="status">
        {found && (
          <Text block weight="semibold">
            {T.shown(found.day, found.items.length)}
          </Text>
        )}
      </div>
      {found && (
        <VirtualList
          items={found.items}
          label={T.list(found.day)}
          rowHeight={48}
          keyOf={({ key, row }) => `${key} ${row ?? ''}`}
        >
          {({ key, row, state, noted }) => (
            <div className={styles.line}>
              <RowLink row={row} label={T.goTo(key)}>
                {key}
              </RowLink>
              <Text block size={200}>
                {state === '' ? T.noLine : state}
              </Text>
              {noted !== undefined && (
                <Text block size={200}>
                  {T.noted(noted)}
                </Text>
              )}
            </div>
          )}
        </VirtualList>
      )}
    </>
  );
}
