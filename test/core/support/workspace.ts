import type { Registers } from '../../../src/core/registers/registers';
import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { value } from '../../../src/core/cells/reading';
import type { Cut } from '../../../src/core/cut/cut';
import type { LogEntry } from '../../../src/core/logbook/entry';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { Entity, EntityReading } from '../../../src/core/cells/entities';
import { FIELD_IDS, type FieldId } from '../../../src/core/matrix/fields';
import type { Reconciliation } from '../../../src/core/workspace/reconciliation';
import { DEFAULT_REMINDER } from '../../../src/core/settings/reminderTemplate';
import { DEFAULT_PARAMETERS, type Settings } from '../../../src/core/settings/settings';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { day } from './days';
import { MHCP, record, type RecordSpec } from './records';
import { registersWith } from './registers';

export const DIAN: Entity = {
  name: 'Dirección de Impuestos y Aduanas Nacionales',
  acronym: 'DIAN',
  kind: 'attached',
  aliases: [],
  inForce: true,
};
export const FINDETER: Entity = {
  name: 'Financiera de Desarrollo Territorial S.A.',
  acronym: 'Findeter',
  kind: 'linked',
  aliases: [],
  inForce: true,
};
export const DNP: Entity = {
  name: 'Departamento Nacional de Planeación',
  acronym: 'DNP',
  kind: 'otherSector',
  aliases: [],
  inForce: true,
};

export const is = (entity: Entity): EntityReading => ({ raw: entity.name, entity });

/** 4 May to 31 July 2026, six stages, today 20 May: nothing is late yet. */
export const CUT: Cut = {
  label: '2025-2' as CutLabel,
  cutDate: day('2025-12-31'),
  opens: day('2026-05-04'),
  closes: day('2026-07-31'),
  stages: [
    ['Reporte', '2026-05-29'],
    ['Planeación entidad', '2026-06-12'],
    ['Cabeza de sector', '2026-06-26'],
    ['Interlocutor técnico', '2026-07-08'],
    ['Jefe técnico', '2026-07-17'],
    ['Grupo SisCONPES', '2026-07-31'],
  ].map(([name, deadline]) => ({
    name: name as string,
    approver: `Aprueba ${name}`,
    deadline: day(deadline as string),
  })),
};

export const SETTINGS: Settings = {
  cut: CUT,
  parameters: DEFAULT_PARAMETERS,
  recipients: [{ role: 'Jefe OAP', email: 'jefe@ejemplo.gov.co' }],
  reminder: DEFAULT_REMINDER,
  entities: [MHCP, DIAN, FINDETER, DNP],
  states: [],
  columns: [],
};

/** A row that breaks no rule on 20 May 2026: sent for review in its first cycle, and observed every day. */
export function soundAction(change: Partial<ActionRecord> = {}, spec: RecordSpec = {}): ActionRecord {
  return {
    ...record({
      conpes: '4144',
      code: '1.1',
      cut: '2025-2',
      text: 'Diseñar el sistema',
      entities: [is(MHCP)],
      row: 5,
      start: day('2025-01-15'),
      end: day('2026-12-31'),
      stage: 2,
      status: 'inReview',
      cycle: 1,
      physical: 0.5,
      financial: 0.4,
      ...spec,
    }),
    owner: 'Persona de ejemplo',
    email: 'persona@ejemplo.gov.co',
    supports: 'Acta 1',
    objective: 'Objetivo 1',
    objectiveWeight: value(1),
    weight: value(1),
    related: value([]),
    ...change,
  };
}

export function entry(change: Partial<LogEntry> & { on: string }): LogEntry {
  const { on, ...rest } = change;
  return {
    day: day(on),
    cut: '2025-2' as CutLabel,
    key: '4144/1.1' as ActionKey,
    stage: 2,
    status: 'inReview',
    cycle: 1,
    physical: 0.5,
    financial: 0.4,
    kind: 'observation',
    note: '',
    by: 'Prueba',
    time: '09:00:00',
    ...rest,
  };
}

/** Every working day from the opening to 19 May, in the state of `soundAction`. */
export const SOUND_LOG: readonly LogEntry[] = [
  '2026-05-04',
  '2026-05-05',
  '2026-05-06',
  '2026-05-07',
  '2026-05-08',
  '2026-05-11',
  '2026-05-12',
  '2026-05-13',
  '2026-05-14',
  '2026-05-15',
  '2026-05-19',
].map((on) => entry({ on }));

export interface WorkspaceSpec {
  readonly records?: readonly ActionRecord[];
  readonly logbook?: readonly LogEntry[];
  readonly today?: string;
  readonly settings?: Partial<Settings>;
  readonly reconciliation?: Reconciliation;
  readonly registers?: Partial<Registers>;
}

/** A matrix in which every field has its column, in the order of the catalogue. */
export function workspaceOf({
  records = [soundAction()],
  logbook = SOUND_LOG,
  today = '2026-05-20',
  settings = {},
  reconciliation,
  registers = {},
}: WorkspaceSpec = {}): Workspace {
  return {
    today: day(today),
    settings: { ...SETTINGS, ...settings },
    logbook,
    registers: { ...registersWith({}), ...registers },
    matrix: {
      records,
      layout: {
        sheet: 'Matriz',
        headerTop: 1,
        headerBottom: 1,
        firstRow: 2,
        lastRow: 40,
        left: 1,
        right: FIELD_IDS.length,
        headers: FIELD_IDS,
      },
      mapping: {
        columns: Object.fromEntries(FIELD_IDS.map((field, index) => [field, index + 1])),
        guesses: [],
        unmapped: [],
        conflicts: [],
      },
    },
    ...(reconciliation ? { reconciliation } : {}),
  };
}

/** The workspace of a matrix that lacks these columns. */
export function withoutColumns(workspace: Workspace, ...fields: readonly FieldId[]): Workspace {
  const { matrix } = workspace;
  const columns = Object.fromEntries(
    Object.entries(matrix.mapping.columns).filter(([field]) => !fields.includes(field as FieldId)),
  );
  return { ...workspace, matrix: { ...matrix, mapping: { ...matrix.mapping, columns } } };
}
