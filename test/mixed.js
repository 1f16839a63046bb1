const Sequencer = require('@jest/test-sequencer').default;

/** Without times of an earlier run jest begins with the largest files; what takes long must not come last and alone. */
const LONG = ['/test/year/', '/test/e2e/tour', '/lab/', '/test/jobs/nextCut', '/test/batch/'];

const rank = ({ path }) => {
  const found = LONG.findIndex((part) => path.includes(part));
  return found < 0 ? LONG.length : found;
};
const isInBrowser = ({ path }) => path.includes('/test/e2e/');

/** Longest first; and tests in a browser, which mostly wait, between those that only work: both keep the processors busy. */
module.exports = class Mixed extends Sequencer {
  sort(tests) {
    const sorted = super
      .sort(tests)
      .map((test, order) => ({ test, order }))
      .sort((a, b) => rank(a.test) - rank(b.test) || a.order - b.order)
      .map(({ test }) => test);
    const waiting = sorted.filter(isInBrowser);
    const working = sorted.filter((test) => !isInBrowser(test));
    return [
      ...waiting.flatMap((test, index) => [test, ...working.slice(index, index + 1)]),
      ...working.slice(waiting.length),
    ];
  }
};
