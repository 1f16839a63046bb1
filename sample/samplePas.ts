import type { MergeRange } from 'hucre/xlsx';
import { book } from './write/sampleBooks';
import { HEADER, SheetBuilder, TITLE, type Content } from './write/writeSampleSheet';

/** How a PAS annex writes its days: as text in either order, as Spanish words, or as days of Excel. */
export type PasDates = 'mdy' | 'dmy' | 'words' | 'days';

export interface PasAction {
  readonly code: string;
  readonly text: string;
  /** Percentage points. */
  readonly weight: number;
  readonly related: string;
  readonly entities: readonly string[];
  readonly unit: string;
  readonly contact: string;
  readonly email: string;
  /** ISO days. */
  readonly start: string;
  readonly end: string;
  readonly type: string;
  /** One row each. */
  readonly indicators: readonly string[];
}

export interface PasObjective {
  readonly title: string;
  readonly weight: number;
  readonly actions: readonly PasAction[];
}

/** A PAS annex by its meaning. */
export interface Pas {
  readonly title: string;
  /** '' as in an annex that names none. */
  readonly number: string;
  readonly approved: string;
  readonly updated: string;
  readonly dates: PasDates;
  readonly objectives: readonly PasObjective[];
}

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
/** Headers of CONPES 3992's annex; groups over their columns, the others over both rows. */
const COLUMNS: readonly (readonly [header: string, group?: string])[] = [
  ['Objetivo'],
  ['Importancia relativa del objetivo (%)'],
  ['Acción'],
  ['Importancia relativa de la acción (%)'],
  ['Relación entre acciones'],
  ['Entidad', 'Responsable de la ejecución'],
  ['Dirección/Subdirección/Grupo/Unidad', 'Responsable de la ejecución'],
  ['Persona de contacto', 'Responsable de la ejecución'],
  ['Correo electrónico', 'Responsable de la ejecución'],
  ['Fecha de inicio', 'Tiempo de ejecución'],
  ['Fecha de finalización', 'Tiempo de ejecución'],
  ['Tipo'],
  ['Nombre del indicador'],
];
const GROUP_ROW = 8;
const FIRST_ROW = GROUP_ROW + 2;

/** A PAS annex (Anexo A) as DNP publishes it: title block, two-row header, objective and action merged over their rows. */
export function pasBook(pas: Pas): Promise<Uint8Array> {
  const sheet = new SheetBuilder('PAS');
  sheet.put(1, 1, { value: 'PLAN DE ACCIÓN Y SEGUIMIENTO (PAS)', style: TITLE });
  (
    [
      ['Título del documento:', pas.title],
      ['Documento CONPES No:', pas.number],
      ['Fecha de aprobación:', pas.approved === '' ? '' : written(pas.approved, 'words')],
      ['Fecha de actualización:', pas.updated === '' ? '' : written(pas.updated, 'words')],
      ['Objetivo general:', `Objetivo general de ${pas.title}`],
    ] as const
  ).forEach(([label, value], index) => sheet.putRow(2 + index, [{ value: label }, { value: '' }, { value }]));
  const merges = [...headers(sheet), ...actions(sheet, pas)];
  return book(`Anexo A PAS ${pas.number} (ejemplo)`, [sheet.build({ merges })]);
}

function headers(sheet: SheetBuilder): MergeRange[] {
  return COLUMNS.flatMap(([header, group], index): MergeRange[] => {
    const column = index + 1;
    if (group === undefined) {
      sheet.put(GROUP_ROW, column, { value: header, style: HEADER });
      return [area(GROUP_ROW, column, GROUP_ROW + 1, column)];
    }
    sheet.put(GROUP_ROW + 1, column, { value: header, style: HEADER });
    if (COLUMNS[index - 1]?.[1] === group) return [];
    sheet.put(GROUP_ROW, column, { value: group, style: HEADER });
    return [area(GROUP_ROW, column, GROUP_ROW, column + COLUMNS.filter(([, other]) => other === group).length - 1)];
  });
}

function actions(sheet: SheetBuilder, { objectives, dates }: Pas): MergeRange[] {
  const merges: MergeRange[] = [];
  let row = FIRST_ROW;
  const down = (top: number, columns: readonly number[]): void => {
    if (row - 1 > top) merges.push(...columns.map((column) => area(top, column, row - 1, column)));
  };
  for (const { title, weight, actions: ofObjective } of objectives) {
    const top = row;
    sheet.put(row, 1, { value: title });
    sheet.put(row, 2, { value: `${weight.toFixed(1)}%` });
    for (const action of ofObjective) {
      const first = row;
      sheet.put(row, 3, { value: `${action.code}. ${action.text}` });
      [
        `${action.weight.toFixed(2)}%`,
        action.related,
        action.entities.join('; '),
        action.unit,
        action.contact,
        action.email,
      ].forEach((value, index) => {
        if (value !== '') sheet.put(first, 4 + index, { value });
      });
      sheet.put(row, 10, day(action.start, dates));
      sheet.put(row, 11, day(action.end, dates));
      sheet.put(row, 12, { value: action.type });
      for (const indicator of action.indicators) {
        sheet.put(row, 13, { value: indicator });
        row += 1;
      }
      down(first, [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
    down(top, [1, 2]);
  }
  return merges;
}

function day(iso: string, dates: PasDates): Content {
  if (iso === '') return { value: null };
  return dates === 'days'
    ? { value: Math.round(Date.parse(iso) / 86_400_000) + 25_569, format: 'dd/mm/yyyy' }
    : { value: written(iso, dates) };
}

function written(iso: string, dates: PasDates): string {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  if (dates === 'words') return `${date} de ${MONTHS[month - 1] ?? ''} de ${year}`;
  return dates === 'mdy' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`;
}

function area(top: number, left: number, bottom: number, right: number): MergeRange {
  return { startRow: top - 1, startCol: left - 1, endRow: bottom - 1, endCol: right - 1 };
}
