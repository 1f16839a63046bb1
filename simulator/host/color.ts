import { resolveThemeColor, type CellStyle } from 'hucre/xlsx';
import { asText } from './args';
import { invalidArgument } from './hostError';

type FileColor = NonNullable<NonNullable<CellStyle['font']>['color']>;

const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  lime: '00FF00',
  blue: '0000FF',
  yellow: 'FFFF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  silver: 'C0C0C0',
  gray: '808080',
  maroon: '800000',
  olive: '808000',
  green: '008000',
  purple: '800080',
  teal: '008080',
  navy: '000080',
  orange: 'FFA500',
  pink: 'FFC0CB',
};

/** `#RRGGBB` or the name of a colour, as Excel takes them; the file wants `RRGGBB`. */
export function readColor(value: unknown): FileColor {
  const text = asText(value).trim();
  const hex = /^#([0-9a-f]{6})$/i.exec(text)?.[1]?.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const rgb =
    hex ??
    (short
      ? short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')
          .toUpperCase()
      : NAMED[text.toLowerCase()]);
  if (rgb === undefined) throw invalidArgument(`“${text}” is no colour.`);
  return { rgb };
}

/** `fallback` where the style names no colour, or one of the old palette. */
export function showColor(color: FileColor | undefined, themeColors: readonly string[], fallback: string): string {
  if (!color) return fallback;
  const rgb =
    color.rgb ?? (color.theme === undefined ? undefined : resolveThemeColor([...themeColors], color.theme, color.tint));
  return rgb === undefined ? fallback : `#${rgb.slice(-6).toUpperCase()}`;
}
