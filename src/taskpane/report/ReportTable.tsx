import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { GROUP_WORDS, type Group } from '../../core/matrix/entityGroups';
import { OUTCOME_WORDS, UNDER_WAY, type Outcome } from '../../core/standing/outcome';
import type { Totals } from '../../core/report/totals';
import { spanishShare } from '../../core/text/spanish';
import { REPORT as T } from '../texts/reportTexts';

const FINAL: readonly Outcome[] = ['approved', 'rejected'];
const REST: readonly Outcome[] = ['notReported', 'notDue', 'unknown'];

const useStyles = makeStyles({
  // On a pane that is zoomed in the table scrolls, not the page.
  scroller: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { ...typographyStyles.caption1, borderCollapse: 'collapse', width: '100%', overflowWrap: 'anywhere' },
  // What the figures leave: their columns are as wide as their words.
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 4px 4px 0',
    verticalAlign: 'top',
    overflowWrap: 'break-word',
  },
  group: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 0 4px 4px',
    verticalAlign: 'bottom',
    fontSize: '10px',
    width: '1%',
    whiteSpace: 'nowrap',
  },
  number: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    padding: '4px 0 4px 4px',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  section: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '12px 0 4px' },
});

/** The totals of the groups that the report tells apart (REP-3), and the simple averages of what is approved (FLOW-11). */
export function ReportTable({
  groups,
}: {
  readonly groups: readonly { readonly group: Group; readonly totals: Totals }[];
}) {
  const styles = useStyles();
  const line = (name: string, value: (totals: Totals) => string | number) => (
    <tr key={name} className={styles.row}>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      {groups.map(({ group, totals }) => (
        <td key={group} className={styles.number}>
          {value(totals)}
        </td>
      ))}
    </tr>
  );
  // One decimal, as in the sheet.
  const share = (value: number | null) => (value === null ? T.none : spanishShare(Math.round(value * 1000) / 1000));
  return (
    <div className={styles.scroller} role="region" aria-label={T.states} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.section}>{T.states}</caption>
        <thead>
          <tr>
            <td className={styles.name} />
            {groups.map(({ group }) => (
              <th key={group} scope="col" className={styles.group} abbr={GROUP_WORDS[group]}>
                {T.groups[group]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line(T.count, (totals) => totals.actions)}
          {FINAL.map((outcome) => line(OUTCOME_WORDS[outcome], (totals) => totals[outcome]))}
          {line(UNDER_WAY, ({ inReview, reporting }) => inReview + reporting)}
          {line(T.inReview, (totals) => totals.inReview)}
          {line(T.reporting, (totals) => totals.reporting)}
          {REST.map((outcome) => line(OUTCOME_WORDS[outcome], (totals) => totals[outcome]))}
          {line(T.closed, (totals) => totals.closed)}
          <tr>
            <th scope="rowgroup" colSpan={groups.length + 1} className={styles.section}>
              {T.progress}
            </th>
          </tr>
          {line(T.physical, (totals) => share(totals.averages.approved.physical))}
          {line(T.financial, (totals) => share(totals.averages.approved.financial))}
          {line(T.target, (totals) => share(totals.averages.approved.annualTarget))}
        </tbody>
      </table>
    </div>
  );
}
