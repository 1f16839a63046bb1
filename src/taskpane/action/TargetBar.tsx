import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ACTION as T } from '../texts/actionTexts';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    height: '8px',
    marginTop: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  // Kept in forced colours, where a background would be taken away.
  reached: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  target: {
    position: 'absolute',
    top: '-4px',
    bottom: '-4px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
});

const percent = (fraction: number) => `${Math.min(Math.max(fraction, 0), 1) * 100}%`;

/** Physical progress read against the year's target (FLOW-8), both fractions; the sentence says what is drawn. */
export function TargetBar({ reached, target }: { readonly reached: number; readonly target: number }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.bar} aria-hidden>
        <div className={styles.reached} style={{ width: percent(reached) }} />
        <div className={styles.target} style={{ left: percent(target) }} />
      </div>
      <Text block size={200}>
        {reached >= target ? T.reached : T.toTarget(target - reached)}
      </Text>
    </>
  );
}
