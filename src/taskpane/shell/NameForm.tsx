import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { onEscape } from '../components/onEscape';
import { giveName } from '../state/command';
import { usePane } from '../state/store';
import { COMMAND } from '../texts/commandTexts';

const LONGEST = 80;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Whose name goes into the logbook's lines. */
export function NameForm({ onCancel, onDone }: { readonly onCancel: () => void; readonly onDone?: () => void }) {
  const styles = useStyles();
  const [name, setName] = useState(usePane((state) => state.userName));
  const [problem, setProblem] = useState<string>();
  const submit = () => {
    const wrong =
      name.trim() === '' ? COMMAND.nameMissing : name.trim().length > LONGEST ? COMMAND.nameTooLong : undefined;
    setProblem(wrong);
    if (wrong !== undefined) return;
    giveName(name);
    onDone?.();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={onEscape(onCancel)}
    >
      <Field
        label={COMMAND.name}
        hint={COMMAND.nameHint}
        required
        {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}
      >
        <Input
          value={name}
          autoComplete="name"
          autoFocus={onDone !== undefined}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {onDone ? COMMAND.save : COMMAND.continue}
        </Button>
        <Button onClick={onCancel}>{COMMAND.cancel}</Button>
      </div>
    </form>
  );
}
