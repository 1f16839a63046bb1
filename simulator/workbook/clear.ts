import type { Area } from './area';
import { tellEdit } from './edit';
import type { Sheet } from './sheet';
import { cutOut } from './validation';
import { applyEntry } from './write';

export type ClearApplyTo = 'All' | 'Formats' | 'Contents';

/** Empties cells, or takes their format away, or both. Covered cells of a merge have nothing to clear. */
export function clearCells(sheet: Sheet, area: Area, applyTo: ClearApplyTo): void {
  if (applyTo !== 'Formats') requireUnlockedContent(sheet, area);
  if (applyTo === 'Contents') {
    tellEdit(sheet, area, () => clearGrid(sheet, area, applyTo));
    return;
  }
  sheet.requireAllowed('formatCells');
  if (applyTo === 'Formats') clearGrid(sheet, area, applyTo);
  else tellEdit(sheet, area, () => clearGrid(sheet, area, applyTo));
  // Conditional formats are formats.
  sheet.conditionalFormats = cutOut(sheet.conditionalFormats, area);
}

function clearGrid(sheet: Sheet, area: Area, applyTo: ClearApplyTo): void {
  sheet.grid.forEach((cell, row, column) => {
    if (applyTo === 'All') {
      const extras = cell.extras?.comment && { comment: cell.extras.comment };
      sheet.grid.set(row, column, extras && { value: '', extras });
      return;
    }
    if (applyTo === 'Contents') applyEntry(cell, { kind: 'clear' });
    else cell.style = undefined;
  }, area);
}

/** On a protected sheet every cell of the area must be unlocked; on others even whole columns cost nothing. */
function requireUnlockedContent(sheet: Sheet, area: Area): void {
  if (sheet.protection) sheet.requireUnlocked(area);
}
