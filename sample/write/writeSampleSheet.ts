import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';

/** A cell to be written. */
export interface Content {
  readonly value?: string | number | null;
  readonly format?: string | undefined;
  readonly formula?: string;
  readonly comment?: string;
  readonly style?: CellStyle;
}

/** A sheet under construction; rows and columns count from 1, as users see them. */
export class SheetBuilder {
  private readonly rows: CellValue[][] = [];
  private readonly cells = new Map<string, Partial<Cell>>();

  constructor(private readonly name: string) {}

  put(row: number, column: number, content: Content): void {
    const { value = null, format, formula, comment } = content;
    while (this.rows.length < row) this.rows.push([]);
    const line = this.rows[row - 1];
    if (!line) return;
    while (line.length < column) line.push(null);
    line[column - 1] = value;
    const style = { ...content.style, ...(format === undefined ? {} : { numFmt: format }) };
    this.cells.set(`${row - 1},${column - 1}`, {
      ...(formula === undefined ? { value } : { formula, formulaResult: value }),
      ...(Object.keys(style).length > 0 ? { style } : {}),
      ...(comment === undefined ? {} : { comment: { author: 'OAP', text: comment } }),
    });
  }

  putRow(row: number, contents: readonly Content[]): void {
    contents.forEach((content, index) => {
      if (content.value !== null && content.value !== '') this.put(row, index + 1, content);
    });
  }

  build(rest: Omit<WriteSheet, 'name' | 'rows' | 'cells'> = {}): WriteSheet {
    return { name: this.name, rows: this.rows, cells: this.cells, ...rest };
  }
}

/** `28` → `AB`. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

export const TITLE: CellStyle = { font: { bold: true, size: 14, color: { rgb: '1F3864' } } };
export const HEADER: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3864' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const BLOCK_TITLE: CellStyle = { font: { bold: true, color: { rgb: '1F3864' } } };
/** The user's own colour, which the add-in has to leave alone. */
export const OWN_FILL: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } } };
export const TOTAL: CellStyle = { font: { bold: true }, border: { top: { style: 'thin' } } };
