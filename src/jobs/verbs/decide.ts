import { array, optional, picklist, strictObject, string } from 'valibot';
import { FIELD_IDS } from '../../core/matrix/fields';
import type { Comparison } from '../../core/reconcile/comparison';
import { wishesOf, type ChosenDecision } from '../../core/reconcile/decisions/chosen';
import { CHOICES } from '../../core/reconcile/decisions/decision';
import { planDecisions, type Decided } from '../../core/reconcile/decisions/decisionPlan';
import type { Wish } from '../../core/reconcile/decisions/wish';
import { listed } from '../../core/reconcile/items';
import { SHEETS } from '../../core/sheet/ownSheets';
import { counted } from '../../core/text/spanish';
import { compareWithDnp } from '../compareWithDnp';
import { oneOf } from '../input/parts';
import { InputRefused } from '../input/readInput';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/** *Decidir*: what is done about differences of a comparison, into the matrix, the logbook and `Conciliación` (REP-2). */
export const decide = verb({
  title: 'Guardar las decisiones de la conciliación',
  input: strictObject({
    decisions: array(
      oneOf(
        ['id', 'action'],
        strictObject({
          /** Of the difference, as the list of a comparison has it. */
          id: optional(string()),
          /** Or its key and field, where one row of the comparison has the key. */
          action: optional(string()),
          field: optional(picklist(FIELD_IDS)),
          choice: picklist(CHOICES),
          note: optional(string(), ''),
        }),
      ),
    ),
  }),
  plan(session, { decisions }) {
    const chosen = decisions.map(asChosen);
    const comparison = compareWithDnp(session);
    const wishes = wishesOf(chosen, listed(comparison));
    const { session: written, notDone, skipped } = decideDifferences(session, comparison, wishes);
    const gone = chosen.length - wishes.length;
    const reasons = [...notDone.map(({ why }) => why), ...(gone === 0 ? [] : [goneInWords(gone)])];
    return {
      session: written,
      words: [
        ...(reasons.length === 0 ? [] : [`${refusedInWords(notDone.length + gone)}, de ${chosen.length}:`, ...reasons]),
        ...skipped,
      ],
      data: { asked: chosen.length, decided: wishes.length - notDone.length, reasons, skipped },
      show: SHEETS.reconciliation,
    };
  },
});

export function decideDifferences(
  session: Session,
  { reconciliation, books, decisions }: Comparison,
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

function asChosen({
  id,
  action,
  field,
  choice,
  note,
}: { id?: string | undefined; action?: string | undefined } & Pick<ChosenDecision, 'choice' | 'note'> & {
    field?: (typeof FIELD_IDS)[number] | undefined;
  }): ChosenDecision {
  if (id !== undefined) return { id, choice, note };
  if (action === undefined || field === undefined)
    throw new InputRefused('una decisión con «action» lleva también «field», el campo en que difieren.');
  return { action, field, choice, note };
}

function goneInWords(gone: number): string {
  return `${counted(gone, 'es de una diferencia que ya no está', 'son de diferencias que ya no están')} o que ahora dice otra cosa: mire de nuevo la lista.`;
}

function refusedInWords(count: number): string {
  return counted(count, 'decisión no se puede guardar', 'decisiones no se pueden guardar');
}
