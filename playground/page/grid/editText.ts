import { formulaOrValue, type Cell } from '../../../simulator/workbook/storedCell';

/** What one edits of a cell: its formula, or its value as it is kept. */
export function editTextOf(cell: Cell | undefined): string {
  const content = formulaOrValue(cell);
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}
