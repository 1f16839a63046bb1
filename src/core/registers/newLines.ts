import type { Plan } from '../plan/plan';
import { placesOf, planNewLines, type LineValues } from './linePlan';
import { inWords, type RegisterReading } from './readRegister';
import type { Register } from './register';
import { REGISTERS, type RegisterId, type Registers } from './registers';

/** What of a register people may write lines into. */
type Reading = RegisterReading<Register>;

/** Whatever knows the registers of the book: the workspace. */
export interface WithRegisters {
  readonly registers: Registers;
}

/** New lines that have been looked at already, below the last one. */
export function planLines<W extends WithRegisters>(
  workspace: W,
  id: RegisterId,
  lines: readonly LineValues[],
  date1904: boolean,
): { plan: Plan; workspace: W } {
  const reading: Reading = workspace.registers[id];
  const fields = Object.keys(REGISTERS[id].fields);
  const first = nextRow(reading);
  const added = lines.map((line, index) => ({
    row: first + index,
    values: Object.fromEntries(fields.map((field) => [field, line[field] ?? ''])),
  }));
  return {
    plan: planNewLines(REGISTERS[id], reading, lines, date1904),
    workspace: withReading(workspace, id, {
      ...reading,
      columns: placesOf(REGISTERS[id], reading),
      entries: [...reading.entries, ...added],
    }),
  };
}

/** Why no line can be written into the sheet of a register; undefined where it can, or where there is no sheet yet. */
export function whyNotWritable(id: RegisterId, registers: Registers): string | undefined {
  const { columns } = registers[id];
  const isOurs =
    columns === undefined || Object.keys(REGISTERS[id].fields).every((field) => columns[field] !== undefined);
  return isOurs ? undefined : inWords(REGISTERS[id], registers[id])[0];
}

/** Lines that wait to be written count; the header has row 1. */
export function nextRow({ lastRow, entries }: Reading): number {
  return Math.max(lastRow, 1, ...entries.map(({ row }) => row)) + 1;
}

/** The same with a line that says something else now. */
export function withLine<W extends WithRegisters>(workspace: W, id: RegisterId, row: number, values: LineValues): W {
  const reading: Reading = workspace.registers[id];
  return withReading(workspace, id, {
    ...reading,
    entries: reading.entries.map((entry) => (entry.row === row ? { row, values } : entry)),
    // A line with a cell that cannot be read, or misses one, is not written.
    problems: reading.problems.filter((problem) => problem.row !== row),
  });
}

function withReading<W extends WithRegisters>(workspace: W, id: RegisterId, reading: Reading): W {
  return { ...workspace, registers: { ...workspace.registers, [id]: reading } };
}
