import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { AttentionItem, AttentionKind } from '../../core/today/dayOverview';
import { goToCell } from '../state/goTo';
import { setPane, usePane } from '../state/store';
import { TODAY as T } from '../texts/todayTexts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  key: { justifyContent: 'flex-start', padding: 0, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  // Two lines are enough to know it; the rest stands in the sheet and in Acción.
  text: {
    gridColumn: '1 / -1',
    display: '-webkit-box',
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers clamp lines in no other spelling
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
  faint: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
  reasons: {
    gridColumn: '1 / -1',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    paddingTop: tokens.spacingVerticalXXS,
  },
  urgent: { color: tokens.colorStatusDangerForeground1 },
  soon: { color: tokens.colorStatusWarningForeground1 },
});

const LOOKS: Readonly<Partial<Record<AttentionKind, 'urgent' | 'soon'>>> = {
  overdue: 'urgent',
  cannotFinish: 'urgent',
  dueSoon: 'soon',
  restarted: 'soon',
};

/** One action: what it is, where it stands, and why it is here. */
export function AttentionRow({ item }: { readonly item: AttentionItem }) {
  const styles = useStyles();
  const sheet = usePane((state) => state.overview?.sheet ?? '');
  const key = item.key ?? T.row(item.row);
  const goTo = () => goToCell(sheet, `${item.row}:${item.row}`);
  const open = () => {
    goTo();
    setPane({ view: 'action' });
  };
  return (
    <div className={styles.row}>
      <Button appearance="transparent" size="small" className={styles.key} aria-label={T.goTo(key)} onClick={goTo}>
        {key}
      </Button>
      <Button appearance="subtle" size="small" aria-label={T.openActionOf(key)} onClick={open}>
        {T.openAction}
      </Button>
      <Text size={200} className={styles.text}>
        {item.text}
      </Text>
      {item.entity !== '' && (
        <Text size={200} title={item.entity} className={mergeClasses(styles.faint, styles.text)}>
          {item.entity}
        </Text>
      )}
      <Text size={200} className={styles.faint}>
        {T.stage(item.stage, item.stageName, item.cycle)}
      </Text>
      <ul className={styles.reasons}>
        {item.reasons.map(({ kind, sentence }) => {
          const look = LOOKS[kind];
          return (
            <li key={kind}>
              <Text block size={200} className={mergeClasses(look && styles[look])}>
                {sentence}
              </Text>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
