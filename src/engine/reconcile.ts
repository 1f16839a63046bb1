import { addressOf } from '../core/sheet/cell';
import { quoted } from '../core/text/fold';
import type { ActionRecord } from '../core/matrix/actionRecord';
import { FIELDS, type FieldId } from '../core/matrix/fields';
import type { Grid } from '../core/sheet/grid';
import { keyText } from '../core/matrix/keyText';
import { rowNamed, rowNames } from '../core/matrix/rowNames';
import { SHEETS } from '../core/sheet/ownSheets';
import { differenceId, type Choice, type Decision } from '../core/reconcile/decisions/decision';
import type { Withdrawal } from '../core/reconcile/decisions/amend';
import { unfitId } from '../core/reconcile/decisions/keep';
import type { TextFile } from '../core/reconcile/pasted';
import type { Wish } from '../core/reconcile/decisions/wish';
import type { ReconciliationClass, ReconciliationRow } from '../core/workspace/reconciliation';
import { shownValue } from '../core/reconcile/compare/shown';
import { counted } from '../core/text/spanish';
import type { PairWish } from '../jobs/decide';
import type { OpenBook } from '../jobs/interpret';
import type { Reconciled } from '../jobs/reconcile';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

/** A field in which both sides differ, as it is shown. */
export interface DifferenceItem {
  /** The same in any reading of the book, as long as both rows say of this field what they say here. */
  readonly id: string;
  readonly field: FieldId;
  readonly label: string;
  readonly matrix: string;
  readonly dnp: string;
  /** A1 address in the matrix. */
  readonly cell: string;
  readonly decision?: { readonly choice: Choice; readonly note: string };
}

export interface ReconciliationItem {
  readonly at: number;
  /** Of its rows: the same in any reading of the book, wherever they stand. */
  readonly id: string;
  readonly class: ReconciliationClass;
  readonly key: string | null;
  readonly matrixRow: number | null;
  readonly dnpRow: number | null;
  readonly reason: string;
  readonly differences: readonly DifferenceItem[];
  /** Rows that could also be meant. */
  readonly candidates: readonly CandidateItem[];
  /** Somebody has paired its rows by hand. */
  readonly byHand: boolean;
}

export interface CandidateItem {
  readonly side: 'matrix' | 'dnp';
  /** Of its row, as those of items. */
  readonly id: string;
  readonly row: number;
  readonly key: string;
  /** A sentence with the row and why. */
  readonly words: string;
}

export interface ReconciliationSummary {
  readonly counts: Readonly<Record<ReconciliationClass, number>>;
  readonly compared: readonly string[];
  readonly unmapped: readonly string[];
  readonly otherCut: { readonly matrix: number; readonly dnp: number };
  /** Fields with differences, and how many. */
  readonly fields: readonly { readonly field: FieldId; readonly label: string; readonly count: number }[];
  readonly decided: number;
  /** Why earlier decisions are not applied, a sentence each in Spanish. They stay until they are withdrawn or taken anew. */
  readonly unfit: readonly { readonly id: string; readonly why: string }[];
}

/** What somebody chose for a difference, by its id. */
export interface ChosenDecision {
  readonly id: string;
  readonly choice: Choice;
  readonly note: string;
}

/** Two rows that somebody takes for the same action: one as it was shown, the other as it was shown or by its number. */
export interface PairChoice {
  /** Id of the item. */
  readonly of: string;
  /** Id of a candidate, or a row of the other side. */
  readonly candidate: string | number;
  readonly note: string;
}

/** What somebody withdraws, by the id of the difference, of the item of a pair, or of what does not fit. */
export interface WithdrawalChoice {
  readonly kind: Withdrawal['kind'];
  readonly id: string;
}

interface Known {
  readonly reconciled: Reconciled;
  readonly summary: ReconciliationSummary;
  readonly items: readonly ReconciliationItem[];
  readonly names: Names;
}

