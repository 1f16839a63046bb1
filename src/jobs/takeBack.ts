import { planTakeBack, type TakeBack } from '../core/takeBack/plan';
import type { DoneCommand } from '../core/takeBack/done';
import { SHEETS } from '../core/plan/sheets';
import { REGISTER_IDS } from '../core/registers/registers';
import { withPlan, type Session } from './session';

/** *Deshacer*: the last command back, for what nobody has changed since; its lines in the logbook get their answer. */
export function takeBack(session: Session, done: DoneCommand): { session: Session; takeBack: TakeBack } {
  const {
    workspace,
    opened: { matrixGrid, settingsGrid, date1904, logLastRow },
    by,
    now,
  } = session;
  const grids = [matrixGrid, settingsGrid, ...REGISTER_IDS.map((id) => workspace.registers[id].grid)];
  const gridOf = (sheet: string) =>
    sheet === SHEETS.logbook ? undefined : grids.find((grid) => grid?.sheet === sheet);
  const planned = planTakeBack(done, { workspace, gridOf, date1904, logLastRow, by, now });
  return { takeBack: planned, session: withPlan(session, planned.plan) };
}
