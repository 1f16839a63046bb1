import type { ConpesNumber } from '../cells/keys';
import { otherSide, type Row, type SideName } from './row';
import { likeness } from './words';

/** Rows of the other side that share most with a text; more rivals than these are never told apart. */
const NEAREST = 12;
/** In a document this large a word that stands in more rows finds nothing that rarer words do not. */
const COMMON_WORD_ROWS = 300;

/** The texts of both sides, searchable inside each document. */
export interface Texts {
  /** 0–1; `undefined` where one of the rows has no text. */
  readonly likeness: (a: Row, b: Row) => number | undefined;
  /** Rows of the other side that may be meant, judged by their text alone. */
  readonly near: (row: Row) => readonly Row[];
}

/** Rows of one document; those without a readable document have a block of their own. */
interface Block {
  readonly rows: number;
  readonly frequency: Map<string, number>;
  readonly postings: Readonly<Record<SideName, Map<string, Row[]>>>;
}

const NO_DOCUMENT = '';
type BlockName = ConpesNumber | typeof NO_DOCUMENT;

export function textsOf(rows: readonly Row[]): Texts {
  const blocks = blocksOf(rows);
  const identity = textIdentities(rows);
  const known = new Map<number, number>();

  const compare = (a: Row, b: Row): number | undefined => {
    if (a.text.words.length === 0 || b.text.words.length === 0) return undefined;
    const first = identity(a);
    const second = identity(b);
    if (first === second) return 1;
    const pair = Math.min(first, second) * 2 ** 26 + Math.max(first, second);
    const before = known.get(pair);
    if (before !== undefined) return before;
    const now = likeness(a.text, b.text, weigher(blocks.get(nameOf(a) || nameOf(b))));
    known.set(pair, now);
    return now;
  };
  return { likeness: compare, near: (row) => nearest(row, blocks) };
}

function nearest(row: Row, blocks: ReadonlyMap<BlockName, Block>): readonly Row[] {
  const other = otherSide(row.side);
  const names = nameOf(row) === NO_DOCUMENT ? [...blocks.keys()] : [nameOf(row), NO_DOCUMENT as BlockName];
  const shared = new Map<Row, number>();
  for (const name of names) {
    const block = blocks.get(name);
    if (!block) continue;
    const weight = weigher(block);
    for (const word of row.text.words) {
      if ((block.frequency.get(word) ?? 0) > COMMON_WORD_ROWS) continue;
      for (const found of block.postings[other].get(word) ?? []) shared.set(found, (shared.get(found) ?? 0) + weight(word));
    }
  }
  // All rows as near as the last one are kept: which of equals comes first must not depend on the rows' order.
  const least = [...shared.values()].sort((a, b) => b - a)[NEAREST - 1] ?? 0;
  return [...shared].filter(([, weight]) => weight >= least).map(([found]) => found);
}

function blocksOf(rows: readonly Row[]): ReadonlyMap<BlockName, Block> {
  const blocks = new Map<BlockName, Block>();
  const sizes = new Map<BlockName, number>();
  for (const row of rows) sizes.set(nameOf(row), (sizes.get(nameOf(row)) ?? 0) + 1);
  for (const row of rows) {
    const name = nameOf(row);
    const block = blocks.get(name) ?? { rows: sizes.get(name) ?? 0, frequency: new Map(), postings: { matrix: new Map(), dnp: new Map() } };
    blocks.set(name, block);
    const postings = block.postings[row.side];
    for (const word of row.text.words) {
      block.frequency.set(word, (block.frequency.get(word) ?? 0) + 1);
      const holders = postings.get(word);
      if (holders) holders.push(row);
      else postings.set(word, [row]);
    }
  }
  return blocks;
}

/** A word that every action of the document holds (`implementar`) tells little, a rare one nearly all. */
function weigher(block: Block | undefined): (word: string) => number {
  return (word) => Math.log(1 + (block?.rows ?? 1) / (block?.frequency.get(word) ?? 1));
}

/** One number for each distinct text of a document: equal texts are compared once. */
function textIdentities(rows: readonly Row[]): (row: Row) => number {
  const numbers = new Map<string, number>();
  const ofRow = new Map<Row, number>();
  for (const row of rows) {
    const text = `${nameOf(row)} ${row.text.words.join(' ')}${row.text.cutOff ? '…' : ''}`;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    ofRow.set(row, number);
  }
  return (row) => ofRow.get(row) ?? -1;
}

function nameOf(row: Row): BlockName {
  return row.conpes ?? NO_DOCUMENT;
}
