import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SHEETS } from '../src/core/sheet/ownSheets';

/** What the demo writes; the other sheets of ours belong to other commands. */
const DEMO_SHEETS = [
  SHEETS.settings,
  SHEETS.logbook,
  SHEETS.findings,
  SHEETS.dnpReport,
  SHEETS.reconciliation,
  SHEETS.report,
];

/**
 * Opens the demo's result in LibreOffice, an office of its own making: it must become a PDF and, sheet by sheet, show
 * dates as dates, shares as shares and codes as text. Needs `soffice`; run by CI after `npm run demo`.
 */
const book = resolve(process.argv[2] ?? 'salida.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'conpes-office-'));
/** Comma, quotes, UTF-8, cells as shown, every sheet in a file of its own. */
const CSV_OF_EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

function convert(to: string): void {
  execFileSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', to, '--outdir', folder, book],
    { stdio: 'pipe' },
  );
}

function check(what: string, holds: boolean): void {
  if (!holds) throw new Error(`LibreOffice: ${what}`);
  process.stdout.write(`  ${what}\n`);
}

convert('pdf');
convert(CSV_OF_EVERY_SHEET);
const files = readdirSync(folder);
const sheet = (name: string): string => {
  // File names come in the file system's own Unicode form.
  const file = files.find((one) => one.normalize('NFC').endsWith(`-${name}.csv`));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
};

check(
  'a PDF of the book',
  files.some((file) => file.endsWith('.pdf') && statSync(join(folder, file)).size > 10_000),
);
for (const name of DEMO_SHEETS) check(`sheet «${name}» with content`, sheet(name).length > 100);
check('days as days in «Bitácora»', /^29\/05\/2026,2025-2,/m.test(sheet('Bitácora')));
check('2.30 is 2.30 in «Bitácora»', /,4144,2\.30,/.test(sheet('Bitácora')));
check('shares as shares in «Informe»', /,\d{1,3}\.\d%,/.test(sheet('Informe')));
check('dates as dates in «Configuración»', sheet('Configuración').includes('Fecha de corte,31/12/2025'));
check('codes as text in «Conciliación»', /,4144\/2\.30,/.test(sheet('Conciliación')));
