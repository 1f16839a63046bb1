import type { Day } from '../core/calendar/day';
import { valueOf } from '../core/cells/reading';
import { SHEETS } from '../core/sheet/ownSheets';
import { GROUPS, type Group } from '../core/matrix/entityGroups';
import type { ReportLine } from '../core/report/followUpReport';
import type { Totals } from '../core/report/totals';
import type { Recipient } from '../core/settings/settings';
import { asRead, type BookInPieces } from './bookInPieces';

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

export const reportQuestions = ({ opened, heads }: BookInPieces) => ({
  /** *Informe* before it is written (REP-1, REP-3, REP-4). Throws `NotUnderstood`. */
  async report(): Promise<ReportSummary> {
    const [{ reportOf }, { comparisonIfAny }] = await Promise.all([
      import('../core/report/followUpReport'),
      import('../jobs/compareWithDnp'),
    ]);
    const book = asRead(opened());
    const compared = comparisonIfAny(book, undefined);
    const workspace = { ...book.workspace, ...(compared && { reconciliation: compared.reconciliation }) };
    const report = reportOf(workspace, { by: '', ...(compared && { dnpSource: compared.source }) });
    return {
      cut: report.cut,
      cutDate: report.cutDate,
      comparedWith: report.comparedWith,
      groups: GROUPS.map((group) => ({ group, totals: report.totals[group] })),
      entities: report.byEntity.length,
      documents: report.byDocument.length,
      unfinished: report.lines
        .filter(({ outcome }) => outcome === 'inReview' || outcome === 'reporting' || outcome === 'unknown')
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
});
