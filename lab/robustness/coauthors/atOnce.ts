import { insertRows, startExcel, type Workbook } from '../../../simulator';
import { isOwnSheet, SHEETS } from '../../../src/core/sheet/ownSheets';
import { copyOf } from '../books/copy';
import { commandNamed, PATIENT, running, type Hands } from '../robustCommands';
import type { Edit } from './coauthorEdits';

/** Somebody else's add-in stamps from a reading of the same moment: what it writes rests on the book as it was. */
export async function stampAtOnce(original: Workbook, hands: Hands): Promise<Edit> {
  const book = copyOf(original);
  const excel = await startExcel(book);
  await running(commandNamed('stamp'), { ...hands, by: 'Beto', time: '10:00:05' }, PATIENT);
  excel.stop();
  const last = (original.findSheet(SHEETS.logbook)?.grid.usedArea(true)?.bottom ?? 0) + 1;
  const lines = (book.sheet(SHEETS.logbook).grid.usedArea(true)?.bottom ?? 0) + 1 - last;
  return {
    name: 'stamps at the same time',
    edit: (now) => {
      insertRows(now, now.sheet(SHEETS.logbook), last + 1, lines);
      for (const sheet of book.sheets) {
        const was = original.findSheet(sheet.name);
        if (isOwnSheet(sheet.name) && sheet.name !== SHEETS.logbook) continue;
        sheet.grid.forEach((cell, row, column) => {
          const before = was?.grid.get(row, column);
          if (before?.value !== cell.value || before.formula !== cell.formula)
            now.sheet(sheet.name).grid.set(row, column, { ...cell });
        });
      }
    },
  };
}
