import type { CellValue } from '../../../src/core/sheet/cell';
import type { Grid } from '../../../src/core/sheet/grid';
import { cellOf } from '../../../src/core/registers/registerCells';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { readRegister } from '../../../src/core/registers/readRegister';
import { columnsOf, type Register } from '../../../src/core/registers/register';
import { NO_REGISTERS, REGISTERS, type RegisterId, type Registers } from '../../../src/core/registers/registers';

export function sheetGrid(sheet: string, values: readonly (readonly CellValue[])[]): Grid {
  return { sheet, top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
}

/** A register's sheet with its headers in our order and these lines from row 2. */
export function linesGrid(register: Register, lines: readonly LineValues[]): Grid {
  const rows = lines.map((line) =>
    Object.entries(register.fields).map(([id, field]) => cellOf(field, line[id] ?? '', false)),
  );
  return sheetGrid(register.sheet, [columnsOf(register).map(({ header }) => header), ...rows]);
}

/** The owner of `soundAction` was written to before the cut opened (PREP-1). */
const REMINDER = { cut: '2025-2', owner: 'Persona de ejemplo', email: 'persona@ejemplo.gov.co', day: '2026-04-20' };

/**
 * The registers of a book that has a sheet for each of those that are named, read as the book is read; reminders of
 * which nothing is said are as they should be.
 */
export function registersWith(lines: Partial<Record<RegisterId, readonly LineValues[]>>): Registers {
  const read = Object.entries({ reminders: [REMINDER], ...lines }).map(([id, ofSheet]) => {
    const register: Register = REGISTERS[id as RegisterId];
    return [id, readRegister(register, linesGrid(register, ofSheet), false)] as const;
  });
  return { ...NO_REGISTERS, ...(Object.fromEntries(read) as Partial<Registers>) };
}

/** A1 address of a field in the n-th line (from 0) of `linesGrid`. */
export function cellOfLine(id: RegisterId, field: string, line = 0): { sheet: string; cell: string } {
  const column = Object.keys(REGISTERS[id].fields).indexOf(field);
  return { sheet: REGISTERS[id].sheet, cell: `${String.fromCharCode(65 + column)}${line + 2}` };
}
