import { labelMissing } from '../../core/cut/cutInWords';
import { counted } from '../../core/text/spanish';
import type { EndJob } from '../../core/nextCut/item';

/** *Fin del corte*. */
export const CUT_END = {
  title: 'Fin del corte',
  thinking: 'Revisando el corte…',
  missing: (cut: string, count: number) =>
    count === 0
      ? `Al corte ${cut} no le falta nada.`
      : `Al corte ${cut} le falta revisar ${counted(count, 'punto', 'puntos')}.`,
  noCut: labelMissing(),
  list: 'Lo que falta',
  blocks: 'Impide abrir el siguiente',
  look: 'Ver',
  lookAt: (cell: string, sheet: string) => `Ver ${cell} de ${sheet}`,
  jobs: {
    validate: 'Ir a Validar',
    stamp: 'Ir a Hoy',
    reconcile: 'Ir a Conciliar',
    report: 'Ir a Informe',
  } satisfies Record<EndJob, string>,
  keep: 'Guardar el estado final',
  keepWhy: 'Deja el corte como terminó en una hoja propia, que no vuelve a cambiar.',
  next: 'Abrir el corte siguiente',
  nextWhy:
    'Cada acción que continúa recibe una fila nueva: etapa 1, ciclo 1 y el último avance aprobado como avance anterior. Las filas de este corte no cambian. El flujo puede tener otras etapas y fechas.',
  open: 'Ver lo que se escribirá',
  discard: 'Descartar lo escrito',
} as const;
