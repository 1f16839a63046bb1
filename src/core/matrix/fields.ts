/** What a column's cells mean; decides how they are read and what values speak for the field. */
export type FieldKind =
  | 'conpes' | 'code' | 'cut' | 'text' | 'share' | 'related' | 'entity' | 'email' | 'day'
  | 'stage' | 'status' | 'count' | 'yesNo' | 'ground';

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
  conpes: { label: 'CONPES', kind: 'conpes', synonyms: ['No. CONPES', 'Número CONPES', 'Documento CONPES', 'Documento CONPES No', 'Documento', 'No. documento', 'Nro CONPES'] },
  code: { label: 'Código acción', kind: 'code', synonyms: ['Código', 'Código de la acción', 'Cod. acción', 'No. acción', 'Número de acción', 'Número acción', 'ID acción', 'Acción No'] },
  text: { label: 'Acción', kind: 'text', synonyms: ['Descripción de la acción', 'Nombre de la acción', 'Descripción acción', 'Texto de la acción'] },
  cut: { label: 'Corte', kind: 'cut', synonyms: ['Periodo', 'Periodo de reporte', 'Corte de seguimiento', 'Vigencia y semestre', 'Semestre'] },
  objective: { label: 'Objetivo', kind: 'text', synonyms: ['Objetivo específico'] },
  objectiveWeight: { label: 'Importancia relativa del objetivo (%)', kind: 'share', synonyms: ['Peso del objetivo', 'Ponderación del objetivo'] },
  weight: { label: 'Importancia relativa de la acción (%)', kind: 'share', synonyms: ['Peso de la acción', 'Importancia relativa', 'Ponderación de la acción', 'Peso'] },
  related: { label: 'Relación entre acciones', kind: 'related', synonyms: ['Acciones relacionadas', 'Relación con otras acciones'] },
  entity: { label: 'Entidad', kind: 'entity', synonyms: ['Entidad responsable', 'Responsable', 'Entidad ejecutora', 'Responsable de la ejecución', 'Institución'] },
  unit: { label: 'Dirección/Subdirección/Grupo/Unidad', kind: 'text', synonyms: ['Dependencia', 'Área', 'Dirección', 'Dependencia responsable'] },
  owner: { label: 'Persona de contacto', kind: 'text', synonyms: ['Contacto', 'Nombre del responsable', 'Responsable del reporte', 'Enlace'] },
  email: { label: 'Correo electrónico', kind: 'email', synonyms: ['Correo', 'E-mail', 'Email', 'Correo de contacto'] },
  start: { label: 'Fecha de inicio', kind: 'day', synonyms: ['Inicio', 'Fecha inicio', 'Fecha inicial'] },
  end: { label: 'Fecha de finalización', kind: 'day', synonyms: ['Fin', 'Fecha fin', 'Fecha final', 'Finalización', 'Fecha de terminación'] },
  indicatorType: { label: 'Tipo', kind: 'text', synonyms: ['Tipo de indicador'] },
  indicator: { label: 'Nombre del indicador', kind: 'text', synonyms: ['Indicador', 'Indicador de cumplimiento'] },
  annualTarget: { label: 'Meta anual', kind: 'share', synonyms: ['Meta del año', 'Meta de la vigencia', 'Meta anual (%)'] },
  finalTarget: { label: 'Meta final', kind: 'share', synonyms: ['Meta total', 'Meta final (%)'] },
  physical: { label: 'Avance físico', kind: 'share', synonyms: ['% avance físico', 'Porcentaje de avance físico', 'Avance físico (%)', 'Avance físico acumulado', 'Avance'] },
  financial: { label: 'Avance financiero', kind: 'share', synonyms: ['% avance financiero', 'Porcentaje de avance financiero', 'Avance financiero (%)', 'Avance presupuestal', 'Ejecución financiera'] },
  previousPhysical: { label: 'Avance físico corte anterior', kind: 'share', synonyms: ['Avance físico anterior', 'Avance corte anterior'] },
  previousFinancial: { label: 'Avance financiero corte anterior', kind: 'share', synonyms: ['Avance financiero anterior'] },
  stage: { label: 'Etapa', kind: 'stage', synonyms: ['Etapa del flujo', 'Etapa actual', 'Paso del flujo', 'Instancia'] },
  status: { label: 'Estado', kind: 'status', synonyms: ['Estado de aprobación', 'Estado del reporte', 'Estado actual', 'Estado SisCONPES', 'Estado de la acción', 'Aprobación'] },
  cycle: { label: 'Ciclo', kind: 'count', synonyms: ['Ciclo del flujo', 'Número de ciclo'] },
  supports: { label: 'Soportes', kind: 'text', synonyms: ['Evidencias', 'Documentos soporte', 'Soportes del reporte'] },
  justification: { label: 'Justificación', kind: 'text', synonyms: ['Justificación del avance', 'Justificación de la reducción'] },
  rejectionReason: { label: 'Motivo de rechazo', kind: 'text', synonyms: ['Causa de rechazo', 'Observación del rechazo', 'Razón del rechazo'] },
  closed: { label: 'Cerrada', kind: 'yesNo', synonyms: ['Cierre', 'Cierre definitivo', 'Fecha de cierre', 'Acción cerrada'] },
  closureGround: { label: 'Causal de cierre', kind: 'ground', synonyms: ['Causal', 'Motivo de cierre', 'Causal de finalización'] },
  closureEvidence: { label: 'Soporte de cierre', kind: 'text', synonyms: ['Evidencia de cierre', 'Documento de cierre', 'Soporte del cierre'] },
  lastFollowUp: { label: 'Último seguimiento', kind: 'day', synonyms: ['Fecha de seguimiento', 'Último registro', 'Fecha último seguimiento'] },
  observation: { label: 'Observación', kind: 'text', synonyms: ['Observaciones', 'Comentarios', 'Observación del seguimiento'] },
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof FIELDS;

export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];
