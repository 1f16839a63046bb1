import type { Grid } from '../../../src/core/sheet/grid';
import { at, FIRST_ROW } from './makeBook';

/** DNP's report as somebody would paste it: the matrix's own rows with some other progress, and text that looks like a formula. */
export function dnpGrid(matrix: Grid): Grid {
  const rows = matrix.values.slice(FIRST_ROW - matrix.top).filter((row) => row[at('CONPES')] === '4144');
  return {
    sheet: 'pegado',
    top: 1,
    left: 1,
    merges: [],
    tables: [],
    formats: new Map(),
    values: [
      ['CONPES', 'Código acción', 'Acción', 'Fecha de finalización', 'Avance físico', 'Corte', 'Comentario'],
      ...rows.map((row, index) => [
        row[at('CONPES')] ?? '',
        row[at('Código acción')] ?? '',
        row[at('Acción')] ?? '',
        '31/12/2026',
        index % 3 === 0 ? '35 %' : '50 %',
        '2025-2',
        index % 2 === 0 ? '=1+1' : '@nota',
      ]),
    ],
  };
}
