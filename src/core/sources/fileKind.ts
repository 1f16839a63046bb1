import { readZip } from './zip';

/** What a file is by its first bytes and parts, whatever its name says. */
export type FileKind =
  | 'workbook'
  | 'binaryWorkbook'
  | 'encrypted'
  | 'oldWorkbook'
  | 'openDocument'
  | 'html'
  | 'xml'
  | 'otherZip'
  | 'brokenZip'
  | 'empty'
  | 'other';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** The name of the stream in which a workbook with a password lies (MS-OFFCRYPTO), as the container writes it. */
const ENCRYPTED = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
/** So much of a text is looked at. */
const HEAD_BYTES = 2048;

export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, COMPOUND)) return latin1(bytes).includes(ENCRYPTED) ? 'encrypted' : 'oldWorkbook';
  if (startsWith(bytes, ZIP)) return kindOfZip(bytes);
  const head = latin1(bytes.subarray(0, HEAD_BYTES)).replaceAll('\0', '').toLowerCase();
  if (/<(?:!doctype html|html|table|meta)\b/.test(head)) return 'html';
  return /^[^<]{0,3}<\?xml|<workbook\b/.test(head) ? 'xml' : 'other';
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const parts = readZip(bytes);
  if (!parts) return 'brokenZip';
  const has = (name: RegExp) => parts.some((part) => name.test(part.name.replaceAll('\\', '/')));
  if (has(/^\/?xl\/workbook\.bin$/i)) return 'binaryWorkbook';
  if (has(/^\/?\[content_types\]\.xml$/i) && has(/^\/?(?:.*\/)?workbook[^/]*\.xml$/i)) return 'workbook';
  return has(/^mimetype$/) && has(/^content\.xml$/) ? 'openDocument' : 'otherZip';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
