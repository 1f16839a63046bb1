// Unit and integration tests run in plain Node: the core has no DOM, and Excel is the simulated one.
// hucre and a few others are published as ES modules only, so swc turns those into CommonJS too.
const ES_MODULES_ONLY = ['hucre', 'colombian-holidays', 'pascua'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Office.js looks at its own objects once more after a failed command; the warning about that says nothing of us.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Loading the real Office.js takes seconds on a busy machine; speed is not what these tests are about.
  testTimeout: 120_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(m?js|tsx?)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES_ONLY.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
};
