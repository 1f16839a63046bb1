import type { Cell } from '../sheet/cell';
import { readCode } from './code';
import { contentOf, errorReading } from './cellContent';
import { asActionCode, type ActionCode } from '../keys/keys';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { grade, readingKind } from './fieldKind';

const NONE = new Set(['no', 'ninguna', 'ninguno', 'no tiene', 'no hay', 'sin relacion']);
const CODE = /(?<![\d.])\d{1,2}[.,]\d{1,3}(?!\d|\.\d)/g;
/** Words that may stand between the codes of a list. */
const AROUND = /^(?:si|no|con|y|e|la|las|accion|acciones|a|del?)$/;
/** What makes a range of two codes; without a comma, which would begin another entry of the list. */
const UNTIL = /^(?:a|al|hasta)(?: (?:el|la|las))?(?: accion)?$/;
const DASH = /^\s*[-–—]\s*$/;
const ASK = 'escriba «No», o «Sí» y los códigos separados por coma: «Sí, 1.1, 1.2».';

/** DATA-6: related actions; `No` is an empty list. */
export function readRelated(cell: Cell, date1904 = false): Reading<readonly ActionCode[]> {
  const content = contentOf(cell);
  if (content.kind === 'blank') return BLANK;
  if (content.kind === 'error') return errorReading(content.raw);
  if (content.kind === 'boolean') return content.boolean ? noList(content.raw) : value([]);
  if (content.kind === 'number') return ofOne(readCode(cell, date1904), content.raw);
  return ofText(content.text);
}

function ofText(text: string): Reading<readonly ActionCode[]> {
  if (NONE.has(fold(text))) return value([]);
  const found = text.match(CODE) ?? [];
  // What stands before, between and after the codes.
  const pieces = text.split(CODE);
  const isRange = pieces.map((piece, at) => at > 0 && at < found.length && joins(piece));
  const meant = found.map((code, at) => (isRange[at] ? range(found[at - 1] ?? '', code) : [point(code)]));
  // 1.1 - 1.3 - 1.5 may be a list as well: it is read where both come to the same.
  const isChain = isRange.some(
    (is, at) => is && isRange[at + 1] && (meant[at]?.length !== 1 || meant[at + 1]?.length !== 1),
  );
  const around = fold(pieces.filter((_piece, at) => !isRange[at]).join(' ')).split(' ');
  const isClear = around.every((word) => word === '' || AROUND.test(word) || (word === 'desde' && isRange[1]));
  if (found.length === 0 || !isClear || isChain || around.includes('no') || meant.includes(undefined))
    return noList(text);
  const codes = [...new Set(meant.flatMap((all) => all ?? []).flatMap((code) => asActionCode(code) ?? []))];
  return value(
    codes,
    found.some((one) => one.includes(','))
      ? `los códigos tienen coma decimal: escriba ${codes.join(', ')} con punto.`
      : undefined,
  );
}

function point(code: string): string {
  return code.replace(',', '.');
}

/** Whether what stands between two codes makes a range of them. */
function joins(piece: string): boolean {
  return DASH.test(piece) || (!/[,;]/.test(piece) && UNTIL.test(fold(piece)));
}

/** What follows the first code of a range, up to the last, within one objective; undefined where they make none. */
function range(first: string, last: string): string[] | undefined {
  const [[objective = '', from], [same, to]] = [point(first).split('.'), point(last).split('.')];
  const count = Number(to) - Number(from);
  return objective === same && count > 0
    ? Array.from({ length: count }, (_, index) => `${objective}.${Number(from) + 1 + index}`)
    : undefined;
}

/** A lone code that Excel made a number of. */
function ofOne(code: Reading<ActionCode>, raw: string): Reading<readonly ActionCode[]> {
  if (code.kind === 'value') return value([code.value], code.doubt);
  return code.kind === 'unreadable'
    ? unreadable(
        code.raw,
        code.problem,
        code.candidates?.map((each) => [each]),
      )
    : noList(raw);
}

function noList(raw: string): Reading<readonly ActionCode[]> {
  return unreadable(raw, `${quoted(raw)} no se entiende como relación entre acciones: ${ASK}`);
}

/** As PAS annexes write it (DATA-6). */
export const RELATED_KIND = readingKind<readonly ActionCode[]>({
  read: (cell, { date1904 }) => readRelated(cell, date1904),
  write: (codes) => ({ value: relatedInWords(codes) }),
  words: relatedInWords,
  meant: (codes) => [...codes].sort().join(' '),
  looks: (cell) => (typeof cell.value === 'string' ? grade(readRelated(cell), 0) : 0),
  called: 'relaciones entre acciones',
  column: 'text',
});

function relatedInWords(codes: readonly ActionCode[]): string {
  return codes.length === 0 ? 'No' : `Sí, ${codes.join(', ')}`;
}
