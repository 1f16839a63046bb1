import { failureOf } from './failureInWords';
import { setPane } from './store';
import { goTo } from '../../excel/selection';

/** Brings a cell of the book into view; says so where that cannot be. */
export function goToCell(sheet: string, address: string): void {
  void goTo(sheet, address).catch((error: unknown) => {
    setPane({ notice: { intent: 'error', title: failureOf(error).message, lines: [] } });
  });
}

export function goToSheet(sheet: string): void {
  goToCell(sheet, 'A1');
}