/** What each row is called in any reading of the book. */
interface Names {
  readonly matrix: ReadonlyMap<number, string>;
  readonly dnp: ReadonlyMap<number, string>;
}

const LOOK_FIRST: readonly ReconciliationClass[] = [
  'different',
  'ambiguous',
  'duplicateKey',
  'blankKey',
  'onlyMatrix',
  'onlyDnp',
  'same',
];

export const reconciling = ({ opened }: Reading) => {
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

    /** *Conciliar*: the comparison as the sheet `Conciliación` (REP-2). */
    async proposeReconciliation(who: Who): Promise<Proposal> {
      const [{ perform }, { JOB_TITLES }, { resultsInWords }] = await Promise.all([
        import('../jobs/perform'),
        import('../jobs/titles'),
        import('../jobs/words'),
      ]);
      const { session, reconciliation } = perform('reconcile', sessionFor(opened(), who));
      return proposalOf(
        JOB_TITLES.reconcile,
        session,
        resultsInWords({ ...(reconciliation && { reconciliation }) }),
        SHEETS.reconciliation,
      );
    },

    /** Why this text, or text file, cannot be DNP's report, in Spanish. */
    async pastedProblem(pasted: string | TextFile): Promise<string | undefined> {
      const { readPasted } = await import('../core/reconcile/pasted');
      const read = readPasted(pasted);
      return typeof read === 'string' ? read : undefined;
    },
    /** What somebody pasted, or a text file, into `Reporte DNP`; with what is to be said of its reading. Throws `NotUnderstood`. */
    async proposePasted(who: Who, pasted: string | TextFile): Promise<Proposal> {
      const [{ readPasted }, { importPlan }, { withPlan }, { NotUnderstood }] = await Promise.all([
        import('../core/reconcile/pasted'),
        import('../core/reconcile/importStep'),
        import('../jobs/session'),
        import('../jobs/failure'),
      ]);
      const read = readPasted(pasted);
      if (typeof read === 'string') throw new NotUnderstood(read);
      const { date1904 } = opened();
      const plan = importPlan(read.grid, date1904, date1904);
      return proposalOf(plan.title, withPlan(sessionFor(opened(), who), plan), read.said, SHEETS.dnpReport);
    },
    /** A report that came out of a file, into `Reporte DNP`. */
    async proposeImport(who: Who, grid: Grid, from1904: boolean): Promise<Proposal> {
      const [{ importPlan }, { withPlan }] = await Promise.all([
        import('../core/reconcile/importStep'),
        import('../jobs/session'),
      ]);
      const plan = importPlan(grid, from1904, opened().date1904);
      return proposalOf(plan.title, withPlan(sessionFor(opened(), who), plan), [], SHEETS.dnpReport);
    },

    /** One plan for all that was chosen: DNP's values into the matrix, the decisions into `Conciliación`. */
    async proposeDecisions(who: Who, chosen: readonly ChosenDecision[]): Promise<Proposal> {
      const { decideDifferences } = await import('../jobs/decide');
      const { reconciled, items } = await of(opened());
      const choices = new Map(chosen.map((one) => [one.id, one]));
      const wishes = items.flatMap((item) => wishesOf(item, choices));
      const { session, notDone } = decideDifferences(sessionFor(opened(), who), reconciled, wishes);
      const gone = chosen.length - wishes.length;
      const reasons = [
        ...notDone.map(({ why }) => why),
        ...(gone === 0
          ? []
          : [
              `${counted(gone, 'es de una diferencia que ya no está', 'son de diferencias que ya no están')} o que ahora dice otra cosa: mire de nuevo la lista.`,
            ]),
      ];
      const refused =
        reasons.length === 0
          ? []
          : [
              `${counted(notDone.length + gone, 'decisión no se puede guardar', 'decisiones no se pueden guardar')}, de ${chosen.length}:`,
              ...reasons,
            ];
      return proposalOf('Guardar las decisiones de la conciliación', session, refused, SHEETS.reconciliation);
    },
    /** Two rows taken for the same action from now on. Throws `NotUnderstood` where one of them is not compared, or not there any more. */
    async proposePair(who: Who, choice: PairChoice): Promise<Proposal> {
      const [{ pairByHand }, { NotUnderstood }] = await Promise.all([
        import('../jobs/decide'),
        import('../jobs/failure'),
      ]);
      const known = await of(opened());
      const wish = pairOf(choice, known);
      if (!wish)
        throw new NotUnderstood(
          'Una de las dos filas ya no está o dice otra cosa: mire de nuevo la lista. No se escribió nada.',
        );
      const { session, reconciliation, compared } = pairByHand(sessionFor(opened(), who), known.reconciled, wish);
      const row = reconciliation.rows.find(
        ({ matrixRow, dnpRow }) => matrixRow === wish.matrixRow && dnpRow === wish.dnpRow,
      );
      return proposalOf('Emparejar a mano', session, row ? [pairInWords(row, compared)] : [], SHEETS.reconciliation);
    },
    /** Decisions that hold no longer; what they wrote into the matrix stays. Throws `NotUnderstood` where it does not stand any more. */
    async proposeWithdrawal(who: Who, choice: WithdrawalChoice): Promise<Proposal> {
      const [{ withdrawDecisions }, { withdrawnInWords }] = await Promise.all([
        import('../jobs/decide'),
        import('../core/reconcile/decisions/amend'),
      ]);
      const known = await of(opened());
      const { reconciled } = known;
      const withdrawn = withdrawalOf(choice, known);
      const { session } = withdrawDecisions(sessionFor(opened(), who), reconciled, [withdrawn]);
      const which = withdrawnInWords(withdrawn, reconciled.decisions) ?? '';
      return proposalOf(
        'Retirar una decisión de la conciliación',
        session,
        [which, 'La decisión se quita de «Conciliación». Lo que ya se escribió en la matriz queda como está.'],
        SHEETS.reconciliation,
      );
    },
  };
};

