import { valueOf } from '../../../src/core/cells/reading';
import { rowsOf } from '../../../src/core/matrix/parts/parts';
import { ENTITIES, isNotDue, keyOf, progressOf, type TrueAction } from './actions';
import { GROUPS, trueFigures, type Figures, type Group } from './figures';
import { madeOf, type Made } from './measureUntidy';
import { untidyBook, type UntidyBook } from './untidyBook';

/** Things that are right or wrong, and those of the others of which nothing says that they are doubtful. */
export interface Share {
  of: number;
  right: number;
  silent: number;
}

export interface UntidyTally {
  books: number;
  /** Figures of the report. */
  readonly figures: Share;
  /** Pairs that were decided, right where pair and differences are. */
  readonly pairs: Share;
  /** Pairs that a careful person would find, right where they were decided. */
  readonly found: Share;
  /** What went wrong without a word of it, a sentence each. */
  readonly silent: string[];
}

const none = (): Share => ({ of: 0, right: 0, silent: 0 });

export function emptyUntidy(): UntidyTally {
  return { books: 0, figures: none(), pairs: none(), found: none(), silent: [] };
}

export function addUntidy(tally: UntidyTally, seed: number): void {
  const book = untidyBook(seed);
  const made = madeOf(book);
  tally.books += 1;
  const note = (what: string): void => void tally.silent.push(`Seed ${seed}: ${what}`);
  countFigures(tally.figures, book, made, note);
  countPairs(tally, book, made, note);
}

function count(share: Share, isRight: boolean, isSaid: () => boolean, note: () => void): void {
  share.of += 1;
  if (isRight) share.right += 1;
  else if (!isSaid()) {
    share.silent += 1;
    note();
  }
}

function countFigures(share: Share, book: UntidyBook, made: Made | string, note: (what: string) => void): void {
  const truth = trueFigures(book.actions);
  for (const group of GROUPS) {
    const is = typeof made === 'string' ? undefined : figuresMade(made, group);
    for (const name of Object.keys(truth[group]) as (keyof Figures)[]) {
      const right = truth[group][name];
      count(
        share,
        isSame(is?.[name], right),
        () => typeof made === 'string' || isSaid(book, made),
        () => note(`${group} ${name} is ${String(is?.[name])}, right is ${String(right)}`),
      );
    }
  }
}

function figuresMade({ report }: Made, group: Group): Figures {
  const totals: Omit<Figures, 'onTheirWay'> & { readonly inReview: number; readonly reporting?: number } =
    report.totals[group];
  return { ...totals, onTheirWay: totals.inReview + (totals.reporting ?? 0) };
}

function isSame(made: number | null | undefined, right: number | null): boolean {
  if (typeof made !== 'number' || right === null) return made === right;
  return Math.abs(made - right) < 1e-9;
}

/** Rows of each action that the report has otherwise than it is, of what it counts and is none, and of what it lacks. */
function misread({ actions, matrix }: UntidyBook, { report }: Made): readonly (readonly number[])[] {
  const lines = new Map(report.lines.map((line) => [line.record.key ?? '', line]));
  const off = actions.filter((action) => {
    const line = lines.get(keyOf(action));
    lines.delete(keyOf(action));
    return !line || !isAsItIs(line, action);
  });
  const rowsOfAction = (action: TrueAction): number[] =>
    matrix.rows.filter((row) => row.action === action).flatMap((row) => matrix.rowOf.get(row) ?? []);
  return [...off.map(rowsOfAction), ...[...lines.values()].map(({ record }) => rowsOf(record).map(({ row }) => row))];
}

function isAsItIs({ record, outcome }: Made['report']['lines'][number], action: TrueAction): boolean {
  const right = isNotDue(action)
    ? ['notDue']
    : action.state === 'reporting'
      ? ['reporting', 'inReview']
      : [action.state];
  return (
    right.includes(outcome) &&
    isSame(valueOf(record.physical) ?? null, progressOf(action, 'physical')) &&
    isSame(valueOf(record.financial) ?? null, progressOf(action, 'financial')) &&
    record.entity.filter(({ entity }) => entity).length ===
      action.entities.filter((name) => ENTITIES[name]?.kind !== 'unknown').length
  );
}

/** Of a figure that is wrong: each action that makes it so is spoken of by its row. */
function isSaid(book: UntidyBook, made: Made): boolean {
  const { notes, rows } = made.said;
  const isNamed = (row: number): boolean =>
    rows.has(row) || notes.some((one) => new RegExp(`\\bfilas? .*\\b${row}\\b`).test(one));
  return misread(book, made).every((ofOne) => ofOne.some(isNamed));
}

/** Classes that leave a row to a person. */
const OPEN: ReadonlySet<string> = new Set(['ambiguous', 'duplicateKey', 'blankKey']);

function countPairs(tally: UntidyTally, { dnp }: UntidyBook, made: Made | string, note: (what: string) => void): void {
  const compared = typeof made === 'string' ? made : made.reconciliation;
  const rows = typeof compared === 'string' ? [] : compared.rows;
  const [ofMatrix, ofDnp] = [
    new Map(rows.map((row) => [row.matrixRow, row])),
    new Map(rows.map((row) => [row.dnpRow, row])),
  ];
  for (const { matrixRow, dnpRow, fields } of dnp.pairs) {
    const [ours, theirs] = [ofMatrix.get(matrixRow), ofDnp.get(dnpRow)];
    const isShown = (): boolean =>
      typeof compared === 'string' ||
      [ours, theirs].some((row) => row && (OPEN.has(row.class) || row.candidates.length > 0));
    count(tally.found, ours?.dnpRow === dnpRow, isShown, () =>
      note(
        `rows ${matrixRow} and ${dnpRow} are no pair: ${ours?.class ?? '–'} (${ours?.reason ?? '–'}), ${theirs?.class ?? '–'}`,
      ),
    );
    if (ours?.dnpRow !== dnpRow) continue;
    const made = ours.fields.map(({ field }) => field);
    count(
      tally.pairs,
      [...made].sort().join() === [...fields].sort().join(),
      () => false,
      () => note(`rows ${matrixRow} and ${dnpRow} differ in ${made.join()}, right is ${fields.join()}`),
    );
  }
  const known = new Set(dnp.pairs.map(({ matrixRow, dnpRow }) => `${matrixRow} ${dnpRow}`));
  for (const { matrixRow, dnpRow } of rows) {
    if (matrixRow === null || dnpRow === null || known.has(`${matrixRow} ${dnpRow}`)) continue;
    count(
      tally.pairs,
      false,
      () => false,
      () => note(`rows ${matrixRow} and ${dnpRow} are taken for a pair`),
    );
  }
}
