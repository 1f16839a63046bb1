/**
 * Excel's short date (format 14, and 22 with the time) follows the country of whoever looks: 20/05/2026 in Colombia.
 * The file library writes it as the fixed US pattern that it reads it as; under its own number it follows again.
 */
const FOLLOWING: ReadonlyMap<string, number> = new Map([
  ['m/d/yyyy', 14],
  ['m/d/yyyy h:mm', 22],
]);

export const STYLES_PART = 'xl/styles.xml';

export function restoreShortDates(styles: string): string {
  const [block = ''] = /<numFmts\b[^>]*>.*?<\/numFmts>/s.exec(styles) ?? [];
  const formats = [...block.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g)];
  const own = formats.filter(([, , code = '']) => !FOLLOWING.has(code));
  if (own.length === formats.length) return styles;
  const kept =
    own.length === 0 ? '' : `<numFmts count="${own.length}">${own.map(([element]) => element).join('')}</numFmts>`;
  let restored = styles.replace(block, () => kept);
  for (const [, id, code = ''] of formats) {
    const builtIn = FOLLOWING.get(code);
    if (builtIn !== undefined) restored = restored.replaceAll(`numFmtId="${id}"`, `numFmtId="${builtIn}"`);
  }
  return restored;
}
