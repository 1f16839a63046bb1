import { searchText } from '../core/matrix/searchText';
import { placeOfAddress } from '../core/sheet/cell';
import type { Fix } from '../core/fixes/cellFix';
import type { Severity } from '../core/plan/severity';
import type { Finding } from '../core/rules/rule';
import type { OpenBook } from '../jobs/book/interpret';
import { asRead, type BookInPieces } from './bookInPieces';

/** A finding with its place in the list, and how it can be fixed. */
export interface FindingItem extends Finding {
  /** Place in the list, from 0; the same finding may have another one after the next reading. */
  readonly at: number;
  /** Row of its sheet, from 1. */
  readonly row: number;
  /** In which a search looks. */
  readonly search: string;
  readonly fixes: readonly Pick<Fix, 'id' | 'label'>[];
}

/** The findings of one rule. */
export interface RuleCount {
  readonly rule: string;
  readonly title: string;
  /** The gravest of them. */
  readonly severity: Severity;
  readonly count: number;
}

export interface Validation {
  readonly rows: number;
  readonly total: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Rules with findings, the gravest first. */
  readonly rules: readonly RuleCount[];
  /** Cells that can be fixed without choosing. */
  readonly fixable: number;
}

interface Known {
  readonly items: readonly FindingItem[];
  readonly summary: Validation;
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

export const findingQuestions = ({ opened }: BookInPieces) => {
  const known = new WeakMap<OpenBook, Promise<Known>>();
  const of = (book: OpenBook): Promise<Known> => {
    const found = known.get(book) ?? validate(book);
    known.set(book, found);
    return found;
  };
  return {
    validation: async (): Promise<Validation> => (await of(opened())).summary,
    /** Grouped by rule, the gravest first. */
    findings: async (from: number, count: number): Promise<readonly FindingItem[]> =>
      (await of(opened())).items.slice(from, from + count),
    /** Of one row of the matrix. */
    findingsOfRow: async (row: number): Promise<readonly FindingItem[]> => {
      const { sheet } = opened().workspace.matrix.layout;
      return (await of(opened())).items.filter((item) => item.sheet === sheet && item.row === row);
    },
  };
};

async function validate(book: OpenBook): Promise<Known> {
  const [{ comparisonIfAny }, { fixesOf }, { fixesByPlace, placeOf }, { findingsOf, RULES }] = await Promise.all([
    import('../jobs/compareWithDnp'),
    import('../core/fixes/fixes'),
    import('../core/fixes/cellFix'),
    import('../core/rules/ruleCatalogue'),
  ]);
  const { workspace, matrixGrid: grid, date1904 } = book;
  const compared = comparisonIfAny(asRead(book));
  const findings = findingsOf({ ...workspace, ...(compared && { reconciliation: compared.reconciliation }) });
  const fixes = fixesOf({ matrix: workspace.matrix, grid, date1904 });
  const places = fixesByPlace(fixes);
  const records = new Map(workspace.matrix.records.map((record) => [record.row, record]));
  const order = new Map(RULES.map((rule, index) => [rule.id, index]));
  const gravest = new Map<string, number>();
  for (const { rule, severity } of findings)
    gravest.set(rule, Math.min(gravest.get(rule) ?? Infinity, GRAVEST_FIRST.indexOf(severity)));
  const rank = ({ rule }: Finding) => (gravest.get(rule) ?? 0) * RULES.length + (order.get(rule) ?? 0);
  const items = [...findings]
    .sort((a, b) => rank(a) - rank(b) || GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity))
    .map((finding, at): FindingItem => {
      const row = placeOfAddress(finding.cell)?.row ?? 1;
      const record = finding.sheet === workspace.matrix.layout.sheet ? records.get(row) : undefined;
      return {
        ...finding,
        at,
        row,
        search: searchText(record, `${finding.rule} ${finding.key ?? ''} ${finding.cell} ${finding.message}`),
        fixes:
          finding.sheet === workspace.matrix.layout.sheet
            ? (places.get(placeOf(finding)) ?? []).map(({ id, label }) => ({ id, label }))
            : [],
      };
    });
  const rules = [...gravest]
    .map(([id, severity]): RuleCount => ({
      rule: id,
      title: RULES.find((rule) => rule.id === id)?.title ?? '',
      severity: GRAVEST_FIRST[severity] ?? 'info',
      count: findings.filter((finding) => finding.rule === id).length,
    }))
    .sort(
      (a, b) =>
        GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity) ||
        (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
    );
  return {
    items,
    summary: {
      rows: workspace.matrix.records.length,
      total: findings.length,
      counts: Object.fromEntries(
        GRAVEST_FIRST.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]),
      ) as Record<Severity, number>,
      rules,
      fixable: new Set(fixes.filter(({ choiceOf }) => choiceOf === undefined).map(({ cell }) => cell)).size,
    },
  };
}
