import { shortList } from '../collections/shortList';
/** How the bytes of a text file were understood. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  /** What somebody should know of it, a sentence each in Spanish; nothing of whole UTF-8. */
  readonly said: readonly string[];
}

const IN_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'windows-1252',
};
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes that tell whether a file without a mark is UTF-16. */
const LOOK_AT = 4000;
/** Stands where bytes are no letter. */
const LOST = '\ufffd';
/** Windows has letters of its own from 80 to 9F, which Node (20.20 for one) reads as controls. */
const CONTROLS = /[\u0080-\u009f]/g;
const FIRST_CONTROL = 0x80;
/** A space where windows-1252 has no letter. */
const OF_WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** Lines that a sentence names. */
const MOST_LINES = 5;

/** The text of a file; `from` as a sentence begins with it. Never fails: what is no letter is said with its line. */
export function decodeText(bytes: Uint8Array, from: string): Decoded {
  const encoding = encodingOf(bytes);
  const raw = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? raw.replace(CONTROLS, ofWindows) : raw;
  return {
    text,
    said: [
      ...(encoding === 'utf-8'
        ? []
        : [
            `${from} no está en UTF-8 y se leyó en ${IN_WORDS[encoding]}: si alguna letra se ve cambiada, guárdelo como «CSV UTF-8» y tráigalo de nuevo.`,
          ]),
      ...(text.includes(LOST) && !isWhole(bytes, encoding) ? [brokenInWords(text, encoding, from)] : []),
    ],
  };
}

/** The mark at its beginning says it; else UTF-16 by its zeros, and what is not mostly UTF-8 is what Windows writes in Spanish. */
function encodingOf(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked?.[0] ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** In our alphabet one byte of each pair is zero; other encodings have no zeros in their text. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.floor(Math.min(bytes.length, LOOK_AT) / 2);
  let [evens, odds] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) evens += 1;
    if (bytes[2 * pair + 1] === 0) odds += 1;
  }
  if (odds > pairs / 2 && evens < pairs / 10) return 'utf-16le';
  if (evens > pairs / 2 && odds < pairs / 10) return 'utf-16be';
  return undefined;
}

/**
 * Whole, or with some broken bytes among more letters that are right. In windows-1252 about every letter with an accent
 * is broken UTF-8, so the two are never near each other.
 */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes(LOST)) return true;
  let [right, lost] = [0, 0];
  for (const letter of text) {
    if (letter === LOST) lost += 1;
    else if (letter > '\u007f') right += 1;
  }
  return right >= lost || isWhole(bytes, 'utf-8');
}

function isWhole(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Lines as a text editor counts them. */
function brokenInWords(text: string, encoding: Encoding, from: string): string {
  const lines = text.split(/\r\n?|\n/).flatMap((line, index) => (line.includes(LOST) ? [String(index + 1)] : []));
  const named = shortList(lines, MOST_LINES, (count) => `${count.toLocaleString('es-CO')} más`);
  const where = lines.length === 1 ? `la línea ${named}` : `las líneas ${named}`;
  return `${from} tiene en ${where} caracteres que no son de ${IN_WORDS[encoding]} y se leyeron como «${LOST}»: corríjalos y traiga el archivo de nuevo.`;
}

function ofWindows(control: string): string {
  const letter = OF_WINDOWS.charAt(control.charCodeAt(0) - FIRST_CONTROL);
  return letter === ' ' ? control : letter;
}
