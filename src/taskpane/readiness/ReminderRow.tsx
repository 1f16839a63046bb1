import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReminderView } from '../../engine/reminderQuestions';
import { READINESS as T } from '../texts/readinessTexts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  faint: { color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  link: { minHeight: '24px', display: 'inline-flex', alignItems: 'center' },
});

interface ReminderRowProps {
  readonly reminder: ReminderView;
  readonly onCopy: () => void;
  readonly onNote: () => void;
}

/** One owner: how many actions, the draft in their own mail program, the whole text, and whether it is noted. */
export function ReminderRow({ reminder: { name, actions, noted, link, shortened }, onCopy, onNote }: ReminderRowProps) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Text block weight="semibold">
        {name}
      </Text>
      <Text block size={200} className={styles.faint}>
        {[T.actions(actions), ...(noted === undefined ? [] : [T.noted(noted)])].join(' · ')}
      </Text>
      <div className={styles.buttons}>
        {/* The draft says that its whole text was copied. */}
        <Link
          href={link}
          target="_blank"
          rel="noopener"
          className={styles.link}
          aria-label={T.draftTo(name)}
          onClick={shortened ? onCopy : undefined}
        >
          {T.draft}
        </Link>
        <Button appearance="subtle" size="small" aria-label={T.copyFor(name)} onClick={onCopy}>
          {T.copy}
        </Button>
        <Button appearance="subtle" size="small" aria-label={T.noteFor(name)} onClick={onNote}>
          {T.note}
        </Button>
      </div>
      {shortened && (
        <Text block size={200} className={styles.faint}>
          {T.shortened}
        </Text>
      )}
    </div>
  );
}
