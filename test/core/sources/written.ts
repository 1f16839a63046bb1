/** Text files as programs write them, for tests that read them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type WrittenEncoding = (typeof ENCODINGS)[number];

/** What windows-1252 has between 80 and 9F, as far as it is used here. */
const OF_WINDOWS: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, '“': 0x93, '”': 0x94, '–': 0x96 };

/** `mark`: with a byte order mark, which windows-1252 has not. */
export function encoded(text: string, encoding: WrittenEncoding, mark = false): Uint8Array {
  if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => OF_WINDOWS[letter] ?? letter.charCodeAt(0));
  const marked = mark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1)
    view.setUint16(2 * index, marked.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}

export interface Layout {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** All cells, or only those that need it. */
  readonly quotes: 'all' | 'needed';
}

export function written(rows: readonly (readonly string[])[], { delimiter, lineEnd, quotes }: Layout): string {
  const needs = (cell: string) => quotes === 'all' || cell.includes(delimiter) || /["\r\n]/.test(cell);
  const inFile = (cell: string) => (needs(cell) ? `"${cell.replaceAll('"', '""').replaceAll('\n', lineEnd)}"` : cell);
  return rows.map((row) => (row.length === 0 ? '' : row.map(inFile).join(delimiter))).join(lineEnd);
}
