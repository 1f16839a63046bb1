import { planUndo, type Undo } from '../core/undo/undoPlan';
import type { DoneCommand } from '../core/undo/doneCommand';
import { SHEETS } from '../core/sheet/ownSheets';
import { REGISTER_IDS } from '../core/registers/registers';
import { withPlan, type Session } from './session';

/** *Deshacer*: the last command back, for what nobody has changed since; its lines in the logbook get their answer. */
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
