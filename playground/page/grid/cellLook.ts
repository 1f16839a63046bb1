import { showColor } from '../../../simulator/host/color';
import { contains } from '../../../simulator/workbook/area';
import { valueTypeOf } from '../../../simulator/workbook/storedCell';
import type { Sheet } from '../../../simulator/workbook/sheet';
import type { Style } from '../../../simulator/workbook/style';
import type { ConditionalFormat } from '../../../simulator/workbook/validation';
import type { Workbook } from '../../../simulator/workbook/workbook';

/** CSS of a cell. */
export type Look = Readonly<Record<string, string>>;

/** A cell's own look, and that of conditional formats whose formula is true whatever the cells hold. */
export function lookOf({ themeColors }: Workbook, sheet: Sheet, row: number, column: number): Look {
  const cell = sheet.grid.get(row, column);
  const color = (told: Parameters<typeof showColor>[0]): string => showColor(told, themeColors, '');
  const conditional = sheet.conditionalFormats.find(
    ({ rule, areas }) => isAlwaysTrue(rule) && areas.some((area) => contains(area, row, column)),
  );
  return {
    ...alignment(cell?.style, valueTypeOf(cell)),
    ...faceOf(cell?.style, color),
    ...faceOf(conditional?.rule.style, color),
  };
}

type Face = Pick<Style, 'font' | 'fill'>;

function faceOf(style: Face | undefined, color: (told: Parameters<typeof showColor>[0]) => string): Look {
  const { font, fill } = style ?? {};
  const ground = fill?.type === 'pattern' ? color(fill.fgColor ?? fill.bgColor) : '';
  const text = color(font?.color);
  const look: Record<string, string> = {};
  if (font?.bold) look['fontWeight'] = 'bold';
  if (font?.italic) look['fontStyle'] = 'italic';
  if (font?.strikethrough) look['textDecoration'] = 'line-through';
  // A cell with a ground of its own keeps dark text in the dark look too, as paper does.
  if (ground) Object.assign(look, { backgroundColor: ground, color: text || '#000000' });
  else if (text && text !== '#000000') look['color'] = text;
  return look;
}

function alignment(style: Style | undefined, type: ReturnType<typeof valueTypeOf>): Look {
  const told = style?.alignment?.horizontal;
  if (told === 'center' || told === 'right' || told === 'left') return { textAlign: told };
  if (type === 'Double') return { textAlign: 'right' };
  return type === 'Boolean' || type === 'Error' ? { textAlign: 'center' } : {};
}

/** The simulator calculates nothing; a formula without a cell in it, as the add-in's marks have, can be told. */
const isAlwaysTrue = ({ type, formula }: ConditionalFormat['rule']): boolean =>
  type === 'expression' && /^=?(TRUE|N\("[^"]*"\)=0)$/i.test(String(formula));
