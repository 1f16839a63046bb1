import { withPart, type Style } from '../../workbook/style';
import { commonOf, restyle, type CellsTarget } from '../cellMatrix';
import { readColor, showColor } from '../color';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind } from '../objectKind';

export const rangeFillObject = (host: Host, cells: CellsTarget): HostObject => bind(RANGE_FILL, cells, host);

const NO_FILL = '#FFFFFF';

const RANGE_FILL: ObjectKind<CellsTarget> = {
  typeName: 'RangeFill',
  scalars: {
    Color: {
      get: (cells, { workbook }) =>
        commonOf(cells, (style) => showColor(solidColor(style), workbook.themeColors, NO_FILL)),
      set: (cells, value) => {
        if (value === '') clearFill(cells);
        else fillWith(cells, readColor(value));
      },
    },
  },
  calls: { Clear: clearFill },
};

function clearFill(cells: CellsTarget): void {
  restyle(cells, (style) => withPart(style, 'fill', undefined));
}

function fillWith(cells: CellsTarget, fgColor: ReturnType<typeof readColor>): void {
  restyle(cells, (style) => withPart(style, 'fill', { type: 'pattern', pattern: 'solid', fgColor }));
}

function solidColor(style: Style | undefined) {
  const fill = style?.fill;
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor : undefined;
}
