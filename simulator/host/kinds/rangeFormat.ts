import type { Area } from '../../workbook/area';
import { withPart, type Style } from '../../workbook/style';
import { textOf } from '../../workbook/shownText';
import { asFlag, asInteger, asNumber, asOneOf } from '../args';
import { boundedArea, commonOf, restyle, type CellsTarget } from '../cellMatrix';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind, type Scalar } from '../objectKind';
import { formatProtectionObject } from './formatProtection';
import { rangeBordersObject } from './rangeBorders';
import { rangeFillObject } from './rangeFill';
import { rangeFontObject } from './rangeFont';

export const rangeFormatObject = (host: Host, cells: CellsTarget): HostObject => bind(RANGE_FORMAT, cells, host);

type Alignment = NonNullable<Style['alignment']>;

const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
} as const;
const VERTICAL = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
} as const;

/** Standard sizes in points: 64 and 20 pixels. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
/** Files count widths in characters of 7 pixels, Excel's API in points. */
const POINTS_PER_CHARACTER = 7 * 0.75;

function aligned(
  read: (alignment: Alignment | undefined) => unknown,
  change: (value: unknown) => Partial<Alignment>,
): Scalar<CellsTarget> {
  return {
    get: (cells) => commonOf(cells, (style) => read(style?.alignment)),
    set: (cells, value) => {
      const changed = change(value);
      restyle(cells, (style) => withPart(style, 'alignment', { ...style?.alignment, ...changed }));
    },
  };
}

/** From Excel's word to the file's, through the table that reads the other way. */
function wordOf<K extends string>(words: Readonly<Record<K, string>>, value: unknown): K {
  const word = asOneOf(value, Object.values<string>(words));
  const [key] = Object.entries(words).find(([, name]) => name === word) ?? [];
  return key as K;
}

const RANGE_FORMAT: ObjectKind<CellsTarget> = {
  typeName: 'RangeFormat',
  scalars: {
    WrapText: aligned(
      (alignment) => alignment?.wrapText === true,
      (value) => ({ wrapText: asFlag(value) }),
    ),
    IndentLevel: aligned(
      (alignment) => alignment?.indent ?? 0,
      (value) => ({ indent: asInteger(value) }),
    ),
    HorizontalAlignment: aligned(
      (alignment) => HORIZONTAL[alignment?.horizontal ?? 'general'],
      (value) => ({ horizontal: wordOf(HORIZONTAL, value) }),
    ),
    VerticalAlignment: aligned(
      (alignment) => VERTICAL[alignment?.vertical ?? 'bottom'],
      (value) => ({ vertical: wordOf(VERTICAL, value) }),
    ),
    ColumnWidth: {
      get: ({ sheet, areas }) =>
        sameSize(areas(), 'left', 'right', (column) => widthInPoints(sheet.columnFormats.get(column)?.width)),
      set: ({ sheet, areas }, value) => {
        sheet.requireAllowed('formatColumns');
        const width = asNumber(value) / POINTS_PER_CHARACTER;
        forEachPosition(areas(), 'left', 'right', (column) => sheet.setColumnFormat(column, { width }));
      },
    },
    RowHeight: {
      get: ({ sheet, areas }) =>
        sameSize(areas(), 'top', 'bottom', (row) => sheet.rowFormats.get(row)?.height ?? STANDARD_HEIGHT),
      set: ({ sheet, areas }, value) => {
        sheet.requireAllowed('formatRows');
        const height = asNumber(value);
        const bounded = areas().flatMap((area) => boundedArea(sheet, area) ?? []);
        forEachPosition(bounded, 'top', 'bottom', (row) => sheet.setRowFormat(row, { height }));
      },
    },
  },
  children: {
    Fill: (cells, host) => rangeFillObject(host, cells),
    Font: (cells, host) => rangeFontObject(host, cells),
    Borders: (cells, host) => rangeBordersObject(host, cells),
    Protection: (cells, host) => formatProtectionObject(host, cells),
  },
  calls: {
    AutofitColumns: autofitColumns,
    /** A row without a height of its own is fitted by Excel when it opens the book. */
    AutofitRows: ({ sheet, areas }) => {
      sheet.requireAllowed('formatRows');
      for (const { top, bottom } of areas()) {
        for (const row of [...sheet.rowFormats.keys()])
          if (row >= top && row <= bottom) sheet.setRowFormat(row, { height: undefined });
      }
    },
  },
};

/** The simulator has no fonts to measure: a column is made as wide as its longest text has characters. */
function autofitColumns({ sheet, areas }: CellsTarget, _args: unknown, { workbook }: Host): void {
  sheet.requireAllowed('formatColumns');
  const widths = new Map<number, number>();
  for (const area of areas()) {
    const part = boundedArea(sheet, area);
    if (!part) continue;
    sheet.grid.forEach((cell, _row, column) => {
      const longest = Math.max(
        ...textOf(cell, workbook.date1904)
          .split('\n')
          .map((line) => line.length),
      );
      widths.set(column, Math.max(widths.get(column) ?? 0, longest));
    }, part);
  }
  for (const [column, characters] of widths)
    if (characters > 0) sheet.setColumnFormat(column, { width: Math.min(255, characters + 2) });
}

const widthInPoints = (characters: number | undefined): number =>
  characters === undefined ? STANDARD_WIDTH : characters * POINTS_PER_CHARACTER;

type Side = keyof Area;

function forEachPosition(areas: readonly Area[], first: Side, last: Side, visit: (position: number) => void): void {
  for (const area of areas) for (let position = area[first]; position <= area[last]; position++) visit(position);
}

function sameSize(
  areas: readonly Area[],
  first: Side,
  last: Side,
  sizeOf: (position: number) => number,
): number | null {
  const sizes = new Set<number>();
  forEachPosition(areas, first, last, (position) => sizes.add(sizeOf(position)));
  const [size] = sizes;
  return sizes.size === 1 && size !== undefined ? size : null;
}
