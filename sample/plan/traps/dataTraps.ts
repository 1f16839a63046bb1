import { CUT } from '../../facts/sampleCut';
import { serialOf } from '../../sampleDays';
import type { Target, Trap } from '../plannedAction';

const REVIEW_2: Target = { status: 'En revisión', stage: 2 };
const REVIEW_3: Target = { status: 'En revisión', stage: 3 };

/** What is typed wrongly or unusually in a row (DATA-1 to DATA-8), and what is typed unusually and right. */
export const DATA_TRAPS: readonly Trap[] = [
  // Codes and documents
  {
    key: '4008/1.10',
    note: '1.10 como número: Excel muestra 1,1 y puede ser 1.1 o 1.10',
    set: { keyCertain: false },
    target: REVIEW_2,
    log: () => [],
    cells: { 'Código acción': { value: 1.1, format: 'General', means: null } },
    findings: { 'DATA-1': 1 },
  },
  {
    key: '4008/2.3',
    note: '2-3 se volvió fecha (2 de marzo de 2026)',
    set: { keyCertain: false },
    target: REVIEW_3,
    log: () => [],
    cells: { 'Código acción': { value: serialOf('2026-03-02'), format: 'd-mmm', means: null } },
    findings: { 'DATA-1': 1 },
  },
  {
    key: '4144/2.16',
    note: '2.16 como número: no perdió nada, pero debe ser texto',
    target: REVIEW_3,
    cells: { 'Código acción': { value: 2.16, format: 'General', means: '2.16' } },
    findings: { 'DATA-1': 1 },
  },
  {
    key: '4144/2.17',
    note: 'código con coma decimal',
    target: REVIEW_2,
    cells: { 'Código acción': { value: '2,17', means: '2.17' } },
    findings: { 'DATA-1': 1 },
  },
  {
    key: '4005/1.4',
    note: 'código con punto final: es 1.4',
    cells: { 'Código acción': { value: '1.4.', means: '1.4' } },
  },
  { key: '3918/2.1', note: 'documento «CONPES 3918»', cells: { CONPES: { value: 'CONPES 3918', means: '3918' } } },
  { key: '3918/2.2', note: 'documento «3918 de 2018»', cells: { CONPES: { value: '3918 de 2018', means: '3918' } } },
  { key: '3918/2.3', note: 'documento «D.E. 3918»', cells: { CONPES: { value: 'D.E. 3918', means: '3918' } } },
  {
    key: '3918/3.3',
    note: 'documento con espacios de no separación',
    cells: { CONPES: { value: '\u00a03918 ', means: '3918' } },
  },

  // Dates
  {
    key: '4005/1.1',
    note: 'inicio como texto dd/mm/aaaa',
    set: { start: '2021-03-15' },
    cells: { 'Fecha de inicio': { value: '15/03/2021', format: 'General', means: '2021-03-15' } },
    findings: { 'DATA-3': 1 },
  },
  {
    key: '4005/1.2',
    note: 'inicio como texto m/d/aaaa',
    set: { start: '2021-04-14' },
    cells: { 'Fecha de inicio': { value: '4/14/2021', format: 'General', means: '2021-04-14' } },
    findings: { 'DATA-3': 1 },
  },
  {
    key: '4005/1.3',
    note: 'finalización «31-dic-25»',
    set: { end: '2025-12-31', physical: 0.9, financial: 0.8 },
    cells: { 'Fecha de finalización': { value: '31-dic-25', format: 'General', means: '2025-12-31' } },
    findings: { 'DATA-3': 1 },
  },
  {
    key: '4005/1.5',
    note: 'finalización como texto 2025-12-31',
    set: { end: '2025-12-31', physical: 0.75, financial: 0.75 },
    cells: { 'Fecha de finalización': { value: '2025-12-31', format: 'General', means: '2025-12-31' } },
    findings: { 'DATA-3': 1 },
  },
  {
    key: '4008/3.1',
    note: 'inicia después de terminar',
    set: { start: '2025-11-01', end: '2025-03-01', physical: 0.5, financial: 0.5 },
    findings: { 'DATA-3': 1 },
  },
  {
    key: '3992/1.1',
    note: 'fila real del PAS: 6/1/2020 no se puede decidir (la columna tiene las dos convenciones); 6/1/2021 es m/d; peso «1.60%»',
    findings: { 'DATA-3': 2, 'DATA-4': 1 },
  },
  {
    key: '3992/1.2',
    note: 'fila real del PAS: 12/1/2020 no se puede decidir; 12/31/2022 es m/d; peso «1.59%»',
    findings: { 'DATA-3': 2, 'DATA-4': 1 },
  },
  {
    key: '3918/1.1',
    note: 'fila real del PAS: «15 de marzo de 2018»; peso «20.0%»',
    findings: { 'DATA-3': 2, 'DATA-4': 1 },
  },
  { key: '3918/1.2', note: 'fila real del PAS sin fechas; peso «15.0%»', findings: { 'DATA-3': 2, 'DATA-4': 1 } },
  { key: '3918/1.3', note: 'fila real del PAS sin fechas; peso «2.0%»', findings: { 'DATA-3': 2, 'DATA-4': 1 } },
  { key: '3918/1.4', note: 'fila real del PAS sin fechas; peso «3.0%»', findings: { 'DATA-3': 2, 'DATA-4': 1 } },
  { key: '3934/1.1', note: 'fila real del PAS sin fechas; peso «0.65%»', findings: { 'DATA-3': 2, 'DATA-4': 1 } },

  // Shares
  {
    key: '4144/2.5',
    note: 'avance físico «80%» como texto',
    set: { physical: 0.8, financial: 0.7 },
    target: REVIEW_2,
    cells: { 'Avance físico': { value: '80%', format: 'General', means: 0.8 } },
    findings: { 'DATA-4': 1 },
  },
  {
    key: '4144/2.6',
    note: 'avance físico «80,5 %» como texto',
    set: { physical: 0.805, financial: 0.7 },
    target: REVIEW_2,
    cells: { 'Avance físico': { value: '80,5 %', format: 'General', means: 0.805 } },
    findings: { 'DATA-4': 1 },
  },
  {
    key: '4144/2.7',
    note: 'avance físico «0,8» como texto, en una columna de fracciones',
    set: { physical: 0.8, financial: 0.7 },
    target: REVIEW_2,
    cells: { 'Avance físico': { value: '0,8', format: 'General', means: 0.8 } },
    findings: { 'DATA-4': 1 },
  },
  {
    key: '4144/2.8',
    note: 'avance físico «0.8» como texto',
    set: { physical: 0.8, financial: 0.7 },
    target: REVIEW_2,
    cells: { 'Avance físico': { value: '0.8', format: 'General', means: 0.8 } },
    findings: { 'DATA-4': 1 },
  },
  {
    key: '4144/2.9',
    note: 'avance financiero 80 sin formato de porcentaje, en una columna de fracciones',
    set: { physical: 0.9, financial: 0.8 },
    target: REVIEW_3,
    cells: { 'Avance financiero': { value: 80, format: 'General', means: 0.8 } },
  },
  {
    key: '4008/3.2',
    note: 'avance físico de 120 %',
    set: { physical: 1.2, financial: 0.9, end: '2026-12-31' },
    target: REVIEW_2,
    findings: { 'DATA-4': 1 },
  },

  // Entities
  {
    key: '4070/2.2',
    note: 'entidad que no está en el catálogo',
    set: { owners: [{ unknown: 'Agencia Nacional de Gobierno Abierto (en creación)' }] },
    findings: { 'DATA-5': 1 },
  },
  {
    key: '4144/2.22',
    note: 'entidad con espacio de no separación y espacios dobles',
    cells: { Entidad: { value: 'Ministerio de Hacienda\u00a0y Crédito  Público; UGPP', means: 'MHCP; UGPP' } },
  },
  {
    key: '4144/2.24',
    note: 'entidades en dos líneas de la celda',
    cells: { Entidad: { value: 'DIAN\nUGPP', means: 'DIAN; UGPP' } },
  },
  {
    key: '4144/2.25',
    note: 'entidad en minúsculas y sin tildes',
    cells: { Entidad: { value: 'ministerio de hacienda y credito publico', means: 'MHCP' } },
  },
  {
    key: '4144/3.2',
    note: 'dos entidades conocidas separadas con coma',
    cells: { Entidad: { value: 'UIAF, Superintendencia Financiera de Colombia', means: 'UIAF; SFC' } },
  },
  {
    key: '4005/2.6',
    note: 'entidades por su sigla y por otro nombre',
    cells: { Entidad: { value: 'Superfinanciera; UIAF', means: 'SFC; UIAF' } },
  },
  {
    key: '4005/3.4',
    note: 'relación con una acción que no existe',
    set: { related: 'Sí, 9.9' },
    findings: { 'DATA-6': 1 },
  },
  { key: '4008/3.3', note: 'relación que no se entiende', set: { related: 'Sí, ver acta' }, findings: { 'DATA-6': 1 } },
  {
    key: '4070/1.2',
    note: 'correo mal escrito',
    set: { email: 'correo.sin.arroba.ejemplo.gov.co' },
    findings: { 'DATA-7': 1 },
  },
  { key: '4070/1.3', note: 'sin persona de contacto', set: { contact: '' }, findings: { 'DATA-7': 1 } },
  {
    key: '4070/1.4',
    note: 'corte «2025-II»',
    cells: { Corte: { value: '2025-II', means: CUT.label } },
    findings: { 'DATA-8': 1 },
  },

  // Text that looks like a formula stays text
  {
    key: '4144/2.18',
    note: 'soporte que empieza con =',
    target: REVIEW_2,
    set: { supports: '=Radicado 1-2026-000123' },
  },
  { key: '4144/2.19', note: 'nota que empieza con -', set: { notes: '-Pendiente confirmar con la entidad' } },
  { key: '4144/2.20', note: 'nota que empieza con +', set: { notes: '+57 601 000 0000 ext. 12' } },
  { key: '4144/2.21', note: 'nota que empieza con @', set: { notes: '@enlace-ejemplo revisar lunes' } },
  {
    key: '4144/2.23',
    note: 'texto de la acción con salto de línea y espacio doble',
    cells: {
      Acción: {
        value: 'Recopilar indicadores de liquidez\nde alta  frecuencia',
        means: 'Recopilar indicadores de liquidez de alta frecuencia',
      },
    },
  },
];
