import type { Grid } from '../../../src/core/sheet/grid';
import type { Random } from '../../../test-kit/random';
import type { Written } from '../accuracySheet';
import { CUT, EARLIER_CUT, type TrueAction, type TruePart } from './actions';
import { footLines, explainingLine } from './otherLines';
import { untidySheet, type Column, type Line } from './sheet';
import {
  CUT_STYLES,
  cutCell,
  dayCell,
  entityCell,
  plain,
  SHARE_UNITS,
  shareCell,
  stateCell,
  text,
  type CutStyle,
  type ShareUnit,
} from './writing';

/** A row as OAP keeps it: a part of an action in a cut. */
export interface MatrixRow {
  readonly action: TrueAction;
  readonly part: TruePart;
  readonly index: number;
  readonly cut: string;
}

/** How one book is kept; each has its own habits. */
export interface Habits {
  readonly unit: ShareUnit;
  readonly cutStyle: CutStyle;
  /** Where the cut is said: a column of its own, or over columns of progress for each. */
  readonly cuts: 'column' | 'datedHeaders' | 'groups';
  readonly numbered: boolean;
  readonly milestonesIn: 'code' | 'text';
  readonly textDates: number;
  readonly conpes: '{n}' | 'CONPES {n}' | '{n} de 2024' | 'number';
  readonly earlierRows: boolean;
}

export interface MatrixBook {
  readonly grid: Grid;
  readonly habits: Habits;
  /** Rows of the current cut. */
  readonly rows: readonly MatrixRow[];
  readonly rowOf: ReadonlyMap<MatrixRow, number>;
}

const TITLES = [
  'MINISTERIO DE HACIENDA Y CRÉDITO PÚBLICO – OFICINA ASESORA DE PLANEACIÓN',
  'Matriz de seguimiento a documentos CONPES – Sector Hacienda',
  'Versión 3.2 – no modificar las listas',
  '',
];

const CONPES_HEADERS = ['CONPES', 'Documento CONPES', 'No. CONPES'];

function habitsOf(random: Random): Habits {
  const cuts = random.pick(['column', 'column', 'column', 'datedHeaders', 'groups'] as const);
  return {
    unit: random.pick(SHARE_UNITS),
    cutStyle: random.chance(0.5) ? 'plain' : random.pick(CUT_STYLES),
    cuts,
    numbered: random.chance(0.5),
    milestonesIn: random.pick(['code', 'text']),
    textDates: random.pick([0, 0, 0.1, 1]),
    conpes: random.pick(['{n}', 'CONPES {n}', '{n} de 2024', 'number']),
    earlierRows: cuts === 'column' && random.chance(0.4),
  };
}

export function matrixBook(actions: readonly TrueAction[], random: Random): MatrixBook {
  const habits = habitsOf(random);
  const rows = actions.flatMap((action) =>
    action.parts.map((part, index) => ({ action, part, index, cut: CUT.label })),
  );
  const earlier = habits.earlierRows ? rows.filter(() => random.chance(0.5)).map(earlierRow) : [];
  const columns = columnsOf(habits, random);
  const lines = [
    ...explainingLine(columns, random),
    ...[...earlier, ...rows].flatMap((row): Line<MatrixRow>[] => [
      ...(random.chance(0.02) ? [{ other: new Map<number, Written>() }] : []),
      { row },
    ]),
    ...footLines(columns, random),
  ];
  const { grid, rowOf } = untidySheet({
    name: 'Seguimiento',
    above: TITLES.slice(0, random.below(TITLES.length + 1)),
    columns,
    lines,
    grouped: habits.cuts === 'groups' || random.chance(0.5),
    mergedDown: random.chance(0.2) ? CONPES_HEADERS : [],
  });
  return { grid, habits, rows, rowOf };
}

/** The same action in the cut before: approved, with less. */
function earlierRow(row: MatrixRow): MatrixRow {
  const half = (share: number | null): number => Math.floor((share ?? 0) * 10) / 20;
  return {
    ...row,
    cut: EARLIER_CUT,
    action: { ...row.action, state: 'approved', stage: 6 },
    part: { ...row.part, physical: half(row.part.physical), financial: half(row.part.financial) },
  };
}

