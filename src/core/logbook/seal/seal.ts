import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Goes into every seal, so that another way of sealing can never be taken for this one. */
const FORM = 'bitacora-1';

/** So much of a seal names it in the line that follows. */
const LINK_LENGTH = 16;

/** SHA-256, in hex, over what a line says (`contentOf`) and over its cell «Sigue a». */
export function sealOf(content: string, follows: string): string {
  return digest(`${FORM}\n${follows}\n${content}`);
}

/** How a line names the one that it follows. */
export function linkTo(seal: string): string {
  return seal.slice(0, LINK_LENGTH);
}

/** What the first line with a seal follows where nothing stood before it. */
const NOTHING_BEFORE = 'inicio';

/**
 * What the first line with a seal follows: how many lines without one stood before it, what they said in their order,
 * and what they said in any order (a sorted sheet has lost nothing).
 */
export function startOf(contents: readonly string[]): string {
  if (contents.length === 0) return NOTHING_BEFORE;
  return [
    'antes',
    contents.length,
    linkTo(digest(contents.join('\n'))),
    linkTo(digest([...contents].sort().join('\n'))),
  ].join('-');
}

export interface Start {
  readonly count: number;
  readonly inOrder: string;
  readonly inAnyOrder: string;
}

/** What `startOf` says; undefined where the text is a link. */
export function readStart(token: string): Start | undefined {
  if (token === NOTHING_BEFORE) return { count: 0, inOrder: '', inAnyOrder: '' };
  const [, count, inOrder, inAnyOrder] = /^antes-(\d+)-([0-9a-f]+)-([0-9a-f]+)$/.exec(token) ?? [];
  return count === undefined || inOrder === undefined || inAnyOrder === undefined
    ? undefined
    : { count: Number(count), inOrder, inAnyOrder };
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
