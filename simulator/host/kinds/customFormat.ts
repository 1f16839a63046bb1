import { withPart, type Style } from '../../workbook/style';
import type { Sheet } from '../../workbook/sheet';
import type { ConditionalFormat } from '../../workbook/validation';
import { asFlag, asText } from '../args';
import { readColor, showColor } from '../color';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind, type Scalar } from '../objectKind';

interface Format {
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat['rule'];
}

/** A rule by formula, and the format of the cells where it is true. */
export const customFormatObject = (host: Host, format: Format): HostObject => bind(CUSTOM, format, host);

const CUSTOM: ObjectKind<Format> = {
  typeName: 'CustomConditionalFormat',
  children: {
    Rule: (format, host) => bind(RULE, format, host),
    Format: (format, host) => bind(RANGE_FORMAT, format, host),
  },
};

/** Files keep formulas without `=`. */
const FORMULA: Scalar<Format> = {
  get: ({ rule: { formula } }) => {
    const text = Array.isArray(formula) ? formula[0] : formula;
    return text ? `=${text}` : '';
  },
  set: ({ sheet, rule }, value) => {
    sheet.requireAllowed('formatCells');
    rule.formula = asText(value).replace(/^=/, '');
  },
};

/** `formula` and `formulaLocal` are the same here; R1C1 is not played. */
const RULE: ObjectKind<Format> = {
  typeName: 'ConditionalFormatRule',
  scalars: { Formula: FORMULA, FormulaLocal: FORMULA },
};

const RANGE_FORMAT: ObjectKind<Format> = {
  typeName: 'ConditionalRangeFormat',
  children: {
    Fill: (format, host) => bind(FILL, format, host),
    Font: (format, host) => bind(FONT, format, host),
  },
};

const FILL: ObjectKind<Format> = {
  typeName: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: ({ rule }, { workbook }) => showColor(fillColor(rule.style), workbook.themeColors, ''),
      // In a rule's format the colour of a plain fill is the background colour (ECMA-376, dxf); hucre writes both.
      set: (format, value) =>
        restyle(format, 'fill', {
          type: 'pattern',
          pattern: 'solid',
          fgColor: readColor(value),
          bgColor: readColor(value),
        }),
    },
  },
  calls: { Clear: (format) => restyle(format, 'fill', undefined) },
};

type Font = NonNullable<Style['font']>;

function fontPart(
  read: (font: Font | undefined, host: Host) => unknown,
  change: (value: unknown) => Partial<Font>,
): Scalar<Format> {
  return {
    get: ({ rule }, host) => read(rule.style?.font, host),
    set: (format, value) => restyle(format, 'font', { ...format.rule.style?.font, ...change(value) }),
  };
}

const FONT: ObjectKind<Format> = {
  typeName: 'ConditionalRangeFont',
  scalars: {
    Color: fontPart(
      (font, { workbook }) => showColor(font?.color, workbook.themeColors, ''),
      (value) => ({ color: readColor(value) }),
    ),
    Bold: fontPart(
      (font) => font?.bold ?? null,
      (value) => ({ bold: asFlag(value) }),
    ),
    Italic: fontPart(
      (font) => font?.italic ?? null,
      (value) => ({ italic: asFlag(value) }),
    ),
    Strikethrough: fontPart(
      (font) => font?.strikethrough ?? null,
      (value) => ({ strikethrough: asFlag(value) }),
    ),
  },
  calls: { Clear: (format) => restyle(format, 'font', undefined) },
};

function restyle<K extends 'fill' | 'font'>({ sheet, rule }: Format, part: K, value: Style[K]): void {
  sheet.requireAllowed('formatCells');
  rule.style = withPart(rule.style, part, value);
}

function fillColor(style: Style | undefined) {
  const fill = style?.fill;
  return fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
}
