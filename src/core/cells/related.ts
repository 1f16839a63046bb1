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
  const folded = fold(text);
  if (NONE.has(folded)) return value([]);
  const found = text.match(CODE) ?? [];
  const around = fold(text.replace(CODE, ' '))
    .split(' ')
    .filter((word) => word !== '');
  if (found.length === 0 || !around.every((word) => AROUND.test(word)) || around.includes('no')) return noList(text);
  const codes = [...new Set(found.flatMap((one) => asActionCode(one.replace(',', '.')) ?? []))];
  return value(
    codes,
    found.some((one) => one.includes(','))
      ? `los códigos tienen coma decimal: escriba ${codes.join(', ')} con punto.`
      : undefined,
  );
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
