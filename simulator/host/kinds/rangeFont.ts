import { withPart, type Style } from '../../workbook/style';
import { asFlag, asNumber, asOneOf, asText } from '../args';
import { commonOf, restyle, type CellsTarget } from '../cellMatrix';
import { readColor, showColor } from '../color';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind, type Scalar } from '../objectKind';

export const rangeFontObject = (host: Host, cells: CellsTarget): HostObject => bind(RANGE_FONT, cells, host);

type Font = NonNullable<Style['font']>;

const DEFAULT = { name: 'Calibri', size: 11, color: '#000000' } as const;
const UNDERLINES = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
} as const;

function fontPart(
  read: (font: Font | undefined, host: Host) => unknown,
  change: (value: unknown) => Partial<Font>,
): Scalar<CellsTarget> {
  return {
    get: (cells, host) => commonOf(cells, (style) => read(style?.font, host)),
    set: (cells, value) => {
      const changed = change(value);
      restyle(cells, (style) => withPart(style, 'font', { ...style?.font, ...changed }));
    },
  };
}

const RANGE_FONT: ObjectKind<CellsTarget> = {
  typeName: 'RangeFont',
  scalars: {
    Name: fontPart(
      (font) => font?.name ?? DEFAULT.name,
      (value) => ({ name: asText(value) }),
    ),
    Size: fontPart(
      (font) => font?.size ?? DEFAULT.size,
      (value) => ({ size: asNumber(value) }),
    ),
    Bold: fontPart(
      (font) => font?.bold === true,
      (value) => ({ bold: asFlag(value) }),
    ),
    Italic: fontPart(
      (font) => font?.italic === true,
      (value) => ({ italic: asFlag(value) }),
    ),
    Strikethrough: fontPart(
      (font) => font?.strikethrough === true,
      (value) => ({ strikethrough: asFlag(value) }),
    ),
    Color: fontPart(
      (font, { workbook }) => showColor(font?.color, workbook.themeColors, DEFAULT.color),
      (value) => ({ color: readColor(value) }),
    ),
    Underline: fontPart(
      (font) => underlineName(font?.underline),
      (value) => ({ underline: underlineOf(value) }),
    ),
  },
};

function underlineName(underline: Font['underline']): string {
  if (!underline) return 'None';
  return UNDERLINES[underline === true ? 'single' : underline];
}

function underlineOf(value: unknown): NonNullable<Font['underline']> {
  const word = asOneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']);
  switch (word) {
    case 'None':
      return false;
    case 'Single':
      return 'single';
    case 'Double':
      return 'double';
    case 'SingleAccountant':
      return 'singleAccounting';
    case 'DoubleAccountant':
      return 'doubleAccounting';
  }
}
