import { columnLetters } from '../sheet/cell';
import { fold } from '../text/fold';
import { FIELDS, REQUIRED_FIELDS, type FieldId } from './fields';
import type { Mapping, TableLayout } from './tableLayout';

/** Why a field has no column, and what to do about it; in Spanish. */
export interface MappingProblem {
  readonly field: FieldId;
  /** The columns that could all hold it; none where no column does. */
  readonly columns: readonly number[];
  /** The table cannot be used before it is settled. */
  readonly required: boolean;
  readonly problem: string;
}

/** What of a mapping needs a person: fields that several columns could hold, and required ones without any. */
export function mappingProblems(layout: TableLayout, mapping: Mapping): MappingProblem[] {
  const conflicts = mapping.conflicts.map(({ field, columns }): MappingProblem => ({
    field,
    columns,
    required: REQUIRED_FIELDS.includes(field),
    problem: conflictText(layout, field, columns),
  }));
  const missing = REQUIRED_FIELDS.filter(
    (field) => mapping.columns[field] === undefined && !conflicts.some((one) => one.field === field),
  );
  return [
    ...conflicts,
    ...missing.map((field): MappingProblem => ({
      field,
      columns: [],
      required: true,
      problem: `Ninguna columna es «${FIELDS[field].label}» (fila ${layout.headerBottom}): elija cuál es o agréguela, para saber de qué acción es cada fila.`,
    })),
  ].sort((a, b) => Number(b.required) - Number(a.required));
}

function conflictText(layout: TableLayout, field: FieldId, columns: readonly number[]): string {
  const headers = columns.map((column) => layout.headers[column - layout.left] ?? '');
  const [first = ''] = headers;
  const label = FIELDS[field].label;
  // A header that stands twice cannot be chosen by its name.
  if (headers.every((header) => fold(header) === fold(first))) {
    return `Las columnas ${listed(columns.map(columnLetters))} tienen el mismo encabezado «${first}» y podrían ser «${label}»: cambie el encabezado de la que no es.`;
  }
  const named = columns.map((column, index) => `${columnLetters(column)} («${headers[index] ?? ''}»)`);
  return `Las columnas ${listed(named)} podrían ser «${label}»: elija cuál es.`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1) ?? ''}`;
}
