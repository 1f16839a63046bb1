import type { MergeRange, WriteSheet } from 'hucre/xlsx';
import { MATRIX_COLUMNS, matrixColumn } from '../facts/sampleColumns';
import { CUT } from '../facts/sampleCut';
import { FIRST_ROW, GROUP_ROW, HEADER_ROW, type PlacedAction } from '../plan/sampleLayout';
import type { SamplePlan } from '../plan/samplePlan';
import { typedCell, type TypedHeader } from './matrixCells';
import { HEADER, OWN_FILL, SheetBuilder, TITLE, TOTAL, letters } from './writeSampleSheet';

const PRIORITIES = ['Alta', 'Media', 'Baja'] as const;
const STATES = ['Sin reporte', 'En diligenciamiento', 'En revisión', 'Rechazada', 'Aprobada'];
const LAST_COLUMN = MATRIX_COLUMNS.length;

/** The sheet `Matriz` as a ministry keeps it, the user's own columns, colours and formulas among it. */
export function matrixSheet(plan: SamplePlan): WriteSheet {
  const sheet = new SheetBuilder('Matriz');
  sheet.put(1, 1, { value: 'Ministerio de Hacienda y Crédito Público · Oficina Asesora de Planeación', style: TITLE });
  sheet.put(2, 1, { value: `Matriz de seguimiento a las acciones CONPES del Sector Hacienda · corte ${CUT.label}` });
  const merges = [...titleMerges(), ...headers(sheet), ...objectiveMerges(plan)];
  for (const action of plan.actions) putAction(sheet, action, plan);
  putTotals(sheet, plan);

  const bottom = plan.totalsRow - 1;
  const column = (header: Parameters<typeof matrixColumn>[0]) => letters(matrixColumn(header));
  return sheet.build({
    columns: MATRIX_COLUMNS.map(({ width }) => ({ width })),
    merges,
    rowDefs: new Map(plan.actions.filter(({ hidden }) => hidden).map(({ row }) => [row - 1, { hidden: true }])),
    freezePane: { rows: HEADER_ROW, columns: matrixColumn('Acción') - 1 },
    autoFilter: { range: `A${HEADER_ROW}:${letters(LAST_COLUMN)}${bottom}` },
    dataValidations: [
      {
        type: 'list',
        values: STATES,
        range: `${column('Estado')}${FIRST_ROW}:${column('Estado')}${bottom}`,
        allowBlank: true,
      },
      {
        type: 'list',
        values: [...PRIORITIES],
        range: `${column('Prioridad OAP')}${FIRST_ROW}:${column('Prioridad OAP')}${bottom}`,
        allowBlank: true,
      },
    ],
    conditionalRules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        formula: '0.25',
        priority: 1,
        range: `${column('Avance físico')}${FIRST_ROW}:${column('Avance físico')}${bottom}`,
        style: { font: { color: { rgb: '9C0006' } } },
      },
    ],
  });
}

function putAction(sheet: SheetBuilder, action: PlacedAction, plan: SamplePlan): void {
  const { row } = action;
  MATRIX_COLUMNS.forEach(({ header }, index) => {
    const column = index + 1;
    if (header === 'Brecha frente a la meta') sheet.put(row, column, gapTo(action));
    else if (header === 'Prioridad OAP')
      sheet.put(row, column, { value: PRIORITIES[row % PRIORITIES.length] ?? null, style: OWN_FILL });
    else putTyped(sheet, action, header, column, plan);
  });
}

function putTyped(
  sheet: SheetBuilder,
  action: PlacedAction,
  header: TypedHeader,
  column: number,
  plan: SamplePlan,
): void {
  const content = typedCell(action, header, plan.merged);
  const own = header === 'Notas internas' ? { style: OWN_FILL } : {};
  const comment =
    header === 'Acción' && action.row === FIRST_ROW ? { comment: 'Texto tal como está en el PAS publicado.' } : {};
  if (content.value !== undefined && content.value !== null && content.value !== '')
    sheet.put(action.row, column, { ...content, ...own, ...comment });
}

/** The user's formula: what is missing to the year's target; blank where the progress is no number. */
function gapTo({ row, physical, annualTarget, cells }: PlacedAction) {
  const target = `${letters(matrixColumn('Meta anual'))}${row}`;
  const reached = `${letters(matrixColumn('Avance físico'))}${row}`;
  const isNumber = physical !== undefined && typeof (cells['Avance físico']?.value ?? physical) === 'number';
  return {
    formula: `IF(ISNUMBER(${reached}),${target}-${reached},"")`,
    value: isNumber ? annualTarget - physical : '',
    format: '0.0%',
    style: OWN_FILL,
  };
}

function putTotals(sheet: SheetBuilder, { actions, totalsRow }: SamplePlan): void {
  const over = (header: Parameters<typeof matrixColumn>[0]) => {
    const column = letters(matrixColumn(header));
    return `${column}${FIRST_ROW}:${column}${totalsRow - 1}`;
  };
  const numbers = actions.flatMap(({ physical, cells }) =>
    physical === undefined || typeof (cells['Avance físico']?.value ?? physical) !== 'number' ? [] : [physical],
  );
  sheet.put(totalsRow, 1, { value: 'TOTAL', style: TOTAL });
  sheet.put(totalsRow, matrixColumn('Acción'), {
    formula: `COUNTA(${over('Acción')})`,
    value: actions.length,
    format: '0',
    style: TOTAL,
  });
  sheet.put(totalsRow, matrixColumn('Avance físico'), {
    formula: `AVERAGE(${over('Avance físico')})`,
    value: numbers.reduce((sum, share) => sum + share, 0) / numbers.length,
    format: '0.0%',
    style: TOTAL,
  });
}

/** Two rows: groups merged over their columns, every other header merged over both rows. */
function headers(sheet: SheetBuilder): MergeRange[] {
  const merges: MergeRange[] = [];
  let groupStart = 0;
  MATRIX_COLUMNS.forEach((column, index) => {
    if (!('group' in column)) {
      sheet.put(GROUP_ROW, index + 1, { value: column.header, style: HEADER });
      merges.push(area(GROUP_ROW, index + 1, HEADER_ROW, index + 1));
      return;
    }
    const before = MATRIX_COLUMNS[index - 1];
    const next = MATRIX_COLUMNS[index + 1];
    if (!(before && 'group' in before && before.group === column.group)) {
      groupStart = index + 1;
      sheet.put(GROUP_ROW, index + 1, { value: column.group, style: HEADER });
    }
    sheet.put(HEADER_ROW, index + 1, { value: column.header, style: HEADER });
    if (!(next && 'group' in next && next.group === column.group))
      merges.push(area(GROUP_ROW, groupStart, GROUP_ROW, index + 1));
  });
  return merges;
}

function titleMerges(): MergeRange[] {
  return [area(1, 1, 1, 8), area(2, 1, 2, 8)];
}

function objectiveMerges({ merged }: SamplePlan): MergeRange[] {
  const columns = [matrixColumn('Objetivo'), matrixColumn('Importancia relativa del objetivo (%)')];
  return merged.flatMap(({ top, bottom }) => columns.map((column) => area(top, column, bottom, column)));
}

function area(top: number, left: number, bottom: number, right: number): MergeRange {
  return { startRow: top - 1, startCol: left - 1, endRow: bottom - 1, endCol: right - 1 };
}
