import type { Job } from '../jobs/perform';

/** Every text of the pane (es-CO). */
export const TEXTS = {
  title: 'Seguimiento CONPES',
  name: 'Su nombre, para la bitácora y el informe',
  reading: 'Leyendo el libro…',
  writing: (done: number, of: number) => `Escribiendo… ${done} de ${of}`,
  nothingToWrite: 'No hay nada que escribir.',
  willWrite: 'Se va a escribir:',
  write: 'Escribir en el libro',
  cancel: 'Cancelar',
  written: 'Listo: el libro quedó actualizado.',
  stopped: 'Detenido: lo que ya se escribió queda. Repita el comando para completarlo; nada se duplica.',
  failed: 'No se pudo terminar',
  startFailed: 'Abra este complemento desde Excel.',
  jobs: [
    ['prepare', 'Preparar', 'Busca la matriz y agrega las columnas y hojas que faltan.'],
    ['stamp', 'Estampar hoy', 'Anota en la bitácora el estado de cada acción abierta.'],
    ['validate', 'Validar', 'Revisa la matriz y escribe los hallazgos.'],
    ['reconcile', 'Conciliar', 'Compara la matriz con la hoja «Reporte DNP».'],
    ['report', 'Informe', 'Escribe el informe de seguimiento.'],
  ] as const satisfies readonly (readonly [Job, string, string])[],
};
