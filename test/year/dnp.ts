import { newWorkbook, type Workbook } from '../../simulator';
import { rowsIn } from './book';

const HEADERS = [
  'Periodo',
  'No. CONPES',
  'Código de la acción',
  'Nombre de la acción',
  'Estado de aprobación',
  '% avance físico',
  '% avance financiero',
];

/** An action that DNP reports and the matrix does not have. */
export const FOREIGN = '4099/3.1';

/**
 * DNP's report on the cut as the matrix has it, but for what DNP sees otherwise: the physical progress of 4144/1.2, and an
 * action of a document that nobody here follows.
 */
export function dnpReport(book: Workbook): Workbook {
  const rows = rowsIn(book);
  const cut = rows.at(-1)?.cut ?? '';
  const report = newWorkbook('Reporte');
  const { grid } = report.sheet('Reporte');
  const lines = rows
    .filter((row) => row.cut === cut)
    .map((row) => [
      row.cut,
      row.key.split('/')[0] ?? '',
      row.key.split('/')[1] ?? '',
      row.text,
      row.status,
      row.key === '4144/1.2' ? 0.99 : row.physical,
      row.financial,
    ]);
  const [conpes = '', code = ''] = FOREIGN.split('/');
  [HEADERS, ...lines, [cut, conpes, code, 'Acción ajena', 'Aprobada', 1, 1]].forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== '')
        grid.set(row, column, {
          value,
          ...(row > 0 && column === 2 ? { style: { numFmt: '@' } } : {}),
          ...(row > 0 && column > 4 ? { style: { numFmt: '0%' } } : {}),
        });
    }),
  );
  return report;
}
