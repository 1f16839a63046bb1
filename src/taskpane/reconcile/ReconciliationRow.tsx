import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FieldId } from '../../core/matrix/fields';
import { CLASS_WORDS } from '../../core/workspace/reconciliation';
import { SHEETS } from '../../core/sheet/ownSheets';
import type { ReconciliationItem } from '../../core/reconcile/items';
import { goToCell } from '../state/goTo';
import { usePane } from '../state/store';
import { RECONCILE as T } from '../texts/reconcileTexts';
import { NO_PAIRING, useReconcile } from './choices';
import { DifferenceRow } from './DifferenceRow';
import { PairForm } from './PairForm';
import { Withdraw } from './Withdraw';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  link: { padding: 0, minWidth: 0, minHeight: '24px' },
  faint: { color: tokens.colorNeutralForeground2 },
});

/** A row of the comparison: which action, on which rows, and why it is where it is. */
export function ReconciliationRow({
  item,
  field,
}: {
  readonly item: ReconciliationItem;
  readonly field: FieldId | undefined;
}) {
  const styles = useStyles();
  const sheet = usePane((state) => state.overview?.sheet ?? '');
  const { matrixRow, dnpRow, differences, candidates } = item;
  const name = item.key ?? T.noKey;
  return (
    <div className={styles.row}>
      <div className={styles.place}>
        <Text weight="semibold">{name}</Text>
        <Text size={200} className={styles.faint}>
          {CLASS_WORDS[item.class]}
        </Text>
      </div>
      <div className={styles.place}>
        {matrixRow !== null && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.link}
            onClick={() => goToCell(sheet, `${matrixRow}:${matrixRow}`)}
          >
            {T.goToRow(matrixRow)}
          </Button>
        )}
        {dnpRow !== null && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.link}
            onClick={() => goToCell(SHEETS.dnpReport, `${dnpRow}:${dnpRow}`)}
          >
            {T.goToDnpRow(dnpRow)}
          </Button>
        )}
      </div>
      {differences
        .filter((one) => field === undefined || one.field === field)
        .map((difference) => (
          <DifferenceRow key={difference.id} difference={difference} name={name} />
        ))}
      {differences.length === 0 && (
        <Text size={200} block>
          {item.reason}
        </Text>
      )}
      {candidates.map(({ words }) => (
        <Text key={words} size={200} block className={styles.faint}>
          {words}
        </Text>
      ))}
      <Pairing item={item} name={name} />
    </div>
  );
}

/** What nobody could decide, or was decided wrongly, is paired by hand. */
function Pairing({ item, name }: { readonly item: ReconciliationItem; readonly name: string }) {
  const { id, byHand } = item;
  const pairing = useReconcile((state) => (state.pairing?.of === id ? state.pairing : undefined));
  if (byHand)
    return (
      <div>
        <Withdraw withdrawal={{ kind: 'pair', id }} of={T.thePair(name)} />
      </div>
    );
  if (item.class === 'same') return null;
  if (pairing) return <PairForm item={item} name={name} pairing={pairing} />;
  return (
    <div>
      <Button
        size="small"
        aria-label={T.pairIn(name)}
        onClick={() => useReconcile.setState({ pairing: { of: id, ...NO_PAIRING } })}
      >
        {T.pair}
      </Button>
    </div>
  );
}
