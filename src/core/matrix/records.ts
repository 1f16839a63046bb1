import type { Cell, CellRef } from '../sheet/cell';
import { readCode, splitCode } from '../cells/code';
import { readConpes } from '../cells/conpes';
import { readCount } from '../cells/count';
import { readCutLabel } from '../cells/cutLabel';
import { readDay } from '../cells/date';
import { readGrounds } from '../cells/grounds';
import { actionKey } from '../keys/keys';
import { BLANK, value, valueOf, type Reading } from '../cells/reading';
import { readRelated } from '../cells/related';
import { readShare } from '../cells/share';
import { readStage } from '../cells/stage';
import { findStateWord, readStatus } from '../cells/readStatus';
import { textOf } from '../text/fold';
import { readYesNo } from '../cells/yesNo';
import type { ActionRecord } from './actionRecord';
import type { EntityReading } from '../cells/entities';
import { readEntities } from '../cells/entityCatalogue';
import type { Vocabulary } from './columnValues';
import { conventionsOf, type Conventions } from './conventions';
import type { FieldId } from './fields';
import type { Grid } from '../sheet/grid';
import { rowReader, type RowReader } from './rowReader';
import { isBlankRow, isTotalsRow } from './tableRows';
import { sectionTest } from './section';
import type { Mapping, TableLayout } from './tableLayout';

export interface ReadingContext extends Vocabulary {
  readonly date1904: boolean;
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
  const conventions = conventionsOf(layout, mapping, reader);
  const entitiesOf = remembering((text) => readEntities(text, context.entities));
  const isSection = sectionTest(grid, mapping, reader);
  const records: ActionRecord[] = [];
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) {
    if (
      isBlankRow(grid, row, columns) ||
      isTotalsRow(grid, row, columns) ||
      isHeaderRow(grid, layout, row) ||
      isSection(row)
    )
      continue;
    records.push(readRecord(layout.sheet, row, reader, conventions, context, entitiesOf, mapping));
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

function readRecord(
  sheet: string,
  row: number,
  reader: RowReader,
  conventions: Conventions,
  context: ReadingContext,
  entitiesOf: (text: string) => readonly EntityReading[],
  mapping: Mapping,
): ActionRecord {
  const cell = (field: FieldId): Cell => reader.cell(row, field);
  const text = (field: FieldId): string => textOf(cell(field).value);
  const share = (field: FieldId): Reading<number> => readShare(cell(field), conventions.shareUnit(field));
  const day = (field: FieldId): ReturnType<typeof readDay> =>
    readDay(cell(field), { order: conventions.dateOrder(field), date1904: context.date1904 });
  const conpes = readConpes(cell('conpes'));
  const inText = splitCode(text('text'));
  // As in the PAS, the code may stand at the start of the text: in every row, or where its own cell is empty.
  const inCell = mapping.columns.code === mapping.columns.text ? BLANK : readCode(cell('code'), context.date1904);
  const code = inCell.kind === 'blank' ? inText.code : inCell;
  const certainConpes = valueOf(conpes);
  const certainCode = valueOf(code);
  return {
    sheet,
    row,
    conpes,
    code,
    cut: readCutLabel(cell('cut'), context.date1904),
    key: certainConpes && certainCode ? actionKey(certainConpes, certainCode) : undefined,
    text: inText.text,
    objective: text('objective'),
    objectiveWeight: share('objectiveWeight'),
    weight: share('weight'),
    related: readRelated(cell('related'), context.date1904),
    entity: entitiesOf(String(cell('entity').value)),
    unit: text('unit'),
    owner: text('owner'),
    email: text('email'),
    start: day('start'),
    end: day('end'),
    indicatorType: text('indicatorType'),
    indicator: text('indicator'),
    annualTarget: share('annualTarget'),
    finalTarget: share('finalTarget'),
    stage: stageOf(cell('stage'), text('status'), context),
    status: readStatus(cell('status'), context.states),
    cycle: readCount(cell('cycle')),
    physical: share('physical'),
    financial: share('financial'),
    previousPhysical: share('previousPhysical'),
    previousFinancial: share('previousFinancial'),
    supports: text('supports'),
    justification: text('justification'),
    rejectionReason: text('rejectionReason'),
    closed: readYesNo(cell('closed')),
    closureGround: readGrounds(cell('closureGround')),
    closureEvidence: text('closureEvidence'),
    lastFollowUp: day('lastFollowUp'),
    observation: text('observation'),
  };
}

/** A status may name its stage too (`En revisión OAP`); the column of the stage goes first. */
function stageOf(cell: Cell, status: string, context: ReadingContext): Reading<number> {
  const own = readStage(cell, context.stages);
  if (own.kind !== 'blank') return own;
  const stage = findStateWord(status, context.states)?.stage;
  return stage !== undefined && stage <= context.stages.length ? value(stage) : BLANK;
}

/** A header printed again on every page. */
function isHeaderRow(grid: Grid, layout: TableLayout, row: number): boolean {
  const values = grid.values[row - grid.top] ?? [];
  let same = 0;
  let other = 0;
  for (let index = 0; index < layout.headers.length && other <= same + 2; index += 1) {
    const text = values[layout.left - grid.left + index];
    if (text === undefined || text === '') continue;
    const header = layout.headers[index] ?? '';
    if (header !== '' && typeof text === 'string' && header.endsWith(textOf(text))) same += 1;
    else other += 1;
  }
  return same > 2 && same > other;
}

/** The same text is read once: a column of 20,000 rows has few different entities. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}
