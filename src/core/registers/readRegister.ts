import { addressOf } from '../sheet/cell';
import { fold } from '../text/fold';
import { bottomOf, cellAt, rightOf, valueAt, type Grid } from '../sheet/grid';
import { readField } from './registerCells';
import type { Entry, Register, ValuesOf } from './register';

/** A cell of a register that cannot be understood, or is missing. */
export interface RegisterProblem {
  readonly row: number;
  /** Column of the sheet, from 1. */
  readonly column: number;
  /** In Spanish; never what an owner's cell says. */
  readonly problem: string;
}

export interface RegisterReading<R> {
  readonly entries: readonly Entry<R>[];
  readonly problems: readonly RegisterProblem[];
  /** Where each field stands; columns of the user's may stand between. Undefined: the book has no such sheet. */
  readonly columns: Readonly<Record<string, number>> | undefined;
  /** Columns from A to the last one with a header. */
  readonly width: number;
  /** Last used row, 0 where there is no such sheet. */
  readonly lastRow: number;
  readonly grid: Grid | undefined;
}

const HEADER_ROW = 1;

/** Reads a register by its headers, wherever its columns stand now. A sheet without them is not ours and says so. */
export function readRegister<R extends Register>(
  register: R,
  grid: Grid | undefined,
  date1904: boolean,
): RegisterReading<R> {
  if (!grid || bottomOf(grid) < HEADER_ROW)
    return { entries: [], problems: [], columns: undefined, width: 0, lastRow: 0, grid: undefined };
  const { columns, missing } = findColumns(register, grid);
  const width = rightOf(grid);
  const shape = { columns, width, lastRow: bottomOf(grid), grid };
  if (missing.length > 0) {
    const problem = `falta la columna «${missing.join('», «')}» en la fila 1: escríbala, o cambie el nombre de la hoja si no es la del complemento.`;
    return { entries: [], problems: [{ row: HEADER_ROW, column: 1, problem }], ...shape };
  }
  const entries: Entry<R>[] = [];
  const problems: RegisterProblem[] = [];
  for (let row = HEADER_ROW + 1; row <= bottomOf(grid); row += 1) {
    if (Object.values(columns).every((column) => String(valueAt(grid, row, column)).trim() === '')) continue;
    const values: Record<string, string> = {};
    for (const [id, field] of Object.entries(register.fields)) {
      const column = columns[id] ?? 1;
      const reading = readField(field, cellAt(grid, row, column), date1904);
      values[id] = reading.kind === 'value' ? reading.value : '';
      if (reading.kind === 'unreadable') problems.push({ row, column, problem: reading.problem });
      else if (reading.kind === 'blank' && field.required)
        problems.push({ row, column, problem: `falta «${field.header}».` });
    }
    entries.push({ row, values: values as ValuesOf<R> });
  }
  return { entries, problems, ...shape };
}

function findColumns({ fields }: Register, grid: Grid): { columns: Record<string, number>; missing: string[] } {
  const columns: Record<string, number> = {};
  const missing: string[] = [];
  for (const [id, { header }] of Object.entries(fields)) {
    const found = Array.from({ length: rightOf(grid) }, (_, index) => index + 1).find(
      (column) => fold(String(valueAt(grid, HEADER_ROW, column))) === fold(header),
    );
    if (found === undefined) missing.push(header);
    else columns[id] = found;
  }
  return { columns, missing };
}

/** The problems of a register as the person reads them, with their cells. */
export function inWords({ sheet }: Register, { problems }: Pick<RegisterReading<unknown>, 'problems'>): string[] {
  return problems.map(({ row, column, problem }) => `${sheet}, ${addressOf({ row, column })}: ${problem}`);
}
