import { object, optional } from 'valibot';
import { prepare as prepareWorkspace } from '../../core/prepare/preparation';
import { SHEETS } from '../../core/sheet/ownSheets';
import { settingsInput } from '../input/settingsInput';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';
import { withSettings } from './saveSettings';

/** *Preparar*: our columns, `Configuración` and `Bitácora`, where they are missing; with `settings` also what they say. */
export const prepare = verb({
  title: 'Preparar la matriz',
  input: object({ settings: optional(settingsInput) }),
  plan: (session, { settings }) => ({
    session: prepareBook(settings ? withSettings(session, settings) : session),
    words: [],
    show: SHEETS.settings,
  }),
});

export function prepareBook(session: Session): Session {
  const { matrixGrid: grid, date1904, settingsStand, logLastRow } = session.opened;
  const prepared = prepareWorkspace(session.workspace, { grid, date1904, settingsStand, logLastRow });
  return withPlan(session, prepared.plan, prepared.workspace);
}
