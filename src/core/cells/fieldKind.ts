import type { Day } from '../calendar/day';
import type { Stage } from '../cut/cut';
import type { Cell, CellValue } from '../sheet/cell';
import type { ValueKind } from '../sheet/sheetContent';
import type { DateOrder } from './dateOrder';
import type { Entity } from './entities';
import { valueOf, type Reading } from './reading';
import type { ShareUnit } from './shareUnit';
import type { StateWord } from './stateWords';

/** What words mean in this book. */
export interface Vocabulary {
  readonly entities: readonly Entity[];
  readonly states: readonly StateWord[];
  readonly stages: readonly Stage[];
}

/** What the cells of a column are read by: the words and the calendar of the book, and how the column writes. */
export interface ColumnContext extends Vocabulary {
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
  /** What is still to come has not happened; where missing, nobody asks. */
  readonly today?: Day;
  /** Of plain numbers in a column of shares (DATA-4). */
  readonly unit: ShareUnit;
  /** Of texts such as `6/1/2020` (DATA-3). */
  readonly order: DateOrder;
}

/** What a cell is written by. */
export interface WritingContext {
  readonly date1904: boolean;
  /** The cell itself as it is, or another one of its column: what is written looks like it where that leaves no doubt. */
  readonly like?: Cell;
  /** Of plain numbers in a column of shares (DATA-4); fractions where missing. */
  readonly unit?: ShareUnit;
}

/** A value as a cell holds it; without a format it needs none of its own. */
export interface Written {
  readonly value: CellValue;
  /** Excel number format code. */
  readonly format?: string;
}

/**
 * What the cells of a column mean. All that is to be known of such cells stands here, so that whatever is written is
 * read again as what it was. `Said`: what a cell is read as; `Value`: what it says for certain.
 */
export interface Kind<Said, Value> {
  /** Never throws; what cannot be understood is a reading too. */
  read(cell: Cell, context: ColumnContext): Said;
  /** `undefined` where the cell is blank or cannot be read. */
  certain(said: Said): Value | undefined;
  write(value: Value, context: WritingContext): Written;
  /** The value in a Spanish sentence. */
  words(value: Value): string;
  /** The same for values that say the same: 80 and 0.8, `MHCP` and the ministry. Where missing, the words tell. */
  meant?(value: Value): string;
  /** How much a cell looks like one of the kind, 0–1: by the values a column is known under any header. */
  looks(cell: Cell, vocabulary: Vocabulary): number;
  /** What such values are called: «80 % de los valores parecen fechas». */
  readonly called: string;
  /** How a column of ours shows them. */
  readonly column: ValueKind;
  /** The values are so telling that they are believed under an unknown header. */
  readonly telling?: boolean;
}

/** A kind whose cells may be unreadable or doubtful. */
export function readingKind<Value>(kind: Omit<Kind<Reading<Value>, Value>, 'certain'>): Kind<Reading<Value>, Value> {
  return { ...kind, certain: valueOf };
}

/** How a reading speaks for its kind: a value wholly, one of several candidates by so much. */
export function grade(reading: Reading<unknown>, doubtful: number): number {
  if (reading.kind === 'value') return 1;
  return reading.kind === 'unreadable' && reading.candidates ? doubtful : 0;
}
