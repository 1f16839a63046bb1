const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FILE = 'licencias.txt';

/** Licences under which a ministry may pass on what others have written. */
const ACCEPTED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

/**
 * Writes `licencias.txt`: every package of which something ships, with its version, licence and the text of it. A build
 * into which a package under another licence finds its way fails. Of what a package is made of webpack tells by its modules.
 */
module.exports = class Licences {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Licences', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'Licences', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const packages = packagesOf(compilation.modules);
          for (const { name, license } of packages.filter((one) => !ACCEPTED.includes(one.license))) {
            compilation.errors.push(
              new WebpackError(`${name} ships under «${license}», which is none of ${ACCEPTED.join(', ')}.`),
            );
          }
          compilation.emitAsset(FILE, new sources.RawSource(packages.map(inWords).join('\n')));
        },
      );
    });
  }
};

/** By name; a package may come in two versions. */
function packagesOf(modules) {
  const found = new Map();
  for (const module of withInner(modules)) {
    const { descriptionFileRoot: folder, descriptionFileData: data } = module.resourceResolveData ?? {};
    if (!folder?.includes('node_modules') || !data?.name || !data.version) continue;
    found.set(`${data.name}@${data.version}`, {
      name: `${data.name} ${data.version}`,
      license: String(data.license ?? 'no licence'),
      folder,
    });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Modules that webpack has joined into one keep theirs. */
function* withInner(modules) {
  for (const module of modules) {
    yield module;
    if (module.modules) yield* withInner(module.modules);
  }
}

function inWords({ name, license, folder }) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `${name} (${license})\n\n${file === undefined ? '' : `${readFileSync(join(folder, file), 'utf8').trim()}\n\n`}${'-'.repeat(72)}\n`;
}
