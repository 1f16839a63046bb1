import { anchorOf } from '../matrix/anchor';
import { FIELD_IDS } from '../matrix/fields';
import type { Plan } from '../plan/plan';
import type { Fix } from './cellFix';
import type { FixInput } from './fixes';

/** The chosen fixes, with those of `all` that have to be written along with them. */
export function completed(chosen: readonly Fix[], all: readonly Fix[]): Fix[] {
  const groups = new Set(chosen.flatMap((fix) => fix.together ?? []));
  const ids = new Set(chosen.map((fix) => fix.id));
  return all.filter((fix) => ids.has(fix.id) || (fix.together !== undefined && groups.has(fix.together)));
}

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
  const fixes = [
    ...new Map(
      completed(chosen, all)
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
