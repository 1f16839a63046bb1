/** What a column's cells mean; decides how they are read and what values speak for the field. */
export type FieldKind =
  | 'conpes'
  | 'code'
  | 'cut'
  | 'text'
  | 'share'
  | 'related'
  | 'entity'
  | 'email'
  | 'day'
  | 'stage'
  | 'status'
  | 'count'
  | 'yesNo'
  | 'ground';

/** A field of an action that a column may hold. */
export interface Field {
  /** Header on screen, and the one written when the column is ours and missing. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Other headers seen or expected. Compared folded: no accents, case, punctuation. */
  readonly synonyms: readonly string[];
}

/**
 * Fields of matrix, export and PAS. Headers of the PAS are those of CONPES 3992's annex; nobody has seen DNP's
 * final report, hence the many synonyms.
 */
export const FIELDS = {
  conpes: {
    label: 'CONPES',
    kind: 'conpes',
    synonyms: [
      'No. CONPES',
      'Número CONPES',
      'Documento CONPES',
      'Documento CONPES No',
      'Documento',
      'No. documento',
      'Nro CONPES',
      'CONPES No',
      'Núm. CONPES',
      'Número del documento',
      'Número de documento',
      'Número documento CONPES',
    ],
  },
  code: {
    label: 'Código acción',
    kind: 'code',
    synonyms: [
      'Código',
      'Código de la acción',
      'Cod. acción',
      'No. acción',
      'Número de acción',
      'Número acción',
      'ID acción',
      'Acción No',
      'Código PAS',
      'Código de acción PAS',
      'Núm. acción',
      'Consecutivo de la acción',
      'Numeral',
      'Identificador de la acción',
    ],
  },
  text: {
    label: 'Acción',
    kind: 'text',
    synonyms: [
      'Descripción de la acción',
      'Nombre de la acción',
      'Descripción acción',
      'Texto de la acción',
      'Descripción',
      'Acciones',
      'Acción del PAS',
      'Actividad',
      'Compromiso',
    ],
  },
  cut: {
    label: 'Corte',
    kind: 'cut',
    synonyms: [
      'Periodo',
      'Periodo de reporte',
      'Corte de seguimiento',
      'Vigencia y semestre',
      'Semestre',
      'Periodo reportado',
      'Corte de reporte',
      'Corte del reporte',
      'Periodo de seguimiento',
      'Corte SisCONPES',
    ],
  },
  objective: { label: 'Objetivo', kind: 'text', synonyms: ['Objetivo específico', 'Objetivos', 'Objetivo del PAS'] },
  objectiveWeight: {
    label: 'Importancia relativa del objetivo (%)',
    kind: 'share',
    synonyms: ['Peso del objetivo', 'Ponderación del objetivo'],
  },
  weight: {
    label: 'Importancia relativa de la acción (%)',
    kind: 'share',
    synonyms: [
      'Peso de la acción',
      'Importancia relativa',
      'Ponderación de la acción',
      'Peso',
      'Peso relativo',
      'Ponderación',
    ],
  },
  related: {
    label: 'Relación entre acciones',
    kind: 'related',
    synonyms: ['Acciones relacionadas', 'Relación con otras acciones'],
  },
  entity: {
    label: 'Entidad',
    kind: 'entity',
    synonyms: [
      'Entidad responsable',
      'Responsable',
      'Entidad ejecutora',
      'Responsable de la ejecución',
      'Institución',
      'Entidades',
      'Entidad líder',
      'Entidad a cargo',
      'Nombre de la entidad',
      'Entidad responsable de la ejecución',
    ],
  },
  unit: {
    label: 'Dirección/Subdirección/Grupo/Unidad',
    kind: 'text',
    synonyms: [
      'Dependencia',
      'Área',
      'Dirección',
      'Dependencia responsable',
      'Área responsable',
      'Subdirección',
      'Oficina',
    ],
  },
  owner: {
    label: 'Persona de contacto',
    kind: 'text',
    synonyms: [
      'Contacto',
      'Nombre del responsable',
      'Responsable del reporte',
      'Enlace',
      'Nombre de contacto',
      'Persona responsable',
      'Responsable',
      'Profesional responsable',
      'Responsable de reporte',
    ],
  },
  email: {
    label: 'Correo electrónico',
    kind: 'email',
    synonyms: [
      'Correo',
      'E-mail',
      'Email',
      'Correo de contacto',
      'Correo del responsable',
      'Correo responsable',
      'Correo institucional',
      'Correo electrónico de contacto',
    ],
  },
  start: {
    label: 'Fecha de inicio',
    kind: 'day',
    synonyms: [
      'Inicio',
      'Fecha inicio',
      'Fecha inicial',
      'Fecha de comienzo',
      'Inicio de la acción',
      'Fecha de inicio de la acción',
    ],
  },
  end: {
    label: 'Fecha de finalización',
    kind: 'day',
    synonyms: [
      'Fin',
      'Fecha fin',
      'Fecha final',
      'Finalización',
      'Fecha de terminación',
      'Fecha de vencimiento',
      'Vencimiento',
      'Fecha de fin de la acción',
      'Fecha de finalización de la acción',
    ],
  },
  indicatorType: { label: 'Tipo', kind: 'text', synonyms: ['Tipo de indicador'] },
  indicator: { label: 'Nombre del indicador', kind: 'text', synonyms: ['Indicador', 'Indicador de cumplimiento'] },
  annualTarget: {
    label: 'Meta anual',
    kind: 'share',
    synonyms: ['Meta del año', 'Meta de la vigencia', 'Meta anual (%)'],
  },
  finalTarget: { label: 'Meta final', kind: 'share', synonyms: ['Meta total', 'Meta final (%)'] },
  physical: {
    label: 'Avance físico',
    kind: 'share',
    synonyms: [
      '% avance físico',
      'Porcentaje de avance físico',
      'Avance físico (%)',
      'Avance físico acumulado',
      'Avance',
      'Físico',
      '% físico',
      'Avance físico reportado',
      'Porcentaje de avance',
      'Avance físico de la acción',
    ],
  },
  financial: {
    label: 'Avance financiero',
    kind: 'share',
    synonyms: [
      '% avance financiero',
      'Porcentaje de avance financiero',
      'Avance financiero (%)',
      'Avance presupuestal',
      'Ejecución financiera',
      'Financiero',
      '% financiero',
      'Avance financiero reportado',
      'Avance financiero acumulado',
      'Avance financiero de la acción',
    ],
  },
  previousPhysical: {
    label: 'Avance físico corte anterior',
    kind: 'share',
    synonyms: [
      'Avance físico anterior',
      'Avance corte anterior',
      'Avance físico del corte anterior',
      'Físico anterior',
    ],
  },
  previousFinancial: {
    label: 'Avance financiero corte anterior',
    kind: 'share',
    synonyms: ['Avance financiero anterior', 'Avance financiero del corte anterior', 'Financiero anterior'],
  },
  stage: {
    label: 'Etapa',
    kind: 'stage',
    synonyms: [
      'Etapa del flujo',
      'Etapa actual',
      'Paso del flujo',
      'Instancia',
      'Etapa de aprobación',
      'Etapa del reporte',
    ],
  },
  status: {
    label: 'Estado',
    kind: 'status',
    synonyms: [
      'Estado de aprobación',
      'Estado del reporte',
      'Estado actual',
      'Estado SisCONPES',
      'Estado de la acción',
      'Aprobación',
      'Estado final',
      'Estado final de la acción',
      'Estado de la aprobación',
      'Estado aprobación DNP',
      'Estado de revisión',
      'Situación',
    ],
  },
  cycle: { label: 'Ciclo', kind: 'count', synonyms: ['Ciclo del flujo', 'Número de ciclo'] },
  supports: {
    label: 'Soportes',
    kind: 'text',
    synonyms: ['Evidencias', 'Documentos soporte', 'Soportes del reporte', 'Soporte', 'Enlaces de soportes'],
  },
  justification: {
    label: 'Justificación',
    kind: 'text',
    synonyms: ['Justificación del avance', 'Justificación de la reducción'],
  },
  rejectionReason: {
    label: 'Motivo de rechazo',
    kind: 'text',
    synonyms: ['Causa de rechazo', 'Observación del rechazo', 'Razón del rechazo'],
  },
  closed: {
    label: 'Cerrada',
    kind: 'yesNo',
    synonyms: ['Cierre', 'Cierre definitivo', 'Fecha de cierre', 'Acción cerrada'],
  },
  closureGround: {
    label: 'Causal de cierre',
    kind: 'ground',
    synonyms: ['Causal', 'Motivo de cierre', 'Causal de finalización'],
  },
  closureEvidence: {
    label: 'Soporte de cierre',
    kind: 'text',
    synonyms: ['Evidencia de cierre', 'Documento de cierre', 'Soporte del cierre'],
  },
  lastFollowUp: {
    label: 'Último seguimiento',
    kind: 'day',
    synonyms: ['Fecha de seguimiento', 'Último registro', 'Fecha último seguimiento'],
  },
  observation: {
    label: 'Observación',
    kind: 'text',
    synonyms: ['Observaciones', 'Comentarios', 'Observación del seguimiento', 'Comentario'],
  },
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof FIELDS;

export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

/** Without these nobody knows of which action a row speaks. */
export const REQUIRED_FIELDS: readonly FieldId[] = ['conpes', 'code'];
