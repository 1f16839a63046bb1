const Sequencer = require('@jest/test-sequencer').default;

/** Without times of an earlier run jest begins with the largest files; what takes long must not come last and alone. */
const LONG = ['/test/e2e/', '/test/year/', '/test/torture/', '/test/jobs/nextCut', '/test/batch/', '/test/excel/interrupted'];

const rank = ({ path }) => {
  const found = LONG.findIndex((part) => path.includes(part));
  return found < 0 ? LONG.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).map((test, order) => ({ test, order })).sort((a, b) => rank(a.test) - rank(b.test) || a.order - b.order).map(({ test }) => test);
  }
};
