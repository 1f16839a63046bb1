import { Field, Textarea } from '@fluentui/react-components';
import { TODAY as T } from '../texts/todayTexts';

interface NoteFieldProps {
  readonly note: string;
  readonly problem: string | undefined;
  readonly onType: (note: string) => void;
}

/** What goes into each new line of the day. */
export default function NoteField({ note, problem, onType }: NoteFieldProps) {
  return (
    <Field
      label={T.note}
      hint={T.noteHint}
      {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}
    >
      <Textarea value={note} autoFocus onChange={(_, data) => onType(data.value)} />
    </Field>
  );
}
