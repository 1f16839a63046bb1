import type { ConpesNumber } from '../keys/keys';
import { valueOf } from '../cells/reading';
import { groupBy } from '../collections/groupBy';
import type { ActionRecord } from '../matrix/actionRecord';
import { spanishShare } from '../text/spanish';
import { countedOnce } from '../workspace/workspace';
import type { Facts } from '../standing/facts';
import { leftBefore } from '../standing/leftBefore';
import { remarkAt, type Remark } from './rule';

/** FLOW-11: 0.05 percentage points a row. */
const TOLERANCE_PER_ROW = 0.0005;

/**
 * FLOW-11: actions sum to their objective's weight, objectives to 100 %. More than that is an error; less may only
 * mean that other sectors have the rest, which a plan that was brought in leaves out: it is asked. What
 * an earlier cut closed or handed over keeps its weight where that makes the sum whole; where it does not, the plan may
 * have been weighed anew.
 */
export function weightRemarks(facts: Facts): Remark[] {
  const left = groupBy(leftBefore(facts), (record) => valueOf(record.conpes));
  return [...groupBy(countedOnce(facts.actions), (record) => valueOf(record.conpes))].flatMap(
    ([conpes, ofDocument]) => {
      const objectives = objectivesOf(ofDocument);
      const whole = objectivesOf([...ofDocument, ...(left.get(conpes) ?? [])]);
      const remarks = objectives.flatMap(({ name, actions, weight }): Remark[] => {
        const sum = weighed(actions);
        if (weight === undefined || sum === undefined) return [];
        const severity = misfit(sum, weight, actions.length);
        const all = whole.find((objective) => objective.name === name)?.actions ?? [];
        if (!severity || fits(weighed(all), weight, all.length)) return [];
        return remarkOn(
          'weight',
          actions,
          `CONPES ${conpes}, «${name}»: las acciones suman ${spanishShare(sum)} y el objetivo pesa ${spanishShare(weight)}.`,
          severity,
        );
      });
      const sum = sumOf(objectives);
      const severity = sum === undefined ? undefined : misfit(sum, 1, objectives.length);
      if (!severity || fits(sumOf(whole), 1, whole.length)) return remarks;
      return [
        ...remarks,
        ...remarkOn(
          'objectiveWeight',
          ofDocument,
          `CONPES ${conpes}: los objetivos suman ${spanishShare(sum)} y deben sumar 100 %.`,
          severity,
        ),
      ];

      function remarkOn(
        field: 'weight' | 'objectiveWeight',
        actions: readonly ActionRecord[],
        message: string,
        of: 'error' | 'warning',
      ): Remark[] {
        // Weights among other sectors alone are not ours to correct.
        const first = actions.find((record) => !facts.isElsewhere(record));
        const { severity: told, ask } = TOLD[of];
        return first ? [remarkAt(facts, first, field, `${message} ${ask}`, told)] : [];
      }
    },
  );
}

/** What is told of a sum that is too great, and of one that is too small. */
const TOLD = {
  error: { severity: 'error', ask: 'Corrija los pesos.' },
  warning: { severity: 'info', ask: 'Si lo que falta no es de otros sectores, corrija los pesos.' },
} as const;

/** DATA-6: documents whose objectives make up 100 %, so that the matrix seems to hold them whole. */
export function wholeDocuments(facts: Facts): ReadonlySet<ConpesNumber> {
  const documents = groupBy([...countedOnce(facts.actions), ...leftBefore(facts)], (record) => valueOf(record.conpes));
  return new Set(
    [...documents].flatMap(([conpes, ofDocument]) => {
      const objectives = objectivesOf(ofDocument);
      return fits(sumOf(objectives), 1, objectives.length) ? [conpes] : [];
    }),
  );
}

interface Objective {
  readonly name: string;
  readonly actions: readonly ActionRecord[];
  readonly weight: number | undefined;
}

function objectivesOf(ofDocument: readonly ActionRecord[]): Objective[] {
  return [...groupBy(ofDocument, (record) => record.objective || undefined)].map(([name, actions]) => ({
    name,
    actions,
    weight: actions.map((record) => valueOf(record.objectiveWeight)).find((found) => found !== undefined),
  }));
}

/** Only where every action's weight is known. */
function weighed(actions: readonly ActionRecord[]): number | undefined {
  return actions.reduce<number | undefined>((sum, record) => {
    const weight = valueOf(record.weight);
    return sum === undefined || weight === undefined ? undefined : sum + weight;
  }, 0);
}

function fits(sum: number | undefined, whole: number, rows: number): boolean {
  return sum !== undefined && misfit(sum, whole, rows) === undefined;
}

/** Only where every objective's weight is known. */
function sumOf(objectives: readonly Objective[]): number | undefined {
  return objectives.reduce<number | undefined>(
    (sum, { weight }) => (sum === undefined || weight === undefined ? undefined : sum + weight),
    objectives.length > 0 ? 0 : undefined,
  );
}

/** Whether weights sum to what they should, rounding allowed; too much is an error, too little may be a part. */
export function misfit(sum: number, whole: number, rows: number): 'error' | 'warning' | undefined {
  const difference = sum - whole;
  // The tolerance itself is allowed: rounding of sums must not decide.
  if (Math.abs(difference) <= TOLERANCE_PER_ROW * rows + 1e-9) return undefined;
  return difference > 0 ? 'error' : 'warning';
}
