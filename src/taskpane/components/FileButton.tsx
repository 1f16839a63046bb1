import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { whyTooHeavy } from '../../core/sources/limits';
import { failureOf } from '../state/failureInWords';
import { FILE as T } from '../texts/fileTexts';
import { Message } from './Message';
import { Progress } from './Progress';

const useStyles = makeStyles({
  file: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  hidden: { display: 'none' },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface FileButtonProps {
  readonly label: string;
  readonly hint: string;
  /** Kinds of files with the dot, lower case. */
  readonly kinds: readonly string[];
  /** Takes it, or says in Spanish why it cannot be taken; that, and what it throws, stands below the button. */
  readonly onFile: (file: File) => Promise<string | undefined>;
}

/** Chooses a file from the device; what cannot be read is said at the button. */
export function FileButton({ label, hint, kinds, onFile }: FileButtonProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string>();
  const [opening, setOpening] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const take = async (file: File) => {
    const wrong = !kinds.some((kind) => file.name.toLowerCase().endsWith(kind))
      ? T.type(file.name, kinds)
      : whyTooHeavy(file.name, file.size);
    setProblem(wrong);
    if (wrong !== undefined) return;
    setOpening(file.name);
    try {
      setProblem(await onFile(file));
    } catch (error) {
      setProblem(error instanceof DOMException ? T.unread(file.name) : failureOf(error).message);
    } finally {
      setOpening(undefined);
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        accept={kinds.join(',')}
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) void take(chosen);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <div className={styles.file}>
        <Button
          aria-describedby={hintId}
          disabledFocusable={opening !== undefined}
          onClick={() => input.current?.click()}
        >
          {label}
        </Button>
        <Text id={hintId} block size={200} className={styles.hint}>
          {hint}
        </Text>
      </div>
      {opening !== undefined && <Progress label={T.opening(opening)} />}
      <div role="alert">{problem !== undefined && <Message intent="error">{problem}</Message>}</div>
    </>
  );
}
