const { default: TestRunner } = require('jest-runner');

/** Every worker has a Chromium: two at a time, however many cores there are. */
module.exports = class extends TestRunner {
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: Math.min(2, globalConfig.maxWorkers) }, context);
  }
};
