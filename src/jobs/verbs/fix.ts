import { array, optional, strictObject, string } from 'valibot';
import type { Fix } from '../../core/fixes/cellFix';
import { planFixes } from '../../core/fixes/fixPlan';
import { fixesOf } from '../../core/fixes/fixes';
import type { CellValue } from '../../core/sheet/cell';
import { withPlan } from '../session';
import { verb } from '../verb';

/** *Corregir*: cells written as the rules want them, without guessing (DATA-1 to DATA-8). */
export const fix = verb({
  title: 'Corregir celdas',
  input: strictObject({
    /** Those of `fixes`; all that leave nothing to choose, where missing. */
    ids: optional(array(string())),
  }),
  plan(session, { ids }) {
    const { matrix } = session.workspace;
    const { matrixGrid: grid, date1904 } = session.opened;
    const all = fixesOf({ matrix, grid, date1904 });
    const chosen = ids
      ? all.filter(({ id }) => ids.includes(id))
      : all.filter(({ choiceOf }) => choiceOf === undefined);
    const plan = planFixes(chosen, all, { matrix, grid });
    const written = new Set(
      plan.steps.flatMap((step) =>
        step.kind === 'setCells' ? step.cells.map(({ row, column }) => `${row}:${column}`) : [],
      ),
    );
    const said = chosen.filter(({ row, column }) => written.has(`${row}:${column}`));
    return {
      session: withPlan(session, plan),
      words: [...(ids && chosen.length < ids.length ? [GONE] : []), ...inWords(said, written.size)],
      data: {
        fixed: written.size,
        fixes: all.map(({ id, cell, rule, label, choiceOf }) => ({
          id,
          cell,
          rule,
          label,
          isChoice: choiceOf !== undefined,
        })),
      },
    };
  },
});

const GONE = 'Esa celda ya no dice lo que decía: mire de nuevo la lista.';

/** A preview names so many cells. */
const NAMED_CELLS = 25;

function inWords(fixes: readonly Fix[], count: number): string[] {
  const inQuotes = (value: CellValue) => (value === '' ? '(vacía)' : `«${value}»`);
  const lines = fixes.slice(0, NAMED_CELLS).map(({ cell, shown, label }) => `${cell}: ${inQuotes(shown)}. ${label}.`);
  return count > NAMED_CELLS ? [...lines, `Y ${count - NAMED_CELLS} más.`] : lines;
}
