import { addressOf, type CellRef } from '../sheet/cell';
import type { FieldId } from '../matrix/fields';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Mapping } from '../matrix/tableLayout';

/** What may be missing before a cut is ended, in the order in which it is told. */
export const END_ITEMS = [
  'settings',
  'rowsWithoutCut',
  'notClosedYet',
  'noFinalState',
  'neverReported',
  'notCompared',
  'undecided',
  'unmatched',
  'noReport',
  'oldReport',
  'closable',
  'closedWrong',
  'gaps',
  'commitments',
  'transfers',
  'errors',
] as const;

export type EndItemId = (typeof END_ITEMS)[number];

/** The job that helps where no single cell does. */
export type EndJob = 'validate' | 'stamp' | 'reconcile' | 'report';

/** One thing that is missing at the end of a cut. */
export interface EndItem {
  readonly id: EndItemId;
  /** In Spanish: what is missing and what to do; never an owner's name. */
  readonly sentence: string;
  readonly count: number;
  /** Where to go. */
  readonly place?: { readonly sheet: string; readonly cell: string };
  readonly job?: EndJob;
  /** The next cut would come out wrong; everything else is for the person to decide. */
  readonly blocks: boolean;
}

export function placeOf(ref: CellRef): NonNullable<EndItem['place']> {
  return { sheet: ref.sheet, cell: addressOf(ref) };
}

/** The cell of a field in a row, or the row's first one where no column holds the field. */
export function placeIn(record: ActionRecord, field: FieldId, { columns }: Mapping): NonNullable<EndItem['place']> {
  return placeOf({ sheet: record.sheet, row: record.row, column: columns[field] ?? columns.code ?? columns.text ?? 1 });
}
