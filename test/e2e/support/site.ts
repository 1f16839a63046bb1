import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddIn, buildPlayground, type Folders } from '../../../playground/build';

const ROOT = join(__dirname, '..', '..', '..');
const BUILT = join(ROOT, 'out', 'e2e');
const KEPT_MS = 3_600_000;

interface Part {
  readonly name: string;
  readonly sources: readonly string[];
  readonly build: (folder: string) => Promise<void>;
}

const ADD_IN: Part = {
  name: 'dist',
  sources: ['src', 'scripts', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json', 'package-lock.json'],
  build: buildAddIn,
};
const PLAYGROUND: Part = {
  name: 'playground',
  sources: ['playground', 'simulator', 'sample/facts', 'package.json', 'package-lock.json'],
  build: buildPlayground,
};

/** Where the workers of jest find what was built for them. */
const VARIABLES = { dist: 'CONPES_E2E_DIST', playground: 'CONPES_E2E_PLAYGROUND' } as const;

/** Builds the add-in and the playground page, each once for a state of its sources. */
export default async function globalSetup(): Promise<void> {
  const [dist, playground] = await Promise.all([built(ADD_IN), built(PLAYGROUND)]);
  process.env[VARIABLES.dist] = dist;
  process.env[VARIABLES.playground] = playground;
  forget();
}

export function builtSite(): Folders {
  const [dist, playground] = [process.env[VARIABLES.dist], process.env[VARIABLES.playground]];
  if (dist === undefined || playground === undefined)
    throw new Error('These tests need what test/e2e/support/site.ts builds: run them through jest.');
  return { dist, playground };
}

/** A file that is made once for a state of its sources, by whichever worker comes first. */
export async function keptFile(
  name: string,
  sources: readonly string[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(BUILT, `${hashOf(sources.map((source) => join(ROOT, source)))}-${name}`);
  if (existsSync(path)) return Uint8Array.from(readFileSync(path));
  const content = await make();
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
  return content;
}

/** In a folder of its own: whoever builds dist/ meanwhile, or runs tests of another state, is not in the way. */
async function built({ name, sources, build }: Part): Promise<string> {
  const folder = join(BUILT, `${name}-${hashOf(sources.map((source) => join(ROOT, source)))}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await build(unfinished);
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path));
  };
  paths.forEach(add);
  return hash.digest('hex').slice(0, 16);
}

function forget(): void {
  const current = Object.values(VARIABLES).map((variable) => process.env[variable]);
  for (const path of readdirSync(BUILT).map((name) => join(BUILT, name))) {
    if (!current.includes(path) && Date.now() - statSync(path).mtimeMs > KEPT_MS)
      rmSync(path, { recursive: true, force: true });
  }
}
