import { Field, Input, Textarea } from '@fluentui/react-components';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly problem?: string | undefined;
  readonly hint?: string;
  /** Of several lines. */
  readonly long?: boolean;
}

/** A text with its problem beside it. */
export function TextField({ label, value, onType, problem, hint, long = false }: TextFieldProps) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}
    >
      {long ? (
        <Textarea rows={6} resize="vertical" value={value} onChange={(_, data) => onType(data.value)} />
      ) : (
        <Input value={value} onChange={(_, data) => onType(data.value)} />
      )}
    </Field>
  );
}
