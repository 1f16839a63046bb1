import { DEFAULT_ENTITIES } from '../../src/core/matrix/defaultEntities';
import { isDoubtful } from '../../src/core/matrix/mappingInWords';
import { FIELD_IDS } from '../../src/core/matrix/fields';
import { findTable, isMatrixProblem } from '../../src/core/matrix/findLayout';
import { mapColumns } from '../../src/core/matrix/mapColumns';
import { readRecords } from '../../src/core/matrix/records';
import { DEFAULT_STATE_WORDS } from '../../src/core/cells/stateWords';
import { DEFAULT_STAGES } from '../../src/core/cut/cut';
import { asCutLabel } from '../../src/core/keys/keys';
import { reconcile } from '../../src/core/reconcile/compareTables';
import type { Reconciliation, Side } from '../../src/core/workspace/reconciliation';
import type { BookPair } from './pairsOfBooks';
import type { Sheet } from './accuracySheet';
import { CUT } from './truth';

/** How the columns of one sheet were told apart. `asked`: a person has to look; `wrong`: without that, and not right. */
export type MappingOutcome = 'right' | 'asked' | 'wrong';

/** What the add-in makes of a pair of books. */
export interface Measured {
  readonly mapping: { readonly matrix: MappingOutcome; readonly dnp: MappingOutcome };
  /** Pairs that were decided, row of the matrix → row of DNP. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Rows of the matrix that are shown to a person with the row that is meant, or as repeated or ambiguous. */
  readonly shown: (matrixRow: number, dnpRow: number) => boolean;
}

const CONTEXT = { entities: DEFAULT_ENTITIES, states: DEFAULT_STATE_WORDS, stages: DEFAULT_STAGES, date1904: false };

export function measure({ matrix, dnp }: BookPair): Measured {
  const [ours, theirs] = [read(matrix, false), read(dnp, true)];
  if (!ours.side || !theirs.side)
    return { mapping: { matrix: ours.mapping, dnp: theirs.mapping }, pairs: new Map(), shown: () => false };
  const result = reconcile(ours.side, theirs.side, { cut: asCutLabel(CUT), roundingTolerance: 0.0005 });
  return {
    mapping: { matrix: ours.mapping, dnp: theirs.mapping },
    pairs: new Map(
      result.rows.flatMap(({ matrixRow, dnpRow }) =>
        matrixRow === null || dnpRow === null ? [] : [[matrixRow, dnpRow] as const],
      ),
    ),
    shown: shownIn(result),
  };
}

function shownIn({ rows }: Reconciliation): Measured['shown'] {
  const open = new Set(['ambiguous', 'duplicateKey', 'blankKey']);
  const ofMatrix = new Map(rows.map((row) => [row.matrixRow, row]));
  const ofDnp = new Map(rows.map((row) => [row.dnpRow, row]));
  return (matrixRow, dnpRow) => {
    const [ours, theirs] = [ofMatrix.get(matrixRow), ofDnp.get(dnpRow)];
    const names = (row: typeof ours, other: number): boolean =>
      row?.candidates.some((candidate) => candidate.row === other) ?? false;
    return (
      open.has(ours?.class ?? '') || open.has(theirs?.class ?? '') || names(ours, dnpRow) || names(theirs, matrixRow)
    );
  };
}

/** A sheet read as the add-in reads it; no side where no table is found in it. */
function read({ grid, fields }: Sheet, isReport: boolean): { readonly side?: Side; readonly mapping: MappingOutcome } {
  const layout = findTable(grid);
  if (isMatrixProblem(layout)) return { mapping: 'asked' };
  const mapping = mapColumns(layout, grid, { ...CONTEXT, cut: asCutLabel(CUT), isReport });
  const doubtful = new Set([
    ...mapping.conflicts.map(({ field }) => field),
    ...mapping.guesses.filter(isDoubtful).map(({ field }) => field),
  ]);
  // A column that no field took is named in the result.
  const off = FIELD_IDS.filter((field) => mapping.columns[field] !== fields[field]);
  const silent = off.filter((field) => mapping.columns[field] !== undefined && !doubtful.has(field));
  const outcome = silent.length > 0 ? 'wrong' : off.length > 0 || doubtful.size > 0 ? 'asked' : 'right';
  return { side: { layout, mapping, records: readRecords(grid, layout, mapping, CONTEXT) }, mapping: outcome };
}
