import type { BookEdit } from '../workbook/edits';
import { raisedBy } from './eventArgs';
import { ALL_SHEETS, type Doer, type ExcelEvent } from './eventTypes';

/** Turns what happens to the book into the events that the add-in registered for. */
export class EventHub {
  /** Registrations of a type and target are counted: each `add` of a first handler of a request context is one. */
  private readonly registered = new Map<string, number>();
  private outbox: ExcelEvent[] = [];
  private doer: Doer = 'user';

  /** `triggerSource` is known from ExcelApi 1.14 on. */
  constructor(private readonly tellsTriggerSource: boolean) {}

  register(type: number, targetId: string): void {
    const key = keyOf(type, targetId);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = keyOf(type, targetId);
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  /** Everything that `work` does to the book is this doer's. */
  during<T>(doer: Doer, work: () => T): T {
    const outer = this.doer;
    this.doer = doer;
    try {
      return work();
    } finally {
      this.doer = outer;
    }
  }

  hear(edit: BookEdit): void {
    // A co-author's selection is not ours.
    if (
      this.doer === 'coauthor' &&
      (edit.kind === 'selected' || edit.kind === 'activated' || edit.kind === 'deactivated')
    )
      return;
    const { type, sheet, args, onlyAll } = raisedBy(edit, this.doer, this.tellsTriggerSource);
    for (const targetId of onlyAll ? [ALL_SHEETS] : [sheet.id, ALL_SHEETS]) {
      if ((this.registered.get(keyOf(type, targetId)) ?? 0) > 0)
        this.outbox.push({ kind: 'object', type, targetId, args });
    }
    // Going to another sheet is going to that sheet's selection.
    if (edit.kind === 'selected' || edit.kind === 'activated') this.outbox.push({ kind: 'documentSelection' });
  }

  take(): readonly ExcelEvent[] {
    const taken = this.outbox;
    this.outbox = [];
    return taken;
  }
}

const keyOf = (type: number, targetId: string): string => `${type} ${targetId}`;
