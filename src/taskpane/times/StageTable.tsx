import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { StageView } from '../../engine/timesQuestions';
import { TIMES as T } from '../texts/timesTexts';

const useStyles = makeStyles({
  // On a pane that is zoomed in the table scrolls, not the page.
  scroller: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { ...typographyStyles.caption1, borderCollapse: 'collapse', width: '100%' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 4px 4px 0',
    overflowWrap: 'break-word',
  },
  head: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 0 4px 6px',
    verticalAlign: 'bottom',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', padding: '4px 0 4px 6px', verticalAlign: 'top' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const POINTS = new Intl.NumberFormat('es-CO', { maximumFractionDigits: 1 });
const said = (days: number | null) => (days === null ? T.none : POINTS.format(days));

/** Each stage: how many stand there now, and for how long actions stay. */
export function StageTable({ stages }: { readonly stages: readonly StageView[] }) {
  const styles = useStyles();
  return (
    <div className={styles.scroller} role="region" aria-label={T.stages} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{T.stages}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {T.columns.stage}
            </th>
            {[T.columns.running, T.columns.median, T.columns.longest].map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, name, running, median, longest }) => (
            <tr key={stage} className={styles.row}>
              <th scope="row" className={styles.name}>{`${stage}. ${name}`}</th>
              <td className={styles.number}>{running}</td>
              <td className={styles.number}>{said(median)}</td>
              <td className={styles.number}>{said(longest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
