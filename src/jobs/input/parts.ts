import { check, integer, minValue, number, pipe, type GenericSchema, type InferOutput } from 'valibot';

/** Parts of inputs that several verbs share; what is wrong with them is said by `readInput`. */
export const wholeNumber = pipe(number(), integer(), minValue(0));

/** A row of a sheet, from 1. */
export const rowNumber = pipe(number(), integer(), minValue(1));

/** An input that names what it is about in one of several ways. */
export function oneOf<S extends GenericSchema<unknown, object>>(
  names: readonly (keyof InferOutput<S> & string)[],
  schema: S,
) {
  return pipe(
    schema,
    check(
      (input) => names.some((name) => (input as Record<string, unknown>)[name] !== undefined),
      `falta ${names.map((name) => `«${name}»`).join(' o ')}`,
    ),
  );
}
