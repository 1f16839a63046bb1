import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import webpack, { type StatsCompilation } from 'webpack';

const Licences = jest.requireActual<new () => { apply(compiler: webpack.Compiler): void }>('../../scripts/licences');

/** Builds a page out of packages that exist nowhere else; what webpack says, and the list. */
async function building(
  packages: Readonly<Record<string, string>>,
): Promise<{ stats: StatsCompilation; list: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'conpes-licences-'));
  const file = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const names = Object.keys(packages);
  for (const [name, license] of Object.entries(packages)) {
    file(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.2.3', license, main: 'index.js', sideEffects: false }),
    );
    file(`node_modules/${name}/index.js`, `export const who = '${name}';`);
    file(`node_modules/${name}/LICENSE.md`, `Text of ${name}`);
  }
  file(
    'index.js',
    names.map((name) => `import('${name}').then(({ who }) => console.log(who));`).join('\n') +
      (names[0] === undefined ? '' : `\nimport { who } from '${names[0]}'; console.log(who);`),
  );
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry: './index.js',
    output: { path: join(folder, 'dist') },
    plugins: [new Licences()],
  });
  const list = { text: '' };
  compiler.hooks.emit.tap('test', ({ assets }) => {
    list.text = assets['licencias.txt']?.source().toString() ?? '';
  });
  const stats = await new Promise<StatsCompilation>((resolve, reject) =>
    compiler.run((error, done) =>
      error || !done ? reject(error ?? new Error('no stats')) : resolve(done.toJson({ all: false, errors: true })),
    ),
  );
  return { stats, list: list.text };
}

test('every package that ships is listed with its licence and the text of it', async () => {
  const { stats, list } = await building({ uno: 'MIT', dos: 'Apache-2.0' });
  expect(stats.errors).toEqual([]);
  expect(list).toContain('uno 1.2.3 (MIT)\n\nText of uno\n');
  expect(list.indexOf('dos 1.2.3 (Apache-2.0)')).toBeLessThan(list.indexOf('uno 1.2.3'));
});

test('a licence that a ministry could not pass on fails the build', async () => {
  const { stats } = await building({ uno: 'MIT', tres: 'AGPL-3.0' });
  expect(stats.errors?.map(({ message }) => message)).toEqual([
    expect.stringContaining('tres 1.2.3 ships under «AGPL-3.0»'),
  ]);
});
