import { MATRIX_COLUMNS, type MatrixHeader } from '../facts/sampleColumns';
import { ENTITIES } from '../facts/sampleEntities';
import { serialOf } from '../sampleDays';
import type { Owner } from '../plan/plannedAction';
import type { MergedObjective, PlacedAction } from '../plan/sampleLayout';
import type { Content } from './writeSampleSheet';

/** What stands in the columns of a row that are typed, by header; formulas are the sheet's. */
export type TypedHeader = Exclude<MatrixHeader, 'Brecha frente a la meta' | 'Prioridad OAP'>;

export function typedCell(action: PlacedAction, header: TypedHeader, merged: readonly MergedObjective[]): Content {
  const written = action.cells[header];
  const column = MATRIX_COLUMNS.find((each) => each.header === header);
  const usual = column && 'format' in column ? column.format : undefined;
  if (written) return { value: written.value, format: written.format ?? usual };
  const isUnder = merged.some(({ top, bottom }) => action.row > top && action.row <= bottom);
  if (isUnder && (header === 'Objetivo' || header === 'Importancia relativa del objetivo (%)')) return {};
  return { value: usualValue(action, header), format: usual };
}

function usualValue(action: PlacedAction, header: TypedHeader): string | number | null {
  switch (header) {
    case 'CONPES':
      return Number(action.conpes);
    case 'Corte':
      return action.cut;
    case 'Objetivo':
      return action.objective;
    case 'Importancia relativa del objetivo (%)':
      return action.objectiveWeight;
    case 'Código acción':
      return action.code;
    case 'Acción':
      return action.text;
    case 'Importancia relativa de la acción (%)':
      return action.weight;
    case 'Relación entre acciones':
      return action.related;
    case 'Entidad':
      return action.owners.map((owner) => nameIn(owner, action.row)).join('; ');
    case 'Dirección/Subdirección/Grupo/Unidad':
      return action.unit;
    case 'Persona de contacto':
      return action.contact;
    case 'Correo electrónico':
      return action.email;
    case 'Fecha de inicio':
      return action.start === undefined ? null : serialOf(action.start);
    case 'Fecha de finalización':
      return action.end === undefined ? null : serialOf(action.end);
    case 'Tipo':
      return action.type;
    case 'Meta anual':
      return action.annualTarget;
    case 'Meta final':
      return 1;
    case 'Avance físico':
      return action.physical ?? null;
    case 'Avance financiero':
      return action.financial ?? null;
    case 'Etapa':
      return action.stage;
    case 'Estado':
      return action.status;
    case 'Ciclo':
      return action.cycle;
    case 'Soportes':
      return action.supports;
    case 'Motivo de rechazo':
      return action.rejectionReason;
    case 'Justificación':
      return action.justification;
    case 'Cerrada':
      return action.closed ? 'Sí' : 'No';
    case 'Causal de cierre':
      return action.ground;
    case 'Soporte de cierre':
      return action.closureEvidence;
    case 'Notas internas':
      return action.notes;
  }
}

/** One row in three writes the entity as a public list or DNP does. */
function nameIn(owner: Owner, row: number): string {
  if (typeof owner !== 'string') return owner.unknown;
  return row % 3 === 0 ? ENTITIES[owner].otherSpelling : ENTITIES[owner].name;
}
