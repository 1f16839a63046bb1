/**
 * Real rows of published PAS annexes (CONPES 3992, 3918, 3934), with their oddities: the code inside the action's
 * text with and without a trailing dot, shares as text with a dot, m/d/y dates, two entities in one cell.
 * People and mailboxes were left out where they were collected; long texts are cut with `…`.
 */
export interface PasRow {
  readonly conpes: string;
  readonly code: string;
  readonly accion: string;
  readonly importancia: string;
  readonly relacion: string;
  readonly entidad: string;
  readonly dependencia?: string;
  readonly inicio?: string;
  readonly fin?: string;
  readonly tipo?: string;
}

const SALUD = 'Ministerio de Salud y Protección Social';
const PROMOCION = 'Dirección de Promoción y Prevención';
const DNP = 'Departamento Nacional de Planeación';
const DANE = 'Departamento Administrativo Nacional de Estadística';
const EVALUACION = 'Dirección Evaluación y Seguimiento a Políticas Públicas';

export const PAS_ROWS: readonly PasRow[] = [
  {
    conpes: '3992',
    code: '1.1',
    accion: '1.1 Crear el comité técnico interinstitucional de salud mental para consolidar una agenda única…',
    importancia: '1.60%',
    relacion: 'No',
    entidad: SALUD,
    dependencia: PROMOCION,
    inicio: '6/1/2020',
    fin: '6/1/2021',
    tipo: 'Producto',
  },
  {
    conpes: '3992',
    code: '1.2',
    accion: '1.2 Diseñar e implementar un instrumento que permita articular agendas…',
    importancia: '1.59%',
    relacion: 'Sí, 1.1',
    entidad: SALUD,
    dependencia: PROMOCION,
    inicio: '12/1/2020',
    fin: '12/31/2022',
    tipo: 'Gestión',
  },
  // How CONPES 3918 writes a date is known from another part of its annex than this row.
  {
    conpes: '3918',
    code: '1.1',
    accion:
      '1.1. Establecer planes de trabajo para las entidades involucradas en relación a cada una de las metas asignadas.',
    importancia: '20.0%',
    relacion: 'No',
    entidad: DNP,
    dependencia: EVALUACION,
    inicio: '15 de marzo de 2018',
    fin: '31 de diciembre de 2030',
  },
  {
    conpes: '3918',
    code: '1.2',
    accion:
      '1.2. Definir el esquema de reporte y seguimiento en el que se insertará la informacion que las entidades reportarán por cada meta.',
    importancia: '15.0%',
    relacion: 'No',
    entidad: DANE,
    dependencia: 'Dirección General',
  },
  {
    conpes: '3918',
    code: '1.3',
    accion:
      '1.3. Crear portal web donde se desplegará el avance en los indicadores nacionales para la implementación de los ODS en el país.',
    importancia: '2.0%',
    relacion: 'Sí, 1.2',
    entidad: `${DNP}; ${DANE}`,
    dependencia: `${EVALUACION}; Dirección General`,
  },
  {
    conpes: '3918',
    code: '1.4',
    accion: '1.4. Publicar informe de avance de cumplimiento de metas.',
    importancia: '3.0%',
    relacion: 'Sí, 1.1, 1.2, 1.3',
    entidad: DNP,
  },
  {
    conpes: '3934',
    code: '1.1',
    accion: '1.1 Coordinar el proceso para la conformación de una Comisión Interinstitucional de Bioeconomía…',
    importancia: '0.65%',
    relacion: 'No',
    entidad: `${DNP}; Departamento Administrativo de Ciencia, Tecnología e Innovación - Colciencias`,
    dependencia: 'Dirección de Ambiente y Desarrollo Sostenible',
  },
];
