import type { Plan, Step } from '../../core/plan/plan';
import { sheetsOf } from '../../core/plan/targets';
import { pace } from '../pace';
import { hiddenRowsOf } from './hiddenRows';
import { findListSeparator } from './listSeparator';
import { loadColumns, type LoadedColumn } from './loadedColumns';
import { findMarks, OldMarks } from './marks';
import { loadSheet, sheetState, type SheetState } from './sheetState';
import { kindOf } from './steps/stepKinds';
import type { Inspected } from './steps/stepKind';

/** How the places that a plan writes to look right now. */
export interface Inspection {
  /** The sheets that are there, by name. */
  readonly sheets: ReadonlyMap<string, SheetState>;
  /** Columns of the anchors, kept by Excel, by sheet. Their values are those that were read last. */
  readonly anchors: ReadonlyMap<string, readonly LoadedColumn[]>;
  /** In the plan's order. */
  readonly steps: readonly InspectedStep[];
}

export interface InspectedStep extends Inspected {
  readonly step: Step;
}

/**
 * Asks Excel for all of it in one sync, and in more of them only for hidden rows where a filter is on, for marks of ours,
 * and for how cells are listed.
 */
export async function inspect(context: Excel.RequestContext, plan: Plan): Promise<Inspection> {
  const breathe = pace();
  const sheets = sheetsOf(plan).map((name) => loadSheet(context, name));
  const anchors = new Map(
    (plan.anchors ?? []).map(({ sheet, cells }) => [
      sheet,
      loadColumns(context.workbook.worksheets.getItemOrNullObject(sheet), cells, 'values'),
    ]),
  );
  const steps: InspectedStep[] = [];
  for (const step of plan.steps) {
    await breathe();
    steps.push({ ...kindOf(step).inspect(context, step), step });
  }
  await breathe();
  await context.sync();
  await breathe();
  const standing = sheets.filter(({ sheet }) => !sheet.isNullObject);
  const filtered = new Set(standing.filter(({ filters }) => filters.areOn()).map(({ name }) => name));
  const hidden = await hiddenRowsOf(
    context,
    steps.filter(({ step }) => filtered.has(step.sheet)),
  );
  const marked = new Set(plan.steps.filter((step) => kindOf(step).takesMarks).map((step) => step.sheet));
  const marks = await findMarks(
    context,
    standing.filter(({ name }) => marked.has(name)).map(({ name, sheet }) => ({ name, id: sheet.id })),
  );
  const listed = standing.find(({ name }) =>
    plan.steps.some((step) => step.sheet === name && kindOf(step).listsCells === true),
  );
  const listSeparator = listed ? await findListSeparator(context, listed.sheet.id) : 'none';
  return {
    sheets: new Map(
      standing.map((one) => [
        one.name,
        sheetState(one, {
          hiddenRows: hidden.get(one.name) ?? new Set(),
          anchors: anchors.get(one.name) ?? [],
          marks: marks.get(one.name) ?? new OldMarks([]),
          listSeparator,
        }),
      ]),
    ),
    anchors,
    steps,
  };
}
