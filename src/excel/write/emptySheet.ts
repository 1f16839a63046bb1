import type { Operation } from './operation';

/** The sheet, new or emptied; never deleted and made again (that would clear the user's undo stack). */
export function emptied(name: string, isThere: boolean): Operation {
  return {
    bytes: 1000,
    write: (context) => {
      if (isThere) context.workbook.worksheets.getItem(name).getRange().clear();
      else context.workbook.worksheets.add(name);
    },
  };
}
