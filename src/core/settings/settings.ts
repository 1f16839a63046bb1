import { DEFAULT_STAGES, type Cut } from '../cut/cut';
import type { Entity } from '../cells/entities';
import type { FieldId } from '../matrix/fields';
import type { StateWord } from '../cells/stateWords';
import { DEFAULT_REMINDER, type ReminderTemplate } from './reminderTemplate';

/** Numbers that the ministry may choose for itself. */
export interface Parameters {
  /** FLOW-7: working days before a deadline that count as due soon. */
  readonly dueSoonDays: number;
  /** FLOW-4: working days that a stage takes at least. */
  readonly daysPerStage: number;
  /** REP-2: shares that differ by no more than this are the same (fraction). */
  readonly roundingTolerance: number;
}

export const DEFAULT_PARAMETERS: Parameters = { dueSoonDays: 3, daysPerStage: 1, roundingTolerance: 0.0005 };

/** REP-4: who receives the report besides the owners. */
export interface Recipient {
  readonly role: string;
  readonly email: string;
}

export const DEFAULT_RECIPIENTS: readonly Recipient[] = [
  { role: 'Jefe de la Oficina Asesora de Planeación', email: '' },
  { role: 'Asesor del Viceministro General', email: '' },
];

/** The header of a field's column in a sheet. */
export interface RememberedColumn {
  readonly sheet: string;
  readonly field: FieldId;
  readonly header: string;
  /** We recognised it when the matrix was prepared; without this a person has chosen it. */
  readonly prepared?: true;
}

/** All that `Configuración` holds; what the procedure leaves to each cut and ministry is data, never code. */
export interface Settings {
  readonly cut: Cut;
  readonly parameters: Parameters;
  readonly recipients: readonly Recipient[];
  /** PREP-1. */
  readonly reminder: ReminderTemplate;
  readonly entities: readonly Entity[];
  readonly states: readonly StateWord[];
  readonly columns: readonly RememberedColumn[];
}

/** What a book without `Configuración` starts from. */
export function defaultSettings(entities: readonly Entity[], states: readonly StateWord[]): Settings {
  return {
    cut: { stages: DEFAULT_STAGES },
    parameters: DEFAULT_PARAMETERS,
    recipients: DEFAULT_RECIPIENTS,
    reminder: DEFAULT_REMINDER,
    entities,
    states,
    columns: [],
  };
}
