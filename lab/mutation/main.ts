import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { livingPlaces, merged, scoreOf, survivors, type Report, type Score } from './survivors';

const CORE = 'src/core';
const OUT = 'out/mutation';
const ALL_TESTS = 'test/core/**/*.test.ts';
/** They take whole books through the core, and seconds. */
const WHOLE_BOOKS = ['test/core/reconcile/accuracy.test.ts', 'test/core/logbook/seal/verify.test.ts'];
/** Tests of a folder that stand elsewhere, because they want a whole book in the simulated Excel. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  pas: ['test/jobs/importPas.test.ts'],
  undo: ['test/jobs/undo.test.ts'],
};
const USAGE = 'npm run mutation -- [folder of src/core …] [--concurrency 2]';

/**
 * Mutates `src/core` folder by folder: first against the folder's own tests, which are fast; then what has lived
 * against those that stand elsewhere, then against all tests of the core. The report of each folder stays in `out/mutation`.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { concurrency: { type: 'string', default: '2' } },
  });
  const parts = readdirSync(CORE).map((name) => name.replace(/\.ts$/, ''));
  const unknown = positionals.filter((part) => !parts.includes(part));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: not in ${CORE}.\n${USAGE}`);

  mkdirSync(OUT, { recursive: true });
  if (!existsSync('lab/mutation/node_modules')) run('npm', ['ci', '--prefix', 'lab/mutation']);
  const scores: Record<string, Score> = {};
  for (const part of positionals.length > 0 ? positionals : parts) {
    const report = mutate(part, Number(values.concurrency));
    writeFileSync(`${OUT}/${part}.json`, JSON.stringify(report));
    scores[part] = scoreOf(report);
    console.log([...survivors(report), lineOf(part, scores[part]), ''].join('\n'));
  }
  console.log(
    [
      ...Object.entries(scores).map(([part, score]) => lineOf(part, score)),
      lineOf('all of these', total(Object.values(scores))),
    ].join('\n'),
  );
}

function mutate(part: string, concurrency: number): Report {
  const places = existsSync(`${CORE}/${part}.ts`) ? [`${CORE}/${part}.ts`] : [`${CORE}/${part}/**/*.ts`];
  const own = `test/core/${part}`;
  const first = existsSync(own) ? [`${own}/**/*.test.ts`] : [];
  // Each on its own: what a file does before each of its tests, mocha would do before those of the others too.
  return (
    [...first, ...(ELSEWHERE[part] ?? []), ALL_TESTS].reduce<Report | undefined>((report, tests) => {
      if (!report) return stryker(part, places, tests, concurrency);
      const living = livingPlaces(report);
      return living.length === 0 ? report : merged(report, stryker(part, living, tests, concurrency));
    }, undefined) ?? { files: {} }
  );
}

function stryker(part: string, mutate: readonly string[], tests: string, concurrency: number): Report {
  const fileName = `${OUT}/${part}.json`;
  const config = {
    testRunner: 'mocha',
    testRunnerNodeArgs: ['--import', 'tsx'],
    plugins: ['@stryker-mutator/*'],
    mochaOptions: {
      'no-config': true,
      'no-package': true,
      spec: [tests],
      ignore: WHOLE_BOOKS,
      require: [resolve('lab/mutation/mocha.setup.mjs')],
    },
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    timeoutMS: 5000,
    dryRunTimeoutMinutes: 30,
    concurrency,
    mutate,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName },
    tempDirName: `${OUT}/${part}`,
    ignorePatterns: ['/dist', '/dist-playground', '/out'],
  };
  const configFile = `${OUT}/${part}.stryker.json`;
  writeFileSync(configFile, JSON.stringify(config));
  run('lab/mutation/node_modules/.bin/stryker', ['run', configFile]);
  return JSON.parse(readFileSync(fileName, 'utf8')) as Report;
}

/** What it tells goes with the errors: it takes long, and the survivors are what is asked for. */
function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 'inherit'] });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} ended with ${status ?? 'a signal'}.`);
}

function total(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, { killed, lived, ignored }) => ({
      killed: sum.killed + killed,
      lived: sum.lived + lived,
      ignored: sum.ignored + ignored,
    }),
    { killed: 0, lived: 0, ignored: 0 },
  );
}

function lineOf(what: string, { killed, lived, ignored }: Score): string {
  const share = killed + lived === 0 ? 1 : killed / (killed + lived);
  return `${what}: ${(share * 100).toFixed(1)} % of ${killed + lived} mutants killed, ${lived} lived, ${ignored} not tried`;
}

main();
