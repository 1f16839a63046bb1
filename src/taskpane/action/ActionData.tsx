import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { ActionDetail } from '../../core/moves/actionDetail';
import { Section } from '../components/Section';
import { ACTION as T } from '../texts/actionTexts';
import { TargetBar } from './TargetBar';

const LABELS = T.labels;
type Label = keyof typeof LABELS;

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: 'tabular-nums' },
  texts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
});

/** Progress against its targets (FLOW-8), and what the row says besides. */
export function ActionData({ action }: { readonly action: ActionDetail }) {
  const styles = useStyles();
  const texts = (Object.keys(LABELS) as Label[]).filter((label) => action[label] !== '');
  const fact = (name: string, value: string) => (
    <div>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
  return (
    <>
      <section>
        <Text as="h3" block weight="semibold">
          {T.progress}
        </Text>
        <dl className={styles.facts}>
          {fact(T.physical, T.share(action.physical))}
          {fact(T.financial, T.share(action.financial))}
          {fact(T.annualTarget, T.share(action.annualTarget))}
          {fact(T.finalTarget, T.share(action.finalTarget))}
        </dl>
        {action.method !== undefined && (
          <>
            <Text block className={styles.name}>
              {T.method(action.method)}
            </Text>
            <dl className={styles.texts}>
              {action.parts.map((part) => (
                <div key={part.row}>
                  <dt className={styles.name}>{T.part(part.row, part.name)}</dt>
                  <dd className={styles.value}>{T.lineProgress(part.physical, part.financial)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {action.physical !== null && action.annualTarget !== null && (
          <TargetBar reached={action.physical} target={action.annualTarget} />
        )}
      </section>
      <Section title={T.data}>
        <dl className={styles.texts}>
          {fact(T.days, T.from(action.start, action.end))}
          {texts.map((label) => (
            <div key={label}>
              <dt className={styles.name}>{LABELS[label]}</dt>
              <dd className={styles.value}>{action[label]}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
