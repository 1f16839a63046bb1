const { gzipSync } = require('node:zlib');

/**
 * What the pane loads before its first screen is usable: *Hoy* with its list, on a book that is prepared. Chunks by
 * their names; of the themes it is one. The end-to-end tests hold the list against what a browser really asks for.
 */
const ENTRY = 'taskpane';
const WORKER = 'engine';
const PARTS = ['today', 'dark'];

/** Gzipped, in bytes; Office.js does not count. */
const LIMIT = 180_000;

/** A build whose first screen is larger fails. */
module.exports = class FirstScreenLimit {
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FirstScreenLimit', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'FirstScreenLimit', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          // Child compilers (the pages) have neither.
          if (!compilation.entrypoints.has(ENTRY)) return;
          const worker = compilation.asyncEntrypoints.find(({ options }) => options.name === WORKER);
          const groups = [
            compilation.entrypoints.get(ENTRY),
            worker,
            ...PARTS.map((name) => compilation.namedChunkGroups.get(name)),
          ];
          if (groups.includes(undefined)) {
            compilation.errors.push(
              new WebpackError(`The first screen has parts that are not built: check the names in ${__filename}.`),
            );
            return;
          }
          const files = [...new Set(groups.flatMap((group) => group.getFiles()))].filter((file) =>
            file.endsWith('.js'),
          );
          const bytes = files.reduce((sum, file) => sum + gzipSync(assets[file].buffer(), { level: 9 }).length, 0);
          compilation.getLogger('FirstScreenLimit').info(`${bytes} bytes gzipped`);
          if (bytes > LIMIT)
            compilation.errors.push(
              new WebpackError(
                `The first screen takes ${bytes} bytes of JavaScript, gzipped; at most ${LIMIT} are meant.`,
              ),
            );
        },
      );
    });
  }
};
