import { array, boolean, exactOptional, optional, picklist, strictObject, string } from 'valibot';
import { STATUSES } from '../../core/cut/status';
import { ENTITY_KINDS } from '../../core/cells/entities';
import { FIELD_IDS } from '../../core/matrix/fields';

/** The stages of a flow as their form holds them: texts where people type (`30/06/2026`). */
export const stagesInput = array(
  strictObject({ name: string(), approver: optional(string(), ''), deadline: optional(string(), '') }),
);

const maybeText = exactOptional(string());

/** `Configuración` as its form holds it (`SettingsDraft`), every part optional: what is not given stays as it is. */
export const settingsInput = strictObject({
  cut: exactOptional(
    strictObject({
      label: maybeText,
      cutDate: maybeText,
      opens: maybeText,
      closes: maybeText,
      stages: exactOptional(stagesInput),
    }),
  ),
  /** «Días no laborables»: days as `24/12/2026`, `last` blank for a single one. */
  daysOff: exactOptional(
    array(strictObject({ first: string(), last: optional(string(), ''), reason: optional(string(), '') })),
  ),
  parameters: exactOptional(
    strictObject({ dueSoonDays: maybeText, daysPerStage: maybeText, roundingTolerance: maybeText }),
  ),
  recipients: exactOptional(array(strictObject({ role: string(), email: string() }))),
  reminder: exactOptional(strictObject({ subject: string(), text: string() })),
  entities: exactOptional(
    array(
      strictObject({
        name: string(),
        acronym: optional(string(), ''),
        kind: picklist(ENTITY_KINDS),
        aliases: optional(string(), ''),
        inForce: optional(boolean(), true),
      }),
    ),
  ),
  states: exactOptional(
    array(strictObject({ word: string(), status: picklist(STATUSES), stage: optional(string(), '') })),
  ),
  /** Which header of a sheet holds a field; '' for none. */
  columns: exactOptional(array(strictObject({ sheet: string(), field: picklist(FIELD_IDS), header: string() }))),
});
