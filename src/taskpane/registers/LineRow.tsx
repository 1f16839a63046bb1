import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RegisterId } from '../../core/registers/registers';
import type { LineView } from '../../engine/registerQuestions';
import { Message } from '../components/Message';
import { goToCell } from '../state/goTo';
import { REGISTER as T } from '../texts/registerTexts';
import { openDraft } from './drafts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { justifyContent: 'flex-start', textAlign: 'left', padding: 0, minWidth: '24px', minHeight: '24px' },
  wide: { gridColumn: '1 / -1' },
  faint: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
});

/** One line: what it is about, what it says besides, and what is wrong with it. */
export function LineRow({
  id,
  sheet,
  line,
}: {
  readonly id: RegisterId;
  readonly sheet: string;
  readonly line: LineView;
}) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.head}
        aria-label={T.goTo(line.head)}
        onClick={() => goToCell(sheet, `${line.row}:${line.row}`)}
      >
        {line.head}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        aria-label={T.editOf(line.head)}
        onClick={() => openDraft(id, { row: line.row, texts: line.texts })}
      >
        {T.editLine}
      </Button>
      {line.details.length > 0 && (
        <Text size={200} className={styles.faint}>
          {line.details.join(' · ')}
        </Text>
      )}
      {line.findings.length > 0 && (
        <div className={styles.wide}>
          <Message intent="warning">
            {line.findings.map((finding) => (
              <div key={finding}>{finding}</div>
            ))}
          </Message>
        </div>
      )}
    </div>
  );
}
