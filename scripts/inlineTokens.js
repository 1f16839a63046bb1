const { tokens } = require('@fluentui/react-components');

/**
 * Fluent's compiled styles still read a few tokens while they load, which keeps the table of all 459 in the first
 * screen (3.8 kB gzipped). A token is a constant text: here it is written out.
 */
module.exports = (source) =>
  source.replace(/\btokens\.(\w+)/g, (read, name) => (name in tokens ? JSON.stringify(tokens[name]) : read));
