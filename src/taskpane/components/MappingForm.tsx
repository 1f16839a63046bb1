import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { FieldId } from '../../core/matrix/fields';
import type { FieldMapping, MappingView } from '../../engine/mappingQuestions';
import { PREPARE as T } from '../texts/prepareTexts';
import { Section } from './Section';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
});

interface MappingFormProps {
  readonly view: MappingView;
  readonly onChoose: (field: FieldId, header: string) => void;
}

/** Which column was taken for which field, by whom and how sure that is; every guess can be changed. */
export function MappingForm({ view, onChoose }: MappingFormProps) {
  const problemOf = (field: FieldId) => view.problems.find((one) => one.field === field)?.problem;
  const doubtful = view.fields.filter((field) => field.doubtful);
  const mapped = view.fields.filter((field) => field.header !== '' && !field.doubtful);
  const chosen = mapped.filter(({ by }) => by === 'person');
  const recognised = mapped.filter(({ by }) => by !== 'person');
  const unmapped = view.fields.filter((field) => field.header === '' && !field.doubtful);
  const choices = (fields: readonly FieldMapping[]) =>
    fields.map((field) => (
      <FieldChoice
        key={field.field}
        field={field}
        view={view}
        problem={problemOf(field.field)}
        onChoose={(header) => onChoose(field.field, header)}
      />
    ));
  return (
    <>
      {doubtful.length === 0 ? (
        <Text block size={200}>
          {T.allCertain}
        </Text>
      ) : (
        <>
          <Text as="h3" block weight="semibold">
            {T.toCheck(doubtful.length)}
          </Text>
          {choices(doubtful)}
        </>
      )}
      {chosen.length > 0 && <Section title={T.chosen(chosen.length)}>{choices(chosen)}</Section>}
      <Section title={T.mapped(recognised.length)}>{choices(recognised)}</Section>
      <Section title={T.unmapped(unmapped.length)}>{choices(unmapped)}</Section>
    </>
  );
}

function FieldChoice({
  field,
  view,
  problem,
  onChoose,
}: {
  readonly field: FieldMapping;
  readonly view: MappingView;
  readonly problem: string | undefined;
  readonly onChoose: (header: string) => void;
}) {
  const styles = useStyles();
  // Who has said so tells more than a figure.
  const why = field.by === undefined ? [T.confidence(field.confidence), ...field.evidence] : field.evidence;
  const hint = field.header === '' ? undefined : why.join(' · ');
  return (
    <Field
      label={field.label}
      required={field.required}
      {...(hint === undefined ? {} : { hint: { children: hint, className: styles.hint } })}
      {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}
    >
      <Select value={field.header} onChange={(_, data) => onChoose(data.value)}>
        <option value="">{field.own ? T.added : T.noColumn}</option>
        {view.columns.map(({ header, letters }) => (
          <option key={letters} value={header}>
            {T.option(header, letters)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
