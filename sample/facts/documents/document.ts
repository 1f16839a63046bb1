import type { EntityId } from '../sampleEntities';

/** An invented action of a real document: its text and the entities that answer for it. */
export type InventedAction = readonly [text: string, ...entities: [EntityId, ...EntityId[]]];

export interface Objective {
  readonly title: string;
  /** Percentage points of the document. */
  readonly weight: number;
  /** How many real PAS rows stand before the invented ones. */
  readonly real?: number;
  readonly actions: readonly InventedAction[];
}

export interface SampleDocument {
  readonly conpes: string;
  /** Years in which its actions begin. */
  readonly begins: readonly [first: number, last: number];
  readonly objectives: readonly Objective[];
}
