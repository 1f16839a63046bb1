import { create } from 'zustand';
import { settingsProblems, type SettingsProblem } from '../../core/settings/checkSettings';
import type { SettingsDraft } from '../../core/settings/settingsDraft';

interface DraftState {
  /** What the person has typed; undefined while nothing differs from the book. */
  readonly typed: SettingsDraft | undefined;
  /** The person has asked to save: from then on every problem shows, as it is fixed. */
  readonly checked: boolean;
}

/** Kept while the person looks at another task. */
export const useDraft = create<DraftState>(() => ({ typed: undefined, checked: false }));

export function editDraft(typed: SettingsDraft): void {
  useDraft.setState({ typed });
}

export function discardDraft(): void {
  useDraft.setState({ typed: undefined, checked: false });
}

/** What is wrong with the form. */
export interface DraftProblems {
  /** What keeps it from being saved. */
  readonly blocking: readonly SettingsProblem[];
  /** What is wrong with a datum, by its path; what is only missing, once the person has asked to save. */
  readonly at: (path: string) => string | undefined;
  /** The person has asked to save, and one of these parts of the form keeps it from being saved. */
  readonly within: (...prefixes: string[]) => boolean;
}

export function problemsOf(draft: SettingsDraft, checked: boolean): DraftProblems {
  const problems = settingsProblems(draft);
  const blocking = problems.filter(({ blocks }) => blocks);
  return {
    blocking,
    at: (path) => (checked ? problems : blocking).find((one) => one.path === path)?.problem,
    within: (...prefixes) => checked && blocking.some(({ path }) => prefixes.some((prefix) => path.startsWith(prefix))),
  };
}

/** What every part of the form works on. */
export interface FormPartProps {
  readonly draft: SettingsDraft;
  readonly problems: DraftProblems;
  readonly onEdit: (draft: SettingsDraft) => void;
}

/** A list with one element changed, taken away, moved or added. */
export const replaced = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((one, at) => (at === index ? item : one));
export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const result = [...list];
  const [item] = result.splice(index, 1);
  if (item !== undefined) result.splice(index + by, 0, item);
  return result;
}

/** What of the form is saved: the columns are chosen elsewhere and travel with the reading. */
export function settingsInputOf({ columns: _, ...settings }: SettingsDraft): Omit<SettingsDraft, 'columns'> {
  return settings;
}
