import { anchorOf } from '../matrix/anchor';
import { FIELD_IDS } from '../matrix/fields';
import type { Plan } from '../plan/plan';
import type { Mend } from './mend';
import type { MendInput } from './mends';

/** The chosen mends, with those of `all` that have to be written along with them. */
export function completed(chosen: readonly Mend[], all: readonly Mend[]): Mend[] {
  const groups = new Set(chosen.flatMap((mend) => mend.together ?? []));
  const ids = new Set(chosen.map((mend) => mend.id));
  return all.filter((mend) => ids.has(mend.id) || (mend.together !== undefined && groups.has(mend.together)));
}

/**
 * Writes mends of `mendsOf`, as long as headers, keys and the cells themselves are what they were; of mends that
 * exclude each other the first.
 */
export function planMends(
  chosen: readonly Mend[],
  all: readonly Mend[],
  { matrix: { layout, mapping }, grid }: Pick<MendInput, 'matrix' | 'grid'>,
): Plan {
  const title = 'Corregir celdas';
  const mends = [
    ...new Map(
      completed(chosen, all)
        .reverse()
        .map((mend) => [mend.cell, mend]),
    ).values(),
  ].reverse();
  if (mends.length === 0) return { title, steps: [] };
  const columns = new Set(mends.map((mend) => mend.column));
  const fields = FIELD_IDS.filter((field) => columns.has(mapping.columns[field] ?? 0));
  const anchor = anchorOf(
    grid,
    layout,
    mapping,
    mends.map((mend) => mend.row),
    fields,
  );
  return {
    title,
    steps: [
      {
        kind: 'setCells',
        sheet: layout.sheet,
        keepsFormulas: true,
        cells: mends.map(({ row, column, after, format }) => ({ row, column, value: after, format })),
      },
    ],
    anchors: [
      {
        ...anchor,
        cells: [...anchor.cells, ...mends.map(({ row, column, before }) => ({ row, column, value: before }))],
      },
    ],
  };
}
