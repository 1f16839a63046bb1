import { findingsOf } from '../rules/ruleCatalogue';
import type { Workspace } from '../workspace/workspace';
import { END_ITEMS, type EndItem } from './item';
import { itemOfErrors, itemsOfActions } from './itemsOfActions';
import { itemOfRowsWithoutCut, itemsOfCut, itemsOfReport } from './itemsOfCut';
import { itemsOfDnp, type Comparison } from './itemsOfDnp';
import { itemsOfRegisters } from './itemsOfRegisters';
import type { SeenSheets } from './seenSheets';

export interface EndInput {
  readonly comparison: Comparison;
  readonly seen: SeenSheets;
}

/**
 * What is missing before the current cut can be ended (REP-1 to REP-3, CLOSE-1, FLOW-2, PREP-3, PREP-4). Only what would
 * make the next cut wrong blocks; with the rest the person may go on.
 */
export function missingAtEnd(workspace: Workspace, { comparison, seen }: EndInput): EndItem[] {
  const { reconciliation: _, ...rest } = workspace;
  const findings = findingsOf(
    comparison.kind === 'compared' ? { ...rest, reconciliation: comparison.reconciliation } : rest,
  );
  const items = [
    ...itemsOfCut(workspace),
    ...itemOfRowsWithoutCut(workspace),
    ...itemsOfActions(workspace, findings),
    ...itemsOfDnp(comparison),
    ...itemsOfReport(workspace, seen),
    ...itemsOfRegisters(workspace),
    ...itemOfErrors(findings),
  ];
  return items.sort((a, b) => END_ITEMS.indexOf(a.id) - END_ITEMS.indexOf(b.id));
}
