import { isErrorText } from './storedCell';
import { readDate, type DateReader } from './typedDate';
import { readNumber } from './typedNumber';
import { WorkbookError } from './workbookError';
import { isFormula } from './formulaSyntax';
import { GENERAL, TEXT_FORMAT } from './style';

export const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;

/** What an input makes of a cell. `format` is what Excel gives to a cell that is still General. */
export type Entry =
  | { readonly kind: 'clear' }
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: string | number | boolean;
      readonly isError?: boolean;
      readonly format?: string;
    };

/**
 * An input becomes what it would become if somebody typed it in Excel in English (United States), which is
 * what `values` and `formulas` speak whatever the user's language is (excel-facts: #1559, #3775; #3256; #6687).
 */
export function readTyped(input: unknown, numberFormat: string, dates: DateReader): Entry {
  if (typeof input === 'string') return readText(input, numberFormat, dates);
  if (typeof input === 'number' && Number.isFinite(input)) {
    // A cell formatted as text keeps what is put into it as text, numbers too.
    return { kind: 'value', value: numberFormat === TEXT_FORMAT ? String(input) : input };
  }
  if (typeof input === 'boolean') {
    return { kind: 'value', value: numberFormat === TEXT_FORMAT ? String(input).toUpperCase() : input };
  }
  throw new WorkbookError('InvalidArgument', 'A cell takes text, numbers and booleans.');
}

function readText(input: string, numberFormat: string, dates: DateReader): Entry {
  if (input === '') return { kind: 'clear' };
  if (input.length > TEXT_LIMIT)
    throw new WorkbookError('InvalidArgument', `A cell holds at most ${TEXT_LIMIT} characters.`);
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1) };
  if (numberFormat === TEXT_FORMAT) return { kind: 'value', value: input };
  return readNumberOrDate(input, numberFormat, dates) ?? readFormula(input) ?? readWord(input);
}

function readNumberOrDate(input: string, numberFormat: string, dates: DateReader): Entry | undefined {
  const typed = readNumber(input) ?? readDate(input, dates);
  if (!typed) return undefined;
  const keepsFormat = numberFormat !== GENERAL || typed.format === undefined;
  return { kind: 'value', value: typed.value, ...(keepsFormat ? {} : { format: typed.format }) };
}

/** A leading `=`, `+`, `-` or `@` announces a formula; when it cannot be one, Excel refuses the write. */
function readFormula(input: string): Entry | undefined {
  if (!/^[=+\-@]./su.test(input)) return undefined;
  const formula = input.startsWith('=') ? input : `=${input.replace(/^@/, '')}`;
  const isCall = !input.startsWith('@') || /^@[\p{L}_][\p{L}\p{N}_.]*\(/u.test(input);
  if (formula.length > FORMULA_LIMIT || !isCall || !isFormula(formula)) {
    throw new WorkbookError('InvalidArgument', 'The text begins like a formula and is none.');
  }
  return { kind: 'formula', formula };
}

function readWord(input: string): Entry {
  const upper = input.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  return isErrorText(input) ? { kind: 'value', value: upper, isError: true } : { kind: 'value', value: input };
}
