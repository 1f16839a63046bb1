import type { Field } from './fields/field';
import { FIELDS_OF_FOLLOW_UP } from './fields/ofFollowUp';
import { FIELDS_OF_KEY } from './fields/ofKey';
import { FIELDS_OF_PLAN } from './fields/ofPlan';

const DEFINITIONS = { ...FIELDS_OF_KEY, ...FIELDS_OF_PLAN, ...FIELDS_OF_FOLLOW_UP };

export type FieldId = keyof typeof DEFINITIONS;
export type KindOf<F extends FieldId> = (typeof DEFINITIONS)[F]['kind'];

/** Fields of matrix, export and PAS. Nobody has seen DNP's final report, hence the many synonyms. */
export const FIELDS: { readonly [F in FieldId]: Field<KindOf<F>> } = DEFINITIONS;

export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

/** Fields whose definition says this of them. */
export type FieldsWith<Trait> = {
  [F in FieldId]: (typeof DEFINITIONS)[F] extends Trait ? F : never;
}[FieldId];

/** The same as a list, in the order of the fields. */
export function fieldsWith<const Trait extends Partial<Field>>(trait: Trait): readonly FieldsWith<Trait>[] {
  const wanted = Object.entries(trait) as [keyof Field, unknown][];
  const isSaid = (id: FieldId): id is FieldsWith<Trait> =>
    wanted.every(([name, said]) => (FIELDS[id] as Field)[name] === said);
  return FIELD_IDS.filter(isSaid);
}

/** Without these nobody knows of which action a row speaks. */
export const REQUIRED_FIELDS: readonly FieldId[] = fieldsWith({ required: true });
