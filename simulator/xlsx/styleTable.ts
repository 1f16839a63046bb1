import type { CellStyle } from 'hucre/xlsx';

/**
 * The file library makes a new style object for every cell, from parts that it shares.
 * One object for equal styles keeps a large book in memory bearable.
 */
export class StyleTable {
  private readonly byParts = new Map<unknown, Node>();

  same(style: CellStyle): CellStyle {
    const parts = [style.font, style.fill, style.border, style.alignment, style.protection, style.numFmt];
    let level = this.byParts;
    let node: Node | undefined;
    for (const part of parts) {
      node = level.get(part);
      if (!node) level.set(part, (node = { next: new Map(), style: undefined }));
      level = node.next;
    }
    if (!node) return style;
    return (node.style ??= style);
  }
}

interface Node {
  readonly next: Map<unknown, Node>;
  style: CellStyle | undefined;
}
