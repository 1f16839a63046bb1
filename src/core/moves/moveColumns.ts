import { fold } from '../text/fold';
import { FIELDS, type FieldId } from '../matrix/fields';
import type { Mapping } from '../matrix/tableLayout';
import type { Matrix } from '../workspace/workspace';

/** `falta la columna «Ciclo»`; undefined where each field has one. A value goes nowhere but into its field's own column. */
export function withoutColumn(mapping: Mapping, fields: readonly FieldId[]): string | undefined {
  const missing = fields
    .filter((field) => mapping.columns[field] === undefined)
    .map((field) => `«${FIELDS[field].label}»`);
  if (missing.length === 0) return undefined;
  return missing.length === 1
    ? `falta la columna ${missing.join('')}`
    : `faltan las columnas ${missing.slice(0, -1).join(', ')} y ${missing.slice(-1).join('')}`;
}

/** `Fecha de cierre`: a day says that it is closed, and a word has no place there. */
export function isClosedByDay({ layout, mapping }: Matrix): boolean {
  const column = mapping.columns.closed;
  return column !== undefined && /\bfecha\b/.test(fold(layout.headers[column - layout.left] ?? ''));
}
