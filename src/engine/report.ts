import type { Day } from '../core/calendar/day';
import { valueOf } from '../core/cells/reading';
import { SHEETS } from '../core/sheet/ownSheets';
import { GROUPS, type Group } from '../core/matrix/entityGroups';
import type { ReportLine } from '../core/report/followUpReport';
import type { Totals } from '../core/report/totals';
import type { Recipient } from '../core/settings/settings';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

/** What the report will say, before it is written. */
export interface ReportSummary {
  readonly cut: string | undefined;
  readonly cutDate: Day | undefined;
  readonly comparedWith: string | undefined;
  readonly groups: readonly { readonly group: Group; readonly totals: Totals }[];
  readonly entities: number;
  readonly documents: number;
  /** Actions that have no final state yet (REP-1), with their rows. */
  readonly unfinished: readonly {
    readonly row: number;
    readonly key: string;
    readonly text: string;
    readonly outcome: ReportLine['outcome'];
  }[];
  readonly recipients: readonly Recipient[];
  /** The book has a report already. */
  readonly written: boolean;
}

export const reporting = ({ opened, heads }: Reading) => ({
  async report(who: Who): Promise<ReportSummary> {
    const { perform } = await import('../jobs/perform');
    const { report } = perform('report', sessionFor(opened(), who));
    if (!report) throw new Error('The job «report» gives a report.');
    return {
      cut: report.cut,
      cutDate: report.cutDate,
      comparedWith: report.comparedWith,
      groups: GROUPS.map((group) => ({ group, totals: report.totals[group] })),
      entities: report.byEntity.length,
      documents: report.byDocument.length,
      unfinished: report.lines
        .filter(({ outcome }) => outcome === 'inReview' || outcome === 'unknown')
        .map(({ record, outcome }) => ({
          row: record.row,
          key: record.key ?? String(valueOf(record.code) ?? ''),
          text: record.text,
          outcome,
        })),
      recipients: report.recipients,
      written: heads()?.book.sheets.some(({ name }) => name === SHEETS.report) ?? false,
    };
  },

  /** *Informe*: the snapshot of the cut (REP-3 to REP-5). */
  async proposeReport(who: Who): Promise<Proposal> {
    const [{ perform }, { JOB_TITLES }, { resultsInWords }] = await Promise.all([
      import('../jobs/perform'),
      import('../jobs/titles'),
      import('../jobs/words'),
    ]);
    const results = perform('report', sessionFor(opened(), who));
    return proposalOf(JOB_TITLES.report, results.session, resultsInWords(results), SHEETS.report);
  },
});
