/** Titles of the blocks of `Configuración`, one below the other; the reader finds them by these. */
export const BLOCKS = {
  cut: 'Corte',
  flow: 'Flujo de aprobación',
  daysOff: 'Días no laborables',
  parameters: 'Parámetros',
  recipients: 'Destinatarios del informe',
  reminder: 'Recordatorio',
  entities: 'Entidades',
  states: 'Palabras de estado',
  columns: 'Columnas',
} as const;

/** First cell of the rows whose second cell is a single value. */
export const LABELS = {
  label: 'Etiqueta',
  cutDate: 'Fecha de corte',
  opens: 'Apertura',
  closes: 'Cierre',
  dueSoonDays: 'Días hábiles para «por vencer»',
  daysPerStage: 'Días hábiles mínimos por etapa',
  roundingTolerance: 'Tolerancia de redondeo',
  reminderSubject: 'Asunto',
  reminderText: 'Texto',
} as const;

/** Who says which column holds a field; what stands there without a word of ours, a person says. */
export const WHO_SAID = { person: 'Una persona', prepared: 'El complemento' } as const;
