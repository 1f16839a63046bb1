import { Field, Select, Text } from '@fluentui/react-components';
import type { RemoteEngine } from '../../engine/client';
import { MappingForm } from '../components/MappingForm';
import { Message } from '../components/Message';
import { Section } from '../components/Section';
import { chooseColumn, chooseSheet } from '../state/refresh';
import { usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { PREPARE as T } from '../texts/prepareTexts';

const askMapping = (engine: RemoteEngine) => engine.mapping();

/** Where the matrix is and what its columns are. */
export function MatrixForm() {
  const overview = usePane((state) => state.overview);
  const { value: view } = useAnswer(askMapping, true);
  if (!view) return null;
  return (
    <Section title={T.matrix} open>
      <Field
        label={T.sheet}
        {...(view.problem === undefined ? {} : { validationState: 'error', validationMessage: view.problem })}
      >
        <Select value={view.sheet} onChange={(_, data) => void chooseSheet(data.value)}>
          {view.sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </Select>
      </Field>
      {view.rows && (
        <Text block size={200}>
          {T.found(view.rows.first, view.rows.last, view.rows.header)}
        </Text>
      )}
      {overview && overview.missingColumns.length > 0 && (
        <Message intent="info">{T.willAdd(overview.missingColumns.join(', '))}</Message>
      )}
      {view.rows && (
        <MappingForm
          view={view}
          onChoose={(field, header) => void chooseColumn({ sheet: view.sheet, field, header })}
        />
      )}
    </Section>
  );
}
