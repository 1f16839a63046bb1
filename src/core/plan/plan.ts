import { groupBy } from '../collections/groupBy';
import { inWords, type MatrixCell, type Step } from './steps';

export type * from './steps';

/**
 * What should be written, as data: it can be shown, counted, tested and applied. The order of steps is the order
 * of writing, but the user's rows go before sheets of ours. Only `src/excel` turns it into cells.
 */
export interface Plan {
  /** In Spanish, for the preview and the progress line. */
  readonly title: string;
  readonly steps: readonly Step[];
  /** What of the book the plan rests on, once a sheet; checked when it is written. */
  readonly anchors?: readonly SheetAnchor[];
}

/** Texts and keys as they were read; a different one means that the book has changed and nothing is written. */
export interface SheetAnchor {
  readonly sheet: string;
  readonly cells: readonly MatrixCell[];
  /** Columns that tell a row from another one; where they are missing no row is known again. */
  readonly keys?: readonly number[];
}

export function isEmpty(plan: Plan): boolean {
  return plan.steps.length === 0;
}

/** One plan that does what all do, in their order. They must rest on the same reading of the book. */
export function joinPlans(title: string, plans: readonly Plan[]): Plan {
  const anchors = [
    ...groupBy(
      plans.flatMap((plan) => plan.anchors ?? []),
      (anchor) => anchor.sheet,
    ),
  ].map(([sheet, ofSheet]): SheetAnchor => {
    const keys = [...new Set(ofSheet.flatMap((anchor) => anchor.keys ?? []))];
    return {
      sheet,
      cells: [
        ...new Map(ofSheet.flatMap(({ cells }) => cells).map((cell) => [`${cell.row}:${cell.column}`, cell])).values(),
      ],
      ...(keys.length > 0 && { keys }),
    };
  });
  const steps = joinLines(plans.flatMap((plan) => plan.steps));
  return anchors.length === 0 ? { title, steps } : { title, steps, anchors };
}

/** Lines for the same sheet are one step, in the place of the last one: lines follow the rows that they speak of. */
function joinLines(steps: readonly Step[]): Step[] {
  return steps.flatMap((step): Step[] => {
    if (step.kind !== 'appendLines') return [step];
    const same = steps.filter((other) => other.kind === 'appendLines').filter(({ sheet }) => sheet === step.sheet);
    if (step !== same.at(-1)) return [];
    const headerCells = same.flatMap((one) => one.headerCells ?? []);
    return [{ ...step, rows: same.flatMap(({ rows }) => rows), ...(headerCells.length > 0 && { headerCells }) }];
  });
}

/** What a plan will do, for the preview: sheet by sheet with counts. */
export interface PlanSummaryLine {
  readonly sheet: string;
  readonly what: string;
  readonly count: number;
}

export function summarize(plan: Plan): PlanSummaryLine[] {
  return plan.steps.flatMap((step) => {
    const said = inWords(step);
    return said ? [{ sheet: step.sheet, ...said }] : [];
  });
}
