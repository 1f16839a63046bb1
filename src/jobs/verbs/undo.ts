import { strictObject } from 'valibot';
import { REGISTER_IDS } from '../../core/registers/registers';
import { SHEETS } from '../../core/sheet/ownSheets';
import type { DoneCommand } from '../../core/undo/doneCommand';
import { undoInWords } from '../../core/undo/undoInWords';
import { planUndo, type Undo } from '../../core/undo/undoPlan';
import { NotUnderstood } from '../book/notUnderstood';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/** *Deshacer*: the last command back, for what nobody has changed since; its lines in the logbook get their answer. */
export const undo = verb({
  title: 'Deshacer el último comando',
  input: strictObject({}),
  needs: ['done'],
  undoes: true,
  plan(session, _, { done }) {
    if (!done) throw new NotUnderstood('No hay ningún comando que deshacer.');
    const { session: written, undo: planned } = undoCommand(session, done);
    return {
      session: written,
      title: planned.plan.title,
      words: undoInWords(planned, session.opened.date1904),
      data: { restored: planned.restored.length, answered: planned.answered.length, left: planned.left },
    };
  },
});

export function undoCommand(session: Session, done: DoneCommand): { session: Session; undo: Undo } {
  const {
    workspace,
    opened: { matrixGrid, settingsGrid, date1904, logLastRow },
    by,
    now,
  } = session;
  const grids = [matrixGrid, settingsGrid, ...REGISTER_IDS.map((id) => workspace.registers[id].grid)];
  const gridOf = (sheet: string) =>
    sheet === SHEETS.logbook ? undefined : grids.find((grid) => grid?.sheet === sheet);
  const planned = planUndo(done, { workspace, gridOf, date1904, logLastRow, by, now });
  return { undo: planned, session: withPlan(session, planned.plan) };
}
