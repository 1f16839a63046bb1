import { distance } from 'fastest-levenshtein';
import { fold } from '../../text/fold';

/** Words that tell one action from the next by themselves: years, amounts, `fase II`. A typing error is no excuse. */
const IDENTITY = /\d|^(?:x{1,2}(?:ix|iv|v?i{0,3})|ix|iv|vi{0,3}|i{1,3})$/;
/** A text this many words long may have been cut off without saying so. */
const CUT_OFF_WORDS = 6;
const SAID_CUT_OFF_WORDS = 3;
/** The dots, and the word that they cut. */
const ELLIPSIS = /[\p{L}\p{N}]*(?:…|\.\.\.)[^\p{L}\p{N}]*$/u;
const CUT_OFF_FACTOR = 0.85;
const SAID_CUT_OFF_FACTOR = 0.95;
/** Two years that differ weigh more than all that the texts share. */
const OTHER_IDENTITY_FACTOR = 0.5;
/** Below this share of equal words no respelling can make the texts alike. */
const WORTH_RESPELLING = 0.2;

/** A text folded to what it says. */
export interface Text {
  readonly words: readonly string[];
  /** It says itself that it goes on: `Publicar informe de ava…`. */
  readonly cutOff: boolean;
}

export function readText(raw: string): Text {
  const cutOff = (raw.includes('…') || raw.includes('...')) && ELLIPSIS.test(raw);
  return { words: wordsOf(cutOff ? raw.replace(ELLIPSIS, '') : raw), cutOff };
}

/** The words of a text, each once; spelling and layout tell nothing about which action it means. */
export function wordsOf(raw: string): readonly string[] {
  return [...new Set(fold(raw).split(' '))].filter((word) => word !== '');
}

/**
 * How far two texts say the same, 0–1: the share of their words in common, each word weighing as much as it
 * tells actions apart. Symmetric, and aware of respelled words and of texts that one side has cut off.
 */
export function likeness(a: Text, b: Text, weight: (word: string) => number): number {
  const whole = sharedWeight(a.words, b.words, weight);
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const length = short.words.length;
  const [least, factor] = short.cutOff ? [SAID_CUT_OFF_WORDS, SAID_CUT_OFF_FACTOR] : [CUT_OFF_WORDS, CUT_OFF_FACTOR];
  if (length < least || length >= long.words.length * 0.8) return withoutNoise(whole);
  return withoutNoise(Math.max(whole, factor * sharedWeight(short.words, long.words.slice(0, length), weight)));
}

/** The same weights added in another order differ in the last digits; which of two equals comes first must not hang on that. */
export function withoutNoise(sum: number): number {
  return Math.round(sum * 1e9) / 1e9;
}

function sharedWeight(a: readonly string[], b: readonly string[], weight: (word: string) => number): number {
  const inA = new Set(a);
  const inB = new Set(b);
  const onlyA = a.filter((word) => !inB.has(word));
  const onlyB = b.filter((word) => !inA.has(word));
  const common = sum(
    a.filter((word) => inB.has(word)),
    weight,
  );
  const total = 2 * common + sum(onlyA, weight) + sum(onlyB, weight);
  if (total === 0) return 0;
  if ((2 * common) / total < WORTH_RESPELLING) return (2 * common) / total;

  const respelled = respellings(onlyA, onlyB);
  let shared = 2 * common;
  let all = total;
  for (const { first, second, credit } of respelled) {
    const least = Math.min(weight(first), weight(second));
    shared += 2 * least * credit;
    all -= weight(first) + weight(second) - 2 * least;
  }
  const conflict = onlyA.some((word) => IDENTITY.test(word)) && onlyB.some((word) => IDENTITY.test(word));
  return (shared / all) * (conflict ? OTHER_IDENTITY_FACTOR : 1);
}

interface Respelling {
  readonly first: string;
  readonly second: string;
  readonly credit: number;
}

/** One to one, closest first; ties by the words themselves, so that neither side nor order decides. */
function respellings(onlyA: readonly string[], onlyB: readonly string[]): readonly Respelling[] {
  const found = onlyA.flatMap((first) =>
    onlyB.flatMap((second): Respelling[] => {
      const credit = respellingCredit(first, second);
      return credit === 0 ? [] : [{ first, second, credit }];
    }),
  );
  const name = ({ first, second }: Respelling): string => [first, second].sort().join(' ');
  found.sort((x, y) => y.credit - x.credit || (name(x) < name(y) ? -1 : 1));
  const used = new Set<string>();
  return found.filter(({ first, second }) => {
    if (used.has(first) || used.has(second)) return false;
    used.add(first).add(second);
    return true;
  });
}

function respellingCredit(first: string, second: string): number {
  const shorter = Math.min(first.length, second.length);
  const longer = Math.max(first.length, second.length);
  if (shorter < 4 || longer - shorter > 2) return 0;
  if (first[0] !== second[0] && first.at(-1) !== second.at(-1)) return 0;
  if (IDENTITY.test(first) || IDENTITY.test(second)) return 0;
  const edits = distance(first, second);
  return edits <= (shorter < 8 ? 1 : 2) ? 1 - edits / longer : 0;
}

function sum(words: readonly string[], weight: (word: string) => number): number {
  return words.reduce((total, word) => total + weight(word), 0);
}
