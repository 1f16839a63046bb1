import fc from 'fast-check';
import { verifyLogbook } from '../../../../src/core/logbook/seal/verifyLogbook';
import { forked, gridOf, straight, type Sheet } from './books';
import { tampered } from './tamper';

/** Every kind of tampering comes up in so many of them, again and again. */
const RUNS = { numRuns: 200, seed: 20260520, endOnFailure: true };
const check = (sheet: Sheet) => verifyLogbook(gridOf(sheet), false);

test('200 logbooks that one person after the other has written: nothing to say', () => {
  fc.assert(
    fc.property(straight, (sheet) => {
      expect(check(sheet)).toMatchObject({ problems: [], forks: [], clockBack: [] });
    }),
    RUNS,
  );
});

test('200 logbooks in which people wrote at once: forks are told, and no alarm is raised', () => {
  fc.assert(
    fc.property(forked(0), (sheet) => {
      const { problems, forks } = check(sheet);
      expect(problems).toEqual([]);
      expect(forks.length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

test('200 tampered logbooks: every tampering is found and called by its name', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        straight.chain((sheet) => tampered(sheet, { moves: true })),
        forked(1).chain((sheet) => tampered(sheet, { moves: false })),
      ),
      ({ sheet, kind, row }) => {
        const { problems } = check(sheet);
        expect(problems.map((problem) => problem.kind)).toContain(kind);
        if (kind === 'changed' && row !== undefined) expect(problems.flatMap(({ rows }) => rows)).toContain(row);
        // Who sorts the sheet has changed nothing.
        if (kind === 'reordered') expect(problems.every((problem) => problem.kind === 'reordered')).toBe(true);
      },
    ),
    RUNS,
  );
});
