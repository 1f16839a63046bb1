import { FIELDS, type FieldId } from './fields';
import type { Grid } from './grid';
import { findTable, isMatrixProblem } from './layout';
import { mapColumns } from './mapping';
import type { Mapping, TableLayout } from './table';
import { columnLetters } from '../cells/cell';

/** A table of actions with its columns told apart. */
export interface FoundTable {
  readonly layout: TableLayout;
  readonly mapping: Mapping;
}

/** Headers that the user has chosen in a sheet. */
export type Remembered = (sheet: string) => Readonly<Partial<Record<FieldId, string>>>;

/** Without these an action cannot be known. */
const REQUIRED: readonly FieldId[] = ['conpes', 'code'];

/** The table of a sheet, or in Spanish why there is none. */
export function tableIn(grid: Grid, remembered: Remembered): FoundTable | string {
  const layout = findTable(grid);
  if (isMatrixProblem(layout)) return layout.message;
  const mapping = mapColumns(layout, grid, { remembered: remembered(grid.sheet) });
  return whyUnusable(layout, mapping) ?? { layout, mapping };
}

/** Among several sheets the one that knows most fields, or why none serves (of the sheet that came closest). */
export function bestTable(grids: readonly Grid[], remembered: Remembered): FoundTable | string {
  let best: FoundTable | undefined;
  let reason: { readonly message: string; readonly fields: number } | undefined;
  for (const grid of grids) {
    const layout = findTable(grid);
    if (isMatrixProblem(layout)) {
      reason ??= { message: layout.message, fields: 0 };
      continue;
    }
    const mapping = mapColumns(layout, grid, { remembered: remembered(grid.sheet) });
    const fields = mapping.guesses.length;
    const why = whyUnusable(layout, mapping);
    if (why !== undefined) reason = reason && reason.fields >= fields ? reason : { message: why, fields };
    else if (!best || fields > best.mapping.guesses.length) best = { layout, mapping };
  }
  // A sheet that is nearly the matrix, but for an undecided key column, is what the user means.
  if (best && !(reason && reason.fields > best.mapping.guesses.length)) return best;
  return reason?.message ?? 'El libro no tiene ninguna hoja con datos.';
}

function whyUnusable(layout: TableLayout, mapping: Mapping): string | undefined {
  for (const field of REQUIRED) {
    const conflict = mapping.conflicts.find((one) => one.field === field);
    if (conflict) {
      const where = conflict.columns.map((column) => `${columnLetters(column)} («${layout.headers[column - layout.left] ?? ''}»)`).join(' y ');
      return `En la hoja «${layout.sheet}», las columnas ${where} parecen ser «${FIELDS[field].label}»: deje una sola o cambie el encabezado de las otras.`;
    }
    if (mapping.columns[field] === undefined) {
      return `La tabla de la hoja «${layout.sheet}» no tiene la columna «${FIELDS[field].label}» (fila ${layout.headerBottom}): agréguela para saber de qué acción es cada fila.`;
    }
  }
  return undefined;
}
