import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { refresh } from '../state/refresh';
import { setPane, usePane } from '../state/store';
import { SHELL } from '../texts/shellTexts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    // Windows and Mac draw a menu over the top right corner (about 34 × 32 px).
    padding: `${tokens.spacingVerticalS} 42px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  names: { flexGrow: 1, minWidth: 0 },
  cut: { color: tokens.colorNeutralForeground2 },
});

/** What this is, which cut is followed up, and a way to read the book anew. */
export function Header() {
  const styles = useStyles();
  const label = usePane((state) => state.overview?.cut.label);
  const isRead = usePane((state) => state.overview !== undefined);
  const reading = usePane((state) => state.reading.step === 'reading');
  const again = () => void refresh().then((read) => read && setPane({ announcement: SHELL.read }));
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <Text as="h1" block weight="semibold" size={400}>
          {SHELL.title}
        </Text>
        <Text block size={200} className={styles.cut}>
          {label !== undefined ? SHELL.cut(label) : isRead ? SHELL.noCut : '\u00a0'}
        </Text>
      </div>
      <Button
        appearance="subtle"
        icon={<ArrowClockwise20Regular />}
        title={SHELL.readAgain}
        aria-label={SHELL.readAgain}
        disabledFocusable={reading}
        onClick={again}
      />
    </header>
  );
}