async function compare(book: OpenBook): Promise<Known> {
  const { reconcileBook } = await import('../jobs/reconcile');
  const reconciled = reconcileBook(sessionFor(book, { by: '', now: { day: book.workspace.today, time: '00:00:00' } }));
  const { reconciliation, decisions } = reconciled;
  const decided = new Map(decisions.kept.map((decision) => [differenceId(decision), decision]));
  const paired = new Set(decisions.pairs.map(({ matrix, dnp }) => `${matrix.row}:${dnp.row}`));
  const names: Names = { matrix: rowNames(reconciled.compared.matrix), dnp: rowNames(reconciled.compared.dnp) };
  const rows = [...reconciliation.rows].sort((a, b) => LOOK_FIRST.indexOf(a.class) - LOOK_FIRST.indexOf(b.class));
  const fields = [...new Set(rows.flatMap((row) => row.fields.map(({ field }) => field)))];
  return {
    reconciled,
    names,
    items: rows.map((row, at) => itemOf(row, at, names, decided, paired)),
    summary: {
      counts: reconciliation.counts,
      compared: reconciliation.compared.map((field) => FIELDS[field].label),
      unmapped: reconciliation.unmapped,
      otherCut: { matrix: reconciliation.otherCut.matrixRows.length, dnp: reconciliation.otherCut.dnpRows.length },
      fields: fields.map((field) => ({
        field,
        label: FIELDS[field].label,
        count: rows.reduce((sum, row) => sum + row.fields.filter((one) => one.field === field).length, 0),
      })),
      decided: decisions.kept.length,
      unfit: decisions.unfit.map((one) => ({ id: unfitId(one), why: one.why })),
    },
  };
}

