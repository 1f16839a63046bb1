import type { ConpesNumber } from '../../keys/keys';
import { otherSide, type Row, type SideName } from './comparedRow';
import { likeness } from './textWords';

/** Rows of the other side that share most with a text; more rivals than these are never told apart. */
const NEAREST = 12;
/** In a document this large a word that stands in more rows finds nothing that rarer words do not. */
const COMMON_WORD_ROWS = 300;
/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9;

/** The texts of both sides, searchable inside each document. */
export interface Texts {
  /** 0–1; `undefined` where one of the rows has no text. */
  readonly likeness: (a: Row, b: Row) => number | undefined;
  /** Rows of the other side that may be meant, judged by their text alone. */
  readonly near: (row: Row) => readonly Row[];
}

/** Rows of one document; those without a readable document have a block of their own. */
interface Block {
  /** Word → rows of either side that hold it, and how much it weighs. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly weights: ReadonlyMap<string, number>;
  readonly postings: Readonly<Record<SideName, ReadonlyMap<string, readonly Row[]>>>;
}

const NO_DOCUMENT = '';
/** Where a row without a readable document is looked for. */
const EVERYTHING = '*';
type BlockName = ConpesNumber | typeof NO_DOCUMENT | typeof EVERYTHING;

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
  const shared = new Map<Row, number>();
  const names: readonly BlockName[] = nameOf(row) === NO_DOCUMENT ? [EVERYTHING] : [nameOf(row), NO_DOCUMENT];
  for (const name of names) {
    const block = blocks.get(name);
    if (!block) continue;
    const weight = weigher(block);
    for (const word of searchWords(row)) {
      if ((block.frequency.get(word) ?? 0) > COMMON_WORD_ROWS) continue;
      const gain = weight(word);
      for (const found of block.postings[otherSide(row.side)].get(word) ?? [])
        shared.set(found, (shared.get(found) ?? 0) + gain);
    }
  }
  // All rows as near as the last one are kept: which of equals comes first must not depend on the rows' order.
  const least = nthLargest(shared.values(), NEAREST);
  return [...shared].filter(([, weight]) => weight >= least - ROUNDING).map(([found]) => found);
}

/** 0 where there are fewer. */
function nthLargest(values: Iterable<number>, n: number): number {
  const largest: number[] = [];
  for (const value of values) {
    if (largest.length === n && value <= (largest[n - 1] ?? 0)) continue;
    const at = largest.findIndex((one) => one < value);
    largest.splice(at < 0 ? largest.length : at, 0, value);
    if (largest.length > n) largest.pop();
  }
  return largest[n - 1] ?? 0;
}

function blocksOf(rows: readonly Row[]): ReadonlyMap<BlockName, Block> {
  const byName = new Map<BlockName, Row[]>();
  for (const row of rows) {
    const block = byName.get(nameOf(row));
    if (block) block.push(row);
    else byName.set(nameOf(row), [row]);
  }
  if (byName.has(NO_DOCUMENT)) byName.set(EVERYTHING, [...rows]);
  return new Map([...byName].map(([name, members]) => [name, blockOf(members)]));
}

function blockOf(rows: readonly Row[]): Block {
  const frequency = new Map<string, number>();
  const postings = { matrix: new Map<string, Row[]>(), dnp: new Map<string, Row[]>() };
  for (const row of rows) {
    for (const word of searchWords(row)) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
      const holders = postings[row.side].get(word);
      if (holders) holders.push(row);
      else postings[row.side].set(word, [row]);
    }
  }
  return { frequency, weights: new Map([...frequency].map(([word, count]) => [word, weightOf(count)])), postings };
}

/** The whole text counts as a word too: where every single one is common, equal texts are still found. */
function searchWords({ text }: Row): readonly string[] {
  return text.words.length === 0 ? [] : [...text.words, `=${text.words.join(' ')}`];
}

/**
 * A word that every action of the document holds (`implementar`) tells little, a rare one nearly all. How many rows
 * the document has does not count: a foreign row must not change how the others compare.
 */
function weightOf(frequency: number): number {
  return 1 / (1 + Math.log(frequency));
}

function weigher(block: Block | undefined): (word: string) => number {
  return (word) => block?.weights.get(word) ?? 1;
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
