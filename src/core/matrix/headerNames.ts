import { distance } from 'fastest-levenshtein';
import { fold } from '../cells/text';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';

const FILLERS = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'lo', 'en', 'y', 'a', 'por', 'para', 'con', 'que', 'su', 'porcentaje', 'pct']);
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  cod: 'codigo', no: 'numero', nro: 'numero', num: 'numero', n: 'numero', obj: 'objetivo', fec: 'fecha', ind: 'indicador',
  resp: 'responsable', ant: 'anterior', previo: 'anterior', previa: 'anterior', pasado: 'anterior', fin: 'final', finalizacion: 'final',
  terminacion: 'final', inicial: 'inicio', mail: 'email', fisica: 'fisico', financiera: 'financiero', depto: 'dependencia',
};
/** Words that make another thing of a name: a header and a field differ when only one of them has it. */
const DECISIVE = new Set([
  'anterior', 'anual', 'final', 'inicio', 'fisico', 'financiero', 'meta', 'objetivo', 'cierre', 'rechazo', 'causal', 'estado',
  'indicador', 'linea', 'base', 'formula', 'costo', 'recurso', 'programado', 'planeado', 'esperado', 'soporte', 'aprobacion', 'actualizacion', 'limite', 'peso', 'cuantitativo', 'cualitativo',
]);
/** A group over columns says something decisive only about time and closure (`Corte anterior · Avance físico`). */
const DECISIVE_IN_GROUP = new Set(['anterior', 'cierre', 'rechazo', 'causal', 'costo', 'recurso']);
/** `2024`, `2024-2`: one of several columns of years or cuts. */
const YEAR = /\b20\d{2}(?: ?(?:1|2|i|ii|s1|s2)\b)?/;

/** A name broken up for comparison, once for each header and each name of a field. */
interface Name {
  readonly folded: string;
  readonly words: readonly string[];
  readonly decisive: ReadonlySet<string>;
  readonly dated: boolean;
}

export interface HeaderMatch {
  /** 0–1. */
  readonly similarity: number;
  /** The label or synonym that it is most like. */
  readonly name: string;
}

/** Similarity of a name that has a year or cut in it although the field's has none: good only when it stands alone. */
const DATED = 0.7;
const OTHER_THING = 0.4;
const LONGEST_HEADER = 120;
/** A column with our own label goes before one with a synonym. */
const SYNONYM = 0.93;
const SAME_WORDS = 0.95;

const FIELD_NAMES: readonly { readonly field: FieldId; readonly names: readonly { readonly text: string; readonly name: Name; readonly weight: number }[] }[] =
  FIELD_IDS.map((field) => ({
    field,
    names: [FIELDS[field].label, ...FIELDS[field].synonyms].map((text, index) => ({ text, name: nameOf(text), weight: index === 0 ? 1 : SYNONYM })),
  }));

const VOCABULARY = new Set(FIELD_NAMES.flatMap(({ names }) => names.flatMap(({ name }) => name.words)));

/** How much a header is like each field; `Tiempo de ejecución · Inicio` is read with and without its group. */
export function matchHeader(header: string): ReadonlyMap<FieldId, HeaderMatch> {
  const [group, own] = splitGroup(header);
  const names = namesOf(group, own);
  return new Map(names.length === 0 ? [] : FIELD_NAMES.map(({ field, names: known }) => {
    let best: HeaderMatch = { similarity: 0, name: '' };
    for (const { text, name, weight } of known) {
      for (const each of names) {
        const found = similarity(each, name) * weight;
        if (found > best.similarity) best = { similarity: found, name: text };
      }
    }
    return [field, best] as const;
  }));
}

/** Quick and rough, for telling header rows from rows of data: does the text have a word of any field's name? */
export function soundsLikeHeader(text: string): boolean {
  return text.length <= LONGEST_HEADER && nameOf(text).words.some((word) => VOCABULARY.has(word));
}

/** `Tiempo de ejecución · Fecha de inicio` → group and own text. */
export function splitGroup(header: string): readonly [group: string, own: string] {
  const at = header.lastIndexOf(GROUP_MARK);
  return at < 0 ? ['', header] : [header.slice(0, at), header.slice(at + GROUP_MARK.length)];
}

/** Stands between the texts of a header in two rows. */
export const GROUP_MARK = ' · ';

function namesOf(group: string, own: string): readonly Name[] {
  const alone = nameOf(own);
  if (alone.folded === '') return [];
  if (group === '') return [alone];
  const together = nameOf(`${group} ${own}`);
  const ofGroup = nameOf(group);
  const decisive = [...ofGroup.decisive].filter((word) => DECISIVE_IN_GROUP.has(word));
  return [{ ...alone, decisive: new Set([...alone.decisive, ...decisive]), dated: alone.dated || ofGroup.dated }, together];
}

function nameOf(text: string): Name {
  const folded = fold(text);
  const words = folded.replace(YEAR, ' ').split(' ').map(normalWord).filter((word) => word !== '' && !FILLERS.has(word));
  return { folded, words: [...new Set(words)], decisive: new Set(words.filter((word) => DECISIVE.has(word))), dated: YEAR.test(folded) };
}

function similarity(header: Name, name: Name): number {
  if (header.folded === name.folded && sameSet(header.decisive, name.decisive) && !header.dated) return 1;
  const alike = Math.max(wordSimilarity(header.words, name.words) * SAME_WORDS, spellingSimilarity(header.folded, name.folded) * 0.9);
  if (!sameDecisive(header, name)) return alike * OTHER_THING;
  return header.dated ? alike * DATED : alike;
}

/** Share of the letters in which both agree, where nearly all do. */
function spellingSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest * 0.2) return 0;
  const letters = 1 - distance(a, b) / longest;
  return letters >= 0.8 ? letters : 0;
}

/** Share of the words that both have; a misspelt word counts nearly whole. */
function wordSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const exact = left.indexOf(word);
    const index = exact >= 0 ? exact : left.findIndex((other) => isMisspelling(word, other));
    if (index < 0) continue;
    left.splice(index, 1);
    common += exact >= 0 ? 1 : 0.9;
  }
  return (2 * common) / (a.length + b.length);
}

function sameDecisive(header: Name, name: Name): boolean {
  const has = (of: Name, word: string): boolean => of.words.some((other) => other === word || isMisspelling(word, other));
  return [...header.decisive].every((word) => has(name, word)) && [...name.decisive].every((word) => has(header, word));
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

function isMisspelling(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5 || Math.abs(a.length - b.length) > 2) return false;
  return distance(a, b) <= (length < 8 ? 1 : 2);
}

/** Abbreviations written out, plurals brought to the singular. */
function normalWord(word: string): string {
  const full = ABBREVIATIONS[word] ?? word;
  const single = full.length > 5 && full.endsWith('es') && !/[aeiou]es$/.test(full) ? full.slice(0, -2) : full.length > 4 && full.endsWith('s') ? full.slice(0, -1) : full;
  return ABBREVIATIONS[single] ?? single;
}
