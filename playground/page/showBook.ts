import { Session } from '../../simulator/browser';
import type { Workbook } from '../../simulator/workbook/workbook';
import { openWorkbook, saveWorkbook } from '../../simulator/xlsx';

/** The book that is open, and the Excel that runs over it; opening another one begins a new Excel. */
export class OpenBook {
  session: Session;
  private readonly openListeners = new Set<() => void>();
  private readonly changeListeners = new Set<() => void>();

  constructor(workbook: Workbook) {
    this.session = this.begin(workbook);
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  async open(bytes: Uint8Array, name: string): Promise<void> {
    const workbook = await openWorkbook(bytes);
    workbook.name = name;
    this.session.close();
    this.session = this.begin(workbook);
    for (const listener of this.openListeners) listener();
    this.tellChange();
  }

  save(): Promise<Uint8Array> {
    return saveWorkbook(this.workbook);
  }

  /** Called when another book was opened: add-ins of the one before have to begin anew. */
  onOpen(listener: () => void): void {
    this.openListeners.add(listener);
  }

  /** Called whenever the book looks different: cells, sheets, selection. */
  onChange(listener: () => void): void {
    this.changeListeners.add(listener);
  }

  private begin(workbook: Workbook): Session {
    const session = new Session(workbook, { apiVersion: '1.17' });
    session.onChange(this.tellChange);
    return session;
  }

  private readonly tellChange = (): void => {
    for (const listener of this.changeListeners) listener();
  };
}
