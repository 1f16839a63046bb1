import type { Workbook } from '../workbook/workbook';
import { openWorkbook } from '../xlsx/openXlsx';
import { invalidArgument } from './hostError';
import { ActionType, type RequestBody } from './protocol';

/**
 * The files of `insertWorksheetsFromBase64`. Reading a file takes turns of the event loop, a batch takes none:
 * they are read before the batch that names them begins.
 */
export class InsertedFiles {
  private readonly opened = new Map<string, Workbook>();

  async prepare({ Actions }: RequestBody): Promise<void> {
    for (const { ActionType: type, Name, ArgumentInfo } of Actions) {
      if (type !== ActionType.method || Name !== 'InsertWorksheetsFromBase64') continue;
      const base64 = ArgumentInfo?.Arguments?.[0];
      const book = typeof base64 === 'string' ? await read(base64) : undefined;
      if (typeof base64 === 'string' && book) this.opened.set(base64, book);
    }
  }

  /** Its sheets go into the other book: a second insertion needs the file once more. */
  take(base64: string): Workbook {
    const book = this.opened.get(base64);
    this.opened.delete(base64);
    if (!book) throw invalidArgument('The file is no workbook.');
    return book;
  }
}

/** Whatever is wrong with a file, Excel says `InvalidArgument`. */
async function read(base64: string): Promise<Workbook | undefined> {
  try {
    return await openWorkbook(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
