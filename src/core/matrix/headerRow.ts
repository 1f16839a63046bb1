import { dayOfSerial, spanishDay } from '../calendar/day';
import { textOf } from '../text/fold';
import { rightOf, valueAt, type Grid } from '../sheet/grid';
import { GROUP_MARK, matchHeader, soundsLikeHeader } from './headerNames';

/** A row, or two rows with groups over columns, that may be the header of the table. */
export interface HeaderRow {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** One text a column from `left` to `right`; '' where there is none. */
  readonly texts: readonly string[];
  /** How many fields the texts name. */
  readonly score: number;
}

/** Dates of this century's first half, as Excel counts them: cuts have no others. */
const FIRST_DATE = 36_526;
const LAST_DATE = 54_788;

/** A text counts for a field from here on. */
const ALIKE = 0.75;

/** The header that ends in row `bottom`: `rows` is 1, or 2 where the row above holds the groups. */
export function headerAt(grid: Grid, bottom: number, rows: 1 | 2, left = grid.left, right = rightOf(grid)): HeaderRow {
  const texts = rows === 1 ? ownTexts(grid, bottom, left, right) : groupedTexts(grid, bottom, left, right);
  return { top: bottom - rows + 1, bottom, left, right, texts, score: scoreOf(texts) };
}

/** Whether groups are merged over columns of this row; one wide merge is a title. */
export function hasGroups(grid: Grid, row: number, left: number, right: number): boolean {
  const groups = grid.merges.filter(
    (merge) =>
      merge.top <= row && merge.bottom >= row && merge.right > merge.left && merge.left >= left && merge.right <= right,
  );
  const widest = Math.max(0, ...groups.map((merge) => merge.right - merge.left + 1));
  return groups.length > 1 || (groups.length === 1 && widest * 2 <= right - left + 1);
}

/** Fields that a row of texts names, each once, by how well. */
function scoreOf(texts: readonly string[]): number {
  const likely = [...new Set(texts)].filter((text) => text !== '' && soundsLikeHeader(text));
  if (likely.length < 2) return 0;
  const best = new Map<string, number>();
  for (const text of likely) {
    for (const [field, { similarity }] of matchHeader(text)) {
      if (similarity >= ALIKE && similarity > (best.get(field) ?? 0)) best.set(field, similarity);
    }
  }
  return [...best.values()].reduce((sum, similarity) => sum + similarity, 0);
}

function ownTexts(grid: Grid, row: number, left: number, right: number): readonly string[] {
  return columns(left, right).map((column) => mergedText(grid, row, column));
}

function groupedTexts(grid: Grid, bottom: number, left: number, right: number): readonly string[] {
  const groups = groupTexts(grid, bottom - 1, left, right);
  return columns(left, right).map((column, index) => {
    const own = textAt(grid, bottom, column);
    const group = groups[index] ?? '';
    // A header merged down over both rows has its text in the upper one.
    if (own === '') return textAt(grid, bottom - 1, column);
    return group === '' || group === own ? own : `${group}${GROUP_MARK}${own}`;
  });
}

/** Text of the group over each column: over its merged area or, where merges are lost, up to the next text. */
function groupTexts(grid: Grid, row: number, left: number, right: number): readonly string[] {
  const merged = hasGroups(grid, row, left, right);
  let group = '';
  return columns(left, right).map((column) => {
    const text = mergedText(grid, row, column);
    const below = textAt(grid, row + 1, column);
    if (merged) return text;
    if (text !== '') group = text;
    else if (below === '') group = '';
    return below === '' ? '' : group;
  });
}

function mergedText(grid: Grid, row: number, column: number): string {
  const own = textAt(grid, row, column);
  if (own !== '') return own;
  const merge = grid.merges.find(
    (area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column,
  );
  return merge ? textAt(grid, merge.top, merge.left) : '';
}

function textAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (typeof value === 'string') return textOf(value);
  // A year heads a column of targets, a cut's date one of progress; other numbers are data.
  if (typeof value !== 'number' || !Number.isInteger(value)) return '';
  if (value >= 1990 && value <= 2100) return textOf(value);
  return value >= FIRST_DATE && value <= LAST_DATE ? dateText(value) : '';
}

/** `31/12/2025` as a date of Excel; `2025-1` and `2025-2` typed there become the first of January and of February. */
function dateText(serial: number): string {
  const day = dayOfSerial(serial, false);
  const typed = day && /^(\d{4})-0([12])-01$/.exec(day);
  return typed ? `${typed[1]}-${typed[2]}` : day ? spanishDay(day) : '';
}

function columns(left: number, right: number): readonly number[] {
  return Array.from({ length: Math.max(0, right - left + 1) }, (_, index) => left + index);
}
