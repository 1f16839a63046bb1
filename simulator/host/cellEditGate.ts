/** A cell in edit mode (excel-facts, Reading and events): requests are refused, or wait until it ends. */
export class CellEditGate {
  private editing = false;
  private waiting: (() => void)[] = [];

  /** `tries`: so many requests meet an edit that nobody began here. */
  constructor(private tries: number) {}

  set(editing: boolean): void {
    this.editing = editing;
    if (editing) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** Whether the request may be done; with `waits` (`delayForCellEdit`) it may, later. */
  async pass(waits: boolean): Promise<boolean> {
    if (this.tries > 0) {
      this.tries = waits ? 0 : this.tries - 1;
      if (!waits) return false;
    }
    while (this.editing) {
      if (!waits) return false;
      await new Promise<void>((resume) => {
        this.waiting.push(resume);
      });
    }
    return true;
  }
}
