const { basename } = require('node:path');
const { webDarkTheme, webLightTheme } = require('@fluentui/react-components');

/**
 * Fluent's themes name 200 colours of a palette, made from a table of 50 base colours while the page loads (4.5 kB
 * gzipped). The controls of the pane use these; they, and the colours of states, are written out here.
 */
const USED = [
  'colorPaletteDarkOrangeForeground1',
  'colorPaletteGreenForeground1',
  'colorPaletteRedBorder2',
  'colorPaletteRedForeground1',
  'colorPaletteRedForeground3',
];

const chosen = (theme, belongs) =>
  JSON.stringify(Object.fromEntries(Object.entries(theme).filter(([name]) => belongs(name))));

/** As a loader, in place of Fluent's `lightColorPalette` and `darkColorPalette`; neither depends on the brand. */
module.exports = function usedColors() {
  const theme = basename(this.resourcePath).startsWith('dark') ? webDarkTheme : webLightTheme;
  return `export const colorPaletteTokens = ${chosen(theme, (name) => USED.includes(name))};
export const colorStatusTokens = ${chosen(theme, (name) => name.startsWith('colorStatus'))};`;
};

/** As a plugin: a build that uses another colour of the palette fails, instead of showing nothing there. */
module.exports.Check = class UsedColorsCheck {
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('UsedColors', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'UsedColors', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const scripts = Object.entries(assets)
            .filter(([name]) => name.endsWith('.js'))
            .map(([, asset]) => asset.source().toString());
          const named = new Set(
            scripts.flatMap((script) => [...script.matchAll(/var\(--(colorPalette\w+)/g)].map(([, name]) => name)),
          );
          const missing = [...named].filter((name) => !USED.includes(name));
          if (missing.length > 0)
            compilation.errors.push(
              new WebpackError(
                `Colours that the pane uses and ${basename(__filename)} leaves out: ${missing.join(', ')}.`,
              ),
            );
        },
      );
    });
  }
};
