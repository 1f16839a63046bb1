import { Text } from '@fluentui/react-components';
import type { SettingsDraft } from '../../core/settings/settingsDraft';
import { Section } from '../components/Section';
import { TextField } from '../components/TextField';
import { PREPARE as T } from '../texts/prepareTexts';
import { replaced, type DraftProblems, type FormPartProps } from './prepareDraft';
import { Items } from './Items';

const BLANK_STAGE = { name: '', approver: '', deadline: '' };

interface CutFormProps {
  readonly cut: SettingsDraft['cut'];
  readonly problems: Pick<DraftProblems, 'at' | 'within'>;
  readonly onEdit: (cut: SettingsDraft['cut']) => void;
}

/** The cut: its label, its dates, and the flow with its deadlines (FLOW-1, DATA-8). */
export function CutForm({ cut, problems, onEdit }: CutFormProps) {
  const edit = (change: Partial<SettingsDraft['cut']>) => onEdit({ ...cut, ...change });
  return (
    <>
      <Section title={T.cut} open reveal={problems.within('cut.label', 'cut.cutDate', 'cut.opens', 'cut.closes')}>
        <TextField
          label={T.label}
          hint={T.labelHint}
          value={cut.label}
          problem={problems.at('cut.label')}
          onType={(label) => edit({ label })}
        />
        <TextField
          label={T.cutDate}
          hint={T.dayHint}
          value={cut.cutDate}
          problem={problems.at('cut.cutDate')}
          onType={(cutDate) => edit({ cutDate })}
        />
        <TextField
          label={T.opens}
          hint={T.dayHint}
          value={cut.opens}
          problem={problems.at('cut.opens')}
          onType={(opens) => edit({ opens })}
        />
        <TextField
          label={T.closes}
          hint={T.dayHint}
          value={cut.closes}
          problem={problems.at('cut.closes')}
          onType={(closes) => edit({ closes })}
        />
      </Section>
      <Section title={T.stages} reveal={problems.within('cut.stages')}>
        <Text block size={200}>
          {T.stagesHint}
        </Text>
        {problems.at('cut.stages') !== undefined && (
          <Text block role="alert">
            {problems.at('cut.stages')}
          </Text>
        )}
        <Items
          items={cut.stages}
          nameOf={T.stage}
          blank={BLANK_STAGE}
          add={T.addStage}
          ordered
          onChange={(stages) => edit({ stages })}
        >
          {(stage, index) => {
            const change = (part: Partial<typeof stage>) =>
              edit({ stages: replaced(cut.stages, index, { ...stage, ...part }) });
            return (
              <>
                <TextField
                  label={T.stageName}
                  value={stage.name}
                  problem={problems.at(`cut.stages.${index}.name`)}
                  onType={(name) => change({ name })}
                />
                <TextField label={T.approver} value={stage.approver} onType={(approver) => change({ approver })} />
                <TextField
                  label={T.deadline}
                  hint={T.dayHint}
                  value={stage.deadline}
                  problem={problems.at(`cut.stages.${index}.deadline`)}
                  onType={(deadline) => change({ deadline })}
                />
              </>
            );
          }}
        </Items>
      </Section>
    </>
  );
}

/** Numbers that the ministry chooses for itself, and who receives the report. */
export function ChoicesForm({ draft, problems, onEdit }: FormPartProps) {
  const { parameters, recipients, reminder } = draft;
  const edit = (change: Partial<SettingsDraft['parameters']>) =>
    onEdit({ ...draft, parameters: { ...parameters, ...change } });
  return (
    <>
      <Section title={T.parameters} reveal={problems.within('parameters')}>
        <TextField
          label={T.dueSoonDays}
          value={parameters.dueSoonDays}
          problem={problems.at('parameters.dueSoonDays')}
          onType={(dueSoonDays) => edit({ dueSoonDays })}
        />
        <TextField
          label={T.daysPerStage}
          value={parameters.daysPerStage}
          problem={problems.at('parameters.daysPerStage')}
          onType={(daysPerStage) => edit({ daysPerStage })}
        />
        <TextField
          label={T.roundingTolerance}
          value={parameters.roundingTolerance}
          problem={problems.at('parameters.roundingTolerance')}
          onType={(roundingTolerance) => edit({ roundingTolerance })}
        />
      </Section>
      <Section title={T.reminder} reveal={problems.within('reminder')}>
        <Text block size={200}>
          {T.reminderHint}
        </Text>
        <TextField
          label={T.subject}
          value={reminder.subject}
          problem={problems.at('reminder.subject')}
          onType={(subject) => onEdit({ ...draft, reminder: { ...reminder, subject } })}
        />
        <TextField
          label={T.text}
          long
          value={reminder.text}
          problem={problems.at('reminder.text')}
          onType={(text) => onEdit({ ...draft, reminder: { ...reminder, text } })}
        />
      </Section>
      <Section title={T.recipients} reveal={problems.within('recipients')}>
        <Items
          items={recipients}
          nameOf={T.recipient}
          blank={{ role: '', email: '' }}
          add={T.addRecipient}
          onChange={(list) => onEdit({ ...draft, recipients: list })}
        >
          {(recipient, index) => {
            const change = (part: Partial<typeof recipient>) =>
              onEdit({ ...draft, recipients: replaced(recipients, index, { ...recipient, ...part }) });
            return (
              <>
                <TextField
                  label={T.role}
                  value={recipient.role}
                  problem={problems.at(`recipients.${index}.role`)}
                  onType={(role) => change({ role })}
                />
                <TextField
                  label={T.email}
                  value={recipient.email}
                  problem={problems.at(`recipients.${index}.email`)}
                  onType={(email) => change({ email })}
                />
              </>
            );
          }}
        </Items>
      </Section>
    </>
  );
}
