import { create } from 'zustand';
import type { RegisterId } from '../../core/registers/registers';

/** A form that is open: what was typed stays while the person looks at something else. */
export interface Draft {
  /** Row of the sheet; undefined for a new line. */
  readonly row: number | undefined;
  readonly texts: Readonly<Record<string, string>>;
  /** What it showed when it was opened. */
  readonly first: Readonly<Record<string, string>>;
}

export const useDrafts = create<Partial<Record<RegisterId, Draft>>>(() => ({}));

export function openDraft(id: RegisterId, { row, texts }: Pick<Draft, 'row' | 'texts'>): void {
  useDrafts.setState({ [id]: { row, texts, first: texts } });
}

export function typeInto(id: RegisterId, field: string, text: string): void {
  useDrafts.setState((drafts) => {
    const draft = drafts[id];
    return draft ? { [id]: { ...draft, texts: { ...draft.texts, [field]: text } } } : {};
  });
}

export function closeDraft(id: RegisterId): void {
  useDrafts.setState({ [id]: undefined });
}
