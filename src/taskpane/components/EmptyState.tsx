import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2 },
});

/** What a view says when it has nothing to show: what it is for, and what to do to fill it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Text as="h3" className={styles.title} weight="semibold" size={400} block>
        {title}
      </Text>
      {children !== undefined && (
        <Text className={styles.text} block>
          {children}
        </Text>
      )}
      {action}
    </div>
  );
}
