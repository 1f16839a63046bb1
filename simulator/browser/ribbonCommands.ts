interface Pending {
  readonly functionName: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Ribbon functions that were started and not yet completed. */
export class Commands {
  private readonly pending = new Map<string, Pending>();
  private nextId = 1;

  /** Gives the id to start it with. */
  begin(functionName: string, resolve: () => void, reject: (error: Error) => void): string {
    const id = `command-${this.nextId++}`;
    this.pending.set(id, { functionName, resolve, reject });
    return id;
  }

  /** `event.completed()` was called, or Office.js found no such function. */
  readonly complete = (id: string, status: number): void => {
    const command = this.pending.get(id);
    this.pending.delete(id);
    if (status === 0) command?.resolve();
    else command?.reject(new Error(`The page has no ribbon function “${command.functionName}” (${status}).`));
  };

  abandon(): void {
    for (const { functionName, reject } of this.pending.values())
      reject(new Error(`The add-in was closed while “${functionName}” ran.`));
    this.pending.clear();
  }
}
