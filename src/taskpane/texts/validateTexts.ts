import { counted } from '../../core/text/spanish';

/** *Validar*. */
export const VALIDATE = {
  title: 'Validar la matriz',
  thinking: 'Aplicando las reglas…',
  summary: (total: number, rows: number) =>
    total === 0
      ? `Sin hallazgos en ${counted(rows, 'fila', 'filas')}.`
      : `${counted(total, 'hallazgo', 'hallazgos')} al revisar ${counted(rows, 'fila', 'filas')}.`,
  severities: 'Gravedad',
  severity: { error: 'Errores', warning: 'Advertencias', info: 'Avisos' },
  search: 'Buscar por acción, celda, texto, entidad o responsable',
  found: (shown: number, of: number) => (shown === of ? '' : `${shown} de ${counted(of, 'hallazgo', 'hallazgos')}`),
  list: 'Hallazgos por regla',
  rule: (rule: string, count: number) => `${rule} · ${counted(count, 'hallazgo', 'hallazgos')}`,
  goTo: (cell: string, sheet: string) => `Ir a la celda ${cell} de ${sheet}`,
  fixAll: (cells: number) => `Corregir ${counted(cells, 'celda', 'celdas')}`,
  fix: 'Corregir celdas',
  mark: 'Marcar en la hoja',
  unmark: 'Quitar las marcas',
  write: 'Escribir la hoja «Hallazgos»',
  row: (row: number) => `Fila ${row}, la seleccionada`,
  rowClean: 'Sin hallazgos.',
  rowFindings: (count: number) => counted(count, 'hallazgo', 'hallazgos'),
  empty: 'Todo en orden',
  emptyWhy: 'Ninguna regla encontró algo que corregir. Al editar una fila se valida de nuevo.',
  nothingFound: 'Ningún hallazgo coincide',
  nothingFoundWhy: 'Cambie el filtro o borre la búsqueda.',
  clear: 'Quitar filtros',
} as const;
