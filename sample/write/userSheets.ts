import type { WriteSheet } from 'hucre/xlsx';
import { matrixColumn } from '../facts/sampleColumns';
import { CUT } from '../facts/sampleCut';
import { FIRST_ROW } from '../plan/sampleLayout';
import type { SamplePlan } from '../plan/samplePlan';
import { HEADER, SheetBuilder, TITLE, letters } from './writeSampleSheet';

const STATES = ['Sin reporte', 'En diligenciamiento', 'En revisión', 'Rechazada', 'Aprobada'] as const;

/** A sheet of the user before the matrix, so that the matrix has to be found. */
export function instructionsSheet(): WriteSheet {
  const sheet = new SheetBuilder('Instrucciones');
  sheet.put(1, 1, { value: 'Instrucciones de diligenciamiento', style: TITLE });
  [
    'Cada fila de la hoja Matriz es una acción de un documento CONPES en un corte.',
    'Acción, entidad y fechas se toman del PAS; estado, etapa y ciclo, de SisCONPES.',
    'Las columnas amarillas son de uso interno de la OAP: no las modifique.',
    'Las personas y los correos de este libro son ficticios.',
  ].forEach((value, index) => sheet.put(index + 3, 1, { value }));
  return sheet.build({ columns: [{ width: 90 }] });
}

/** The user's own summary, with formulas over the matrix. */
export function summarySheet({ actions, totalsRow }: SamplePlan): WriteSheet {
  const sheet = new SheetBuilder('Resumen OAP');
  const over = (header: Parameters<typeof matrixColumn>[0]) => {
    const column = letters(matrixColumn(header));
    return `Matriz!$${column}$${FIRST_ROW}:$${column}$${totalsRow - 1}`;
  };
  sheet.put(1, 1, { value: `Resumen del corte ${CUT.label}`, style: TITLE });
  sheet.putRow(3, [
    { value: 'Estado', style: HEADER },
    { value: 'Acciones', style: HEADER },
  ]);
  STATES.forEach((state, index) => {
    const row = index + 4;
    // `Corte` of one row says 2025-II: the user's formula misses it, and that is the user's.
    const value = actions.filter(
      (action) => action.cut === CUT.label && action.status === state && action.cells.Corte === undefined,
    ).length;
    sheet.put(row, 1, { value: state });
    sheet.put(row, 2, {
      formula: `COUNTIFS(${over('Estado')},A${row},${over('Corte')},"${CUT.label}")`,
      value,
      format: '0',
    });
  });
  const last = STATES.length + 3;
  const total = actions.filter((action) => action.cut === CUT.label && action.cells.Corte === undefined).length;
  sheet.put(last + 1, 1, { value: 'Total' });
  sheet.put(last + 1, 2, { formula: `SUM(B4:B${last})`, value: total, format: '0' });
  return sheet.build({ columns: [{ width: 24 }, { width: 12 }] });
}
