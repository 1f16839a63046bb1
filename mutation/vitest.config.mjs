/** The core's tests as jest runs them, in one thread that is kept from mutant to mutant; without the ones that take whole books. */
const tests = process.env.MUTATION_TESTS ?? 'test/core/**/*.test.ts';

export default {
  test: {
    globals: true,
    include: tests.split(','),
    exclude: ['**/reconcile/accuracy.test.ts', '**/reconcile/books.test.ts', '**/seal/verify.test.ts'],
    setupFiles: ['mutation/vitest.setup.mjs'],
    testTimeout: 60_000,
    pool: 'threads',
    poolOptions: { threads: { singleThread: true } },
  },
};
