import fc from 'fast-check';
import type { CellValue } from '../../../../src/core/sheet/cell';
import { contentOf } from '../../../../src/core/logbook/seal/sealedContent';
import { LOG_COLUMNS } from '../../../../src/core/logbook/logbookSheet';
import { gridOf, line, type Sheet } from './books';
import { readSeals } from '../../../../src/core/logbook/seal/sealedLines';

/** One thing that somebody did to a logbook. `rows` are those of the sheet in which it can be seen. */
export interface Tampering {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'reordered';
  readonly sheet: Sheet;
  /** Row of a sealed line that was touched, where there is one. */
  readonly row?: number;
}

const other = (value: CellValue, cell: CellValue): CellValue => (value === cell ? `${String(cell)}x` : value);

/** Cells of all kinds, what a seal is made of and the seals themselves. */
const newValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.replace(/[\s'\p{C}]/gu, '') !== ''),
  fc.integer({ min: 2, max: 99_999 }),
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.boolean(),
  fc.constant(''),
);

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const MADE_UP = fc.tuple(line(3, 40_000), hex(64), hex(16)).map(([cells, seal, follows]) => [...cells, seal, follows]);
const MADE_UP_LINE = line(3, 40_000);

/** `moves`: also the order, which between two people who wrote at once is anybody's. */
export function tampered(sheet: Sheet, { moves }: { readonly moves: boolean }): fc.Arbitrary<Tampering> {
  const width = gridOf(sheet).values[0]?.length ?? 0;
  const sealed = new Set(readSeals(gridOf(sheet), false).sealed.map(({ row }) => row));
  const lines = Array.from({ length: sheet.length - 1 }, (_, index) => index + 1);
  const anyLine = fc.constantFrom(...lines);
  const touched = (index: number) => (sealed.has(index + 1) ? { row: index + 1 } : {});
  const changed = fc
    .tuple(anyLine, fc.nat({ max: width - 2 }), newValue)
    .filter(([at, column]) => column < LOG_COLUMNS.length || sealed.has(at + 1))
    .map(([at, column, value]): Tampering => ({
      kind: 'changed',
      sheet: sheet.map((cells, index) =>
        index === at ? filled(cells, width).with(column, other(value, cells[column] ?? '')) : cells,
      ),
      ...touched(at),
    }))
    .filter(({ sheet: now }) => saysSomethingElse(sheet, now));
  const removed = fc.tuple(anyLine, fc.integer({ min: 1, max: 3 })).map(([at, count]): Tampering => ({
    kind: 'removed',
    sheet: sheet.filter((_, index) => index < at || index >= at + count),
  }));
  const inserted = fc.oneof(
    fc
      .tuple(anyLine, MADE_UP_LINE)
      .map(([at, cells]): Tampering => ({ kind: 'inserted', sheet: sheet.toSpliced(at, 0, cells) })),
    // With the seals of the line that it stands before.
    fc.tuple(anyLine, MADE_UP_LINE).map(([at, cells]): Tampering => ({
      kind: 'inserted',
      sheet: sheet.toSpliced(at, 0, [...cells, ...(sheet[at] ?? []).slice(cells.length)]),
    })),
    fc
      .tuple(anyLine, anyLine)
      .map(([from, to]): Tampering => ({ kind: 'inserted', sheet: sheet.toSpliced(to, 0, sheet[from] ?? []) })),
    // With made-up ones.
    fc
      .tuple(anyLine, MADE_UP)
      .map(([at, cells]): Tampering => ({ kind: 'inserted', sheet: sheet.toSpliced(at, 0, cells) })),
  );
  const kinds = [changed, removed, inserted];
  if (lines.length < 2 || !moves) return fc.oneof(...kinds);
  const moved = fc
    .tuple(anyLine, anyLine)
    .filter(([from, to]) => from !== to)
    .map(([from, to]): Tampering => ({
      kind: 'reordered',
      sheet: sheet.toSpliced(from, 1).toSpliced(to, 0, sheet[from] ?? []),
    }));
  const sorted = fc.constant<Tampering>({ kind: 'reordered', sheet: [sheet[0] ?? [], ...sheet.slice(1).reverse()] });
  return fc.oneof(
    ...kinds,
    moved.filter(({ sheet: now }) => saysSomethingElse(sheet, now)),
    sorted.filter(({ sheet: now }) => saysSomethingElse(sheet, now)),
  );
}

function filled(cells: readonly CellValue[], width: number): CellValue[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}

/** Two lines of before the seals may say the same, and changing places is then no change; so may two ways of writing a cell. */
function saysSomethingElse(before: Sheet, now: Sheet): boolean {
  const said = (sheet: Sheet) =>
    JSON.stringify(
      filledSheet(sheet)
        .slice(1)
        .map((cells) => [contentOf(cells, false), ...cells.slice(14, 16).map((cell) => String(cell).trim())]),
    );
  return said(before) !== said(now);
}

function filledSheet(sheet: Sheet): CellValue[][] {
  return sheet.map((cells) => filled(cells, 17));
}