function itemOf(
  row: ReconciliationRow,
  at: number,
  names: Names,
  decided: ReadonlyMap<string, Decision>,
  paired: ReadonlySet<string>,
): ReconciliationItem {
  const { key, matrixRow, dnpRow, reason } = row;
  const id = JSON.stringify([
    matrixRow === null ? null : names.matrix.get(matrixRow),
    dnpRow === null ? null : names.dnp.get(dnpRow),
  ]);
  return {
    at,
    id,
    class: row.class,
    key,
    matrixRow,
    dnpRow,
    reason,
    differences:
      matrixRow === null || dnpRow === null
        ? []
        : row.fields.map(({ field, matrix, dnp, matrixCell }): DifferenceItem => {
            const decision = decided.get(differenceId({ matrixRow, dnpRow, field }));
            const said = { matrix: shownValue(field, matrix), dnp: shownValue(field, dnp) };
            return {
              id: JSON.stringify([id, field, said.matrix, said.dnp]),
              field,
              label: FIELDS[field].label,
              ...said,
              cell: addressOf(matrixCell),
              ...(decision && { decision: { choice: decision.choice, note: decision.note } }),
            };
          }),
    candidates: row.candidates.map(({ side, row: number, key: of, why }) => ({
      side,
      id: names[side].get(number) ?? '',
      row: number,
      key: of ?? '',
      words: `Fila ${number} de ${side === 'matrix' ? 'la matriz' : 'DNP'}: ${why}`,
    })),
    byHand: paired.has(`${matrixRow ?? ''}:${dnpRow ?? ''}`),
  };
}

function pairInWords({ matrixRow, dnpRow, fields }: ReconciliationRow, compared: Reconciled['compared']): string {
  const saying = (records: readonly ActionRecord[], at: number | null) => {
    const record = records.find(({ row }) => row === at);
    return record ? ` (${quoted([keyText(record), record.text].filter(Boolean).join(' '))})` : '';
  };
  const differ =
    fields.length === 0 ? 'Dicen lo mismo' : `Difieren en ${fields.map(({ field }) => FIELDS[field].label).join(', ')}`;
  return `La fila ${matrixRow ?? ''} de la matriz${saying(compared.matrix, matrixRow)} se compara con la fila ${dnpRow ?? ''} de DNP${saying(compared.dnp, dnpRow)}. ${differ}.`;
}

function wishesOf(
  { key, matrixRow, dnpRow, differences }: ReconciliationItem,
  choices: ReadonlyMap<string, ChosenDecision>,
): Wish[] {
  if (matrixRow === null || dnpRow === null) return [];
  return differences.flatMap(({ id, field }) => {
    const chosen = choices.get(id);
    return chosen ? [{ key, matrixRow, dnpRow, field, choice: chosen.choice, note: chosen.note }] : [];
  });
}

/** Where the two rows stand now; of an item with both rows, the matrix's gets another partner. */
function pairOf({ of, candidate, note }: PairChoice, { items, names }: Known): PairWish | undefined {
  const item = items.find(({ id }) => id === of);
  const side = item?.matrixRow === null ? 'matrix' : 'dnp';
  const other = typeof candidate === 'number' ? candidate : rowNamed(names[side], candidate);
  if (!item || other === undefined) return undefined;
  return { matrixRow: item.matrixRow ?? other, dnpRow: side === 'dnp' ? other : (item.dnpRow ?? other), note };
}

/** In the words of the comparison as it is now. One that is not there is withdrawn by nobody, and refused there. */
function withdrawalOf({ kind, id }: WithdrawalChoice, { items }: Known): Withdrawal {
  if (kind === 'unfit') return { kind, id };
  const item = items.find((one) =>
    kind === 'pair' ? one.id === id : one.differences.some((difference) => difference.id === id),
  );
  const [matrixRow, dnpRow] = [item?.matrixRow ?? 0, item?.dnpRow ?? 0];
  if (kind === 'pair') return { kind, matrixRow, dnpRow };
  const field = item?.differences.find((difference) => difference.id === id)?.field;
  return { kind, id: field === undefined ? '' : differenceId({ matrixRow, dnpRow, field }) };
}
