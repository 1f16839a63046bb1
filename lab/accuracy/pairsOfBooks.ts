import type { Random } from '../../test-kit/random';
import { damages, type DamagedRow, type Kind } from './damage';
import { sheetOf, type ColumnSpec, type Sheet, type Written } from './accuracySheet';
import { CUT, OTHER_CUT, trueRows, type TrueRow } from './truth';

/** A matrix and the export of DNP's that belongs to it, with the truth beside them. */
export interface BookPair {
  readonly seed: number;
  readonly matrix: Sheet;
  readonly dnp: Sheet;
  /** Sheet row → what it really is. */
  readonly idOf: { readonly matrix: ReadonlyMap<number, string>; readonly dnp: ReadonlyMap<number, string> };
  /** Row of the matrix → row of DNP, for every pair that a careful person would find. */
  readonly truth: ReadonlyMap<number, number>;
  readonly kindsOf: ReadonlyMap<number, readonly Kind[]>;
}

const DAY = 86_400_000;
const serial = (iso: string): Written => ({ value: Math.round(Date.parse(iso) / DAY) + 25_569, format: 'dd/mm/yyyy' });
const text = (value: string): Written => ({ value, format: '@' });

/** Headers that DNP may use; nobody has seen its report, so several for each. The first ones are the likeliest. */
const DNP_NAMES = {
  cut: ['Periodo de reporte', 'Corte', 'Periodo', 'Corte del reporte', 'Semestre'],
  conpes: ['Documento CONPES', 'No. CONPES', 'Número de documento', 'CONPES', 'Nro. CONPES'],
  code: ['Código de la acción', 'No. acción', 'Código', 'Número de la acción', 'Cod. acción'],
  text: ['Nombre de la acción', 'Acción', 'Descripción de la acción', 'Texto de la acción'],
  entity: ['Entidad responsable', 'Entidad', 'Entidad ejecutora', 'Nombre de la entidad'],
  status: ['Estado de aprobación', 'Estado', 'Estado del reporte', 'Estado de la acción'],
  physical: ['% avance físico', 'Avance físico', 'Avance físico acumulado', 'Porcentaje de avance físico'],
  financial: ['% avance financiero', 'Avance financiero', 'Ejecución financiera', 'Avance presupuestal'],
  start: ['Fecha de inicio', 'Inicio', 'Fecha inicial'],
  end: ['Fecha de finalización', 'Fin', 'Fecha fin', 'Fecha de terminación'],
  indicator: ['Nombre del indicador', 'Indicador', 'Indicador de cumplimiento'],
} as const;
const STATUS_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Aprobada: ['Aprobada', 'Aprobado', 'APROBADA'],
  'En revisión': ['En revisión', 'en revision', 'En Revisión'],
  'Sin reporte': ['Sin reporte', 'No reportada'],
  Rechazada: ['Rechazada', 'Rechazado'],
  'En diligenciamiento': ['En diligenciamiento'],
};
/** Columns that belong to nobody here. */
const STRANGERS: readonly ColumnSpec<DamagedRow>[] = [
  { header: 'Sector', write: () => text('Hacienda') },
  { header: 'Usuario que carga', write: ({ row }) => text(`usuario${row.conpes}`) },
  { header: 'Fecha de cargue', write: ({ row }) => serial(row.end) },
  {
    header: 'Presupuesto asignado (millones)',
    write: ({ row }) => ({ value: Math.round(row.physical * 9000) + 0.5, format: '#,##0.0' }),
  },
  { header: 'Enlace', write: ({ row }) => text(`https://ejemplo.gov.co/${row.conpes}`) },
  { header: 'Departamento', write: () => text('Bogotá') },
];

export function bookPair(seed: number): BookPair {
  const { rows, random } = trueRows(seed);
  const inMatrix = random.shuffle(rows.filter(() => random.next() > 0.04));
  const reported = random.shuffle(exportRows(rows, random));
  const matrix = matrixSheet(inMatrix, random);
  const dnp = exportSheet(reported, random);
  const rowsOf = <T>(list: readonly T[], first: number, id: (one: T) => string): Map<number, string> =>
    new Map(list.map((one, index) => [first + index, id(one)]));
  const idOf = {
    matrix: rowsOf(inMatrix, matrix.firstRow, ({ id }) => id),
    dnp: rowsOf(reported, dnp.firstRow, ({ row }) => (row.cut === CUT ? row.id : `${row.id} ${row.cut}`)),
  };
  return {
    seed,
    matrix,
    dnp,
    idOf,
    truth: truthOf(inMatrix, reported, matrix.firstRow, dnp.firstRow),
    kindsOf: new Map(reported.map(({ kinds }, index) => [dnp.firstRow + index, kinds])),
  };
}

