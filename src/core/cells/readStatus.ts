import { STATUS_WORDS, type Status } from '../cut/status';
import type { StateWord } from './stateWords';
import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { readingKind } from './fieldKind';

/** Closure is another column (CLOSE): an action that is over may still be in review in this cut. */
const CLOSURE = /^(?:cerrad|finalizad|terminad|cumplid|culminad|concluid)/;
/** What analysts say about deadlines and progress is no approval status. */
const JUDGEMENT = /^(?:atrasad|rezagad|vencid|en mora|estancad|en curso|en 0|iniciad)/;

/**
 * Wordings beyond the catalogue that leave no choice. An approval by anyone before the last stage of DNP is still
 * in review, hence nothing but bare words here.
 */
const PATTERNS: readonly (readonly [RegExp, Status])[] = [
  [/^(?:accion |reporte )?rechazad[oa]s?(?: (?:por|en|desde) (?!.*(?:aprobad|devuelt)).*)?$/, 'rejected'],
  [/^(?:aun |todavia )?(?:sin reporte|sin reportar|no reportad[oa]s?|no report[ao])$/, 'notReported'],
  [
    /^(?:(?:pendiente|en proceso) de |en |para )(?:revision|aprobacion)(?: (?!.*(?:aprobad|rechazad|devuelt)).*)?$/,
    'inReview',
  ],
  [/^(?:accion |reporte )?aprobad[oa]s?$/, 'approved'],
];

const indexes = new WeakMap<readonly StateWord[], ReadonlyMap<string, StateWord>>();

/** The catalogue's line for a word, compared without accents, case or punctuation; of equal lines the first. */
export function findStateWord(raw: string, words: readonly StateWord[]): StateWord | undefined {
  let index = indexes.get(words);
  if (!index) {
    index = new Map([...words].reverse().map((each) => [fold(each.word), each]));
    indexes.set(words, index);
  }
  return index.get(fold(raw));
}

/** Status of an action in the cut; the user's catalogue goes first. */
export function readStatus(cell: Cell, words: readonly StateWord[]): Reading<Status> {
  const content = contentOf(cell);
  if (content.kind === 'blank') return BLANK;
  if (content.kind === 'error') return errorReading(content.raw);
  if (content.kind !== 'text') return unknown(content.raw);
  const known = findStateWord(content.text, words);
  if (known) return value(known.status);
  const folded = fold(content.text);
  if (CLOSURE.test(folded)) {
    return unreadable(
      content.text,
      `${quoted(content.text)} habla del cierre de la acción, que va en la columna «Cerrada» con su causal: escriba aquí el estado en el corte.`,
    );
  }
  if (JUDGEMENT.test(folded)) {
    return unreadable(
      content.text,
      `${quoted(content.text)} habla de plazos o de avance y no del estado de aprobación: escriba el estado en el corte.`,
    );
  }
  const pattern = PATTERNS.find(([form]) => form.test(folded));
  return pattern ? value(pattern[1]) : unknown(content.text);
}

function unknown(raw: string): Reading<Status> {
  return unreadable(
    raw,
    `${quoted(raw)} no es un estado conocido: corríjalo o agréguelo al catálogo de estados en «Configuración».`,
  );
}

export const STATUS_KIND = readingKind<Status>({
  read: (cell, { states }) => readStatus(cell, states),
  write: (status) => ({ value: STATUS_WORDS[status] }),
  words: (status) => STATUS_WORDS[status],
  looks: (cell, { states }) => (readStatus(cell, states).kind === 'value' ? 1 : isShortText(cell) ? 0.4 : 0),
  called: 'estados',
  column: 'text',
  telling: true,
});

function isShortText({ value: text }: Cell): boolean {
  return typeof text === 'string' && text.length <= 40 && /\p{L}{3}/u.test(text);
}
