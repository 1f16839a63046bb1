import type { Day } from '../calendar/day';
import { readDay } from '../cells/date';
import { isDoubtful } from '../matrix/mappingInWords';
import { isDateFormat } from '../cells/numberFormat';
import { shownNumber } from '../cells/shownNumber';
import { addressOf, type Cell, type CellValue } from '../sheet/cell';
import { NUMBER_FORMATS } from '../sheet/sheetContent';
import type { ValueOf } from '../cells/fieldKinds';
import type { Reading } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { columnCells, conventionsOf, shareUnitOf } from '../matrix/conventions';
import { fieldsWith, type FieldId, type FieldsWith } from '../matrix/fields';
import { cellAt, valueAt, type Grid } from '../sheet/grid';
import { mergedCells } from '../sheet/merged';
import { rowReader } from '../matrix/rowReader';
import { namesSeveralCodes } from '../matrix/keyText';
import type { Matrix } from '../workspace/workspace';
import { fitsTwoReadings, heldBackDates } from './dateFixes';
import { formOf, type FixableKind, type Form } from './fixForms';
import type { Fix } from './cellFix';
import { staysReadable } from './shareFixes';

export interface FixInput {
  readonly matrix: Matrix;
  readonly grid: Grid;
  readonly date1904: boolean;
}

/** Kinds whose cells are fixed one by one, whatever stands in the rest of the column. */
type PlainKind = Exclude<FixableKind, 'day' | 'share'>;

/** A field whose reader doubts or offers candidates: the rule that says so and how a meaning is written. */
interface Remedy {
  readonly field: FieldId;
  readonly rule: string;
  readonly forms: (record: ActionRecord, cell: Cell) => readonly Form[];
}

/**
 * The cells that could be written better without anything being guessed: one fix where the meaning is certain, one a
 * candidate where it is not. A fix changes what its own cell is and what no other cell means. Formulas are not seen
 * here: whoever writes refuses them.
 */
export function fixesOf({ matrix, grid, date1904 }: FixInput): Fix[] {
  const { mapping, records } = matrix;
  // A guess never writes.
  const doubtful = new Set(mapping.guesses.filter(isDoubtful).map((guess) => guess.field));
  const isMerged = mergedCells(grid);
  const remedies = remediesOf({ matrix, grid, date1904 });
  return records.flatMap((record) =>
    remedies.flatMap(({ field, rule, forms }): Fix[] => {
      const column = mapping.columns[field];
      if (column === undefined || doubtful.has(field) || isMerged(record.row, column)) return [];
      const cell = cellAt(grid, record.row, column);
      // A value that came from elsewhere (a code at the start of the text) has no cell of its own to fix.
      if (cell.value === '') return [];
      const address = addressOf({ row: record.row, column });
      const found = forms(record, cell);
      const isDate = typeof cell.value === 'number' && isDateFormat(cell.format);
      const shown = isDate ? shownNumber(cell.value, cell.format, date1904) : cell.value;
      // The cell and what it says of which action: whoever has chosen a fix meant no other.
      const id = JSON.stringify([rule, address, record.key ?? null, shown]);
      return found.map((form, index) => ({
        id: found.length === 1 ? id : `${id}:${index + 1}`,
        rule,
        row: record.row,
        column,
        cell: address,
        key: record.key,
        before: cell.value,
        shown,
        ...form,
        ...(found.length === 1 ? {} : { choiceOf: id }),
      }));
    }),
  );
}

function remediesOf({ matrix, grid, date1904 }: FixInput): readonly Remedy[] {
  const { layout, mapping, records } = matrix;
  const reader = rowReader(grid, layout, mapping);
  const conventions = conventionsOf(layout, mapping, reader);
  const holdBack = heldBackDates(records, (record, field) => valueAt(grid, record.row, mapping.columns[field] ?? 0));
  const isOwnCode = mapping.columns.code !== mapping.columns.text;

  const forms = <K extends PlainKind>(kind: K, reading: Reading<ValueOf<K>>, like: Cell): readonly Form[] =>
    meanings(reading).map((each) => formOf(kind, each, { date1904, like }));
  const day = (field: FieldsWith<{ kind: 'day' }>, rule: string): Remedy => ({
    field,
    rule,
    forms: (record, { value }) => {
      if (holdBack(field, value)) return [];
      const read = meanings(record[field]);
      // What the rest of the column proves comes first; it is asked all the same.
      const days = fitsTwoReadings(value) ? [...new Set([...read, ...eitherDay(value)])] : read;
      return days.map((each) => formOf('day', each, { date1904 }));
    },
  });
  const share = (field: FieldsWith<{ kind: 'share' }>): Remedy => {
    const unit = conventions.shareUnit(field);
    const cells = mapping.columns[field] === undefined ? [] : [...columnCells(layout, reader, field)];
    const isSafe = staysReadable(cells, unit, (changed) => shareUnitOf(field, changed, layout, reader));
    return {
      field,
      rule: 'DATA-4',
      forms: (record, cell) => {
        const all = meanings(record[field]).map((each) => formOf('share', each, { date1904, like: cell, unit }));
        return all.every(({ after, format }) => isSafe(cell, { value: after, format })) ? all : [];
      },
    };
  };
  return [
    // Several documents or actions in one cell want a row each, not one of them.
    {
      field: 'conpes',
      rule: 'DATA-1',
      forms: ({ conpes }, cell) => (conpes.kind === 'value' ? forms('conpes', conpes, cell) : []),
    },
    {
      field: 'code',
      rule: 'DATA-1',
      forms: ({ code }, cell) => (isOwnCode && !namesSeveralCodes(code) ? forms('code', code, cell) : []),
    },
    day('start', 'DATA-3'),
    day('end', 'DATA-3'),
    ...fieldsWith({ kind: 'share' }).map(share),
    { field: 'related', rule: 'DATA-6', forms: ({ related }, cell) => forms('related', related, cell) },
    { field: 'cut', rule: 'DATA-8', forms: ({ cut }, cell) => forms('cut', cut, cell) },
    { field: 'stage', rule: 'FLOW-1', forms: ({ stage }, cell) => forms('stage', stage, cell) },
    { field: 'cycle', rule: 'FLOW-6', forms: ({ cycle }, cell) => forms('count', cycle, cell) },
    day('lastFollowUp', 'FLOW-6'),
  ];
}

/** Both days of a text such as `6/1/2020`. */
function eitherDay(value: CellValue): readonly Day[] {
  return meanings(readDay({ value, format: NUMBER_FORMATS.text }, { order: 'undecidable' }));
}

/** What a cell may mean where its writing is not in order; nothing where there is nothing to fix. */
function meanings<T>(reading: Reading<T>): readonly T[] {
  if (reading.kind === 'value') return reading.doubt === undefined ? [] : [reading.value];
  return reading.kind === 'unreadable' ? (reading.candidates ?? []) : [];
}
