import fc from 'fast-check';
import { expect } from 'expect';
import { bind } from 'jest-each';

// The core's tests use no more of jest than this, and mocha runs them again in the same process, which takes milliseconds.
const it = (title, run) => globalThis.it(title, run);
globalThis.expect = expect;
globalThis.test = Object.assign(it, { each: bind(it) });

// Mocha puts its own anew before each file.
let describe;
Object.defineProperty(globalThis, 'describe', {
  get: () => describe,
  set: (own) => {
    describe = Object.assign((title, run) => own(title, run), { each: bind(own, false) });
  },
});

// A mutant that lives through 25 random cases seldom dies of the next 75, and there are thousands of them.
fc.configureGlobal({ numRuns: 25 });