/** Some rows are missing, some are of an earlier cut, some stand twice; their progress is often another one. */
function exportRows(rows: readonly TrueRow[], random: Random): DamagedRow[] {
  const damage = damages(random);
  return rows
    .filter(() => random.next() > 0.05)
    .flatMap((row): DamagedRow[] => {
      const here =
        random.next() < 0.2 ? { ...row, physical: Math.min(1, Math.round((row.physical + 0.1) * 100) / 100) } : row;
      const one = damage(here, rows);
      const again: DamagedRow[] = random.next() < 0.015 ? [{ ...damage(here, rows), kinds: ['repeated row'] }] : [];
      const before: DamagedRow[] =
        random.next() < 0.12
          ? [damage({ ...row, cut: OTHER_CUT, physical: Math.round(row.physical * 50) / 100 }, rows)]
          : [];
      return again.length > 0 ? [{ ...one, kinds: ['repeated row'] }, ...again, ...before] : [one, ...before];
    });
}

/** Nobody can tell which of two equal rows is meant, nor which of the codes of a cell. */
function truthOf(
  matrix: readonly TrueRow[],
  dnp: readonly DamagedRow[],
  firstMatrix: number,
  firstDnp: number,
): Map<number, number> {
  const truth = new Map<number, number>();
  matrix.forEach(({ id }, index) => {
    const same = dnp.flatMap(({ row, kinds }, at) => (row.id === id && row.cut === CUT ? [{ at, kinds }] : []));
    const [only, ...others] = same;
    if (only && others.length === 0 && !only.kinds.includes('several codes in a cell'))
      truth.set(firstMatrix + index, firstDnp + only.at);
  });
  return truth;
}

function matrixSheet(rows: readonly TrueRow[], random: Random): Sheet {
  const isNumber = random.next() < 0.3;
  const columns: ColumnSpec<TrueRow>[] = [
    {
      header: 'CONPES',
      field: 'conpes',
      write: ({ conpes }) => (isNumber ? { value: Number(conpes), format: '0' } : text(conpes)),
    },
    { header: 'Corte', field: 'cut', write: ({ cut }) => text(cut) },
    { header: 'Código acción', field: 'code', write: ({ code }) => text(code) },
    { header: 'Acción', field: 'text', write: (row) => text(row.text) },
    { header: 'Entidad', field: 'entity', write: ({ entity }) => text(entity) },
    { header: 'Fecha de inicio', field: 'start', write: ({ start }) => serial(start) },
    { header: 'Fecha de finalización', field: 'end', write: ({ end }) => serial(end) },
    { header: 'Nombre del indicador', field: 'indicator', write: ({ indicator }) => text(indicator) },
    { header: 'Avance físico', field: 'physical', write: ({ physical }) => ({ value: physical, format: '0.0%' }) },
    {
      header: 'Avance financiero',
      field: 'financial',
      write: ({ financial }) => ({ value: financial, format: '0.0%' }),
    },
    { header: 'Estado', field: 'status', write: ({ status }) => text(status) },
    { header: 'Prioridad OAP', write: ({ code }) => text(code.length > 3 ? 'Alta' : 'Media') },
  ];
  return sheetOf(
    'Matriz',
    ['Matriz de seguimiento a las acciones CONPES'],
    random.next() < 0.5 ? columns : random.shuffle(columns),
    rows,
  );
}

function exportSheet(rows: readonly DamagedRow[], random: Random): Sheet {
  const name = (field: keyof typeof DNP_NAMES): string =>
    random.pick(random.next() < 0.5 ? DNP_NAMES[field].slice(0, 1) : DNP_NAMES[field]);
  const unit = random.pick(['points', 'fraction', 'text'] as const);
  const share = (value: number): Written =>
    unit === 'points'
      ? { value: Math.round(value * 10_000) / 100, format: '0.00' }
      : unit === 'fraction'
        ? { value, format: '0%' }
        : text(`${String(Math.round(value * 1000) / 10).replace('.', ',')} %`);
  const conpes = random.pick(['{n}', 'CONPES {n}', '{n} de 2024', 'D.E. {n}'] as const);
  const columns: ColumnSpec<DamagedRow>[] = [
    { header: name('cut'), field: 'cut', write: ({ row }) => text(row.cut) },
    { header: name('conpes'), field: 'conpes', write: ({ row }) => text(conpes.replace('{n}', row.conpes)) },
    { header: name('code'), field: 'code', write: ({ code }) => code },
    { header: name('text'), field: 'text', write: (row) => text(row.text) },
    { header: name('entity'), field: 'entity', write: ({ entity }) => text(entity) },
    {
      header: name('status'),
      field: 'status',
      write: ({ row }) => text(random.pick(STATUS_SPELLINGS[row.status] ?? [row.status])),
    },
    { header: name('physical'), field: 'physical', write: ({ row }) => share(row.physical) },
    { header: name('financial'), field: 'financial', write: ({ row }) => share(row.financial) },
    { header: name('start'), field: 'start', write: ({ start }) => serial(start) },
    { header: name('end'), field: 'end', write: ({ end }) => serial(end) },
    { header: name('indicator'), field: 'indicator', write: ({ row }) => text(row.indicator) },
    ...STRANGERS.filter(() => random.next() < 0.6),
  ];
  const titles = [
    'Departamento Nacional de Planeación',
    'SisCONPES 2.0 · reporte de avance',
    `Generado el ${String(1 + Math.floor(random.next() * 28))}/07/2026`,
    '',
  ].slice(0, Math.floor(random.next() * 5));
  return sheetOf('Reporte', titles, random.shuffle(columns), rows);
}
