import type { CellStyle } from 'hucre/xlsx';

/**
 * The book speaks of styles in the words of the file library (types only): what the simulator does not
 * understand of a style (borders, gradients, theme colours) then survives by itself. Styles are never changed in place.
 */
export type Style = CellStyle;

export const GENERAL = 'General';
export const TEXT_FORMAT = '@';

export const numberFormatOf = (style: Style | undefined): string => style?.numFmt ?? GENERAL;
/** Cells are locked unless the style says otherwise; it counts only on a protected sheet. */
export const isLocked = (style: Style | undefined): boolean => style?.protection?.locked !== false;

/** A copy with one group (`font`, `fill`, …) changed; `undefined` takes the group out. */
export function withPart<K extends keyof Style>(style: Style | undefined, part: K, value: Style[K] | undefined): Style {
  const { [part]: _replaced, ...rest } = style ?? {};
  return value === undefined ? rest : { ...rest, [part]: value };
}

export function withNumberFormat(style: Style | undefined, format: string): Style {
  return withPart(style, 'numFmt', format === GENERAL ? undefined : format);
}
