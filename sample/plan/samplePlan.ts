import { CUT } from '../facts/sampleCut';
import { randomFrom } from '../../test-kit/random';
import { currentActions, earlierActions, repeatedAction } from './plannedActions';
import { exportRows, type DnpRow } from './export';
import { layoutOf, type Layout, type PlacedAction } from './sampleLayout';

const SEED = 20_260_605;
/** Rows of the export's sheet, from 1: three titles, a blank row, the headers. */
export const DNP_HEADER_ROW = 5;
const DNP_BLANK_ROW = 60;

export interface PlacedDnpRow extends DnpRow {
  /** Row of the sheet `Reporte`. */
  readonly row: number;
  /** Line of the CSV; undefined where it leaves the row out. */
  readonly csvRow: number | undefined;
}

/** Everything that is planted, by meaning and place; the files are written from it and the expectations read off it. */
export interface SamplePlan extends Layout {
  /** The second row of the repeated key. */
  readonly repeated: PlacedAction;
  readonly dnp: readonly PlacedDnpRow[];
}

export function samplePlan(): SamplePlan {
  const random = randomFrom(SEED);
  const current = currentActions(random);
  const layout = layoutOf(current, repeatedAction(current), earlierActions(current));
  const repeated = secondOf(layout.actions);
  return { ...layout, repeated, dnp: placed(exportRows(layout.actions, repeated, random)) };
}

function secondOf(actions: readonly PlacedAction[]): PlacedAction {
  const seen = new Set<string>();
  for (const action of actions) {
    if (action.cut !== CUT.label) continue;
    if (seen.has(action.key)) return action;
    seen.add(action.key);
  }
  throw new Error('no key is repeated');
}

function placed(rows: readonly DnpRow[]): PlacedDnpRow[] {
  let next = DNP_HEADER_ROW;
  let left = 0;
  return rows.map((row) => {
    next += next + 1 === DNP_BLANK_ROW ? 2 : 1;
    if (row.csvCode === null) left += 1;
    return { ...row, row: next, csvRow: row.csvCode === null ? undefined : next - left };
  });
}
