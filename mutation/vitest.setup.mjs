import fc from 'fast-check';

// A mutant that lives through 25 random cases seldom dies of the next 75, and there are thousands of them.
fc.configureGlobal({ numRuns: 25 });
