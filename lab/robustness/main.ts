import { parseArgs } from 'node:util';
import { LARGE, MIDDLE, SMALL } from './books/sizes';
import { coauthors } from './coauthors/coauthorsPart';
import { faults } from './faults/faultsPart';
import { fuzz } from './fuzz/fuzzPart';
import { season } from './season/seasonPart';
import type { Options, Tally } from './partTally';
import { tableOf } from './resultTable';

/** The parts of the robustness run; each tells what it found, book by book. */
const PARTS: Readonly<Record<string, (options: Options) => AsyncGenerator<Tally>>> = {
  faults,
  coauthors,
  season,
  fuzz,
};

const SIZES = [SMALL, MIDDLE, LARGE].join();
const USAGE = `npm run robustness -- [${Object.keys(PARTS).join('|')} …] [--rows ${SIZES}] [--only command,…] [--seed 1] [--commands 10000] [--tables 100000] [--files 4000] [--every]`;
/** Failing points that are told in full, of each line of the table. */
const TOLD = 6;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: SIZES },
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      commands: { type: 'string', default: '10000' },
      tables: { type: 'string', default: '100000' },
      files: { type: 'string', default: '4000' },
      every: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.filter((part) => !(part in PARTS));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: no such part.\n${USAGE}`);
  const options: Options = {
    rows: values.rows.split(',').map(Number),
    seed: Number(values.seed),
    commands: Number(values.commands),
    tables: Number(values.tables),
    files: Number(values.files),
    every: values.every,
    ...(values.only !== undefined && { only: values.only.split(',') }),
  };
  const tallies: Tally[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for await (const tally of part(options)) {
      tallies.push(tally);
      console.error(
        `${tally.part} ${tally.what}: ${tally.points} points, ${tally.failing.length} failing, ${tally.seconds.toFixed(1)} s`,
      );
      for (const { point, what } of tally.failing.slice(0, TOLD))
        console.error(`  ${point}\n    ${what.join('\n    ')}`);
    }
  }
  console.log(tableOf(tallies));
  if (tallies.some(({ failing }) => failing.length > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
