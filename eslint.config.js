const js = require('@eslint/js');
const boundaries = require('eslint-plugin-boundaries');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const globals = require('globals');
const tseslint = require('typescript-eslint');

/**
 * The floors of the core, from the ground up: a folder may import those that stand before it, so there is no circle.
 * What each is for: docs/architecture.md.
 */
const CORE_FLOORS = [
  ...['collections', 'calendar', 'keys', 'sheet', 'text', 'cut', 'plan'],
  ...['cells', 'sources'],
  ...['matrix', 'logbook', 'registers', 'settings', 'workspace', 'standing'],
  ...['stamp', 'moves', 'reminders', 'newRows', 'prepare'],
  ...['rules', 'fixes', 'asOf', 'times', 'today', 'registerForms', 'reconcile'],
  ...['report', 'nextCut', 'pas', 'undo'],
];
const CORE = CORE_FLOORS.map((folder) => `core/${folder}`);

/** The folders of the house, and which others each may import. Every arrow runs one way. */
const HOUSE = {
  ...Object.fromEntries(CORE.map((type, floor) => [type, { folder: `src/${type}`, imports: CORE.slice(0, floor) }])),
  excel: { folder: 'src/excel', imports: CORE },
  jobs: { folder: 'src/jobs', imports: [...CORE, 'excel'] },
  device: { folder: 'src/device', imports: [] },
  engine: { folder: 'src/engine', imports: [...CORE, 'excel', 'jobs'] },
  taskpane: { folder: 'src/taskpane', imports: [...CORE, 'excel', 'jobs', 'device', 'engine'] },
  commands: { folder: 'src/commands', imports: [...CORE, 'excel', 'jobs', 'device'] },
  batch: { folder: 'src/batch', imports: [...CORE, 'excel', 'jobs', 'simulator'] },
  simulator: { folder: 'simulator', imports: [] },
  // The procedure once more, with which the add-in is compared: nothing of it may come from the add-in.
  model: { folder: 'test-kit/model', imports: [] },
  'test-kit': { folder: 'test-kit', imports: ['batch', 'model', 'taskpane'] },
  sample: { folder: 'sample', imports: ['test-kit'] },
  playground: { folder: 'playground', imports: ['simulator', 'sample'] },
};
const INSIDE = Object.keys(HOUSE);
HOUSE.test = { folder: 'test', imports: INSIDE };
HOUSE.lab = { folder: 'lab', imports: INSIDE };
const FOLDERS = Object.entries(HOUSE).map(([type, { folder }]) => ({
  type,
  pattern: `${folder}/**`,
  partialMatch: false,
}));

/** The packages that the core may use: computation only. */
const CORE_PACKAGES = [
  '@noble/hashes',
  'colombian-holidays',
  'fastest-levenshtein',
  'fflate',
  'hucre',
  'munkres',
  'papaparse',
];

/** Packages that few folders keep from all others: an archived one, and a heavy one that is loaded when a file is opened. */
const PACKAGE_DOORS = {
  '@microsoft/office-js-helpers': ['device'],
  hucre: ['core/sources', 'simulator', 'sample', 'test', 'lab'],
};

const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel knows Excel and Office.',
}));

/** What a browser or Node brings beside the language itself; both read bytes as text by the same standard. */
const SURROUNDINGS = Object.keys({ ...globals.browser, ...globals.node })
  .filter((name) => !(name in globals.builtin) && name !== 'TextDecoder')
  .map((name) => ({ name, message: 'The core runs anywhere: no page, no Node.' }));

const officeAddinsRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap(({ rules = {} }) => Object.entries(rules))
    // Its recommendation also brings formatting and a TypeScript set of its own.
    .filter(([rule]) => rule.startsWith('office-addins/')),
);

module.exports = tseslint.config(
  { ignores: ['dist/', 'dist-playground/', 'coverage/', 'out/', 'node_modules/'] },
  js.configs.recommended,
  {
    // Prettier breaks code; what it cannot break is data: sentences, tables in texts.
    rules: {
      'max-len': [
        'error',
        { code: 140, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
    },
  },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    },
  },
  {
    // Tests also look at what has no type: JSON that was printed, stand-ins for a browser.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  {
    files: ['{src,simulator,sample,test-kit,playground,test,lab}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': FOLDERS,
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          policies: [
            ...Object.entries(HOUSE).map(([type, { imports }]) => ({
              from: { element: { type } },
              allow: { to: { element: { types: { anyOf: [type, ...imports] } } } },
            })),
            {
              from: { element: { type: '!core/*' } },
              allow: { to: { module: { origin: ['external', 'core'] } } },
            },
            {
              from: { element: { type: 'core/*' } },
              allow: { to: { module: { origin: 'external', source: CORE_PACKAGES } } },
            },
            ...Object.entries(PACKAGE_DOORS).map(([source, doors]) => ({
              from: { element: { types: { noneOf: doors } } },
              disallow: { to: { module: { origin: 'external', source } } },
            })),
          ],
        },
      ],
    },
  },
  {
    files: ['{src,simulator,playground}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...OFFICE_GLOBALS] },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: { ...officeAddinsRules, 'no-restricted-globals': 'off' },
  },
  {
    // Office names the part of the browser's storage that is ours.
    files: ['src/device/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...OFFICE_GLOBALS.filter(({ name }) => name !== 'Office')] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...OFFICE_GLOBALS, ...SURROUNDINGS] },
  },
  { files: ['src/taskpane/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat['recommended-latest']] },
);
