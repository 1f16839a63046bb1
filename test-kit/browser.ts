import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Chromium's relatives live, the preferred first: the one without a window starts and draws a third faster. */
const PLACES = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Without the flags about background networking Chromium looks for hosts of its own at every start. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's own browser; on a bare Linux machine the one inside an npm package. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place)) ?? unpack();
  return chromium.launch({ executablePath, args: ARGS });
}

/**
 * The package is an ES module, which jest does not load: a Node of its own asks it. The arguments that it recommends
 * are left out: they make one process of the browser, which ends with its first context.
 */
function unpack(): string {
  const ask = `import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', ask], { encoding: 'utf8' }).trim();
}
