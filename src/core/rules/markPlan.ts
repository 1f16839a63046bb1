import { placeOfAddress } from '../sheet/cell';
import { anchorOf } from '../matrix/anchor';
import type { FieldId } from '../matrix/fields';
import type { Grid } from '../sheet/grid';
import type { Plan } from '../plan/plan';
import type { Matrix } from '../workspace/workspace';
import type { Severity } from '../plan/severity';
import type { Finding } from './rule';

/** The gravest last: what is marked last shows above the others. */
const ORDER: readonly Severity[] = ['info', 'warning', 'error'];

/** Marks the cells of the matrix that have findings, each by its gravest one, instead of earlier marks. */
export function planMarks(findings: readonly Finding[], { layout, mapping }: Matrix, grid: Grid): Plan {
  const gravest = new Map<string, Severity>();
  for (const { sheet, cell, severity } of findings) {
    if (sheet !== layout.sheet) continue;
    const known = gravest.get(cell);
    if (known === undefined || ORDER.indexOf(severity) > ORDER.indexOf(known)) gravest.set(cell, severity);
  }
  if (gravest.size === 0) return planUnmark(layout.sheet);
  const cells = [...gravest].flatMap(([address, severity]) => {
    const place = placeOfAddress(address);
    return place ? [{ ...place, severity }] : [];
  });
  return {
    title: 'Marcar los hallazgos en la matriz',
    steps: ORDER.map((severity) => ({
      kind: 'mark',
      sheet: layout.sheet,
      severity,
      cells: cells.filter((cell) => cell.severity === severity).map(({ row, column }) => ({ row, column })),
    })),
    anchors: [
      anchorOf(grid, layout, mapping, new Set(cells.map(({ row }) => row)), Object.keys(mapping.columns) as FieldId[]),
    ],
  };
}

export function planUnmark(sheet: string): Plan {
  return { title: 'Quitar las marcas de la matriz', steps: [{ kind: 'unmark', sheet }] };
}
