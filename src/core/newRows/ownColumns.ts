import type { CellValue } from '../sheet/cell';
import { columnLetters } from '../sheet/cell';
import { valueAt, type Grid } from '../sheet/grid';
import { splitGroup } from '../matrix/headerNames';
import { yearTargets } from '../matrix/yearTargets';
import { fold } from '../text/fold';
import type { Matrix } from '../workspace/workspace';

/** A column of the user's in the table, with its header's own text. */
export interface OwnColumn {
  readonly column: number;
  readonly name: string;
}

/** Who works on the action at OAP: it is the action's, whatever the cut. */
const ASSIGNED = /\b(?:profesional|asesora?|analista|asignad[oa]|encargad[oa]|apoyo|revisora?)\b/;
/** Where its papers are. */
const FOLDER = /\b(?:carpeta|ruta|repositorio|expediente|enlace|link|url|sharepoint|onedrive)\b/;
/** What is said of the work in one cut, even by whom. */
const OF_THE_CUT = /\b(?:fecha|nota|observacion|comentario|estado|avance|fila|revision|llamada)\b/;
const ADDRESS = /^(?:https?:|www\.|\\\\|[A-Za-z]:\\)|[/\\].*[/\\]/;

/** Columns with a header that hold no field, nor a year's target: what stands in them is the user's. */
export function ownColumnsOf({ layout, mapping }: Matrix): OwnColumn[] {
  const known = new Set([
    ...Object.values(mapping.columns),
    ...yearTargets(layout).values(),
    ...mapping.conflicts.flatMap(({ columns }) => columns),
  ]);
  return layout.headers.flatMap((header, index) => {
    const column = layout.left + index;
    if (header === '' || known.has(column)) return [];
    const [, own] = splitGroup(header);
    return [{ column, name: own === '' ? `columna ${columnLetters(column)}` : own }];
  });
}

/**
 * Whether a cell of such a column plainly belongs to the action: who is in charge of it, and the address of its folder. A
 * folder's name alone may be a link, which goes not along with its text.
 */
export function isOfTheAction({ name }: OwnColumn, value: CellValue): boolean {
  const header = fold(name);
  if (typeof value !== 'string' || value === '' || OF_THE_CUT.test(header)) return false;
  return FOLDER.test(header) ? ADDRESS.test(value) : ASSIGNED.test(header);
}

/** Whether any row of the table says something there. */
export function isUsed({ column }: OwnColumn, { layout }: Matrix, grid: Grid): boolean {
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) if (valueAt(grid, row, column) !== '') return true;
  return false;
}
