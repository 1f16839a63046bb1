import type { Day } from '../calendar/day';
import { actionKey, type ActionKey, type ConpesNumber } from '../keys/keys';
import { valueOf } from '../cells/reading';
import { isClosed } from '../standing/due';
import { groupBy } from '../collections/groupBy';
import type { ActionRecord } from '../matrix/actionRecord';
import { saidIn } from '../matrix/fieldCells';
import type { FieldId } from '../matrix/fields';
import { wholeActions } from '../matrix/parts/wholeActions';
import { transferredOn } from '../standing/transferred';
import { recordsOfCut, type Workspace } from '../workspace/workspace';
import type { AnnexAction } from './pasActions';
import { isOfSector, type Annex } from './annex';
import { PLAN_FIELDS, type PlanField } from './planFields';

/** Where an action of the annex stands before it is brought. */
export type Standing =
  | { readonly kind: 'new' }
  /** It has a row in this cut, or several that are taken together. */
  | { readonly kind: 'there'; readonly record: ActionRecord; readonly changes: readonly Change[] }
  /** It may be the action of this row, whose code is not certain. */
  | { readonly kind: 'perhaps'; readonly record: ActionRecord }
  /** Closed for good in an earlier cut (CLOSE-1). */
  | { readonly kind: 'closed'; readonly record: ActionRecord }
  /** Another sector's by now (PREP-4). */
  | { readonly kind: 'transferred'; readonly on: Day };

/** A field in which a later version of the plan says something else than the matrix. */
export interface Change {
  readonly field: PlanField;
  readonly before: string;
  readonly after: string;
}

export interface ComparedAction {
  readonly action: AnnexAction;
  readonly key: ActionKey;
  readonly ofSector: boolean;
  readonly standing: Standing;
}

/** What is chosen before a person has looked: the sector's own actions, where nothing is in doubt. */
export function isProposed({ ofSector, standing }: ComparedAction): boolean {
  return ofSector && standing.kind === 'new';
}

/** A PAS annex against the matrix (DOC-5). */
export interface PasComparison {
  readonly actions: readonly ComparedAction[];
  /** Actions of the document in this cut that the plan does not have (any more). */
  readonly dropped: readonly ActionRecord[];
}

export function comparePas({ actions, fields }: Annex, conpes: ConpesNumber, workspace: Workspace): PasComparison {
  const { matrix, settings } = workspace;
  const ofDocument = matrix.records.filter((record) => valueOf(record.conpes) === conpes);
  const now = wholeActions(recordsOfCut(ofDocument, settings.cut.label));
  const byKey = groupBy(now, ({ key }) => key);
  const compared = actions.map((action): ComparedAction => {
    const key = actionKey(conpes, action.code);
    return { action, key, ofSector: isOfSector(action), standing: standingOf(action, key) };
  });
  const known = new Set(compared.map(({ key }) => key));
  return { actions: compared, dropped: now.filter(({ key }) => key !== undefined && !known.has(key)) };

  function standingOf(action: AnnexAction, key: ActionKey): Standing {
    const record = byKey.get(key)?.[0];
    if (record) return { kind: 'there', record, changes: changesOf(action, record, fields, matrix.mapping.columns) };
    const closed = ofDocument.find((other) => other.key === key && isClosed(other));
    if (closed) return { kind: 'closed', record: closed };
    const on = transferredOn({ key }, workspace);
    if (on !== undefined) return { kind: 'transferred', on };
    const perhaps = now.find(({ code }) => code.kind === 'unreadable' && code.candidates?.includes(action.code));
    return perhaps ? { kind: 'perhaps', record: perhaps } : { kind: 'new' };
  }
}

/** What an action of several rows has row by row: which of them the plan means is not known. */
const ROW_BY_ROW: ReadonlySet<FieldId> = new Set([
  ...(['indicatorType', 'indicator', 'annualTarget', 'finalTarget', 'start', 'end', 'weight'] as const),
]);

/** Its rows say it alike, so that it can be written into all of them. */
function isOfAction(field: PlanField, { parts = [] }: ActionRecord): boolean {
  const said = new Set(parts.map((row) => saidIn(row, field)?.meant));
  return said.size < 2 && (parts.length === 0 || !ROW_BY_ROW.has(field));
}

/** A blank never overwrites a value, and what cannot be read says nothing. */
function changesOf(
  { record: planned }: AnnexAction,
  standing: ActionRecord,
  fields: Annex['fields'],
  columns: Workspace['matrix']['mapping']['columns'],
): Change[] {
  return PLAN_FIELDS.flatMap((field): Change[] => {
    if (!fields.has(field) || columns[field] === undefined || !isOfAction(field, standing)) return [];
    const [before, after] = [saidIn(standing, field), saidIn(planned, field)];
    if (after === undefined || before?.meant === after.meant) return [];
    return [{ field, before: before?.shown ?? '', after: after.shown }];
  });
}
