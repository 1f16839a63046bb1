import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
/** Where the source manifest says that dist/ is served; the build puts another address in its place. */
const BASE_URL = 'https://localhost:3000/';

/** What Microsoft's schema has against a manifest: nothing, or a line for each fault. */
function faults(manifest: string): string {
  const run = spawnSync(process.execPath, [join(__dirname, 'validate.mjs')], { input: manifest, encoding: 'utf8' });
  if (run.status !== 0 && run.stderr === '') throw new Error('the validator did not run');
  return run.stderr;
}

/** The first group of every match, in the manifest's order. */
const all = (pattern: RegExp): string[] => [...MANIFEST.matchAll(pattern)].map((match) => match[1] ?? '');

test('the manifest holds to the schema of Microsoft', () => {
  expect(faults(MANIFEST)).toBe('');
});

test.each([
  ['a required element left out', /<DefaultLocale>.*<\/DefaultLocale>/, '', /DisplayName/],
  ['a permission that does not exist', 'ReadWriteDocument', 'ReadWriteAll', /Permissions/],
  ['an action that does not exist', 'xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"', /RunFunction/],
  ['a label without its resource', '<Label resid="Tab.Label" />', '<Label />', /resid/],
])('the schema refuses %s', (_, there, instead, said) => {
  expect(MANIFEST).toMatch(there);
  expect(faults(MANIFEST.replace(there, instead))).toMatch(said);
});

test('every resource that is named exists, once, within 32 characters, and is used', () => {
  const named = all(/resid="([^"]*)"/g);
  const given = all(/<bt:(?:Image|Url|String) id="([^"]*)"/g);
  expect(given).toEqual([...new Set(given)]);
  expect([...new Set(named)].sort()).toEqual([...given].sort());
  expect(given.filter((id) => id.length > 32)).toEqual([]);
});

test('texts are as short as Office asks: 125 characters, 250 for descriptions', () => {
  const [short = '', long = ''] = MANIFEST.split('<bt:LongStrings>');
  const texts = (part: string): string[] =>
    [...part.matchAll(/<bt:String .*DefaultValue="([^"]*)"/g)].map((m) => m[1] ?? '');
  expect(texts(short).filter((text) => text.length > 125)).toEqual([]);
  expect(texts(long).filter((text) => text.length > 250)).toEqual([]);
});

test('every icon exists, in the size that is asked for', () => {
  const images = MANIFEST.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g);
  for (const [, size = '', resid = ''] of images) {
    const url = new RegExp(`id="${resid}" DefaultValue="${BASE_URL}([^"]*)"`).exec(MANIFEST)?.[1] ?? '';
    expect([resid, pngSize(url)]).toEqual([resid, `${size}x${size}`]);
  }
  const [icon = '', highResolution = ''] = all(
    /<(?:HighResolution)?IconUrl DefaultValue="https:\/\/localhost:3000\/([^"]*)"/g,
  );
  expect([pngSize(icon), pngSize(highResolution)]).toEqual(['32x32', '64x64']);
});

test('every address is below the one that the build replaces', () => {
  const addresses = all(/DefaultValue="(\w+:[^"]*)"/g);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith(BASE_URL))).toEqual([]);
});

test('the functions behind the buttons are those that the commands page registers', async () => {
  const registered: string[] = [];
  Object.assign(globalThis, {
    Office: { onReady: () => Promise.resolve(), actions: { associate: (name: string) => registered.push(name) } },
  });
  await import('../../src/commands');
  expect(registered.sort()).toEqual(all(/<FunctionName>(.*)<\/FunctionName>/g).sort());
});

test('the version has four numbers, the language is not overridden by itself', () => {
  expect(all(/<Version>(.*)<\/Version>/g)).toEqual([expect.stringMatching(/^\d{1,4}(\.\d{1,4}){3}$/)]);
  expect(all(/<DefaultLocale>(.*)<\/DefaultLocale>/g)).toEqual(['es-CO']);
  expect(MANIFEST).not.toContain('Locale="es-CO"');
});

/** Width and height as the file itself says them: big-endian, right after the signature and the name of its first chunk. */
function pngSize(path: string): string {
  const png = readFileSync(join(ROOT, path));
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
