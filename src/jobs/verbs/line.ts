import { optional, picklist, record, strictObject, string } from 'valibot';
import { addressOf } from '../../core/sheet/cell';
import { draftOfLine, shownDraft, type LineDraft } from '../../core/registerForms/lineDraft';
import { planLine, type LineChange, type LineRequest } from '../../core/registerForms/lineChange';
import { REGISTER_IDS, REGISTERS, type RegisterId } from '../../core/registers/registers';
import { NotUnderstood } from '../book/notUnderstood';
import { rowNumber } from '../input/parts';
import { InputRefused } from '../input/readInput';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/**
 * A new line of a register, or a correction of one that stands (DOC, PREP). Throws `NotUnderstood` for what the rules
 * would call an error.
 */
export const line = verb({
  title: 'Escribir una línea de un registro',
  input: strictObject({
    register: picklist(REGISTER_IDS),
    /** By the names of its fields; in a correction those that are left out stay as they are. */
    texts: record(string(), string()),
    /** Of the line that is corrected. */
    row: optional(rowNumber),
    /** What its form showed at first: a line that says something else by now is left alone. */
    first: optional(record(string(), string())),
  }),
  plan(session, { register, texts, row, first }) {
    requireFields(register, texts);
    const { sheet } = REGISTERS[register];
    const seen = row === undefined ? undefined : seenLine(session, register, row, first);
    const { session: written, change } = writeLine(session, register, {
      draft: { ...seen, ...texts },
      ...(row === undefined || !seen ? {} : { standing: { row, seen } }),
    });
    if (change.kind === 'refused') throw new NotUnderstood(change.problems.map(({ problem }) => problem).join(' '));
    return {
      session: written,
      title: `Escribir en «${sheet}»`,
      words: change.kind === 'standing' ? [change.sentence] : [],
      data: { register, kind: change.kind, row: change.kind === 'planned' ? change.row : null },
      show: sheet,
    };
  },
});

/** The session stays as it is where nothing is to be written. */
export function writeLine(
  session: Session,
  id: RegisterId,
  request: LineRequest,
): { session: Session; change: LineChange } {
  const change = planLine(session.workspace, id, request, session.opened.date1904);
  return { change, session: change.kind === 'planned' ? withPlan(session, change.plan, change.workspace) : session };
}

function requireFields(id: RegisterId, texts: LineDraft): void {
  const fields = Object.keys(REGISTERS[id].fields);
  const unknown = Object.keys(texts).filter((name) => !fields.includes(name));
  if (unknown.length > 0)
    throw new InputRefused(`«${unknown.join('», «')}» no es un campo: los hay ${fields.join(', ')}.`);
}

function seenLine(
  { workspace, opened }: Session,
  id: RegisterId,
  row: number,
  first: LineDraft | undefined,
): LineDraft {
  const { sheet } = REGISTERS[id];
  const seen = draftOfLine(id, row, workspace, opened.date1904);
  const isAsShown = seen && (!first || JSON.stringify(shownDraft(id, seen)) === JSON.stringify(first));
  if (isAsShown) return seen;
  if (!first) throw new NotUnderstood(`La fila ${row} de «${sheet}» no tiene ninguna línea.`);
  throw new NotUnderstood(
    `«${sheet}», ${addressOf({ row, column: 1 })}: la línea ya no dice lo que decía cuando la abrió. Mírela de nuevo y repita; lo que escribió sigue en el formulario.`,
  );
}
