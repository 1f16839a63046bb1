import type { Validation } from '../../workbook/validation';
import { asOneOf, asRecord, asText, isRecord } from '../args';
import { notImplemented } from '../hostError';

type Rule = Validation['rule'];
type FileType = Rule['type'];

/** Excel's property of a rule, and the type's name, for the type that files name. */
const TYPES: Readonly<Record<FileType, { readonly property: string; readonly typeName: string }>> = {
  list: { property: 'list', typeName: 'List' },
  whole: { property: 'wholeNumber', typeName: 'WholeNumber' },
  decimal: { property: 'decimal', typeName: 'Decimal' },
  date: { property: 'date', typeName: 'Date' },
  time: { property: 'time', typeName: 'Time' },
  textLength: { property: 'textLength', typeName: 'TextLength' },
  custom: { property: 'custom', typeName: 'Custom' },
};

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;
const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly (keyof typeof OPERATORS)[];

export const typeName = ({ type }: Rule): string => TYPES[type].typeName;

/** `{list: {inCellDropDown, source}}`, `{wholeNumber: {formula1, formula2, operator}}`, `{custom: {formula}}`. */
export function showRule(rule: Rule): Record<string, unknown> {
  return { [TYPES[rule.type].property]: partOf(rule) };
}

function partOf({ type, values, formula1, formula2, operator }: Rule): Record<string, unknown> {
  if (type === 'list') return { inCellDropDown: true, source: values ? values.join(',') : `=${formula1 ?? ''}` };
  if (type === 'custom') return { formula: `=${formula1 ?? ''}` };
  const name = OPERATOR_NAMES.find((key) => OPERATORS[key] === (operator ?? 'between'));
  return {
    formula1: operand(formula1),
    ...(formula2 !== undefined && { formula2: operand(formula2) }),
    operator: name,
  };
}

export function readRule(value: unknown): Rule {
  const [entry] = Object.entries(asRecord(value)).filter(([, part]) => isRecord(part));
  const [type] = Object.entries(TYPES).find(([, { property }]) => property === entry?.[0]) ?? [];
  const base = { type: asOneOf(type, Object.keys(TYPES) as FileType[]), allowBlank: true, showErrorMessage: true };
  const part = asRecord(entry?.[1]);
  if (base.type === 'list') {
    const source = asText(part['source']);
    return source.startsWith('=')
      ? { ...base, formula1: source.slice(1) }
      : { ...base, values: source.split(',').map((word) => word.trim()) };
  }
  if (base.type === 'custom') return { ...base, formula1: fileFormula(part['formula']) };
  const operator = OPERATORS[asOneOf(part['operator'], OPERATOR_NAMES)];
  const second = part['formula2'];
  return {
    ...base,
    operator,
    formula1: fileFormula(part['formula1']),
    ...(second !== undefined && second !== null && { formula2: fileFormula(second) }),
  };
}

function fileFormula(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw notImplemented('DataValidation', 'rule with a Range as its formula');
  return value.replace(/^=/, '');
}

function operand(formula: string | undefined): string | number {
  const text = formula ?? '';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}
