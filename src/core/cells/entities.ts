/** Relation of an entity to the sector (REP-3): the ministry itself, its entities, or others. */
export const ENTITY_KINDS = ['mhcp', 'attached', 'linked', 'otherSector'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const ENTITY_KIND_WORDS: Readonly<Record<EntityKind, string>> = {
  mhcp: 'MHCP',
  attached: 'Adscrita',
  linked: 'Vinculada',
  otherSector: 'Otro sector',
};

/** A line of the entity catalogue, which the user edits in `Configuración`. */
export interface Entity {
  readonly name: string;
  readonly acronym: string;
  readonly kind: EntityKind;
  /** Other spellings. */
  readonly aliases: readonly string[];
  /** A line that is no longer in force still resolves old rows. */
  readonly inForce: boolean;
}

/** One of the entities of a cell, resolved or not (DATA-5, FLOW-10). */
export interface EntityReading {
  /** As written in the cell, trimmed. */
  readonly raw: string;
  readonly entity: Entity | undefined;
}
