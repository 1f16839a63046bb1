import { Text } from '@fluentui/react-components';
import { Section } from '../components/Section';
import { TextField } from '../components/TextField';
import { PREPARE as T } from '../texts/prepareTexts';
import { replaced, type FormPartProps } from './prepareDraft';
import { Items } from './Items';

/** Days on which the office does not work although the calendar says so (FLOW-2, FLOW-7). */
export function DaysOffForm({ draft, problems, onEdit }: FormPartProps) {
  const { daysOff } = draft;
  return (
    <Section title={`${T.daysOff} (${daysOff.length})`} reveal={problems.within('daysOff')}>
      <Text block size={200}>
        {T.daysOffHint}
      </Text>
      <Items
        items={daysOff}
        nameOf={T.daysOffLine}
        blank={{ first: '', last: '', reason: '' }}
        add={T.addDaysOff}
        onChange={(list) => onEdit({ ...draft, daysOff: list })}
      >
        {(line, index) => {
          const change = (part: Partial<typeof line>) =>
            onEdit({ ...draft, daysOff: replaced(daysOff, index, { ...line, ...part }) });
          return (
            <>
              <TextField
                label={T.firstDay}
                hint={T.dayHint}
                value={line.first}
                problem={problems.at(`daysOff.${index}.first`)}
                onType={(first) => change({ first })}
              />
              <TextField
                label={T.lastDay}
                hint={T.lastDayHint}
                value={line.last}
                problem={problems.at(`daysOff.${index}.last`)}
                onType={(last) => change({ last })}
              />
              <TextField label={T.whyOff} value={line.reason} onType={(reason) => change({ reason })} />
            </>
          );
        }}
      </Items>
    </Section>
  );
}
