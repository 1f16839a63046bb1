import type { Cell, CellValue } from '../sheet/cell';
import { BLANK, type Reading } from '../cells/reading';
import type { RegisterField } from './register';
import { REGISTER_KINDS } from './registerKinds';

/** What a cell of a register says, as a text: a day as `2026-05-20`, a choice by its name in code. */
export function readField({ kind, choices }: RegisterField, cell: Cell, date1904: boolean): Reading<string> {
  return String(cell.value).trim() === '' ? BLANK : REGISTER_KINDS[kind].read(cell, { date1904, choices });
}

/** The cell that says it. */
export function cellOf({ kind, choices }: RegisterField, said: string, date1904: boolean): CellValue {
  return REGISTER_KINDS[kind].write(said, { date1904, choices });
}
