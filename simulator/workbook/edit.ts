import { cellCount, type Area } from './area';
import { valueTypeOf, type Cell } from './storedCell';
import type { CellState } from './edits';
import type { Sheet } from './sheet';

/** Does an edit and tells it. Excel says of a single cell what it held before and holds now. */
export function tellEdit(sheet: Sheet, area: Area, edit: () => void): void {
  if (cellCount(area) > 1) {
    edit();
    sheet.tell({ kind: 'edited', sheet, area });
    return;
  }
  const state = (): CellState => stateOf(sheet.grid.get(area.top, area.left));
  const before = state();
  edit();
  sheet.tell({ kind: 'edited', sheet, area, before, after: state() });
}

const stateOf = (cell: Cell | undefined): CellState => ({ value: cell?.value ?? '', type: valueTypeOf(cell) });
