import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ClosureGround } from '../../core/cut/closureGround';
import type { ActionDetail } from '../../core/moves/actionDetail';
import type { MoveOffer } from '../../core/moves/offers';
import type { CloseRequest, MoveProblem, MoveRequest } from '../../core/moves/moveRequest';
import { FormBox } from '../components/FormBox';
import { Message } from '../components/Message';
import { useCheckedForm } from '../components/useCheckedForm';
import { start, verb } from '../state/command';
import { engine } from '../state/engineWorker';
import { ACTION as T } from '../texts/actionTexts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  cells: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface MoveFormProps {
  readonly action: ActionDetail;
  readonly offer: MoveOffer;
  readonly onClose: () => void;
}

/** What a move needs, what it will do, and its doing; what is wrong is said at its field. */
export function MoveForm({ action, offer, onClose }: MoveFormProps) {
  const styles = useStyles();
  const [note, setNote] = useState('');
  const [ground, setGround] = useState<ClosureGround | ''>('');
  const [evidence, setEvidence] = useState('');
  const { form, problems, submit } = useCheckedForm<MoveProblem['field']>('move');
  useEffect(() => form.current?.querySelector<HTMLElement>('select, textarea')?.focus(), [form]);

  const at = (field: MoveProblem['field']) => {
    const found = problems.find((one) => one.field === field)?.problem;
    return found === undefined ? {} : ({ validationState: 'error', validationMessage: found } as const);
  };
  const write = () => {
    const request = requestOf(action, offer, { note, ground, evidence });
    return submit(
      () => engine().checkMove(action.row, request),
      // The form stays until it is written: what was typed is not lost to a failure.
      () =>
        start({
          title: T.done(offer.label, action.key),
          confirmed: true,
          think: verb('move', { row: action.row, ...request }),
          afterwards: onClose,
        }),
    );
  };
  const chosen = action.closure.options.find((option) => option.ground === ground);
  const untrue = action.closure.options.flatMap(({ problem }) => problem ?? []).join(' ');

  return (
    <FormBox label={offer.label} form={form} onSubmit={() => void write()} onClose={onClose}>
      <Text block>{offer.effect}</Text>
      {offer.warning !== undefined && <Message intent="warning">{offer.warning}</Message>}
      {offer.kind === 'close' && (
        <>
          <Field label={T.ground} required {...(untrue === '' ? {} : { hint: untrue })} {...at('ground')}>
            <Select
              value={ground}
              onChange={(_, data) =>
                setGround(action.closure.options.find((option) => option.ground === data.value)?.ground ?? '')
              }
            >
              <option value="">{T.chooseGround}</option>
              {action.closure.options.map((option) => (
                <option key={option.ground} value={option.ground} disabled={option.problem !== undefined}>
                  {option.label}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={T.evidence}
            hint={T.evidenceHint}
            required={chosen?.needsReference ?? false}
            {...at('evidence')}
          >
            <Textarea rows={2} value={evidence} onChange={(_, data) => setEvidence(data.value)} />
          </Field>
        </>
      )}
      <Field label={offer.needsNote ? T.reason : T.note} hint={T.noteHint} required={offer.needsNote} {...at('note')}>
        <Textarea rows={2} value={note} onChange={(_, data) => setNote(data.value)} />
      </Field>
      {problems
        .filter(({ field }) => field === 'move')
        .map(({ problem }) => (
          <div key={problem} role="alert">
            <Message intent="error">{problem}</Message>
          </div>
        ))}
      <Text block size={200} weight="semibold">
        {T.willWrite}
      </Text>
      <ul className={styles.cells}>
        {offer.cells.map((cell) => (
          <li key={cell}>{cell}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {offer.label}
        </Button>
        <Button onClick={onClose}>{T.cancel}</Button>
      </div>
    </FormBox>
  );
}

/** With the place at which the person sees the action: from another one it is not moved (FLOW-6). */
function requestOf(
  { key, state }: ActionDetail,
  { kind }: MoveOffer,
  { note, ground, evidence }: Pick<CloseRequest, 'note' | 'ground' | 'evidence'>,
): MoveRequest {
  const seen =
    key === null || state === null
      ? {}
      : { seen: { key, stage: state.stage, status: state.status, cycle: state.cycle } };
  return kind === 'close' ? { kind, ground, evidence, note, ...seen } : { kind, note, ...seen };
}