function columnsOf(habits: Habits, random: Random): Column<MatrixRow>[] {
  const { unit } = habits;
  let number = 0;
  const share = (header: string, field: 'physical' | 'financial', group: string): Column<MatrixRow> => ({
    header,
    group,
    write: ({ part }) => shareCell(part[field], unit),
  });
  const before = (header: string, field: 'physical' | 'financial', group: string): Column<MatrixRow> => ({
    header,
    group,
    write: (row) => shareCell(earlierRow(row).part[field], unit),
  });
  const physical = random.pick(['Avance físico', '% avance físico', 'Avance físico (%)']);
  const financial = physical.replace('físico', 'financiero');
  const identification = 'IDENTIFICACIÓN';
  return [
    ...(habits.numbered
      ? [
          {
            header: random.pick(['No.', 'N°', 'Nro.', 'Núm.', '#']),
            group: identification,
            write: () => plain((number += 1)),
          },
        ]
      : []),
    {
      header: random.pick(CONPES_HEADERS),
      group: identification,
      write: ({ action: { conpes } }) =>
        habits.conpes === 'number' ? plain(Number(conpes)) : plain(habits.conpes.replace('{n}', conpes)),
    },
    {
      header: random.pick(['Código acción', 'Cod. acción', 'No. acción']),
      group: identification,
      write: (row) => text(codeIn(row, habits)),
    },
    {
      header: random.pick(['Acción', 'Nombre de la acción', 'Descripción de la acción']),
      group: identification,
      write: (row) => plain(textIn(row)),
    },
    {
      header: random.pick(['Entidad', 'Entidad responsable']),
      group: 'RESPONSABLE DE LA EJECUCIÓN',
      write: ({ action }) => entityCell(action.entities, random),
    },
    { header: 'Dependencia', group: 'RESPONSABLE DE LA EJECUCIÓN', write: () => plain('Dirección de Regulación') },
    {
      header: 'Fecha de inicio',
      group: 'TIEMPO DE EJECUCIÓN',
      write: ({ action }) => dayCell(action.start, random.chance(habits.textDates), random),
    },
    {
      header: 'Fecha de finalización',
      group: 'TIEMPO DE EJECUCIÓN',
      write: ({ action }) => dayCell(action.end, random.chance(habits.textDates), random),
    },
    {
      header: random.pick(['Nombre del indicador', 'Indicador']),
      group: 'INDICADORES',
      write: ({ part }) => plain(part.indicator),
    },
    ...(habits.cuts === 'column'
      ? [
          {
            header: random.pick(['Corte', 'Periodo', 'Periodo de reporte']),
            group: 'REPORTE SISCONPES',
            write: ({ cut }: MatrixRow) => cutCell(cut, habits.cutStyle),
          },
          share(physical, 'physical', 'REPORTE SISCONPES'),
          share(financial, 'financial', 'REPORTE SISCONPES'),
        ]
      : [EARLIER_CUT, CUT.label].flatMap((cut) => {
          const column = cut === CUT.label ? share : before;
          const named = (header: string): string => (habits.cuts === 'datedHeaders' ? `${header} ${cut}` : header);
          const group = habits.cuts === 'groups' ? cut : 'REPORTE SISCONPES';
          return [
            column(named('Avance físico'), 'physical', group),
            column(named('Avance financiero'), 'financial', group),
          ];
        })),
    {
      header: random.pick(['Estado', 'Estado en SisCONPES', 'Estado de la acción']),
      group: 'FLUJO',
      write: ({ action }) => stateCell(action.state, random),
    },
    { header: 'Etapa', group: 'FLUJO', write: ({ action }) => plain(action.stage) },
    ...ownColumns(random),
  ];
}

/** What is OAP's own, formulas' results among it; nobody's field. */
function ownColumns(random: Random): Column<MatrixRow>[] {
  const own: readonly Column<MatrixRow>[] = [
    { header: 'Profesional OAP', write: () => plain(random.pick(['Paula R.', 'Andrés M.'])) },
    {
      header: 'Brecha frente a meta',
      write: ({ part }) => ({ value: Math.round(((part.physical ?? 0) - 0.5) * 100) / 100, format: '0%' }),
    },
    { header: 'Semáforo', write: ({ part }) => plain((part.physical ?? 0) < 0.5 ? 'Rojo' : 'Verde') },
    { header: 'Costo por persona', write: ({ part }) => plain(part.financial ? 1200 : '#DIV/0!') },
    { header: 'Carpeta de soportes', write: () => plain('Abrir') },
    { header: 'Fecha de cierre del corte', write: () => dayCell(CUT.closes, false, random) },
    { header: 'Nota interna', write: () => plain(random.chance(0.2) ? 'Llamar el lunes' : '') },
  ];
  return own.filter(() => random.chance(0.5)).map((column) => ({ ...column, group: 'CONTROL OAP' }));
}

function codeIn({ action, index }: MatrixRow, { milestonesIn }: Habits): string {
  const isNamed = action.parts.length > 1 && action.partsBy === 'milestone' && milestonesIn === 'code';
  return isNamed ? `${action.code} - Hito ${index + 1}` : action.code;
}

function textIn({ action, index }: MatrixRow): string {
  return action.parts.length > 1 && action.partsBy === 'milestone' ? `${action.text} - Hito ${index + 1}` : action.text;
}
