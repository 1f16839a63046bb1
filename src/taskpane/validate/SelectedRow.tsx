import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { RemoteEngine } from '../../engine/client';
import { selectedRows } from '../state/selectedRows';
import { usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { VALIDATE as T } from '../texts/validateTexts';
import { FindingRow } from './FindingRow';

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
});

/** The row at hand, validated anew whenever it is edited. */
export function SelectedRow() {
  const styles = useStyles();
  const selection = usePane((state) => state.selection);
  const overview = usePane((state) => state.overview);
  const [row] = overview ? selectedRows(selection, overview) : [];
  const { value: findings } = useAnswer(
    useCallback(
      (engine: RemoteEngine) => (row === undefined ? Promise.resolve(undefined) : engine.findingsOfRow(row)),
      [row],
    ),
  );
  if (row === undefined || !findings) return null;
  return (
    <section className={styles.box} aria-live="polite" aria-label={T.row(row)}>
      <Text block size={200}>
        <strong>{T.row(row)}:</strong> {findings.length === 0 ? T.rowClean : T.rowFindings(findings.length)}
      </Text>
      {findings.map((item) => (
        <FindingRow key={item.at} item={item} />
      ))}
    </section>
  );
}
