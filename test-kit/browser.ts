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

/** What Playwright asks of pages without a window: a mouse. The switch can be given once only, so letters come on top. */
const MOUSE = 'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/**
 * The machine's own browser; on a bare Linux machine the one inside an npm package. `CONPES_FONT_SIZE` is that of a
 * person who has asked for large letters: pixels of plain text; nothing is smaller than four fifths of it.
 */
export function launchBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place)) ?? packagedBrowser();
  const size = Number(process.env['CONPES_FONT_SIZE'] ?? 0);
  const letters = `--blink-settings=${MOUSE},defaultFontSize=${size},minimumFontSize=${Math.round(size * 0.8)}`;
  return chromium.launch({ executablePath, args: size > 0 ? [...ARGS, letters] : ARGS });
}

/**
 * Where the browser of the npm package stands, once unpacked. The package is an ES module, which jest does not load:
 * a Node of its own asks it. The arguments that it recommends
 * are left out: they make one process of the browser, which ends with its first context.
 */
export function packagedBrowser(): string {
  const ask = `import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', ask], { encoding: 'utf8' }).trim();
}
