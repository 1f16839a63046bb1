import { prepare } from '../core/prepare/preparation';
import { withPlan, type Session } from './session';

/** *Preparar*: our columns, `Configuración` and `Bitácora`, where they are missing. */
export function prepareBook(session: Session): Session {
  const { matrixGrid: grid, date1904, settingsStand, logLastRow } = session.opened;
  const prepared = prepare(session.workspace, { grid, date1904, settingsStand, logLastRow });
  return withPlan(session, prepared.plan, prepared.workspace);
}
