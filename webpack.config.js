const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const FirstScreenLimit = require('./scripts/firstScreenLimit');
const Licences = require('./scripts/licences');
const UsedColors = require('./scripts/usedColors');

/** Where the manifest in the source says that dist/ is served. */
const SOURCE_URL = 'https://localhost:3000';

const PAGES = {
  taskpane: './src/taskpane/index.tsx',
  commands: './src/commands/index.ts',
  message: './src/commands/message.ts',
};

const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com';

/**
 * What Office.js 1.1.110 loads beside itself, read from its loader. With the host's own account of itself (`Excel`,
 * platform, version) it is `excel-<platform>-<version>.js`, the version lowered to the newest that the loader knows;
 * without one (a plain browser) the table of Office 2013. Texts are loaded in the host's language as far as
 * `OSF.SupportedLocales` has it: every Spanish is `es-es`, and what has no texts falls back to `en-us`.
 * Left out on purpose: the telemetry (`telemetry/`, `ariatelemetry/`), which Office.js does without; the hosts that
 * ExcelApi 1.13 leaves out (`winrt`, `win32-16.00`, 15.x); MicrosoftAjax.js, which only those need.
 */
const OFFICE_JS_FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'es-es/office_strings.js',
  'en-us/office_strings.js',
];

/** Nothing but our own origin, and Microsoft's for Office.js; Fluent and Office.js write styles into the page. */
function contentSecurityPolicy(officeJsOrigin) {
  return [
    `default-src 'self'`,
    `script-src 'self' ${officeJsOrigin}`.trimEnd(),
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** The address given with `--env baseUrl=https://…`, without the slash at its end. */
function deploymentUrl(baseUrl) {
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:' || url.search || url.hash)
    throw new Error(`baseUrl must be a plain https address: ${baseUrl}`);
  return url.href.replace(/\/$/, '');
}

/**
 * `--env officejs=cdn|local`: where the pages take Office.js from (a production build: Microsoft's CDN).
 * `--env baseUrl=https://…`: where dist/ will be served; the manifest in dist/ then says so.
 */
module.exports = (env, { mode }) => {
  const production = mode === 'production';
  const { officejs = production ? 'cdn' : 'local', baseUrl = SOURCE_URL } = env;
  if (officejs !== 'cdn' && officejs !== 'local') throw new Error(`officejs is cdn or local, not ${officejs}`);
  const local = officejs === 'local';
  const manifestUrl = deploymentUrl(baseUrl);

  return {
    entry: PAGES,
    output: { path: join(__dirname, 'dist'), filename: '[name].[contenthash:8].js', clean: true },
    // Never eval: the policy of the pages forbids it, in development too.
    devtool: production ? false : 'source-map',
    // A level below the newest syntax: Excel on a Mac runs in the web view of its system.
    target: ['web', 'es2020'],
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        // Styles become classes here, so that the page needs neither compiler nor right-to-left mirror for them.
        {
          test: /\.tsx$/,
          include: join(__dirname, 'src/taskpane'),
          enforce: 'post',
          loader: '@griffel/webpack-loader',
        },
        {
          test: /[\\/](?:light|dark)ColorPalette\.js$/,
          include: /[\\/]@fluentui[\\/]tokens[\\/]/,
          loader: join(__dirname, 'scripts/usedColors.js'),
        },
        { test: /\.styles\.js$/, include: /[\\/]@fluentui[\\/]/, loader: join(__dirname, 'scripts/inlineTokens.js') },
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2020',
            },
          },
        },
      ],
    },
    // What the first screen loads stays in few files: in parts they would take thousands of bytes more.
    optimization: {
      splitChunks: { chunks: ({ name }) => !['taskpane', 'today', 'engine'].includes(name) },
    },
    // Its parts arrive together or not at all; what counts is their sum, gzipped.
    performance: false,
    plugins: [
      ...(production ? [new FirstScreenLimit(), new Licences(), new UsedColors.Check()] : []),
      ...Object.keys(PAGES).map(
        (page) =>
          new HtmlPlugin({
            template: './src/page.html',
            filename: `${page}.html`,
            chunks: [page],
            policy: contentSecurityPolicy(local ? '' : OFFICE_JS_CDN),
            officeJs: local ? 'office-js/office.js' : `${OFFICE_JS_CDN}/lib/1/hosted/office.js`,
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', transform: (xml) => xml.toString().replaceAll(SOURCE_URL, manifestUrl) },
          { from: 'assets/*.png' },
          ...(local ? OFFICE_JS_FILES : []).map((file) => ({
            from: `node_modules/@microsoft/office-js/dist/${file}`,
            to: `office-js/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
    ],
  };
};
