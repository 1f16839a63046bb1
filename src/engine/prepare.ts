import { SHEETS } from '../core/sheet/ownSheets';
import { draftOf, type SettingsDraft } from '../core/settings/settingsDraft';
import { defaultSettings } from '../core/settings/settings';
import { DEFAULT_ENTITIES } from '../core/matrix/defaultEntities';
import { DEFAULT_STATE_WORDS } from '../core/cells/stateWords';
import { NotUnderstood } from '../jobs/failure';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

export const preparing = ({ opened, current }: Reading) => ({
  /** `Configuración` as a form, or what a book without it starts from. */
  settingsDraft: (): SettingsDraft =>
    draftOf(current()?.workspace.settings ?? defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS)),

  /** *Preparar*: our columns and sheets where they are missing, and `Configuración` as the form says. Throws `NotUnderstood`. */
  async proposePrepare(who: Who, draft: SettingsDraft): Promise<Proposal> {
    const [{ settingsOf }, { prepareBook }, { planSettings }, { withPlan }, { JOB_TITLES }] = await Promise.all([
      import('../core/settings/checkSettings'),
      import('../jobs/prepare'),
      import('../core/settings/settingsPlan'),
      import('../jobs/session'),
      import('../jobs/titles'),
    ]);
    const settings = settingsOf({ ...draft, columns: draftOf(opened().workspace.settings).columns });
    if (Array.isArray(settings)) throw new NotUnderstood(settings.map(({ problem }) => problem).join(' '));
    const book = opened();
    const start = sessionFor({ ...book, workspace: { ...book.workspace, settings } }, who);
    const isChanged = JSON.stringify(draftOf(settings)) !== JSON.stringify(draftOf(book.savedSettings));
    // Where there is none yet, preparing writes it.
    const saved =
      book.settingsStand && isChanged
        ? withPlan(start, planSettings(settings, { date1904: book.date1904, grid: book.settingsGrid }))
        : start;
    return proposalOf(JOB_TITLES.prepare, prepareBook(saved), [], SHEETS.settings);
  },
});
