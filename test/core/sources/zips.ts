import { zipSync } from 'fflate';
import { FILE_LIMITS } from '../../../src/core/sources/limits';

/** A zip with a workbook's parts of these sizes, all zeros: packed a thousand times. */
export function bomb(...sizes: number[]): Uint8Array {
  return zipSync({
    'xl/workbook.xml': new Uint8Array(10),
    ...Object.fromEntries(sizes.map((size, index) => [`xl/worksheets/sheet${index + 1}.xml`, new Uint8Array(size)])),
  });
}

let made: Uint8Array | undefined;

/** One that is just large enough to be refused; making it takes a while. */
export function smallestBomb(): Uint8Array {
  made ??= bomb(FILE_LIMITS.ratioFrom + 1);
  return made;
}

/** Where the directory speaks of its last part. */
const lastEntry = (zip: Buffer): number => zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));

/** A zip whose directory says another size of its last part. */
export function declaring(zip: Uint8Array, unpackedBytes: number): Uint8Array {
  const said = Buffer.from(zip);
  said.writeUInt32LE(unpackedBytes, lastEntry(said) + 24);
  return said;
}

/** The same, said as Zip64 does. */
export function declaringWide(zip: Uint8Array, unpackedBytes: number): Uint8Array {
  const said = Buffer.from(declaring(zip, 0xffffffff));
  const entry = lastEntry(said);
  const nameEnd = entry + 46 + said.readUInt16LE(entry + 28);
  said.writeUInt16LE(12 + said.readUInt16LE(entry + 30), entry + 30);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(unpackedBytes), 4);
  return Buffer.concat([said.subarray(0, nameEnd), extra, said.subarray(nameEnd)]);
}

/** The same zip with this extra field in the directory's entry of its last part, and numbers there that stand elsewhere (Zip64). */
export function withExtra(
  zip: Uint8Array,
  extra: Uint8Array,
  elsewhere: readonly ('packed' | 'unpacked' | 'at')[],
): Uint8Array {
  const said = Buffer.from(zip);
  const entry = lastEntry(said);
  for (const which of elsewhere) said.writeUInt32LE(0xffffffff, entry + { packed: 20, unpacked: 24, at: 42 }[which]);
  said.writeUInt16LE(extra.length, entry + 30);
  const nameEnd = entry + 46 + said.readUInt16LE(entry + 28);
  return Buffer.concat([said.subarray(0, nameEnd), extra, said.subarray(nameEnd)]);
}

/** An extra field with these numbers of eight bytes; `size`: what it says of its own length. */
export function extraField(id: number, numbers: readonly number[], size = 8 * numbers.length): Uint8Array {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(id, 0);
  field.writeUInt16LE(size, 2);
  numbers.forEach((number, index) => field.writeBigUInt64LE(BigInt(number), 4 + 8 * index));
  return field;
}
