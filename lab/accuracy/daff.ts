import daff from 'daff';
import type { FieldId } from '../../src/core/matrix/fields';
import type { BookPair } from './pairsOfBooks';
import type { Sheet } from './accuracySheet';
import { CUT } from './truth';

/** What both tables are given under one name each: daff does not look for columns by their meaning. */
const COMMON: readonly FieldId[] = [
  'conpes',
  'code',
  'text',
  'entity',
  'start',
  'end',
  'indicator',
  'physical',
  'financial',
  'status',
];

/**
 * The same work with daff, a diff of tables: it is told which column is which, where the table begins, that document and
 * code are the key, and is given the rows of the cut only. Row of the matrix → row of DNP.
 */
export function daffPairs({ matrix, dnp }: BookPair): Map<number, number> {
  const [ours, theirs] = [tableOf(matrix), tableOf(dnp)];
  const flags = new daff.CompareFlags();
  flags.ordered = false;
  flags.addPrimaryKey('conpes');
  flags.addPrimaryKey('code');
  const units = daff
    .compareTables(new daff.TableView(ours.rows), new daff.TableView(theirs.rows), flags)
    .align()
    .toOrder()
    .getList();
  return new Map(
    units.flatMap(({ l, r }) => {
      const [left, right] = [ours.sheetRows[l - 1], theirs.sheetRows[r - 1]];
      return left === undefined || right === undefined ? [] : [[left, right] as const];
    }),
  );
}

function tableOf({ grid, fields, firstRow }: Sheet): { readonly rows: string[][]; readonly sheetRows: number[] } {
  const columns = COMMON.filter((field) => fields[field] !== undefined);
  const cell = (row: number, field: FieldId): string => String(grid.values[row - 1]?.[(fields[field] ?? 0) - 1] ?? '');
  const sheetRows = grid.values
    .map((_, index) => index + 1)
    .filter((row) => row >= firstRow && (fields.cut === undefined || cell(row, 'cut') === CUT));
  return {
    rows: [
      [...columns],
      ...sheetRows.map((row) =>
        columns.map((field) => (field === 'conpes' ? (/\d{4}/.exec(cell(row, field))?.[0] ?? '') : cell(row, field))),
      ),
    ],
    sheetRows,
  };
}
