import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { serialOf } from './sampleDays';
import { CUT, type StatusWord } from './facts/sampleCut';
import { DNP_HEADERS, MATRIX_COLUMNS, type MatrixHeader } from './facts/sampleColumns';
import { ENTITIES, ENTITY_IDS } from './facts/sampleEntities';
import { DAYS } from './plan/plannedHistory';
import { book } from './write/sampleBooks';
import { settingsSheet } from './write/writeSettings';

/** A matrix of any size with its export, for measuring: regular rows, few traps, every answer known by counting. */
export interface ScaledBooks {
  readonly matrix: Uint8Array;
  readonly dnp: Uint8Array;
  readonly counts: {
    readonly rows: number;
    readonly same: number;
    readonly different: number;
    readonly onlyMatrix: number;
    readonly onlyDnp: number;
  };
}

export interface ScaleOptions {
  /** Working days of history in `Bitácora`, from the opening; one line an action and day. */
  readonly historyDays?: number;
}

/** Each hundredth action differs in DNP, the one after it is not there, and DNP has one that the matrix lacks. */
const STEP = 100;
const ACTIONS_A_DOCUMENT = 100;
const ACTIONS_AN_OBJECTIVE = 20;
const FIRST_DOCUMENT = 3000;

const VERBS = [
  'Diseñar',
  'Publicar',
  'Evaluar',
  'Implementar',
  'Actualizar',
  'Capacitar',
  'Financiar',
  'Reglamentar',
  'Auditar',
  'Divulgar',
];
const OBJECTS = [
  'el catálogo presupuestal',
  'la red de corresponsales',
  'los seguros agropecuarios',
  'el registro tributario',
  'las garantías del ahorro',
  'la nómina electrónica',
  'los bonos verdes',
  'el tablero de ejecución',
  'las pensiones rurales',
  'los pagos inmediatos',
];

interface ScaledAction {
  readonly index: number;
  readonly conpes: number;
  readonly code: string;
  readonly text: string;
  readonly entity: string;
  readonly stage: number;
  readonly status: StatusWord;
  readonly physical: number;
}

/** 20,000 actions take a few seconds. */
export async function makeScaledBook(rows: number, { historyDays = 0 }: ScaleOptions = {}): Promise<ScaledBooks> {
  const actions = Array.from({ length: rows }, (_, index) => actionAt(index));
  const dnp = actions.flatMap(exportRowsOf);
  const logbook = historyDays > 0 ? [logbookSheet(actions, historyDays)] : [];
  const each = (remainder: number) => actions.filter(({ index }) => index % STEP === remainder).length;
  const [different, onlyMatrix] = [each(0), each(1)];
  return {
    matrix: await book('Matriz de medición', [matrixSheet(actions), settingsSheet(), ...logbook]),
    dnp: await book('Reporte de medición', [dnpSheet(dnp)]),
    counts: { rows, same: rows - different - onlyMatrix, different, onlyMatrix, onlyDnp: onlyMatrix },
  };
}

function actionAt(index: number): ScaledAction {
  const inDocument = index % ACTIONS_A_DOCUMENT;
  const entity = ENTITIES[ENTITY_IDS[index % ENTITY_IDS.length] ?? 'MHCP'];
  const stage = (index % 5) + 1;
  return {
    index,
    stage,
    conpes: FIRST_DOCUMENT + Math.floor(index / ACTIONS_A_DOCUMENT),
    code: `${Math.floor(inDocument / ACTIONS_AN_OBJECTIVE) + 1}.${(inDocument % ACTIONS_AN_OBJECTIVE) + 1}`,
    text: `${VERBS[inDocument % 10] ?? ''} ${OBJECTS[Math.floor(inDocument / 10)] ?? ''}, línea ${inDocument + 1} de ${entity.acronym}`,
    entity: entity.name,
    status: stage === 1 ? 'En diligenciamiento' : 'En revisión',
    physical: ((index % 9) + 1) / 10,
  };
}

function matrixSheet(actions: readonly ScaledAction[]): WriteSheet {
  const rows = actions.map((action) => MATRIX_COLUMNS.map(({ header }) => cellOf(action, header)));
  return {
    name: 'Matriz',
    columns: MATRIX_COLUMNS.map((column) => ({
      width: column.width,
      ...('format' in column ? { numFmt: column.format } : {}),
    })),
    rows: [['Matriz de seguimiento (medición)'], [], MATRIX_COLUMNS.map(({ header }) => header), ...rows],
  };
}

