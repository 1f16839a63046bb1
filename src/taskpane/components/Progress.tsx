import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  bar: { width: '100%', height: '4px', accentColor: tokens.colorBrandBackground },
});

interface ProgressProps {
  readonly label: string;
  /** 0–1; unknown where missing. */
  readonly value?: number;
  /** The button that cancels. */
  readonly children?: ReactNode;
}

/** Work that takes its time: what it is, how far it is, how to stop it. */
export function Progress({ label, value, children }: ProgressProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Text block>{label}</Text>
      <progress className={styles.bar} aria-label={label} {...(value === undefined ? {} : { value, max: 1 })} />
      {children}
    </div>
  );
}
