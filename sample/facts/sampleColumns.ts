/** Columns of the matrix from A. The first header row holds groups merged over their columns, as in a PAS annex. */
export const MATRIX_COLUMNS = [
  { header: 'CONPES', width: 11 },
  { header: 'Corte', width: 9 },
  { header: 'Objetivo', width: 34 },
  { header: 'Importancia relativa del objetivo (%)', width: 14, format: '0.00%' },
  { header: 'Código acción', width: 9, format: '@' },
  { header: 'Acción', width: 60 },
  { header: 'Importancia relativa de la acción (%)', width: 14, format: '0.00%' },
  { header: 'Relación entre acciones', width: 16 },
  { group: 'Responsable de la ejecución', header: 'Entidad', width: 36 },
  { group: 'Responsable de la ejecución', header: 'Dirección/Subdirección/Grupo/Unidad', width: 34 },
  { group: 'Responsable de la ejecución', header: 'Persona de contacto', width: 22 },
  { group: 'Responsable de la ejecución', header: 'Correo electrónico', width: 30 },
  { group: 'Tiempo de ejecución', header: 'Fecha de inicio', width: 13, format: 'dd/mm/yyyy' },
  { group: 'Tiempo de ejecución', header: 'Fecha de finalización', width: 13, format: 'dd/mm/yyyy' },
  { header: 'Tipo', width: 11 },
  { header: 'Meta anual', width: 9, format: '0%' },
  { header: 'Meta final', width: 9, format: '0%' },
  { header: 'Avance físico', width: 9, format: '0.0%' },
  { header: 'Avance financiero', width: 11, format: '0.0%' },
  { header: 'Etapa', width: 7, format: '0' },
  { header: 'Estado', width: 19 },
  { header: 'Ciclo', width: 7, format: '0' },
  { header: 'Soportes', width: 30, format: '@' },
  { header: 'Motivo de rechazo', width: 34, format: '@' },
  { header: 'Justificación', width: 34, format: '@' },
  { header: 'Cerrada', width: 9 },
  { header: 'Causal de cierre', width: 34 },
  { header: 'Soporte de cierre', width: 30, format: '@' },
  { header: 'Notas internas', width: 34, format: '@' },
  { header: 'Brecha frente a la meta', width: 12, format: '0.0%' },
  { header: 'Prioridad OAP', width: 12 },
] as const;

export type MatrixHeader = (typeof MATRIX_COLUMNS)[number]['header'];

/** Column from 1. */
export function matrixColumn(header: MatrixHeader): number {
  return MATRIX_COLUMNS.findIndex((column) => column.header === header) + 1;
}

/** The export's own order and wording. Nobody has seen the real one: this is invented. */
export const DNP_HEADERS = [
  'Periodo de reporte',
  'Documento CONPES',
  'Entidad responsable',
  'No. acción',
  'Nombre de la acción',
  'Estado de aprobación',
  '% avance físico',
  '% avance financiero',
  'Inicio',
  'Fin',
  'Fecha de cargue',
] as const;
