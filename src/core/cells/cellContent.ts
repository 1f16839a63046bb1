import type { Cell, CellValue } from '../sheet/cell';
import { cleanText, quoted, textOf } from '../text/fold';
import { unreadable, type Reading } from './reading';

/** A cell before its meaning: every reader starts here, so that blanks and errors are the same for all. */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'error'; readonly raw: string }
  | { readonly kind: 'number'; readonly number: number; readonly raw: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean; readonly raw: string }
  | { readonly kind: 'text'; readonly text: string };

/** What people write for "nothing here" (a dash, `N/A`, `No aplica`), and programs (`NULL`, `nan`, `None`, `\N`). */
const NOTHING =
  /^(?:[-–—_.]+|n\/?\.?a\.?|n[./]? ?d\.?|s\/d|s\/i|no (?:aplica|disponible)|sin (?:dato|datos|información|informacion)|sin definir|[([<{]?(?:null|nulo|nil|none|nan|nat|na|undefined|vac[ií]o|en blanco)[)\]>}]?|\\n)$/i;
/** How text files say that a cell is text: `="1.10"`, `'1.10`. */
const AS_TEXT = /^="(.*)"$|^'(?=\d)(.*)$/s;
const ERROR =
  /^#[¡¿]?(?:REF|VALUE|VALOR|N\/A|N\/D|NAME|NOMBRE|NULL|NULO|NUM|DIV\/0|SPILL|DESBORDAMIENTO|CALC|BUSY|OCUPADO|FIELD|GETTING_DATA|OBTENIENDO_DATOS)[!?]*$/i;

export function contentOf(cell: Cell): Content {
  const { value } = cell;
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { kind: 'number', number: value, raw: String(value) }
      : { kind: 'error', raw: String(value) };
  }
  const text = meantText(value);
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value, raw: text };
  if (text === '' || NOTHING.test(text)) return { kind: 'blank' };
  return ERROR.test(text) ? { kind: 'error', raw: text } : { kind: 'text', text };
}

/** A text without what only says that it is one. */
export function meantText(value: CellValue): string {
  const text = textOf(value);
  const [, formula, digits] = AS_TEXT.exec(text) ?? [];
  return cleanText(formula?.replaceAll('""', '"') ?? digits ?? text);
}

/** Excel's words for a formula whose result is not there yet. */
const NOT_CALCULATED = /^#(?:GETTING_DATA|OBTENIENDO_DATOS|BUSY!|OCUPADO!|¡OCUPADO!)$/i;

/** Whether a cell holds a formula that nobody has calculated: what it will say is not known. */
export function isNotCalculated(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && NOT_CALCULATED.test(textOf(value));
}

/** The reading of a formula error, the same for every meaning. */
export function errorReading<T>(raw: string): Reading<T> {
  if (isNotCalculated(raw))
    return unreadable(raw, 'la fórmula no tiene resultado guardado: abra el libro en Excel, guárdelo y repita.');
  return unreadable(raw, `${quoted(raw)} es un error de fórmula: corrija la fórmula o escriba el dato.`);
}
