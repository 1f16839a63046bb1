import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionDetail } from '../../core/moves/actionDetail';
import type { MissedDetail, MissedProblem } from '../../core/moves/missed';
import { FormBox } from '../components/FormBox';
import { Message } from '../components/Message';
import { TextField } from '../components/TextField';
import { useCheckedForm } from '../components/useCheckedForm';
import { start, verb } from '../state/command';
import { engine } from '../state/engineWorker';
import { ACTION as T } from '../texts/actionTexts';

/** A stage was skipped in what was seen: what must have happened in between, each with its day (FLOW-3). */
export function MissedForm({ action, missed }: { readonly action: ActionDetail; readonly missed: MissedDetail }) {
  const { moves, from, until } = missed;
  const [days, setDays] = useState<readonly string[]>(moves.map(() => ''));
  const [note, setNote] = useState('');
  const { form, problems, submit } = useCheckedForm<MissedProblem['field']>('missed');

  const at = (field: MissedProblem['field']) => problems.find((one) => one.field === field)?.problem;
  const write = () => {
    const request = { days: [...days], note, ...(action.key !== null && { key: action.key }) };
    return submit(
      () => engine().checkMissed(action.row, request),
      () =>
        start({
          title: T.done(T.missed, action.key),
          confirmed: true,
          think: verb('note-missed', { row: action.row, ...request }),
        }),
    );
  };
  return (
    <FormBox label={T.missed} form={form} onSubmit={() => void write()}>
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
    </FormBox>
  );
}