function cellOf(action: ScaledAction, header: MatrixHeader): CellValue {
  switch (header) {
    case 'CONPES':
      return action.conpes;
    case 'Corte':
      return CUT.label;
    case 'Objetivo':
      return `Objetivo ${action.code.split('.')[0] ?? ''}`;
    case 'Importancia relativa del objetivo (%)':
      return 0.2;
    case 'Código acción':
      return action.code;
    case 'Acción':
      return action.text;
    case 'Importancia relativa de la acción (%)':
      return 0.01;
    case 'Relación entre acciones':
      return 'No';
    case 'Entidad':
      return action.entity;
    case 'Persona de contacto':
      return 'Persona Ejemplo';
    case 'Correo electrónico':
      return 'persona@ejemplo.gov.co';
    case 'Fecha de inicio':
      return serialOf('2024-01-15');
    case 'Fecha de finalización':
      return serialOf('2027-12-31');
    case 'Tipo':
      return 'Gestión';
    case 'Meta anual':
      return 0.5;
    case 'Meta final':
      return 1;
    case 'Avance físico':
      return action.physical;
    case 'Avance financiero':
      return action.physical / 2;
    case 'Etapa':
      return action.stage;
    case 'Estado':
      return action.status;
    case 'Ciclo':
      return 1;
    case 'Soportes':
      return 'Acta.pdf';
    case 'Cerrada':
      return 'No';
    default:
      return null;
  }
}

function exportRowsOf(action: ScaledAction): CellValue[][] {
  switch (action.index % STEP) {
    case 0:
      return [exportRow({ ...action, physical: action.physical + 0.05 })];
    case 1:
      return [
        exportRow({
          ...action,
          code: `${action.code.split('.')[0] ?? ''}.99`,
          text: `Inventariar bienes ociosos del lote ${action.index}`,
        }),
      ];
    default:
      return [exportRow(action)];
  }
}

function exportRow({ conpes, code, text, entity, status, physical }: ScaledAction): CellValue[] {
  const word = status === 'En diligenciamiento' ? 'Con reporte registrado' : status;
  return [
    CUT.label,
    `CONPES ${conpes}`,
    entity,
    code,
    text,
    word,
    Math.round(physical * 1000) / 10,
    Math.round(physical * 500) / 10,
    serialOf('2024-01-15'),
    serialOf('2027-12-31'),
    serialOf('2026-06-04'),
  ];
}

function dnpSheet(rows: CellValue[][]): WriteSheet {
  const formats: Readonly<Record<string, string>> = {
    'No. acción': '@',
    Inicio: 'dd/mm/yyyy',
    Fin: 'dd/mm/yyyy',
    'Fecha de cargue': 'dd/mm/yyyy',
  };
  return {
    name: 'Reporte',
    columns: DNP_HEADERS.map((header) => ({
      width: 16,
      ...(formats[header] === undefined ? {} : { numFmt: formats[header] }),
    })),
    rows: [['Reporte (medición)'], [], [...DNP_HEADERS], ...rows],
  };
}

function logbookSheet(actions: readonly ScaledAction[], days: number): WriteSheet {
  const columns = [
    ['Fecha', 'dd/mm/yyyy'],
    ['Corte', '@'],
    ['CONPES', '@'],
    ['Acción', '@'],
    ['Etapa', '0'],
    ['Estado', '@'],
    ['Ciclo', '0'],
    ['Avance físico', '0%'],
    ['Avance financiero', '0%'],
    ['Movimiento', '@'],
    ['Etapa que rechaza', '0'],
    ['Observación', '@'],
    ['Registrado por', '@'],
    ['Hora', 'hh:mm:ss'],
  ] as const;
  const lines = DAYS.slice(0, days).flatMap((day) =>
    actions.map((action): CellValue[] => [
      serialOf(day),
      CUT.label,
      String(action.conpes),
      action.code,
      action.stage,
      action.status,
      1,
      action.physical,
      action.physical / 2,
      'Seguimiento',
      null,
      null,
      'Persona Ejemplo',
      0.375,
    ]),
  );
  return {
    name: 'Bitácora',
    columns: columns.map(([, numFmt]) => ({ width: 12, numFmt })),
    rows: [columns.map(([header]) => header), ...lines],
  };
}
