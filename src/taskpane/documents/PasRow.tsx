import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PasItem } from '../../engine/pasQuestions';
import { PAS as T } from '../texts/pasTexts';
import { changeId, chooseAction, chooseChange } from './pasState';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} 0` },
  faint: { color: tokens.colorNeutralForeground2 },
});

interface PasRowProps {
  readonly item: PasItem;
  readonly items: readonly PasItem[];
  readonly isChosen: boolean;
  readonly changes: ReadonlySet<string>;
}

/** An action of the plan: whether it gets a row; where it has one, what the plan says otherwise, each to be chosen. */
export function PasRow({
  item: { code, text, entities, note, canBeAdded, changes: offered },
  items,
  isChosen,
  changes,
}: PasRowProps) {
  const styles = useStyles();
  const name = T.action(code, text);
  return (
    <div className={styles.row}>
      {canBeAdded ? (
        <Checkbox
          label={name}
          checked={isChosen}
          onChange={(_, { checked }) => chooseAction(items, code, checked === true)}
        />
      ) : (
        <Text block className={styles.head}>
          {name}
        </Text>
      )}
      <Text block size={200} className={styles.faint}>
        {entities}
      </Text>
      {note !== '' && (
        <Text block size={200} className={styles.faint}>
          {note}
        </Text>
      )}
      {offered.map(({ field, label, before, after }) => (
        <Checkbox
          key={field}
          label={T.change(label, before, after)}
          checked={changes.has(changeId(code, field))}
          onChange={(_, { checked }) => chooseChange(code, field, checked === true)}
        />
      ))}
    </div>
  );
}
