import { amended, withdrawnInWords, type Withdrawal } from '../core/reconcile/decisions/amend';
import { namedRow, type HandPair } from '../core/reconcile/decisions/pair';
import { planDecisions, type Decided } from '../core/reconcile/decisions/decisionPlan';
import type { Wish } from '../core/reconcile/decisions/wish';
import { NotUnderstood } from './failure';
import { reconcileBook, type Reconciled } from './reconcile';
import { withPlan, type Session } from './session';

/** *Decidir*: what is done about differences of a comparison, into the matrix, the logbook and `Conciliación` (REP-2). */
export function decideDifferences(
  session: Session,
  { reconciliation, books, decisions }: Omit<Reconciled, 'session'>,
  wishes: readonly Wish[],
): Decided & { session: Session } {
  const { workspace, opened, by, now } = session;
  const decided = planDecisions(wishes, {
    workspace,
    reconciliation,
    books,
    by,
    now,
    grid: opened.matrixGrid,
    logLastRow: opened.logLastRow,
    earlier: decisions,
  });
  return { ...decided, session: withPlan(session, decided.plan, decided.workspace) };
}

/** Two rows that are the same action, by their rows in the sheets. */
export interface PairWish {
  readonly matrixRow: number;
  readonly dnpRow: number;
  readonly note: string;
}

/**
 * *Emparejar a mano*: the comparison again with one row of the matrix and one of DNP taken for the same action (REP-2).
 * Throws `NotUnderstood` where one of them is not compared.
 */
export function pairByHand(
  session: Session,
  reconciled: Omit<Reconciled, 'session'>,
  { matrixRow, dnpRow, note }: PairWish,
): Reconciled {
  const [matrix, dnp] = [
    reconciled.compared.matrix.find(({ row }) => row === matrixRow),
    reconciled.compared.dnp.find(({ row }) => row === dnpRow),
  ];
  if (!matrix) throw new NotUnderstood(`La fila ${matrixRow} de la matriz no está entre las que se comparan.`);
  if (!dnp) throw new NotUnderstood(`La fila ${dnpRow} del reporte de DNP no está entre las que se comparan.`);
  const pair: HandPair = {
    cut: reconciled.books.cut,
    matrix: namedRow(matrix),
    dnp: namedRow(dnp),
    note: note.trim(),
    by: session.by,
    day: session.workspace.today,
  };
  return again(session, reconciled, 'Emparejar a mano', { pairs: [pair] });
}

/**
 * *Retirar*: the comparison again without decisions that were taken before. What was written into the matrix stays.
 * Throws `NotUnderstood` where one of them does not stand any more.
 */
export function withdrawDecisions(
  session: Session,
  reconciled: Omit<Reconciled, 'session'>,
  withdrawn: readonly Withdrawal[],
): Reconciled {
  if (withdrawn.some((one) => withdrawnInWords(one, reconciled.decisions) === undefined))
    throw new NotUnderstood('Esa decisión ya no está en «Conciliación»: mire de nuevo la lista. No se escribió nada.');
  return again(session, reconciled, 'Retirar decisiones de la conciliación', { withdrawn });
}

function again(
  session: Session,
  { decisions, reconciliation, books }: Omit<Reconciled, 'session'>,
  title: string,
  change: Parameters<typeof amended>[3],
): Reconciled {
  return reconcileBook(session, undefined, { title, decisions: amended(decisions, reconciliation, books.cut, change) });
}
