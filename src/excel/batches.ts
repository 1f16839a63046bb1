import type { CellValue } from '../core/sheet/cell';

/** Excel on the web refuses requests and responses over 5 MB; estimates err, so we stay well below. */
export const MAX_BATCH_BYTES = 4_000_000;

/** What one operation costs besides its values: object paths and action records (about 457 bytes measured). */
export const OPERATION_BYTES = 500;

/** Cells of a rectangle whose look before the writing is not too heavy for one answer. */
export const MOST_CELLS = 50_000;

/** About how many bytes a block of values takes in a message. */
export function sizeOf(values: readonly (readonly (CellValue | null)[])[]): number {
  let bytes = OPERATION_BYTES;
  for (const row of values) {
    for (const value of row) bytes += typeof value === 'string' ? utf8Length(value) + 3 : 8;
    bytes += 2;
  }
  return bytes;
}

/** Splits sized items into runs that stay under the limit each; an item that is larger stands alone. */
export function inBatches<T extends { readonly bytes: number }>(items: readonly T[], limit = MAX_BATCH_BYTES): T[][] {
  const batches: T[][] = [];
  let current: T[] = [];
  let bytes = 0;
  for (const item of items) {
    if (current.length > 0 && bytes + item.bytes > limit) {
      batches.push(current);
      current = [];
      bytes = 0;
    }
    current.push(item);
    bytes += item.bytes;
  }
  if (current.length > 0) batches.push(current);
  return batches;
}

/** Texts that a message carries as they are, a byte a letter. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Upper bound without encoding: JSON escapes and letters beyond ASCII take more than one byte. */
function utf8Length(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x20 || unit === 0x22 || unit === 0x5c ? 6 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
