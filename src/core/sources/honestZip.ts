import { Inflate } from 'fflate';
import { beginOf, readZip, type ZipPart } from './zip';

const DEFLATED = 8;
/** So much is unpacked at a time, and thrown away. */
const PIECE_BYTES = 65_536;

/** Whether no part of a zip is larger than its directory says: of one that is, no more than that is unpacked. */
export function isHonestZip(bytes: Uint8Array): boolean {
  return (readZip(bytes) ?? []).every((part) => isHonest(bytes, part));
}

function isHonest(bytes: Uint8Array, part: ZipPart): boolean {
  const begin = beginOf(bytes, part);
  if (part.method !== DEFLATED || begin === undefined) return true;
  let unpacked = 0;
  const inflate = new Inflate((piece) => {
    unpacked += piece.length;
  });
  const end = Math.min(begin + part.packedBytes, bytes.length);
  try {
    for (let at = begin; at < end && unpacked <= part.unpackedBytes; at += PIECE_BYTES)
      inflate.push(bytes.subarray(at, Math.min(at + PIECE_BYTES, end)), at + PIECE_BYTES >= end);
  } catch {
    // Other damage is for those who open it to tell.
  }
  return unpacked <= part.unpackedBytes;
}
