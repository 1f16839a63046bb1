import { asCutLabel, type CutLabel } from '../keys/keys';
import type { SettingsDraft } from '../settings/settingsDraft';
import type { Settings } from '../settings/settings';

/** The next cut as a form shows it: the part of `Configuración` that changes with a cut. */
export type NextCutDraft = SettingsDraft['cut'];

/** What the form starts from: the label that follows and the same stages. Dates are DNP's to set, in every cut anew (DATA-8). */
export function nextCutDraft({ cut }: Settings): NextCutDraft {
  return {
    label: cut.label === undefined ? '' : (labelAfter(cut.label) ?? ''),
    cutDate: '',
    opens: '',
    closes: '',
    stages: cut.stages.map(({ name, approver }) => ({ name, approver, deadline: '' })),
  };
}

/** `2025-2` → `2026-1`. */
export function labelAfter(label: CutLabel): CutLabel | undefined {
  const [year = '', half = ''] = label.split('-');
  return asCutLabel(half === '1' ? `${year}-2` : `${Number(year) + 1}-1`);
}
