import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold';
import { remembered } from '../collections/remembered';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import { datedOf } from './headerPeriod';

const FILLERS = new Set([
  'de',
  'del',
  'la',
  'el',
  'los',
  'las',
  'lo',
  'en',
  'y',
  'a',
  'por',
  'para',
  'con',
  'que',
  'su',
  'porcentaje',
  'pct',
]);
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  cod: 'codigo',
  no: 'numero',
  nro: 'numero',
  num: 'numero',
  n: 'numero',
  obj: 'objetivo',
  fec: 'fecha',
  ind: 'indicador',
  resp: 'responsable',
  ant: 'anterior',
  previo: 'anterior',
  previa: 'anterior',
  pasado: 'anterior',
  fin: 'final',
  finalizacion: 'final',
  terminacion: 'final',
  inicial: 'inicio',
  mail: 'email',
  fisica: 'fisico',
  financiera: 'financiero',
  depto: 'dependencia',
};
/** Words that make another thing of a name: a header and a field differ when only one of them has it. */
const DECISIVE = new Set([
  'anterior',
  'anual',
  'final',
  'inicio',
  'fisico',
  'financiero',
  'meta',
  'objetivo',
  'cierre',
  'rechazo',
  'causal',
  'estado',
  'indicador',
  'linea',
  'base',
  'formula',
  'costo',
  'recurso',
  'programado',
  'planeado',
  'esperado',
  'soporte',
  'aprobacion',
  'actualizacion',
  'limite',
  'peso',
  'ponderacion',
  'importancia',
  'cuantitativo',
  'cualitativo',
]);
/** A group over columns says something decisive only about time and closure (`Corte anterior · Avance físico`). */
const DECISIVE_IN_GROUP = new Set(['anterior', 'cierre', 'rechazo', 'causal', 'costo', 'recurso']);
const SHORTENED = /(?<!\p{L})(\p{L}{3,})\./gu;
/** `Fecha de cierre del corte`, `Fecha prevista de cierre`: a day of the calendar, which closes no action. */
const CALENDAR_OF_GROUP = ['corte', 'cronograma', 'calendario', 'ventana', 'periodo'];
const CALENDAR = new Set(
  [
    ...CALENDAR_OF_GROUP,
    ...['reporte', 'sisconpes', 'dnp', 'sistema', 'plataforma', 'aplicativo', 'cargue', 'apertura', 'seguimiento'],
    ...['semestre', 'trimestre', 'vigencia', 'ano', 'etapa', 'flujo', 'revision', 'registro', 'plazo'],
    ...['previst', 'estimad', 'esperad', 'planead', 'planificad', 'proyectad', 'programad', 'tentativ'].flatMap(
      (stem) => [`${stem}a`, `${stem}o`],
    ),
  ].map(normalWord),
);
/** In the name of a thing of the calendar, and in no field's. */
const OF_CALENDAR = 'calendario';
const CLOSURE = 'cierre';
/** Words that rows, days and codes of any kind have; alone they name no field. */
const GENERAL = new Set([
  'numero',
  'item',
  'consecutivo',
  'orden',
  'fila',
  'registro',
  'id',
  'fecha',
  'dia',
  'hora',
  'mes',
  'ano',
]);

/** A name broken up for comparison, once for each header and each name of a field. */
interface Name {
  readonly folded: string;
  /** Words with how surely they are what was meant: misspelt ones a little less. */
  readonly words: ReadonlyMap<string, number>;
  /** The decisive ones among them, in order. */
  readonly decisive: string;
  /** It names a year or a cut: one of several columns of them. */
  readonly dated: boolean;
}

export interface HeaderMatch {
  /** 0–1; a year or cut in the header is left out of it. */
  readonly similarity: number;
  /** The label or synonym that it is most like. */
  readonly name: string;
}

const LONGEST_HEADER = 120;
/** A column with our own label goes before one with a synonym. */
const SYNONYM = 0.93;
const SAME_WORDS = 0.95;
const MISSPELT = 0.9;
/** So similar is a header with all the words of a name and no other, none misspelt. */
export const SAME_NAME = 0.88;

interface FieldName {
  readonly text: string;
  readonly name: Name;
  readonly weight: number;
}

const ALL_NAMES = FIELD_IDS.map((field) => [
  FIELDS[field].label,
  ...FIELDS[field].synonyms,
  ...(FIELDS[field].own ? [otherOwnHeader(field)] : []),
]);
const VOCABULARY: ReadonlySet<string> = new Set([
  ...DECISIVE,
  ...ALL_NAMES.flat().flatMap((text) => plainWords(fold(text))),
]);
/** Misspelt synonyms are recognised too. */
const SPELLINGS: readonly string[] = [...VOCABULARY, ...Object.keys(ABBREVIATIONS)];
const FIELD_NAMES = new Map<FieldId, readonly FieldName[]>(
  FIELD_IDS.map((field, index) => [
    field,
    (ALL_NAMES[index] ?? []).map((text, at) => ({ text, name: nameOf(text), weight: at === 0 ? 1 : SYNONYM })),
  ]),
);

