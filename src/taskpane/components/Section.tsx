import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    ...typographyStyles.body1Strong,
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface SectionProps {
  readonly title: string;
  readonly open?: boolean;
  /** Something in it must be seen. */
  readonly reveal?: boolean;
  readonly children: ReactNode;
}

/** A part of a form that can be folded away; what is folded is not in the page. */
export function Section({ title, open = false, reveal = false, children }: SectionProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState(open);
  const isOpen = wanted || reveal;
  return (
    <details className={styles.section} open={isOpen} onToggle={(event) => setWanted(event.currentTarget.open)}>
      {/* Office.js on the web goes through the page with Tab itself, and knows no summary without it. */}
      <summary className={styles.summary} tabIndex={0}>
        {title}
      </summary>
      {isOpen && <div className={styles.body}>{children}</div>}
    </details>
  );
}
