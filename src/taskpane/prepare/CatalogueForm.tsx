import { Checkbox, Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { fold } from '../../core/text/fold';
import { STATUS_WORDS, type Status } from '../../core/cut/status';
import { ENTITY_KIND_WORDS, type EntityKind } from '../../core/cells/entities';
import type { EntityDraft, StateDraft } from '../../core/settings/settingsDraft';
import { SearchField } from '../components/SearchField';
import { Section } from '../components/Section';
import { TextField } from '../components/TextField';
import { PREPARE as T } from '../texts/prepareTexts';
import { replaced, type FormPartProps } from './prepareDraft';
import { Items } from './Items';

const BLANK_STATE: StateDraft = { word: '', status: 'inReview', stage: '' };
const BLANK_ENTITY: EntityDraft = { name: '', acronym: '', kind: 'attached', aliases: '', inForce: true };

/** The entities of the sector with their type and other names (DATA-5, REP-3). */
export function EntitiesForm({ draft, problems, onEdit }: FormPartProps) {
  const { entities } = draft;
  const [search, setSearch] = useState('');
  const wanted = fold(search);
  const isShown = (entity: EntityDraft) =>
    wanted === '' || entity.name === '' || fold(`${entity.name} ${entity.acronym} ${entity.aliases}`).includes(wanted);
  return (
    <Section title={`${T.entities} (${entities.length})`} reveal={problems.within('entities')}>
      {problems.at('entities') !== undefined && (
        <Text block role="alert">
          {problems.at('entities')}
        </Text>
      )}
      <SearchField label={T.searchEntity} value={search} onSearch={setSearch} />
      <Items
        items={entities}
        shown={isShown}
        nameOf={(order) => entities[order - 1]?.acronym || T.entity(order)}
        blank={BLANK_ENTITY}
        add={T.addEntity}
        onChange={(list) => onEdit({ ...draft, entities: list })}
      >
        {(entity, index) => {
          const change = (part: Partial<EntityDraft>) =>
            onEdit({ ...draft, entities: replaced(entities, index, { ...entity, ...part }) });
          return (
            <>
              <TextField
                label={T.entityName}
                value={entity.name}
                problem={problems.at(`entities.${index}.name`)}
                onType={(name) => change({ name })}
              />
              <TextField
                label={T.acronym}
                value={entity.acronym}
                problem={problems.at(`entities.${index}.acronym`)}
                onType={(acronym) => change({ acronym })}
              />
              <Choice
                label={T.kind}
                value={entity.kind}
                words={ENTITY_KIND_WORDS}
                onChoose={(kind) => change({ kind })}
              />
              <TextField
                label={T.aliases}
                hint={T.aliasesHint}
                value={entity.aliases}
                problem={problems.at(`entities.${index}.aliases`)}
                onType={(aliases) => change({ aliases })}
              />
              <Checkbox
                label={T.inForce}
                checked={entity.inForce}
                onChange={(_, { checked }) => change({ inForce: checked === true })}
              />
            </>
          );
        }}
      </Items>
    </Section>
  );
}

/** Which words mean which status. */
export function StatesForm({ draft, problems, onEdit }: FormPartProps) {
  const { states } = draft;
  return (
    <Section title={`${T.states} (${states.length})`} reveal={problems.within('states')}>
      <Text block size={200}>
        {T.statesHint}
      </Text>
      {problems.at('states') !== undefined && (
        <Text block role="alert">
          {problems.at('states')}
        </Text>
      )}
      <Items
        items={states}
        nameOf={(order) => states[order - 1]?.word || T.state(order)}
        blank={BLANK_STATE}
        add={T.addState}
        onChange={(list) => onEdit({ ...draft, states: list })}
      >
        {(state, index) => {
          const change = (part: Partial<typeof state>) =>
            onEdit({ ...draft, states: replaced(states, index, { ...state, ...part }) });
          return (
            <>
              <TextField
                label={T.word}
                value={state.word}
                problem={problems.at(`states.${index}.word`)}
                onType={(word) => change({ word })}
              />
              <Choice
                label={T.status}
                value={state.status}
                words={STATUS_WORDS}
                onChoose={(status) => change({ status })}
              />
              <TextField
                label={T.stateStage}
                value={state.stage}
                problem={problems.at(`states.${index}.stage`)}
                onType={(stage) => change({ stage })}
              />
            </>
          );
        }}
      </Items>
    </Section>
  );
}

function Choice<K extends EntityKind | Status>({
  label,
  value,
  words,
  onChoose,
}: {
  readonly label: string;
  readonly value: K;
  readonly words: Readonly<Record<K, string>>;
  readonly onChoose: (kind: K) => void;
}) {
  const kinds = Object.keys(words) as K[];
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChoose(kinds.find((kind) => kind === data.value) ?? value)}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
