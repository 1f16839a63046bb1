import { FIELDS, REQUIRED_FIELDS, type FieldId } from './fields';
import { conflictInWords, leftOutInWords, type MappedSide } from './mappingInWords';
import type { Mapping, TableLayout } from './tableLayout';

/** Why a field has no column, or another one than might be meant, and what to do about it; in Spanish. */
export interface MappingProblem {
  readonly field: FieldId;
  /** The columns that could all hold it; none where no column does. */
  readonly columns: readonly number[];
  /** The table cannot be used before it is settled. */
  readonly required: boolean;
  readonly problem: string;
}

/** What of a mapping needs a person: fields that several columns could hold, doubtful ones, and required ones without any. */
export function mappingProblems(layout: TableLayout, mapping: Mapping, side: MappedSide): MappingProblem[] {
  const conflicts = mapping.conflicts.map(({ field, columns }): MappingProblem => ({
    field,
    columns,
    required: REQUIRED_FIELDS.includes(field),
    problem: conflictInWords(layout, field, columns, side),
  }));
  const leftOut = (mapping.leftOut ?? []).map((left): MappingProblem => ({
    field: left.field,
    columns: left.columns,
    required: false,
    problem: leftOutInWords(layout, mapping, left, side),
  }));
  const missing = REQUIRED_FIELDS.filter(
    (field) => mapping.columns[field] === undefined && !conflicts.some((one) => one.field === field),
  );
  return [
    ...conflicts,
    ...leftOut,
    ...missing.map((field): MappingProblem => ({
      field,
      columns: [],
      required: true,
      problem: `Ninguna columna es «${FIELDS[field].label}» (fila ${layout.headerBottom}): elija cuál es o agréguela, para saber de qué acción es cada fila.`,
    })),
  ].sort((a, b) => Number(b.required) - Number(a.required));
}
