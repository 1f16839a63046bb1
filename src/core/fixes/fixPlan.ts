import { anchorOf } from '../matrix/anchor';
import { FIELD_IDS } from '../matrix/fields';
import type { Plan } from '../plan/plan';
import type { Fix } from './cellFix';
import type { FixInput } from './fixes';

/**
 * Writes fixes of `fixesOf`, as long as headers, keys and the cells themselves are what they were; of fixes that
 * exclude each other the first.
 */
export function planFixes(
  chosen: readonly Fix[],
  all: readonly Fix[],
  { matrix: { layout, mapping }, grid }: Pick<FixInput, 'matrix' | 'grid'>,
): Plan {
  const title = 'Corregir celdas';
  const ids = new Set(chosen.map(({ id }) => id));
  const fixes = [
    ...new Map(
      all
        .filter(({ id }) => ids.has(id))
        .reverse()
        .map((fix) => [fix.cell, fix]),
    ).values(),
  ].reverse();
  if (fixes.length === 0) return { title, steps: [] };
  const columns = new Set(fixes.map((fix) => fix.column));
  const fields = FIELD_IDS.filter((field) => columns.has(mapping.columns[field] ?? 0));
  const anchor = anchorOf(
    grid,
    layout,
    mapping,
    fixes.map((fix) => fix.row),
    fields,
  );
  return {
    title,
    steps: [
      {
        kind: 'setCells',
        sheet: layout.sheet,
        keepsFormulas: true,
        cells: fixes.map(({ row, column, after, format }) => ({ row, column, value: after, format })),
      },
    ],
    anchors: [
      {
        ...anchor,
        cells: [...anchor.cells, ...fixes.map(({ row, column, before }) => ({ row, column, value: before }))],
      },
    ],
  };
}
