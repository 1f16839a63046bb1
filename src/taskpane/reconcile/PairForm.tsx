import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReconciliationItem } from '../../core/reconcile/items';
import { start, verb } from '../state/command';
import { RECONCILE as T } from '../texts/reconcileTexts';
import { LONGEST_NOTE, useReconcile, type Pairing } from './choices';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Which row of the other side is the same action: one of the candidates, or any that is compared. */
export function PairForm({
  item,
  name,
  pairing,
}: {
  readonly item: ReconciliationItem;
  readonly name: string;
  readonly pairing: Pairing;
}) {
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const side = item.matrixRow === null ? 'matrix' : 'dnp';
  const candidates = item.candidates.filter((one) => one.side === side);
  const chosen = pairing.candidate ?? candidates[0]?.id;
  const isTyped = chosen === undefined || pairing.candidate === null;
  const candidate = isTyped ? Number(pairing.typed) : chosen;
  const isRow = typeof candidate === 'string' || (Number.isInteger(candidate) && candidate > 0);
  const isNoteTooLong = pairing.note.length > LONGEST_NOTE;
  const change = (part: Partial<Pairing>) => useReconcile.setState({ pairing: { ...pairing, ...part } });
  const close = () => useReconcile.setState({ pairing: undefined });
  const pair = () => {
    setAsked(true);
    if (!isRow || isNoteTooLong) return;
    const choice = { of: item.id, candidate, note: pairing.note };
    void start({ title: T.pairTitle, think: verb('pair', choice), afterwards: close });
  };
  return (
    <div className={styles.form} role="group" aria-label={T.pairIn(name)}>
      {candidates.length > 0 && (
        <Field label={T.pairWith[side]} size="small">
          <Select
            size="small"
            value={isTyped ? '' : chosen}
            onChange={(_, data) => change({ candidate: data.value === '' ? null : data.value })}
          >
            {candidates.map(({ id, row, key }) => (
              <option key={id} value={id}>
                {T.pairOption(row, key)}
              </option>
            ))}
            <option value="">{T.pairOther}</option>
          </Select>
        </Field>
      )}
      {isTyped && (
        <Field
          label={T.pairRow[side]}
          size="small"
          required
          {...(asked && !isRow ? { validationState: 'error', validationMessage: T.pairRowMissing } : {})}
        >
          <Input
            size="small"
            inputMode="numeric"
            value={pairing.typed}
            onChange={(_, data) => change({ typed: data.value })}
          />
        </Field>
      )}
      <Field
        label={T.note}
        size="small"
        {...(isNoteTooLong ? { validationState: 'error', validationMessage: T.noteTooLong(LONGEST_NOTE) } : {})}
      >
        <Textarea size="small" rows={1} value={pairing.note} onChange={(_, data) => change({ note: data.value })} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={pair}>
          {T.pairDo}
        </Button>
        <Button size="small" onClick={close}>
          {T.pairCancel}
        </Button>
      </div>
    </div>
  );
}
