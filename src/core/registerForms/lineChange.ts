import type { Plan } from '../plan/plan';
import type { Workspace } from '../workspace/workspace';
import { checkLine, draftOfLine, NEW_LINE, type FieldProblem, type LineDraft } from './lineDraft';
import { planChangedLine, type LineValues } from '../registers/linePlan';
import { nextRow, planLines, whyNotWritable, withLine } from '../registers/newLines';
import type { RegisterReading } from '../registers/readRegister';
import type { Entry, Register } from '../registers/register';
import { REGISTERS, type RegisterId } from '../registers/registers';

export interface LineRequest {
  readonly draft: LineDraft;
  /** The line that is corrected, and what its form showed at first; a new line where missing. */
  readonly standing?: { readonly row: number; readonly seen: LineDraft };
}

export type LineChange =
  /** `workspace`: as it is once the plan is applied. */
  | { readonly kind: 'planned'; readonly plan: Plan; readonly workspace: Workspace; readonly row: number }
  /** The book says it already. */
  | { readonly kind: 'standing'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

/** What of a register people may write lines into through the pane. */
type Reading = RegisterReading<Register>;

/** A new line of a register, or a correction of one that stands; written only where nothing blocks it and it says something new. */
export function planLine(
  workspace: Workspace,
  id: RegisterId,
  { draft, standing }: LineRequest,
  date1904: boolean,
): LineChange {
  const before = standing && draftOfLine(id, standing.row, workspace, date1904);
  const whole = whyNotWritable(id, workspace.registers) ?? (standing && whyNotAsSeen(id, standing, before));
  if (whole !== undefined) return { kind: 'refused', problems: [{ field: null, problem: whole, blocks: true }] };
  const { line, problems } = checkLine(id, draft, workspace, standing?.row ?? NEW_LINE);
  const blocking = problems.filter(({ blocks }) => blocks);
  if (blocking.length > 0) return { kind: 'refused', problems: blocking };
  const values: LineValues = line.values;
  const { sheet } = REGISTERS[id];
  if (before) {
    const changed = Object.fromEntries(Object.entries(values).filter(([field, said]) => said !== before[field]));
    if (Object.keys(changed).length === 0)
      return {
        kind: 'standing',
        sentence: `La línea ya dice eso en «${sheet}», fila ${standing.row}: no hay nada que corregir.`,
      };
    const twin = twinOf(line, workspace.registers[id]);
    if (twin) return alreadyThere(sheet, twin);
    const plan = planChangedLine(REGISTERS[id], workspace.registers[id], standing.row, changed, date1904);
    return { kind: 'planned', plan, row: standing.row, workspace: withLine(workspace, id, standing.row, values) };
  }
  const twin = twinOf(line, workspace.registers[id]);
  return twin
    ? alreadyThere(sheet, twin)
    : { kind: 'planned', row: nextRow(workspace.registers[id]), ...planLines(workspace, id, [values], date1904) };
}

/** Lines are inserted, sorted and corrected by others between a look and a click. */
function whyNotAsSeen(
  id: RegisterId,
  { row, seen }: NonNullable<LineRequest['standing']>,
  now: LineDraft | undefined,
): string | undefined {
  const { sheet } = REGISTERS[id];
  if (!now) return `La fila ${row} de «${sheet}» ya no tiene ninguna línea: elija de nuevo la línea y repita.`;
  const isSame = Object.entries(now).every(([field, said]) => said === (seen[field] ?? ''));
  return isSame
    ? undefined
    : `La fila ${row} de «${sheet}» ya no dice lo que decía cuando la abrió: mírela de nuevo y repita.`;
}

/** Another line that says the very same. One with a cell that nobody understands may say something else. */
function twinOf({ row, values }: Entry<Register>, { entries, problems }: Reading): Entry<Register> | undefined {
  return entries.find(
    (entry) =>
      entry.row !== row &&
      !problems.some((problem) => problem.row === entry.row) &&
      Object.entries(entry.values).every(([field, said]) => said === values[field]),
  );
}

function alreadyThere(sheet: string, { row }: Entry<Register>): LineChange {
  return { kind: 'standing', sentence: `Esa línea ya está en «${sheet}», fila ${row}: no se escribió nada.` };
}
