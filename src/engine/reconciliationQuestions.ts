import { FIELDS, type FieldId } from '../core/matrix/fields';
import type { Comparison } from '../core/reconcile/comparison';
import { unfitId } from '../core/reconcile/decisions/keep';
import type { ReconciliationItem } from '../core/reconcile/items';
import type { ChosenFile } from '../core/sources/chosenFile';
import type { ReconciliationClass } from '../core/workspace/reconciliation';
import type { OpenBook } from '../jobs/book/interpret';
import { asRead, type BookInPieces } from './bookInPieces';

export interface ReconciliationSummary {
  readonly counts: Readonly<Record<ReconciliationClass, number>>;
  readonly compared: readonly string[];
  readonly unmapped: readonly string[];
  readonly otherCut: { readonly matrix: number; readonly dnp: number };
  /** What is to be known of the reading of DNP's report, a sentence each in Spanish. */
  readonly remarks: readonly string[];
  /** Fields with differences, and how many. */
  readonly fields: readonly { readonly field: FieldId; readonly label: string; readonly count: number }[];
  /** What should be known of the columns of both sides, in Spanish. */
  readonly doubts: readonly string[];
  readonly decided: number;
  /** Why earlier decisions are not applied, a sentence each in Spanish. They stay until they are withdrawn or taken anew. */
  readonly unfit: readonly { readonly id: string; readonly why: string }[];
}

interface Known {
  readonly items: readonly ReconciliationItem[];
  readonly summary: ReconciliationSummary;
}

export const reconciliationQuestions = ({ opened }: BookInPieces) => {
  const known = new WeakMap<OpenBook, Promise<Known>>();
  const of = (book: OpenBook): Promise<Known> => {
    const found = known.get(book) ?? compare(book);
    known.set(book, found);
    return found;
  };
  return {
    /** Undefined where the book has no report of DNP. Throws `NotUnderstood`. */
    reconciliation: async (): Promise<ReconciliationSummary | undefined> =>
      opened().dnp === undefined ? undefined : (await of(opened())).summary,
    /** What has to be looked at first comes first. */
    reconciliationItems: async (from: number, count: number): Promise<readonly ReconciliationItem[]> =>
      (await of(opened())).items.slice(from, from + count),

    /** Why this text, or text file, cannot be DNP's report, in Spanish. */
    async pastedProblem(pasted: string | ChosenFile): Promise<string | undefined> {
      const { readPasted } = await import('../core/reconcile/pasted');
      const read = readPasted(pasted);
      return typeof read === 'string' ? read : undefined;
    },

    /** The same of a workbook. */
    async bookProblem(file: ChosenFile): Promise<string | undefined> {
      const { problemOf, readReportFile } = await import('../jobs/book/chosenFile');
      return problemOf(readReportFile(file));
    },
  };
};

async function compare(book: OpenBook): Promise<Known> {
  const [{ compareWithDnp }, { listed }] = await Promise.all([
    import('../jobs/compareWithDnp'),
    import('../core/reconcile/items'),
  ]);
  const comparison = compareWithDnp(asRead(book));
  return { items: listed(comparison).items, summary: summaryOf(comparison) };
}

function summaryOf({ reconciliation, decisions }: Comparison): ReconciliationSummary {
  const differences = reconciliation.rows.flatMap(({ fields }) => fields);
  const counts = new Map<FieldId, number>();
  for (const { field } of differences) counts.set(field, (counts.get(field) ?? 0) + 1);
  return {
    counts: reconciliation.counts,
    compared: reconciliation.compared.map((field) => FIELDS[field].label),
    unmapped: reconciliation.unmapped,
    otherCut: { matrix: reconciliation.otherCut.matrixRows.length, dnp: reconciliation.otherCut.dnpRows.length },
    remarks: reconciliation.remarks ?? [],
    fields: [...counts].map(([field, count]) => ({ field, label: FIELDS[field].label, count })),
    doubts: reconciliation.doubts ?? [],
    decided: decisions.kept.length,
    unfit: decisions.unfit.map((one) => ({ id: unfitId(one), why: one.why })),
  };
}
