import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RegisterId } from '../../core/registers/registers';
import type { FieldView, LineProblem, RegisterView } from '../../engine/registerQuestions';
import { FormBox } from '../components/FormBox';
import { Message } from '../components/Message';
import { start, verb } from '../state/command';
import { engine } from '../state/engineWorker';
import { failureOf } from '../state/failureInWords';
import { REGISTER as T } from '../texts/registerTexts';
import { typeInto, type Draft } from './drafts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface LineFormProps {
  readonly id: RegisterId;
  readonly view: RegisterView;
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** A new line of a register or a correction; what is wrong is said at its field, and nothing is written then. */
export function LineForm({ id, view, draft, onClose }: LineFormProps) {
  const styles = useStyles();
  const { row, texts, first } = draft;
  const title = row === undefined ? T.words[id].add : T.words[id].edit;
  const [problems, setProblems] = useState<readonly LineProblem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);

  const submit = async () => {
    try {
      const found = await engine().checkLine(id, row, texts);
      setProblems(found);
      if (found.length > 0)
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      else
        await start({
          title,
          think: verb('line', { register: id, texts, ...(row === undefined ? {} : { row, first }) }),
          afterwards: onClose,
        });
    } catch (error) {
      setProblems([{ field: '', problem: failureOf(error).message }]);
    }
  };
  const general = problems.filter(({ field }) => view.fields.every((one) => one.id !== field));
  return (
    <FormBox label={title} form={form} onSubmit={() => void submit()} onClose={onClose}>
      <Text as="h3" weight="semibold" block>
        {title}
      </Text>
      {view.fields.map((field) => (
        <LineField
          key={field.id}
          field={field}
          text={texts[field.id] ?? ''}
          problem={problems.find((one) => one.field === field.id)?.problem}
          onType={(text) => typeInto(id, field.id, text)}
        />
      ))}
      <div role="alert">
        {(general.length > 0 || problems.length > 0) && (
          <Message intent="error">
            {general.length > 0
              ? general.map(({ problem }) => <div key={problem}>{problem}</div>)
              : T.problems(problems.length)}
          </Message>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {T.save}
        </Button>
        <Button onClick={onClose}>{T.cancel}</Button>
      </div>
    </FormBox>
  );
}

interface LineFieldProps {
  readonly field: FieldView;
  readonly text: string;
  readonly problem: string | undefined;
  readonly onType: (text: string) => void;
}

function LineField({ field: { header, kind, required, choices }, text, problem, onType }: LineFieldProps) {
  const said = problem === undefined ? {} : ({ validationState: 'error', validationMessage: problem } as const);
  const type = (_: unknown, data: { readonly value: string }) => onType(data.value);
  return (
    <Field label={header} required={required} {...(kind === 'day' ? { hint: T.dayHint } : {})} {...said}>
      {kind === 'choice' ? (
        <Select value={text} onChange={type}>
          <option value="">{T.choose}</option>
          {choices.map(({ name, word }) => (
            <option key={name} value={name}>
              {word}
            </option>
          ))}
        </Select>
      ) : kind === 'long' ? (
        <Textarea rows={2} value={text} onChange={type} />
      ) : (
        <Input value={text} onChange={type} />
      )}
    </Field>
  );
}
