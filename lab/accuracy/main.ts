import { add, emptyTally, type Counts, type Tally } from './accuracyTally';
import { addUntidy, emptyUntidy, type Share, type UntidyTally } from './untidy/untidyTally';

/** Seeds on which the matching may be worked; the others are looked at last, and only for their figures. */
const DEVELOPED = 300;
const SEEDS = 500;

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(3)} %`);
const cells = ({ expected, found, decided, right, silent }: Counts): string[] => [
  String(expected),
  percent(right, decided),
  percent(found, expected),
  String(silent),
];

function table(tally: Tally): string {
  const rows = [...tally.byKind]
    .filter(([, { ours }]) => ours.expected + ours.decided > 0)
    .map(([kind, { ours, daff }]) => [
      kind,
      ...cells(ours),
      percent(daff.right, daff.decided),
      percent(daff.found, daff.expected),
    ]);
  const total = [
    'all',
    ...cells(tally.ours),
    percent(tally.daff.right, tally.daff.decided),
    percent(tally.daff.found, tally.daff.expected),
  ];
  const head = [
    "damage of DNP's row",
    'pairs',
    'precision',
    'recall',
    'missed and not shown',
    'daff: precision',
    'daff: recall',
  ];
  return [head, head.map(() => '---'), ...rows, total].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function untidyTable({ figures, pairs, found }: UntidyTally): string {
  const row = (what: string, { of, right, silent }: Share): string[] => [
    what,
    String(of),
    percent(right, of),
    String(of - right),
    String(silent),
  ];
  const head = ['untidy books', 'of', 'right', 'not right', 'of these not said to be doubtful'];
  const rows = [
    row('figures of the report', figures),
    row('decided pairs, with their differences', pairs),
    row('pairs to be found', found),
  ];
  return [head, head.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** What is wrong is named, as far as anybody would read on. */
const MOST_NAMED = 20;

function untidyBooks(from: number, to: number): void {
  const tally = emptyUntidy();
  for (let seed = from; seed <= to; seed += 1) addUntidy(tally, seed);
  console.log(`\nUntidy books, seeds ${from}–${to}: report and comparison beside the truth of ${tally.books} books.\n`);
  console.log(untidyTable(tally));
  for (const wrong of tally.silent.slice(0, MOST_NAMED)) console.log(`- ${wrong}`);
}

/**
 * `npm run accuracy [-- first last]`: a table for the seeds developed on, another for those kept apart, and one for untidy
 * books.
 */
function main([first, last]: readonly string[]): void {
  const given = first === undefined ? undefined : ([Number(first), Number(last ?? first)] as const);
  const ranges = given ? [given] : [[1, DEVELOPED] as const, [DEVELOPED + 1, SEEDS] as const];
  for (const [from, to] of ranges) {
    const tally = emptyTally();
    for (let seed = from; seed <= to; seed += 1) add(tally, seed);
    const { right, asked, wrong } = tally.mapping;
    console.log(
      `\nSeeds ${from}–${to}${from > DEVELOPED ? ' (kept apart)' : ''}: ${tally.books} pairs of books; columns told apart without asking in ${percent(right, tally.books)}, asked in ${asked}, wrong without a warning in ${wrong}.\n`,
    );
    console.log(table(tally));
  }
  untidyBooks(...(given ?? ([1, SEEDS] as const)));
}

main(process.argv.slice(2));
