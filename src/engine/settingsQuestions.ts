import { DEFAULT_STATE_WORDS } from '../core/cells/stateWords';
import { DEFAULT_ENTITIES } from '../core/matrix/defaultEntities';
import { defaultSettings } from '../core/settings/settings';
import { draftOf, type SettingsDraft } from '../core/settings/settingsDraft';
import type { BookInPieces } from './bookInPieces';

export const settingsQuestions = ({ current }: BookInPieces) => ({
  /** `Configuración` as a form, or what a book without it starts from. */
  settingsDraft: (): SettingsDraft =>
    draftOf(current()?.workspace.settings ?? defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS)),
});