/** How much a header is like each field; `Tiempo de ejecución · Inicio` is read with and without its group. */
export const matchHeader = remembered((header): ReadonlyMap<FieldId, HeaderMatch> => {
  const [group, own] = splitGroup(header);
  const names = namesOf(group, own);
  const matches = new Map<FieldId, HeaderMatch>();
  for (const [field, known] of FIELD_NAMES) {
    let best: HeaderMatch = { similarity: 0, name: '' };
    for (const { text, name, weight } of known) {
      for (const each of names) {
        const found = similarity(each, name) * weight;
        if (found > best.similarity) best = { similarity: found, name: text };
      }
    }
    if (best.similarity > 0) matches.set(field, best);
  }
  return matches;
});

/** Quick and rough, for telling header rows from rows of data: does the text have a word of any field's name? */
export function soundsLikeHeader(text: string): boolean {
  return text.length <= LONGEST_HEADER && plainWords(fold(text)).some((word) => VOCABULARY.has(word));
}

/** The header of our column where the matrix has another column with the field's label, and it is not the field. */
export function otherOwnHeader(field: FieldId): string {
  return `${FIELDS[field].label} CONPES`;
}

/** `No.`, `Ítem`, `#`, `Fecha`: it numbers rows or dates something, and does not say what. */
export function saysNothing(header: string): boolean {
  return [...nameOf(splitGroup(header)[1]).words.keys()].every((word) => GENERAL.has(word));
}

/** `Estado anterior`, `Avance 2024-1`: the name is known to be of something else, whatever the values look like. */
export function namesAnotherThing(header: string): boolean {
  const { decisive, dated } = nameOf(header);
  return decisive !== '' || dated;
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
  if (alone.folded === '' && !alone.dated) return [];
  if (group === '') return [alone];
  // `Avance físico · 2025-2`: the name stands in the group.
  if (alone.folded === '') return [nameOf(`${group} ${own}`)];
  const ofGroup = nameOf(group);
  const isOfCalendar = ofGroup.dated || CALENDAR_OF_GROUP.some((word) => ofGroup.words.has(word));
  const decisive = new Set([
    ...alone.decisive.split(' '),
    ...ofGroup.decisive.split(' ').filter((word) => DECISIVE_IN_GROUP.has(word)),
    ...(alone.decisive === CLOSURE && isOfCalendar ? [OF_CALENDAR] : []),
  ]);
  return [{ ...alone, decisive: inOrder(decisive), dated: alone.dated || ofGroup.dated }, nameOf(`${group} ${own}`)];
}

function nameOf(text: string): Name {
  const { period, rest: folded } = datedOf(fold(writtenOut(text)));
  const dated = period !== undefined;
  const words = new Map<string, number>();
  for (const word of plainWords(folded)) {
    const known = VOCABULARY.has(word) ? word : misspelt(word);
    words.set(known ?? word, known === undefined || known === word ? 1 : MISSPELT);
  }
  const decisive = inOrder([...words.keys()].filter((word) => DECISIVE.has(word)));
  const isOfCalendar =
    decisive === CLOSURE && !words.has('accion') && (dated || [...words.keys()].some((word) => CALENDAR.has(word)));
  return { folded, words, decisive: isOfCalendar ? `${decisive} ${OF_CALENDAR}` : decisive, dated };
}

function similarity(header: Name, name: Name): number {
  if (header.decisive !== name.decisive) return 0;
  if (header.folded === name.folded) return 1;
  return Math.max(
    wordSimilarity(header.words, name.words) * SAME_WORDS,
    spellingSimilarity(header.folded, name.folded) * MISSPELT,
  );
}

/** Share of the words that both have. */
function wordSimilarity(a: Name['words'], b: Name['words']): number {
  let common = 0;
  for (const [word, sure] of a) if (b.has(word)) common += sure;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Share of the letters in which both agree, where nearly all do. */
function spellingSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest * 0.2) return 0;
  const letters = 1 - distance(a, b) / longest;
  return letters >= 0.8 ? letters : 0;
}

/** The known word that was meant; `contrato` is not a misspelt `contacto`, hence so few letters. */
function misspelt(word: string): string | undefined {
  if (word.length < 5) return undefined;
  const allowed = word.length < 9 ? 1 : 2;
  for (const known of SPELLINGS) {
    if (known.length >= 5 && Math.abs(known.length - word.length) <= allowed && distance(known, word) <= allowed)
      return ABBREVIATIONS[known] ?? known;
  }
  return undefined;
}

/** `Financ.`, `Fís.`: the only known word that begins so. */
function writtenOut(text: string): string {
  return text.replace(SHORTENED, (short, letters: string) => {
    const start = fold(letters);
    const [only, ...others] =
      ABBREVIATIONS[start] === undefined ? [...VOCABULARY].filter((word) => word.startsWith(start)) : [];
    return only !== undefined && others.length === 0 ? only : short;
  });
}

/** Without fillers, abbreviations written out, plurals brought to the singular. */
function plainWords(folded: string): readonly string[] {
  return folded
    .split(' ')
    .map(normalWord)
    .filter((word) => word !== '' && !FILLERS.has(word));
}

function normalWord(word: string): string {
  const full = ABBREVIATIONS[word] ?? word;
  const singular =
    /[^aeiou]es$/.test(full) && full.length > 5
      ? full.slice(0, -2)
      : /s$/.test(full) && full.length > 4
        ? full.slice(0, -1)
        : full;
  return ABBREVIATIONS[singular] ?? singular;
}

function inOrder(words: Iterable<string>): string {
  return [...words]
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
