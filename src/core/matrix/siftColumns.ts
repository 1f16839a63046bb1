import { isDayOfAll } from './columnValues';
import { isOfTheCut, TAKEN, type Score, type ScoredColumn } from './columnScore';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import { saysNothing } from './headerNames';
import type { ColumnGuess, LeftOut, Mapping, TableLayout } from './tableLayout';

/** Columns with the fields that each may be taken for, and those that it may not. */
interface Sifted {
  readonly columns: readonly ScoredColumn[];
  readonly leftOut: readonly LeftOut[];
}

/** Without what no column may be taken for: another cut's, and what would be written into and is not certain. */
export function sift(all: readonly ScoredColumn[], layout: TableLayout, isReport: boolean): Sifted {
  const leftOut: LeftOut[] = [];
  const dropped = new Map<ScoredColumn, Set<FieldId>>();
  const leave = (field: FieldId, why: LeftOut['why'], isLeft: (score: Score, each: ScoredColumn) => boolean): void => {
    const columns = all.filter((each) => {
      const score = each.scores.get(field);
      if (score === undefined || dropped.get(each)?.has(field) || !isLeft(score, each)) return false;
      dropped.set(each, (dropped.get(each) ?? new Set()).add(field));
      return score.score >= TAKEN && !saysNothing(each.header);
    });
    if (columns.length > 0) leftOut.push({ field, columns: columns.map(({ column }) => column), why });
  };
  for (const field of FIELD_IDS) {
    leave(field, 'otherCuts', ({ relation }) => relation === 'other');
    if (all.some((each) => isOfTheCut(each, field))) leave(field, 'withoutCut', ({ relation }) => relation !== 'same');
    if (FIELDS[field].certain && !isReport)
      leave(
        field,
        'unsure',
        ({ certain }, { cells }) => !certain || (FIELDS[field].kind === 'yesNo' && isDayOfAll(cells, layout)),
      );
  }
  const columns = all.map((each) => {
    const without = dropped.get(each);
    return without ? { ...each, scores: new Map([...each.scores].filter(([field]) => !without.has(field))) } : each;
  });
  return { columns, leftOut };
}

/** What was left out matters where nothing else holds the field; one without a cut, where another was taken for it. */
export function leftOutInEarnest(
  leftOut: readonly LeftOut[],
  guesses: readonly ColumnGuess[],
  conflicts: Mapping['conflicts'],
): Pick<Mapping, 'leftOut'> {
  const mapped = new Set(guesses.map(({ column }) => column));
  const settled = new Set(guesses.map(({ field }) => field));
  const told = leftOut.flatMap(({ field, columns, why }): LeftOut[] => {
    const free = columns.filter((column) => !mapped.has(column));
    const isOpen = !settled.has(field) && conflicts.every((conflict) => conflict.field !== field);
    const matters = why === 'withoutCut' ? settled.has(field) : isOpen;
    return matters && free.length > 0 ? [{ field, columns: free, why }] : [];
  });
  return told.length === 0 ? {} : { leftOut: told };
}
