import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ActionDetail } from '../../core/moves/actionDetail';
import type { MissedDetail, MissedProblem } from '../../core/moves/missed';
import { Message } from '../components/Message';
import { TextField } from '../components/TextField';
import { start, verb } from '../state/command';
import { engine } from '../state/engineWorker';
import { failureOf } from '../state/failureInWords';
import { ACTION as T } from '../texts/actionTexts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** A stage was skipped in what was seen: what must have happened in between, each with its day (FLOW-3). */
export function MissedForm({ action, missed }: { readonly action: ActionDetail; readonly missed: MissedDetail }) {
  const styles = useStyles();
  const { moves, from, until } = missed;
  const [days, setDays] = useState<readonly string[]>(moves.map(() => ''));
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<readonly MissedProblem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const submitting = useRef(false);

  const at = (field: MissedProblem['field']) => problems.find((one) => one.field === field)?.problem;
  const show = (found: readonly MissedProblem[]) => {
    setProblems(found);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const submit = async () => {
    // A second click while the first is looked at would start a second command.
    if (submitting.current) return;
    submitting.current = true;
    try {
      const request = { days: [...days], note, ...(action.key !== null && { key: action.key }) };
      const found = await engine().checkMissed(action.row, request);
      show(found);
      if (found.length > 0) return;
      await start({
        title: T.done(T.missed, action.key),
        confirmed: true,
        think: verb('note-missed', { row: action.row, ...request }),
      });
    } catch (error) {
      show([{ field: 'missed', problem: failureOf(error).message }]);
    } finally {
      submitting.current = false;
    }
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={T.missed}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Text block weight="semibold">
        {T.missed}
      </Text>
      <Text block size={200}>
        {T.missedWhy(from, until)}
      </Text>
      {moves.map(({ label }, index) => (
        <TextField
          key={label}
          label={label}
          hint={T.missedDay}
          value={days[index] ?? ''}
          problem={at(`days.${index}`)}
          onType={(day) => setDays(days.map((one, place) => (place === index ? day : one)))}
        />
      ))}
      <TextField
        label={moves.some(({ isRejection }) => isRejection) ? T.reason : T.note}
        value={note}
        problem={at('note')}
        onType={setNote}
      />
      {at('missed') !== undefined && (
        <div role="alert">
          <Message intent="error">{at('missed')}</Message>
        </div>
      )}
      <div>
        <Button type="submit" appearance="primary">
          {T.noteMissed}
        </Button>
      </div>
    </form>
  );
}
