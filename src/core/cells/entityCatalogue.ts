import { cleanLines, cleanText, fold } from '../text/fold';
import type { Entity, EntityReading } from './entities';
import type { Cell } from '../sheet/cell';
import { contentOf } from './cellContent';
import { remembered } from '../collections/remembered';
import type { Kind, Vocabulary } from './fieldKind';

/** Words that spellings of the same name have or lack. */
const FILLERS = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'y', 'e']);
/** `S.A.`, `S.A.S.`, `E.S.P.` as `fold` leaves them. */
const COMPANY = / (?:s ?a(?: ?s)?|e ?s ?p|e ?i ?c ?e)(?= |$)/g;
const NAME_AND_ACRONYM = [/^(.+?)\s+[-–—]\s*([^-–—]+)$/, /^(.+?)\s*\(([^()]+)\)$/, /^(.+?)\s*[-–—]\s+([^-–—]+)$/];
const ACRONYM = /^[\p{L}.]{2,14}$/u;
/** A name that nobody has in the catalogue and that is an institution's all the same. */
const INSTITUTION =
  /\b(?:ministerio|departamento (?:administrativo|nacional)|superintendencia|agencia|instituto|unidad administrativa|fondo|secretaria|corporacion|banco|alcaldia|gobernacion|universidad|comision|consejo|servicio nacional|sociedad)\b/;
/** Between entities, and within the names of some: `Ministerio de Hacienda y Crédito Público, DIAN`. */
const BETWEEN = /(\s*(?:[,/]|\s[-–—]\s|\s[ye]\s)\s*)/;
/** No name has more such signs than these. */
const MOST_WITHIN = 4;

/** What a spelling resolves to; `null` where two lines of the catalogue share it, and nothing is guessed. */
type Index = ReadonlyMap<string, Entity | null>;
const indexes = new WeakMap<readonly Entity[], Index>();

/** DATA-5: the entity of the catalogue that a text names, by name, acronym or alias in any spelling. */
export function resolveEntity(raw: string, catalogue: readonly Entity[]): Entity | undefined {
  const index = indexOf(catalogue);
  const whole = index.get(spelling(raw));
  if (whole !== undefined) return whole ?? undefined;
  const text = cleanText(raw);
  for (const form of NAME_AND_ACRONYM) {
    const match = form.exec(text);
    const found = match && ofParts(match[1] ?? '', match[2] ?? '', index);
    if (found) return found;
  }
  // `Dirección de Impuestos y Aduanas Nacionales Dian`: the acronym behind the name, without a sign.
  const space = text.lastIndexOf(' ');
  return space < 0 ? undefined : sameEntity(text.slice(0, space), text.slice(space + 1), index);
}

/** The entities of a cell (FLOW-10): separated by `;` or line breaks, by other signs only where every part is known. */
export function readEntities(text: string, catalogue: readonly Entity[]): readonly EntityReading[] {
  return cleanLines(text)
    .flatMap((line) => line.split(';'))
    .map(cleanText)
    .filter((part) => fold(part) !== '')
    .flatMap((raw) => {
      const entity = resolveEntity(raw, catalogue);
      return entity ? [{ raw, entity }] : (knownParts(raw, catalogue) ?? [{ raw, entity }]);
    });
}

/** All of a text as known entities, of each the longest name that the catalogue has; undefined where some of it is none. */
function knownParts(raw: string, catalogue: readonly Entity[]): readonly EntityReading[] | undefined {
  // Texts, and between each two of them what stands there.
  const pieces = raw.split(BETWEEN);
  const readings: EntityReading[] = [];
  for (let start = 0; start < pieces.length;) {
    const longest = Math.min(pieces.length - start, 2 * MOST_WITHIN + 1);
    const found = longestName(pieces.slice(start, start + longest), catalogue);
    if (!found) return undefined;
    readings.push(found.reading);
    start += found.length + 1;
  }
  return readings.length > 1 ? readings : undefined;
}

function longestName(
  pieces: readonly string[],
  catalogue: readonly Entity[],
): { readonly reading: EntityReading; readonly length: number } | undefined {
  for (let length = pieces.length; length > 0; length -= 2) {
    const raw = pieces.slice(0, length).join('');
    const entity = resolveEntity(raw, catalogue);
    if (entity) return { reading: { raw, entity }, length };
  }
  return undefined;
}

/** `Name - SIGLA`: the name decides; an acronym alone would take `Dirección X (MHCP)` for the ministry. */
function ofParts(name: string, acronym: string, index: Index): Entity | undefined {
  const byName = index.get(spelling(name));
  const byAcronym = index.get(spelling(acronym));
  if (!byName) return undefined;
  if (byAcronym) return byAcronym === byName ? byName : undefined;
  return ACRONYM.test(acronym) ? byName : undefined;
}

function sameEntity(name: string, acronym: string, index: Index): Entity | undefined {
  const byName = index.get(spelling(name));
  return byName && byName === index.get(spelling(acronym)) ? byName : undefined;
}

function indexOf(catalogue: readonly Entity[]): Index {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, Entity | null>();
  for (const entity of catalogue) {
    for (const text of [entity.name, entity.acronym, ...entity.aliases]) {
      const key = spelling(text);
      if (key === '') continue;
      const other = index.get(key);
      index.set(key, other === undefined || other === entity ? entity : null);
    }
  }
  indexes.set(catalogue, index);
  return index;
}

/** Without accents, case, punctuation, fillers, company forms and spaces: `D.I.A.N.` is `dian`. */
export function spelling(raw: string): string {
  return fold(raw)
    .replace(COMPANY, '')
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join('');
}

/** DATA-5, FLOW-10: entities as they are written; which of the catalogue each one is stands beside it. */
export const ENTITY_KIND: Kind<readonly EntityReading[], readonly EntityReading[]> = {
  read: (cell, { entities }) => (contentOf(cell).kind === 'blank' ? [] : knownEntities(entities)(String(cell.value))),
  certain: (entities) => (entities.length === 0 ? undefined : entities),
  write: (entities) => ({ value: asWritten(entities) }),
  words: asWritten,
  meant: (entities) =>
    entities
      .map(({ raw, entity }) => fold(entity?.name ?? raw))
      .sort()
      .join('; '),
  looks: looksLikeEntity,
  called: 'entidades',
  column: 'text',
  telling: true,
};

const readers = new WeakMap<readonly Entity[], (text: string) => readonly EntityReading[]>();

/** The same text is read once: a column of 20,000 rows has few different entities. */
function knownEntities(catalogue: readonly Entity[]): (text: string) => readonly EntityReading[] {
  const known = readers.get(catalogue);
  if (known) return known;
  const reader = remembered((text) => readEntities(text, catalogue));
  readers.set(catalogue, reader);
  return reader;
}

function looksLikeEntity({ value }: Cell, { entities }: Vocabulary): number {
  if (typeof value !== 'string') return 0;
  const found = readEntities(value, entities);
  if (found.length > 0 && found.every(({ entity }) => entity)) return 1;
  return INSTITUTION.test(fold(value)) && value.length < 200 ? 0.8 : 0;
}

function asWritten(entities: readonly EntityReading[]): string {
  return entities.map(({ raw }) => raw).join('; ');
}
