import type { Day } from '../calendar/day';
import type { Cell, CellRef } from '../sheet/cell';
import { splitCode } from '../cells/code';
import type { ColumnContext, Vocabulary } from '../cells/fieldKind';
import { milestoneOfCode, milestoneOfText } from '../cells/milestone';
import { actionKey } from '../keys/keys';
import { BLANK, value, valueOf, type Reading } from '../cells/reading';
import { findStateWord } from '../cells/readStatus';
import { textOf } from '../text/fold';
import type { ActionRecord } from './actionRecord';
import { conventionsOf } from './conventions';
import { kindOf } from './fieldCells';
import { FIELD_IDS, type FieldId } from './fields';
import type { Grid } from '../sheet/grid';
import { rowReader, type RowReader } from './rowReader';
import { isBlankRow, isHeaderRow, isTotalsRow } from './dataRows';
import { sectionTest } from './section';
import { isNotAction, type Mapping, type TableLayout } from './tableLayout';

/** What a book's tables are read by; the conventions of each column are found in the column. */
export interface ReadingContext extends Vocabulary {
  readonly date1904: boolean;
  readonly today?: Day;
}

/** One record a row of the table; blank rows, subtotals, sections and headers that were repeated inside are none. */
export function readRecords(
  grid: Grid,
  layout: TableLayout,
  mapping: Mapping,
  context: ReadingContext,
): ActionRecord[] {
  const columns = [...new Set(Object.values(mapping.columns))].sort((a, b) => a - b);
  if (columns.length === 0) return [];
  const reader = rowReader(grid, layout, mapping);
  const fields = fieldReaders(layout, mapping, reader, context);
  const isSection = sectionTest(grid, mapping, reader);
  const isNone = isNotAction(layout);
  const records: ActionRecord[] = [];
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) {
    if (
      isNone(row) ||
      isBlankRow(grid, row, columns) ||
      isTotalsRow(grid, row, columns) ||
      isHeaderRow(grid, layout, row) ||
      isSection(row)
    )
      continue;
    records.push(readRecord(layout.sheet, row, fields, reader, context));
  }
  return records;
}

/** The cell of a record that holds a field. */
export function cellOf(
  record: Pick<ActionRecord, 'sheet' | 'row'>,
  field: FieldId,
  mapping: Mapping,
): CellRef | undefined {
  const column = mapping.columns[field];
  return column === undefined ? undefined : { sheet: record.sheet, row: record.row, column };
}

/** How a column that holds a field is read. */
interface FieldReader {
  readonly field: FieldId;
  readonly read: (row: number) => unknown;
}

function fieldReaders(
  layout: TableLayout,
  mapping: Mapping,
  reader: RowReader,
  context: ReadingContext,
): readonly FieldReader[] {
  const { columns } = mapping;
  const conventions = conventionsOf(layout, mapping, reader);
  // Where code and text share a column, the code is the text's beginning.
  const isRead = (field: FieldId): boolean =>
    columns[field] !== undefined && !(field === 'code' && columns.code === columns.text);
  return FIELD_IDS.filter(isRead).map((field) => {
    const kind = kindOf(field);
    const ofColumn: ColumnContext = {
      ...context,
      unit: conventions.shareUnit(field),
      order: conventions.dateOrder(field),
    };
    return { field, read: (row) => kind.read(reader.cell(row, field), ofColumn) };
  });
}

const EMPTY: Cell = { value: '', format: 'General' };
const NO_CONTEXT: ColumnContext = {
  entities: [],
  states: [],
  stages: [],
  date1904: false,
  unit: 'undecidable',
  order: 'undecidable',
};

/** A row in which no cell says anything. */
export const BLANK_RECORD = Object.fromEntries([
  ...Object.entries({ sheet: '', row: 0, key: undefined, milestone: '' }),
  ...FIELD_IDS.map((field) => [field, kindOf(field).read(EMPTY, NO_CONTEXT)]),
]) as unknown as ActionRecord;

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

function readRecord(
  sheet: string,
  row: number,
  fields: readonly FieldReader[],
  reader: RowReader,
  context: ReadingContext,
): ActionRecord {
  const record: Mutable<ActionRecord> = { ...BLANK_RECORD, sheet, row };
  const said: Record<string, unknown> = record;
  for (const { field, read } of fields) said[field] = read(row);
  // As in the PAS, the code may stand at the start of the text: in every row, or where its own cell is empty.
  const { code, text } = splitCode(record.text);
  // Where they share a column, what is behind the code is the text.
  const behindCode = milestoneOfCode(textOf(reader.cell(row, 'code').value));
  record.milestone = behindCode === '' ? milestoneOfText(text) : behindCode;
  record.text = text;
  if (record.code.kind === 'blank') record.code = code;
  if (record.stage.kind === 'blank') record.stage = stageNamed(textOf(reader.cell(row, 'status').value), context);
  const certainConpes = valueOf(record.conpes);
  const certainCode = valueOf(record.code);
  if (certainConpes && certainCode) record.key = actionKey(certainConpes, certainCode);
  return record;
}

/** A status may name its stage too (`En revisión OAP`); the column of the stage goes first. */
function stageNamed(status: string, { states, stages }: Vocabulary): Reading<number> {
  const stage = findStateWord(status, states)?.stage;
  return stage !== undefined && stage <= stages.length ? value(stage) : BLANK;
}
