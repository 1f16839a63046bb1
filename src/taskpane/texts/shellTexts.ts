import type { NAVIGATION } from '../state/views';

/** The frame around the views. */
export const SHELL = {
  title: 'Seguimiento CONPES',
  cut: (label: string) => `Corte ${label}`,
  noCut: 'Sin corte',
  nav: 'Tareas',
  views: {
    today: 'Hoy',
    action: 'Acción',
    validate: 'Validar',
    reconcile: 'Conciliar',
    report: 'Informe',
    more: 'Más',
  } satisfies Record<(typeof NAVIGATION)[number], string>,
  loadingView: 'Abriendo…',
  reading: 'Leyendo el libro…',
  readingPart: (done: number, of: number) => `Leyendo el libro: parte ${done} de ${of}`,
  readAgain: 'Volver a leer',
  read: 'El libro se leyó de nuevo.',
  stale: 'El libro cambió desde que se leyó.',
  notRead: 'El libro no se ha leído.',
  readingFailed: 'No se pudo leer el libro',
  waiting: 'Excel no responde todavía. Si está escribiendo en una celda, termine con Entrar o Esc.',
  prepareInstead: 'Ir a Preparar',
  dismiss: 'Cerrar el aviso',
  openSheet: (sheet: string) => `Abrir «${sheet}»`,
  undo: 'Deshacer…',
  retry: 'Reintentar',
  startFailed: 'Abra este complemento desde Excel.',
  viewFailed: 'Esta parte del complemento no se pudo mostrar. Ciérrelo y ábralo de nuevo.',
  unexpected: (detail: string) =>
    `Ocurrió un error que el complemento no esperaba. Repita el comando y, si sigue, avise a quien lo mantiene con este texto: ${detail}`,
} as const;
