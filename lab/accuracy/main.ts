import { add, emptyTally, type Counts, type Tally } from './accuracyTally';

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

/** `npm run accuracy [-- first last]`: a table for the seeds developed on, another for those kept apart. */
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
}

main(process.argv.slice(2));
