import type { CellValue } from '../../../src/core/sheet/cell';
import { DEFAULT_STAGES } from '../../../src/core/cut/cut';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import type { Grid } from '../../../src/core/sheet/grid';
import { findTable, isMatrixProblem } from '../../../src/core/matrix/findLayout';
import { mapColumns, type MappingOptions } from '../../../src/core/matrix/mapColumns';
import { readRecords, type ReadingContext } from '../../../src/core/matrix/records';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import type { Mapping, TableLayout } from '../../../src/core/matrix/tableLayout';

type Row = readonly CellValue[];

export const CONTEXT: ReadingContext = {
  entities: DEFAULT_ENTITIES,
  states: DEFAULT_STATE_WORDS,
  stages: DEFAULT_STAGES,
  date1904: false,
};

export function gridOf(rows: readonly Row[], more: Partial<Grid> = {}): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  return { sheet: 'Matriz', top: 1, left: 1, values, formats: new Map(), merges: [], tables: [], ...more };
}

export function layoutOf(grid: Grid): TableLayout {
  const layout = findTable(grid);
  if (isMatrixProblem(layout)) throw new Error(layout.message);
  return layout;
}

export function mappingOf(grid: Grid, options?: MappingOptions): Mapping {
  return mapColumns(layoutOf(grid), grid, options);
}

export function recordsOf(grid: Grid, context: Partial<ReadingContext> = {}): ActionRecord[] {
  const layout = layoutOf(grid);
  return readRecords(grid, layout, mapColumns(layout, grid), { ...CONTEXT, ...context });
}

/** The annex of CONPES 3992 as published: title block, two header rows, groups merged over their columns. */
export const PAS_UPPER: Row = [
  'Objetivo',
  'Importancia relativa del objetivo (%)',
  'Acción',
  'Importancia relativa de la acción (%)',
  'Relación entre acciones',
  'Responsable de la ejecución',
  '',
  '',
  '',
  'Tiempo de ejecución',
  '',
  'Tipo',
];
export const PAS_LOWER: Row = [
  '',
  '',
  '',
  '',
  '',
  'Entidad',
  'Dirección/Subdirección/Grupo/Unidad',
  'Persona de contacto',
  'Correo electrónico',
  'Fecha de inicio',
  'Fecha de finalización',
  '',
];
export const PAS_TITLES: readonly Row[] = [
  ['Título del documento:', 'Estrategia para la promoción de la salud mental'],
  ['Documento CONPES No:', 3992],
  ['Fecha de aprobación:', ''],
  ['Fecha de actualización:'],
  ['Objetivo general:', 'Promover la salud mental'],
];
const DNP = 'Departamento Nacional de Planeación';
export const PAS_ROWS: readonly Row[] = [
  [
    'Objetivo 1',
    '40.0%',
    '1.1 Crear el comité técnico interinstitucional de salud mental para consolidar una agenda única…',
    '1.60%',
    'No',
    'Ministerio de Salud y Protección Social',
    'Dirección de Promoción y Prevención',
    '',
    '',
    '6/1/2020',
    '6/1/2021',
    'Producto',
  ],
  [
    '',
    '',
    '1.2 Diseñar e implementar un instrumento que permita articular agendas…',
    '1.59%',
    'Sí, 1.1',
    'Ministerio de Salud y Protección Social',
    'Dirección de Promoción y Prevención',
    '',
    '',
    '12/1/2020',
    '12/31/2022',
    'Gestión',
  ],
  [
    '',
    '',
    '1.3. Crear portal web donde se desplegará el avance en los indicadores nacionales para la implementación de los ODS en el país.',
    '2.0%',
    'Sí, 1.2',
    `${DNP}; Departamento Administrativo Nacional de Estadística`,
    'Dirección Evaluación y Seguimiento a Políticas Públicas; Dirección General',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    'Objetivo 2',
    '60.0%',
    '2.1 Coordinar el proceso para la conformación de una Comisión Interinstitucional de Bioeconomía…',
    '0.65%',
    'No',
    `${DNP}; Departamento Administrativo de Ciencia, Tecnología e Innovación - Colciencias`,
    'Dirección de Ambiente y Desarrollo Sostenible',
    '',
    '',
    '',
    '',
    '',
  ],
];

export const PAS_MERGES = [
  { top: 6, left: 6, bottom: 6, right: 9 },
  { top: 6, left: 10, bottom: 6, right: 11 },
  ...[1, 2, 3, 4, 5, 12].map((column) => ({ top: 6, left: column, bottom: 7, right: column })),
  { top: 8, left: 1, bottom: 10, right: 1 },
  { top: 8, left: 2, bottom: 10, right: 2 },
];

export const pas = (more: Partial<Grid> = {}): Grid =>
  gridOf([...PAS_TITLES, PAS_UPPER, PAS_LOWER, ...PAS_ROWS], { sheet: 'PAS', merges: PAS_MERGES, ...more });

/** A follow-up matrix in one header row, values as Excel keeps them. */
export const MATRIX_HEADER: Row = [
  'CONPES',
  'Código acción',
  'Acción',
  'Corte',
  'Entidad',
  'Persona de contacto',
  'Correo electrónico',
  'Fecha de inicio',
  'Fecha de finalización',
  'Avance físico',
  'Avance financiero',
  'Avance físico corte anterior',
  'Etapa',
  'Estado',
  'Ciclo',
  'Meta anual',
  'Meta final',
  'Cerrada',
  'Causal de cierre',
  'Observación',
];
export const MATRIX_ROWS: readonly Row[] = [
  [
    4008,
    '1.1',
    'Diseñar el sistema de información de la gestión financiera pública',
    '2025-2',
    'MHCP',
    'Ana',
    'ana@minhacienda.gov.co',
    44197,
    46022,
    0.8,
    0.6,
    0.5,
    3,
    'En revisión',
    1,
    0.9,
    1,
    'No',
    '',
    'Llamar',
  ],
  [
    4008,
    '1.2',
    'Adoptar el catálogo de cuentas de la Nación',
    '2025-2',
    'Contaduría General de la Nación; MHCP',
    'Luis',
    'luis@contaduria.gov.co',
    44562,
    46387,
    0.45,
    0.3,
    0.4,
    1,
    'Rechazada',
    2,
    0.6,
    1,
    'No',
    '',
    '',
  ],
  [
    4005,
    '2.30',
    'Publicar la encuesta de inclusión financiera',
    '2025-2',
    'Banca de las Oportunidades',
    'Eva',
    'eva@x.gov.co',
    43831,
    45657,
    1,
    1,
    1,
    '',
    'Aprobada',
    1,
    1,
    1,
    'Sí',
    '1',
    '',
  ],
];
export const matrix = (rows: readonly Row[] = MATRIX_ROWS, more: Partial<Grid> = {}): Grid =>
  gridOf([MATRIX_HEADER, ...rows], more);
