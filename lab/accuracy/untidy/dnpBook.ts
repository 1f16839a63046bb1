import type { Grid } from '../../../src/core/sheet/grid';
import { cutOff, inCapitals, misspelt } from '../../../test-kit/damage/spelling';
import type { Random } from '../../../test-kit/random';
import type { Written } from '../accuracySheet';
import { CUT, EARLIER_CUT, isNotDue, progressOf, type State, type TrueAction } from './actions';
import type { MatrixBook, MatrixRow } from './matrixBook';
import { footLines } from './otherLines';
import { untidySheet, type Column } from './sheet';
import { CUT_STYLES, cutCell, dayCell, entityCell, plain, SHARE_UNITS, shareCell, stateCell, text } from './writing';

/** What DNP says of an action or of one part of it, in a row of its report. */
interface DnpRow {
  readonly action: TrueAction;
  /** Rows of the matrix that it is about. */
  readonly about: readonly MatrixRow[];
  readonly indicator: string;
  readonly milestone: number | undefined;
  readonly cut: string;
  readonly state: State;
  readonly physical: number | null;
  readonly financial: number | null;
  /** In which fields it differs from the matrix. */
  readonly differs: readonly string[];
}

/** A pair that a careful person would find, and what differs in it. */
export interface TruePair {
  /** The first row of the matrix that it is about, and DNP's. */
  readonly matrixRow: number;
  readonly dnpRow: number;
  readonly fields: readonly string[];
}

export interface DnpBook {
  readonly grid: Grid;
  readonly pairs: readonly TruePair[];
}

const NOTHING = ['', '', 'NULL', 'nan', 'N/D', 'None'];
const CODE_STYLES = ['text', 'text', 'quoted', 'number'] as const;

/** DNP's report on the matrix: some rows are missing, some say something else, and a program has had it in its hands. */
export function dnpBook(matrix: MatrixBook, random: Random): DnpBook {
  const rows = random.shuffle(reportedRows(matrix, random));
  const { grid, rowOf } = untidySheet<DnpRow>({
    name: 'Reporte',
    above: ['SisCONPES – Reporte final de seguimiento', 'Generado: 03/11/2026', ''].slice(0, random.below(4)),
    columns: columnsOf(random),
    lines: [...rows.map((row) => ({ row })), ...footLines([{ header: 'No. CONPES' }, { header: 'Acción' }], random)],
    grouped: false,
  });
  return {
    grid,
    pairs: rows
      .filter(({ about, cut }) => about.length > 0 && cut === CUT.label)
      .map((row) => ({
        matrixRow: Math.min(...row.about.map((one) => matrix.rowOf.get(one) ?? NaN)),
        dnpRow: rowOf.get(row) ?? NaN,
        fields: row.differs,
      })),
  };
}

function reportedRows({ rows }: MatrixBook, random: Random): DnpRow[] {
  const actions = [...new Set(rows.map(({ action }) => action))];
  return actions
    .filter((action) => !isNotDue(action) && random.chance(0.95))
    .flatMap((action) => {
      const about = rows.filter((row) => row.action === action);
      const asOne = about.length === 1 || random.chance(0.5);
      const stateOf = otherState(action.state, random);
      const one = (
        ofIt: readonly MatrixRow[],
        part: Pick<DnpRow, 'indicator' | 'milestone' | 'physical' | 'financial'>,
      ) => reported({ ...part, action, about: ofIt, cut: CUT.label, state: stateOf, differs: [] }, random);
      const now = asOne
        ? [
            one(about, {
              indicator: about.length === 1 ? (about[0]?.part.indicator ?? '') : '',
              milestone: undefined,
              physical: progressOf(action, 'physical'),
              financial: progressOf(action, 'financial'),
            }),
          ]
        : about.map((row) =>
            one([row], { ...row.part, milestone: action.partsBy === 'milestone' ? row.index + 1 : undefined }),
          );
      const before = now.filter(() => random.chance(0.1)).map((row) => ({ ...row, cut: EARLIER_CUT }));
      return [...now, ...before];
    });
}

const otherState = (state: State, random: Random): State =>
  random.chance(0.08)
    ? random.pick((['approved', 'rejected', 'inReview', 'notReported'] as const).filter((one) => one !== state))
    : state;

/** What DNP sees otherwise. */
function reported(row: DnpRow, random: Random): DnpRow {
  const other = (share: number): number => (share > 0.5 ? share - 0.15 : share + 0.15);
  const [physical, financial] = [row.physical, row.financial].map((share) =>
    share !== null && random.chance(0.08) ? other(share) : share,
  );
  return {
    ...row,
    physical: physical ?? null,
    financial: financial ?? null,
    differs: [
      ...(row.state === row.action.state ? [] : ['status']),
      ...(physical === row.physical ? [] : ['physical']),
      ...(financial === row.financial ? [] : ['financial']),
    ],
  };
}

function columnsOf(random: Random): Column<DnpRow>[] {
  const unit = random.pick(SHARE_UNITS);
  const cutStyle = random.pick(CUT_STYLES);
  const codes = random.pick(CODE_STYLES);
  const conpes = random.pick(['{n}', '{n}.0', 'CONPES {n}']);
  const damaged = random.pick([0, 0.1, 0.3]);
  const columns: Column<DnpRow>[] = [
    { header: 'No. CONPES', write: ({ action }) => text(conpes.replace('{n}', action.conpes)) },
    {
      header: random.pick(['No. acción', 'Código de la acción']),
      write: (row) => codeCell(row, codes),
    },
    {
      header: 'Nombre de la acción',
      write: ({ action, milestone }) =>
        plain(
          random.chance(damaged)
            ? random.pick([cutOff, misspelt, inCapitals])(action.text, random)
            : milestone === undefined
              ? action.text
              : `${action.text} - Hito ${milestone}`,
        ),
    },
    { header: 'Entidad responsable', write: ({ action }) => entityCell(action.entities, random) },
    { header: random.pick(['Periodo', 'Corte']), write: ({ cut }) => cutCell(cut, cutStyle) },
    { header: 'Nombre del indicador', write: ({ indicator }) => plain(indicator) },
    { header: 'Avance físico (%)', write: ({ physical }) => shareCell(physical, unit, random.pick(NOTHING)) },
    { header: 'Avance financiero (%)', write: ({ financial }) => shareCell(financial, unit, random.pick(NOTHING)) },
    { header: 'Estado de aprobación', write: ({ state }) => stateCell(state, random) },
    { header: 'Fecha de finalización', write: ({ action }) => dayCell(action.end, false, random) },
    { header: 'Fecha de cargue', write: () => dayCell('2026-11-03', false, random) },
  ];
  return random.chance(0.5) ? columns : random.shuffle(columns);
}

/** A code as programs hand it on; as a number 1.10 is 1.1. */
function codeCell({ action: { code }, milestone }: DnpRow, style: (typeof CODE_STYLES)[number]): Written {
  if (style === 'number') return plain(Number(code));
  if (style === 'quoted') return text(`="${code}"`);
  return text(milestone === undefined ? code : `${code} - Hito ${milestone}`);
}
