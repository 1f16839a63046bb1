import {
  Button,
  Field,
  makeStyles,
  Text,
  Textarea,
  ToggleButton,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CHOICE_WORDS } from '../../core/reconcile/decisions/decision';
import type { DifferenceItem } from '../../core/reconcile/items';
import { goToCell } from '../state/goTo';
import { usePane } from '../state/store';
import { RECONCILE as T } from '../texts/reconcileTexts';
import { annotate, choose, forget, lacksReason, LONGEST_NOTE, useReconcile } from './choices';
import { Withdraw } from './Withdraw';

const useStyles = makeStyles({
  difference: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  field: { padding: 0, minWidth: 0, minHeight: '24px', justifyContent: 'flex-start' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  side: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  name: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** One field in which both sides differ: both values, and what is to be done about it. */
export function DifferenceRow({ difference, name }: { readonly difference: DifferenceItem; readonly name: string }) {
  const styles = useStyles();
  const sheet = usePane((state) => state.overview?.sheet ?? '');
  const chosen = useReconcile((state) => state.chosen.get(difference.id));
  const { id, label, decision } = difference;
  const current = chosen ?? decision;
  const toggle = (choice: 'acceptDnp' | 'keepOurs') =>
    chosen?.choice === choice ? forget([id]) : choose([id], choice, chosen?.note ?? decision?.note);
  const problem =
    chosen === undefined
      ? undefined
      : chosen.note.length > LONGEST_NOTE
        ? T.noteTooLong(LONGEST_NOTE)
        : lacksReason(chosen)
          ? T.noteMissing
          : undefined;
  return (
    <div className={styles.difference}>
      <div>
        <Button
          appearance="transparent"
          size="small"
          className={styles.field}
          onClick={() => goToCell(sheet, difference.cell)}
        >{`${label} · ${difference.cell}`}</Button>
      </div>
      <dl className={styles.sides}>
        <div className={styles.side}>
          <dt className={styles.name}>{T.matrix}</dt>
          <dd className={styles.value}>{difference.matrix}</dd>
        </div>
        <div className={styles.side}>
          <dt className={styles.name}>{T.dnp}</dt>
          <dd className={styles.value}>{difference.dnp}</dd>
        </div>
      </dl>
      <div className={styles.choices}>
        <ToggleButton
          size="small"
          checked={current?.choice === 'acceptDnp'}
          aria-label={T.acceptIn(label, name)}
          onClick={() => toggle('acceptDnp')}
        >
          {T.accept}
        </ToggleButton>
        <ToggleButton
          size="small"
          checked={current?.choice === 'keepOurs'}
          aria-label={T.keepIn(label, name)}
          onClick={() => toggle('keepOurs')}
        >
          {T.keep}
        </ToggleButton>
      </div>
      {chosen ? (
        <Field
          label={T.note}
          size="small"
          {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}
        >
          <Textarea
            size="small"
            rows={1}
            value={chosen.note}
            aria-label={T.noteIn(label, name)}
            onChange={(_, data) => annotate(id, data.value)}
          />
        </Field>
      ) : (
        decision && (
          <div className={styles.choices}>
            <Text block size={200}>
              {[CHOICE_WORDS[decision.choice], decision.note].filter(Boolean).join(' · ')}
            </Text>
            <Withdraw withdrawal={{ kind: 'difference', id }} of={T.theDecision(label, name)} />
          </div>
        )
      )}
    </div>
  );
}
