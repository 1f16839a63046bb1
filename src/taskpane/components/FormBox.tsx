import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { onEscape } from './onEscape';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface FormBoxProps {
  readonly label: string;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSubmit: () => void;
  /** A form that can be left. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A form inside of a task, on a ground of its own; what is wrong with it is said by us, not by the browser. */
export function FormBox({ label, form, onSubmit, onClose, children }: FormBoxProps) {
  const styles = useStyles();
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      {...(onClose && { onKeyDown: onEscape(onClose) })}
    >
      {children}
    </form>
  );
}
