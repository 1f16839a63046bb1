import { create } from 'zustand';
import type { PlanField } from '../../core/pas/planFields';
import type { PasItem, PasTyped } from '../../engine/pasQuestions';
import type { ChosenFile } from '../../core/sources/chosenFile';

interface PasState {
  /** The annex that is open; undefined before one is. */
  readonly annex: ChosenFile | undefined;
  readonly typed: PasTyped;
  /** Codes; undefined while nobody has chosen and the proposal holds. */
  readonly actions: ReadonlySet<string> | undefined;
  /** Code and field, as `changeId` writes them. */
  readonly changes: ReadonlySet<string>;
}

const NOTHING: PasState = {
  annex: undefined,
  typed: { sheet: '', number: '', order: '' },
  actions: undefined,
  changes: new Set(),
};

/** Kept while the person looks at another task. */
export const usePas = create<PasState>(() => NOTHING);

export function openAnnex(annex: ChosenFile): void {
  usePas.setState({ ...NOTHING, annex });
}

export function closeAnnex(): void {
  usePas.setState(NOTHING);
}

/** Of another sheet nothing is chosen yet. */
export function chooseSheet(sheet: string): void {
  usePas.setState(({ annex }) => ({ ...NOTHING, annex, typed: { ...NOTHING.typed, sheet } }));
}

export function type(typed: Partial<PasTyped>): void {
  usePas.setState((state) => ({ typed: { ...state.typed, ...typed } }));
}

/** The actions that get a row: what was chosen, else what is proposed. */
export function chosenActions(items: readonly PasItem[], chosen: ReadonlySet<string> | undefined): ReadonlySet<string> {
  return new Set(
    items
      .filter(({ code, canBeAdded, proposed }) => canBeAdded && (chosen?.has(code) ?? proposed))
      .map(({ code }) => code),
  );
}

export function chooseAction(items: readonly PasItem[], code: string, wanted: boolean): void {
  usePas.setState(({ actions }) => ({ actions: toggled(chosenActions(items, actions), code, wanted) }));
}

export function chooseChange(code: string, field: PlanField, wanted: boolean): void {
  usePas.setState(({ changes }) => ({ changes: toggled(changes, changeId(code, field), wanted) }));
}

export function changeId(code: string, field: PlanField): string {
  return `${code} ${field}`;
}

function toggled(set: ReadonlySet<string>, one: string, wanted: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (wanted) next.add(one);
  else next.delete(one);
  return next;
}
