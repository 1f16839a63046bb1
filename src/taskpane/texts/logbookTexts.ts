/** *Bitácora y deshacer*. */
export const LOGBOOK = {
  title: 'Bitácora y deshacer',
  verify: 'Verificar la bitácora',
  verifying: 'Verificando los sellos…',
  about:
    'Cada línea lleva un sello sobre lo que dice y sobre la línea que sigue: así se ve si alguien cambió, quitó, insertó o movió líneas.',
  again: 'Verificar de nuevo',
  open: 'Abrir la bitácora',
  undo: 'Deshacer el último comando',
  undoTitle: (title: string) => `Deshacer: ${title}`,
  last: (title: string) => `Último comando desde este panel: ${title}.`,
  lastAbout:
    'Devuelve lo que nadie ha cambiado desde entonces; antes de escribir verá qué vuelve y qué se deja. Las líneas de la bitácora no se borran: se anota que quedan sin efecto.',
  none: 'Desde que se abrió este panel no se ha escrito nada que se pueda deshacer.',
  preview: 'Ver qué se devuelve',
} as const;
