import type { Area } from './area';
import type { CellValue, CellValueType } from './storedCell';
import type { Sheet } from './sheet';
import type { Shift } from './shift';

/** One cell, as an event tells it. */
export interface CellState {
  readonly value: CellValue;
  readonly type: CellValueType;
}

/** What happened to the book, told as it happens: who listens turns it into events, or draws the book again. */
export type BookEdit =
  /** Contents changed; of a single cell it is told what it was and is. */
  | {
      readonly kind: 'edited';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly before?: CellState;
      readonly after?: CellState;
    }
  | { readonly kind: 'shifted'; readonly sheet: Sheet; readonly area: Area; readonly shift: Shift }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheet: Sheet }
  | { readonly kind: 'renamed'; readonly sheet: Sheet; readonly before: string };

export type EditListener = (edit: BookEdit) => void;

export class Edits {
  private readonly listeners = new Set<EditListener>();

  /** Gives the way to stop it. */
  listen(listener: EditListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  readonly tell = (edit: BookEdit): void => {
    for (const listener of this.listeners) listener(edit);
  };
}
