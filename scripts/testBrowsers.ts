import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { packagedBrowser } from '../test-kit/browser';

/**
 * `npm run test:browsers [-- test/e2e/today.test.ts]`: the end-to-end tests, or those that are named, in every Chromium
 * that a machine may have, and with the letters of a person who asked for large ones. Fails where one of them does.
 */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';
const RUNS: readonly { readonly name: string; readonly path: string; readonly fontSize?: number }[] = [
  { name: 'chromium-headless-shell', path: WITHOUT_WINDOW },
  { name: 'chromium', path: '/usr/bin/chromium' },
  { name: '@sparticuz/chromium', path: packagedBrowser() },
  { name: 'chromium-headless-shell, letters of 20 px', path: WITHOUT_WINDOW, fontSize: 20 },
];

const outcomes = RUNS.map(({ name, path, fontSize = 0 }) => {
  if (!existsSync(path)) return { name, outcome: 'not installed' };
  console.log(`\n${name}`);
  const { status } = spawnSync('npx', ['jest', '--selectProjects', 'e2e', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: path, CONPES_FONT_SIZE: String(fontSize) },
  });
  return { name, outcome: status === 0 ? 'passed' : 'FAILED' };
});
console.table(outcomes);
if (outcomes.some(({ outcome }) => outcome === 'FAILED')) process.exitCode = 1;
