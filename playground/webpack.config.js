const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** The playground page. What it serves beside index.html lies under /playground/, apart from the add-in's own files. */
module.exports = (_env, { mode }) => ({
  context: __dirname,
  entry: { page: './page/page.ts', surroundings: './page/surroundings/index.ts' },
  output: {
    path: join(__dirname, '..', 'dist-playground'),
    filename: 'playground/[name].js',
    chunkFilename: 'playground/[name].[contenthash:8].js',
    publicPath: '/',
    clean: true,
  },
  devtool: mode === 'production' ? false : 'source-map',
  target: ['web', 'es2022'],
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
    ],
  },
  // Grid and simulator come whole: nobody waits for this page over a slow line.
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({ template: './page/index.html', chunks: ['page'], publicPath: '/' }),
    new CopyPlugin({ patterns: [{ from: 'page/*.css', to: 'playground/[name][ext]' }] }),
  ],
});
