import fc, { type Arbitrary } from 'fast-check';

/** As much of a schema of valibot as inputs are made from. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly value?: Schema;
  readonly options?: readonly unknown[];
}

const ODD: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, true, -1, 0.5, 1e9, '', '=1+1', '__proto__', [], {}),
);

/**
 * Inputs for a verb: mostly of the form that its schema asks for, with fields missing, odd or besides. `words`: texts
 * that mean something in the book, so that many inputs get beyond the schema.
 */
export function inputsOf(schema: unknown, words: readonly string[]): Arbitrary<unknown> {
  return fc.oneof({ arbitrary: madeOf(schema as Schema, words), weight: 9 }, { arbitrary: ODD, weight: 1 });
}

function madeOf(schema: Schema, words: readonly string[]): Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return fc.oneof(
        fc.constantFrom(...words),
        fc.string(),
        fc.constantFrom('20/05/2026', '2026-05-20', 'x'.repeat(40_000)),
      );
    case 'number':
      return fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer(), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'union':
      return fc.oneof(...(schema.options ?? []).map((one) => madeOf(one as Schema, words)));
    case 'array':
      return schema.item ? fc.array(madeOf(schema.item, words), { maxLength: 3 }) : ODD;
    case 'record':
      return fc.dictionary(fc.constantFrom(...words), madeOf({ type: 'string' }, words), { maxKeys: 8 });
    default:
      if (schema.wrapped) return madeOf(schema.wrapped, words);
      return schema.entries ? objectOf(schema.entries, words) : ODD;
  }
}

function objectOf(entries: Readonly<Record<string, Schema>>, words: readonly string[]): Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(entries).map(([name, field]) => [
      name,
      fc.oneof({ arbitrary: madeOf(field, words), weight: 19 }, { arbitrary: ODD, weight: 1 }),
    ]),
  );
  const besides = fc.oneof(
    { arbitrary: fc.constant({}), weight: 19 },
    { arbitrary: fc.dictionary(fc.string(), ODD, { maxKeys: 1 }), weight: 1 },
  );
  const needed = Object.keys(entries).filter((name) => !/optional/.test(entries[name]?.type ?? ''));
  return fc
    .tuple(
      fc.oneof(
        { arbitrary: fc.record(fields, { requiredKeys: needed }), weight: 9 },
        { arbitrary: fc.record(fields, { requiredKeys: [] }), weight: 1 },
      ),
      besides,
    )
    .map(([made, more]) => ({ ...made, ...more }));
}
