import type { InferOutput } from 'valibot';
import { settingsOf } from '../../core/settings/checkSettings';
import { correctMapping } from '../../core/settings/rememberedColumns';
import { draftOf, type SettingsDraft } from '../../core/settings/settingsDraft';
import { planSettings } from '../../core/settings/settingsPlan';
import { SHEETS } from '../../core/sheet/ownSheets';
import { NotUnderstood } from '../book/notUnderstood';
import { settingsInput } from '../input/settingsInput';
import type { Session } from '../session';
import { withPlan } from '../session';
import { verb } from '../verb';
import { prepareBook } from './prepare';

type SettingsInput = InferOutput<typeof settingsInput>;

/** *Configuración*: what is given of it is changed, the rest stays as it is. Throws `NotUnderstood` for what the form would refuse. */
export const settings = verb({
  title: 'Guardar la configuración',
  input: settingsInput,
  plan(session, input) {
    const changed = withSettings(session, input);
    // Where there is none yet, preparing writes it.
    return {
      session: session.opened.settingsStand ? changed : prepareBook(changed),
      words: changed.plans.length === session.plans.length && session.opened.settingsStand ? [NOTHING_NEW] : [],
      show: SHEETS.settings,
    };
  },
});

const NOTHING_NEW = `«${SHEETS.settings}» ya dice eso: no hay nada que escribir.`;

/** The session with other settings from here on, and their sheet where it stands and says something else. */
export function withSettings(session: Session, input: SettingsInput): Session {
  const { savedSettings, settingsStand, settingsGrid, date1904 } = session.opened;
  const found = settingsOf(mergedDraft(draftOf(session.workspace.settings), input));
  if (Array.isArray(found)) throw new NotUnderstood(found.map(({ problem }) => problem).join(' '));
  const columns = input.columns ?? [];
  const wanted = columns.reduce((so, { sheet, field, header }) => correctMapping(so, sheet, field, header), found);
  const start = { ...session, workspace: { ...session.workspace, settings: wanted } };
  const isChanged = JSON.stringify(draftOf(wanted)) !== JSON.stringify(draftOf(savedSettings));
  return settingsStand && isChanged ? withPlan(start, planSettings(wanted, { date1904, grid: settingsGrid })) : start;
}

function mergedDraft(now: SettingsDraft, { cut, parameters, columns: _, ...rest }: SettingsInput): SettingsDraft {
  return { ...now, ...rest, cut: { ...now.cut, ...cut }, parameters: { ...now.parameters, ...parameters } };
}
