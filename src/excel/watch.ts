import { inExcel } from './run';

/** Somebody changed cells; a hint, not a promise: edits can go unheard (office-js #420, #1760, #3888). */
export interface BookChange {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
  /** Values were typed or pasted; otherwise rows, columns or cells moved. */
  readonly edited: boolean;
  /** A co-author's edit: nothing may open on screen because of it. */
  readonly remote: boolean;
}

export interface BookListeners {
  readonly onChange: (change: BookChange) => void;
  /** The selection moved; where to is to be asked. */
  readonly onSelect: () => void;
}

/** Listens to the book until the returned function is called; a host without these events is listened to in vain. */
export async function watchBook({ onChange, onSelect }: BookListeners): Promise<() => void> {
  const names = new Map<string, string>();
  const { context, changed, selected, activated } = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const changed = worksheets.onChanged.add(async (event) => {
      const sheet = names.get(event.worksheetId) ?? (await nameOf(event.worksheetId, names));
      // Our own writes are read again anyway.
      if (sheet !== undefined && !isOwn(event))
        onChange({
          sheet,
          address: event.address,
          edited: event.changeType === 'RangeEdited',
          remote: event.source === 'Remote',
        });
    });
    const selected = worksheets.onSelectionChanged.add(() => {
      onSelect();
      return Promise.resolve();
    });
    const activated = worksheets.onActivated.add(() => {
      onSelect();
      return Promise.resolve();
    });
    await context.sync();
    for (const sheet of worksheets.items) names.set(sheet.id, sheet.name);
    return { context, changed, selected, activated };
  });
  return () => {
    // Handlers come off in the context that they were put on in.
    void Excel.run(context, async () => {
      for (const result of [changed, selected, activated]) result.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}

/** Told from ExcelApi 1.14 on. */
function isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.triggerSource === 'ThisLocalAddin';
}

/** A sheet that came later, or was renamed since. */
async function nameOf(id: string, names: Map<string, string>): Promise<string | undefined> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return undefined;
    names.set(id, sheet.name);
    return sheet.name;
  }).catch(() => undefined);
}
