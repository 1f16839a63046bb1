import type { Moment } from '../../../src/core/calendar/bogota';
import { serialOf } from '../../../src/core/calendar/day';
import type { CellValue } from '../../../src/core/sheet/cell';
import { STATUS_WORDS } from '../../../src/core/cut/status';
import { toLogRow } from '../../../src/core/logbook/lineCells';
import { LOG_COLUMNS, readLogbook } from '../../../src/core/logbook/logbookSheet';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import type { Grid } from '../../../src/core/sheet/grid';
import { readRecords } from '../../../src/core/matrix/records';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import type { Plan } from '../../../src/core/plan/plan';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { day } from '../support/days';
import { workspaceOf, type WorkspaceSpec } from '../support/workspace';

export const NOW: Moment = { day: day('2026-05-20'), time: '10:00:00' };
const FORMATS: Partial<Record<string, string>> = {
  day: 'dd/mm/yyyy',
  share: '0.00%',
  text: '@',
  code: '@',
  conpes: '@',
  cut: '@',
};

/** A book as cells: what a plan writes is read again as any book is. */
export interface CellBook {
  readonly grid: Grid;
  /** Lines of `Bitácora` below its header. */
  readonly log: readonly (readonly CellValue[])[];
}

/** The cells of a workspace in which every field has its column. */
export function bookOf(workspace: Workspace): CellBook {
  const {
    matrix: { layout, records },
    logbook,
  } = workspace;
  const values = Array.from({ length: layout.lastRow }, (_, index): CellValue[] => {
    const record = records.find((one) => one.row === index + 1);
    return FIELD_IDS.map((field) =>
      index + 1 === layout.headerBottom ? FIELDS[field].label : record ? cellOf(record, field) : '',
    );
  });
  const formats = new Map(
    FIELD_IDS.map((field, index) => [index + 1, values.map(() => FORMATS[FIELDS[field].kind] ?? 'General')]),
  );
  return {
    grid: { sheet: layout.sheet, top: 1, left: 1, values, formats, merges: [], tables: [] },
    log: logbook.map((line) => toLogRow(line, false)),
  };
}

/** The book with a plan written into it; an anchor that does not hold throws, as in Excel. */
export function written(book: CellBook, { steps, anchors = [] }: Plan): CellBook {
  const values = book.grid.values.map((row) => [...row]);
  const log = [...book.log];
  for (const cell of anchors.flatMap(({ cells }) => cells))
    if (values[cell.row - 1]?.[cell.column - 1] !== cell.value) throw new Error('the book has changed');
  for (const step of steps) {
    if (step.kind === 'appendLines') log.push(...step.rows);
    if (step.kind === 'setCells')
      for (const cell of step.cells) (values[cell.row - 1] ?? [])[cell.column - 1] = cell.value;
  }
  return { grid: { ...book.grid, values }, log };
}

/** A book read again: its records and its lines. */
export function read({ grid, log }: CellBook, { matrix: { layout, mapping }, settings }: Workspace) {
  const records = readRecords(grid, layout, mapping, {
    entities: settings.entities,
    states: DEFAULT_STATE_WORDS,
    stages: settings.cut.stages,
    date1904: false,
  });
  const sheet: Grid = {
    ...grid,
    sheet: 'Bitácora',
    values: [LOG_COLUMNS.map(({ header }) => header), ...log],
    formats: new Map(),
  };
  return { records, logbook: readLogbook(sheet, false) };
}

/** A workspace as it is read from its own cells, so that both say the same from the start. */
export function readWorkspace(spec: WorkspaceSpec): { workspace: Workspace; book: CellBook } {
  const base = workspaceOf(spec);
  const workspace = {
    ...base,
    matrix: {
      ...base.matrix,
      layout: { ...base.matrix.layout, headers: FIELD_IDS.map((field) => FIELDS[field].label) },
    },
  };
  const book = bookOf(workspace);
  return { book, workspace: { ...workspace, matrix: { ...workspace.matrix, records: read(book, workspace).records } } };
}

export function inputFor(book: CellBook) {
  return { grid: book.grid, date1904: false, logLastRow: book.log.length + 1, by: 'Ana', now: NOW };
}

function cellOf(record: ActionRecord, field: FieldId): CellValue {
  if (field === 'entity') return record.entity.map(({ raw }) => raw).join('; ');
  if (field === 'related') return 'No';
  const cell = record[field];
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'blank') return '';
  if (cell.kind === 'unreadable') return cell.raw;
  if (field === 'status') return STATUS_WORDS[cell.value as keyof typeof STATUS_WORDS];
  if (FIELDS[field].kind === 'day') return serialOf(cell.value as never);
  return typeof cell.value === 'boolean' ? (cell.value ? 'Sí' : 'No') : (cell.value as CellValue);
}
