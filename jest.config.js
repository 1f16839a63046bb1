const { availableParallelism } = require('node:os');

// hucre and a few others are published as ES modules only, so swc turns those into CommonJS too.
const ES_MODULES_ONLY = ['hucre', 'colombian-holidays', 'pascua', '@noble/hashes'];

/** @type {import('jest').Config} */
const COMMON = {
  testEnvironment: 'node',
  // Office.js looks at its own objects once more after a failed command; the warning about that says nothing of us.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {
    '^.+\\.(m?js|tsx?)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES_ONLY.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
  roots: ['<rootDir>/test', '<rootDir>/lab'],
};

/** @type {import('jest').Config} */
module.exports = {
  // Tests in a browser mostly wait, so one more than there are processors; each may have a Chromium, so not many more.
  maxWorkers: Math.min(6, availableParallelism() + 1),
  testSequencer: '<rootDir>/test/mixed.js',
  // Only for what hangs: a tour with axe has taken seven minutes on a machine that ten others used.
  testTimeout: 600_000,
  projects: [
    {
      ...COMMON,
      // In plain Node: the core has no DOM, and Excel is the simulated one.
      displayName: 'unit',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...COMMON,
      // In Chromium: the built add-in in the playground page.
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/support/site.ts',
    },
    {
      ...COMMON,
      // What takes too long for every day: `npm run year`.
      displayName: 'year',
      testMatch: ['<rootDir>/test/year/*.year.ts'],
      globalSetup: '<rootDir>/test/e2e/support/site.ts',
    },
  ],
};
