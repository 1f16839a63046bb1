import { asDay, serialOf } from '../../calendar/day';
import { value } from '../../cells/reading';
import { STATUS_WORDS, type Status } from '../../cut/status';
import type { ActionRecord } from '../../matrix/actionRecord';
import { readEntities } from '../../cells/entityCatalogue';
import type { Entity } from '../../cells/entities';
import { NUMBER_FORMATS } from '../../sheet/sheetContent';
import type { MatrixCell } from '../../plan/plan';
import type { FieldDifference } from '../../workspace/reconciliation';

/** DNP's value as the matrix would say it: what the record then reads, and how the cell is written. */
export interface Acceptance {
  readonly change: Partial<ActionRecord>;
  readonly write: Pick<MatrixCell, 'value' | 'format'>;
  /** A share is written in the unit of its column, which is known only for all of them together. */
  readonly share?: number;
}

export interface AcceptanceInput {
  readonly entities: readonly Entity[];
  readonly date1904: boolean;
}

const NOT_READ = 'lo que trae DNP no se puede leer: corríjalo en su reporte o escriba el dato a mano';

/** What accepting a difference means, or in Spanish why there is nothing that could be accepted. */
export function acceptanceOf(
  { field, dnp }: Pick<FieldDifference, 'field' | 'dnp'>,
  { entities, date1904 }: AcceptanceInput,
): Acceptance | string {
  if (dnp === null) return 'DNP no trae dato: no hay qué aceptar';
  switch (field) {
    case 'status': {
      const status = (Object.keys(STATUS_WORDS) as Status[]).find((one) => STATUS_WORDS[one] === dnp);
      return status ? { change: { status: value(status) }, write: { value: dnp } } : NOT_READ;
    }
    case 'stage':
    case 'cycle':
      return typeof dnp === 'number'
        ? { change: { [field]: value(dnp) }, write: { value: dnp, format: NUMBER_FORMATS.count } }
        : NOT_READ;
    case 'physical':
    case 'financial':
      return typeof dnp === 'number'
        ? { change: { [field]: value(dnp) }, write: { value: dnp, format: NUMBER_FORMATS.share }, share: dnp }
        : NOT_READ;
    case 'start':
    case 'end': {
      const day = asDay(String(dnp));
      return day
        ? { change: { [field]: value(day) }, write: { value: serialOf(day, date1904), format: NUMBER_FORMATS.day } }
        : NOT_READ;
    }
    case 'entity':
      return { change: { entity: readEntities(String(dnp), entities) }, write: { value: dnp } };
    default:
      return 'este campo no se compara';
  }
}
