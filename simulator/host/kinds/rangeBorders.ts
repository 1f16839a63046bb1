import type { CellStyle } from 'hucre/xlsx';
import { withPart } from '../../workbook/style';
import { asOneOf } from '../args';
import { boundedArea, commonOf, restyle, type CellsTarget } from '../cellMatrix';
import { readColor, showColor } from '../color';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import type { Area } from '../../workbook/area';

export const rangeBordersObject = (host: Host, cells: CellsTarget): HostObject => bind(BORDERS, cells, host);

type Side = 'top' | 'bottom' | 'left' | 'right';
type BorderSide = NonNullable<NonNullable<CellStyle['border']>[Side]>;

const INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type BorderIndex = (typeof INDEXES)[number];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const FILE_STYLES = {
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
} as const;
const FILE_WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;

interface Border {
  readonly cells: CellsTarget;
  readonly index: BorderIndex;
}

const BORDERS: ObjectKind<CellsTarget> = {
  typeName: 'RangeBorderCollection',
  scalars: { Count: { get: () => INDEXES.length } },
  item: (cells, key, host) => bind(BORDER, { cells, index: asOneOf(key, INDEXES) }, host),
  items: (cells, host) => INDEXES.map((index) => bind(BORDER, { cells, index }, host)),
};

const BORDER: ObjectKind<Border> = {
  typeName: 'RangeBorder',
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: ({ cells, index }) =>
        commonOf(cellsAt(cells, index), (style) => styleName(style?.border?.[sidesOf(index)[0]]?.style)),
      set: (border, value) => {
        const word = asOneOf(value, STYLES);
        change(border, (side) =>
          word === 'None' ? undefined : { ...side, style: word === 'Continuous' ? 'thin' : FILE_STYLES[word] },
        );
      },
    },
    Weight: {
      get: ({ cells, index }) =>
        commonOf(cellsAt(cells, index), (style) => weightName(style?.border?.[sidesOf(index)[0]]?.style)),
      set: (border, value) => {
        const style = FILE_WEIGHTS[asOneOf(value, WEIGHTS)];
        change(border, (side) => ({ ...side, style }));
      },
    },
    Color: {
      get: ({ cells, index }, { workbook }) =>
        commonOf(cellsAt(cells, index), (style) =>
          showColor(style?.border?.[sidesOf(index)[0]]?.color, workbook.themeColors, '#000000'),
        ),
      set: (border, value) => {
        const color = readColor(value);
        change(border, (side) => ({ style: 'thin', ...side, color }));
      },
    },
  },
};

/** Inside borders are drawn on both cells that meet there, so each needs two passes over its cells. */
function change({ cells, index }: Border, draw: (side: BorderSide | undefined) => BorderSide | undefined): void {
  for (const side of sidesOf(index)) {
    restyle(cellsAt(cells, index, side), (style) => {
      const { [side]: drawn, ...others } = style?.border ?? {};
      const changed = draw(drawn);
      return withPart(style, 'border', changed ? { ...others, [side]: changed } : others);
    });
  }
}

function sidesOf(index: BorderIndex): readonly [Side, ...Side[]] {
  switch (index) {
    case 'EdgeTop':
      return ['top'];
    case 'EdgeBottom':
      return ['bottom'];
    case 'EdgeLeft':
      return ['left'];
    case 'EdgeRight':
      return ['right'];
    case 'InsideHorizontal':
      return ['bottom', 'top'];
    case 'InsideVertical':
      return ['right', 'left'];
  }
}

/** The cells that carry a border: a strip at the edge, or all but the last (first) row or column for the inner ones. */
function cellsAt(cells: CellsTarget, index: BorderIndex, side: Side = sidesOf(index)[0]): CellsTarget {
  return {
    sheet: cells.sheet,
    areas: () =>
      cells.areas().flatMap((whole) => {
        const area = boundedArea(cells.sheet, whole);
        const strip = area && stripOf(area, index, side);
        return strip && strip.top <= strip.bottom && strip.left <= strip.right ? [strip] : [];
      }),
  };
}

function stripOf(area: Area, index: BorderIndex, side: Side): Area {
  switch (index) {
    case 'EdgeTop':
      return { ...area, bottom: area.top };
    case 'EdgeBottom':
      return { ...area, top: area.bottom };
    case 'EdgeLeft':
      return { ...area, right: area.left };
    case 'EdgeRight':
      return { ...area, left: area.right };
    case 'InsideHorizontal':
      return side === 'bottom' ? { ...area, bottom: area.bottom - 1 } : { ...area, top: area.top + 1 };
    case 'InsideVertical':
      return side === 'right' ? { ...area, right: area.right - 1 } : { ...area, left: area.left + 1 };
  }
}

function styleName(style: BorderSide['style'] | undefined): string {
  if (style === undefined) return 'None';
  const [name] = Object.entries(FILE_STYLES).find(([, file]) => file === style) ?? [];
  return name ?? 'Continuous';
}

function weightName(style: BorderSide['style'] | undefined): string {
  const [name] = Object.entries(FILE_WEIGHTS).find(([, file]) => file === style) ?? [];
  return name ?? 'Thin';
}
