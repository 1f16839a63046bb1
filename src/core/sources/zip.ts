/** A file inside of a zip, as the zip's directory declares it. */
export interface ZipPart {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  /** Where its own header begins, the packed bytes behind it. */
  readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
/** The numbers stand in the entry's extra field instead (Zip64). */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

/** What a zip contains, without unpacking any of it; undefined where this is no whole zip. */
export function readZip(bytes: Uint8Array): readonly ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const parts: ZipPart[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return undefined;
    const wide = wideNumbers(view, nameEnd, extraEnd);
    // They stand there in this order, only those that are not here.
    const [unpackedBytes = 0, packedBytes = 0, offset = 0] = [at + 24, at + 20, at + 42].map((place) => {
      const said = view.getUint32(place, true);
      return said === ELSEWHERE ? (wide.shift() ?? ELSEWHERE) : said;
    });
    parts.push({
      name: String.fromCharCode(...bytes.subarray(at + ENTRY_BYTES, nameEnd)),
      packedBytes,
      unpackedBytes,
      method: view.getUint16(at + 10, true),
      at: offset,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Where the packed bytes of a part begin; undefined where its header is none. */
export function beginOf(bytes: Uint8Array, { at }: ZipPart): number | undefined {
  if (at + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** The end stands last, before a comment. */
function endOf(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}

function wideNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64) {
      return Array.from({ length: Math.floor(Math.min(size, to - at - 4) / 8) }, (_, index) =>
        Number(view.getBigUint64(at + 4 + 8 * index, true)),
      );
    }
    at += 4 + size;
  }
  return [];
}
