import type { Random } from '../random';

/** A text whose end somebody left out. */
export function cutOff(text: string, random: Random): string {
  return `${text.slice(0, 28 + random.below(20)).trimEnd()}…`;
}

/** A letter too few, two that changed places, or what Excel and copying make of spaces and line ends. */
export function misspelt(text: string, random: Random): string {
  const at = 3 + random.below(text.length - 6);
  const typo = random.next();
  if (typo < 0.3) return `${text.slice(0, at)}${text.slice(at + 1)}`;
  if (typo < 0.6) return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
  if (typo < 0.8) return text.replace(/ /, '  ').replace(/ (\S+)$/, '\u00a0$1');
  return `${text}_x000D_\n`;
}

/** As an old program writes it. */
export function inCapitals(text: string): string {
  return text.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
}

const RESPELLINGS: readonly ((text: string, random: Random) => string)[] = [
  cutOff,
  misspelt,
  (text, random) => misspelt(misspelt(text, random), random),
  inCapitals,
  (text) => text.replace(/^(\S+ \S+) \S+/, '$1'),
  (text) => `${text}, de acuerdo con lo previsto`,
];

/** The same text as somebody else would have typed it. */
export function respelt(text: string, random: Random): string {
  const once = random.pick(RESPELLINGS)(text, random);
  return random.chance(0.4) ? random.pick(RESPELLINGS)(once, random) : once;
}
