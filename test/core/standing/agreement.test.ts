import fc from 'fast-check';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionKey } from '../../../src/core/keys/keys';
import type { LogEntry } from '../../../src/core/logbook/entry';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { actionDetail } from '../../../src/core/moves/actionDetail';
import { goesOn } from '../../../src/core/nextCut/goesOn';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { remindersOf } from '../../../src/core/reminders/reminders';
import { reportOf } from '../../../src/core/report/followUpReport';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { stampDay } from '../../../src/core/stamp/stampDay';
import { isClosed, isNotDue } from '../../../src/core/standing/due';
import { factsOf, type Facts } from '../../../src/core/standing/facts';
import {
  isOpen,
  isOurs,
  isOutForGood,
  reasonOf,
  type OutReason,
  type Standing,
} from '../../../src/core/standing/standing';
import { OUT_WORDS, outInWords } from '../../../src/core/standing/standingInWords';
import { transferredOn } from '../../../src/core/standing/transferred';
import { todayOf } from '../../../src/core/today/dayOverview';
import { countedOnce, type Workspace } from '../../../src/core/workspace/workspace';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { CUT, entry, soundAction, workspaceOf } from '../support/workspace';

/** What may stand in a row, and in the sheets beside it, in any combination. */
interface Case {
  readonly change: Partial<ActionRecord>;
  readonly transfer: LineValues | undefined;
  readonly last: Partial<LogEntry> | undefined;
}

/** Of whatever field. */
const UNREAD = unreadable<never>('?', '');

const aCase: fc.Arbitrary<Case> = fc.record({
  change: fc.record({
    closed: fc.constantFrom(BLANK, BLANK, value(true), value(false), UNREAD),
    closureGrounds: fc.constantFrom(BLANK, BLANK, BLANK, value(['contextChanged' as const]), UNREAD),
    start: fc.constantFrom(BLANK, value(day('2025-01-15')), value(day('2026-03-01'))),
    end: fc.constantFrom(BLANK, value(day('2025-12-31')), value(day('2026-12-31'))),
    status: fc.constantFrom(
      BLANK,
      UNREAD,
      ...(['notReported', 'reporting', 'inReview', 'rejected', 'approved', 'approved'] as const).map((one) =>
        value(one),
      ),
    ),
    stage: fc.constantFrom(BLANK, UNREAD, value(1), value(3), value(6), value(7)),
    cycle: fc.constantFrom(BLANK, value(0), value(1), value(2)),
    physical: fc.constantFrom(BLANK, value(0.5), value(1)),
  }),
  transfer: fc.constantFrom(
    undefined,
    undefined,
    { answer: 'accepted', answered: '2026-05-15' },
    { answer: 'accepted', answered: '2026-09-01' },
    { answer: 'refused', answered: '2026-05-15' },
  ),
  last: fc.constantFrom(
    undefined,
    undefined,
    { stage: 2 },
    { stage: 1, status: 'rejected' as const, cycle: 2, kind: 'reject' as const },
    { stage: 6, status: 'approved' as const, kind: 'approve' as const },
    { kind: 'closure' as const },
  ),
});

/** Three actions of a case each; the second case may be in a second row of the first action. */
const workspace: fc.Arbitrary<Workspace> = fc
  .record({
    cases: fc.array(aCase, { minLength: 3, maxLength: 3 }),
    again: fc.boolean(),
    today: fc.constantFrom('2026-05-20', '2026-08-03'),
  })
  .map(({ cases, again, today }) => {
    const codes = ['1.1', again ? '1.1' : '1.2', '1.3'];
    const keyed = cases.map((one, index) => ({ ...one, code: codes[index] ?? '', row: 5 + index }));
    return workspaceOf({
      today,
      records: keyed.map(({ change, code, row }) => soundAction({ row, ...change }, { code })),
      logbook: keyed.flatMap(({ last, code }) =>
        last ? [entry({ on: '2026-05-19', key: `4144/${code}` as ActionKey, ...last })] : [],
      ),
      registers: registersWith({
        reminders: [],
        transfers: keyed.flatMap(({ transfer, code }) =>
          transfer ? [{ cut: '2025-2', action: `4144/${code}`, asked: '2026-04-01', reason: 'x', ...transfer }] : [],
        ),
      }),
    });
  });

const whyOf = (standing: Standing): OutReason['why'] | undefined =>
  standing.kind === 'out' ? standing.why : undefined;

const holds = (check: (facts: Facts) => void) =>
  fc.assert(
    fc.property(workspace, (book) => check(factsOf(book))),
    { numRuns: 150 },
  );

test('every row has exactly one answer: the first reason that holds, else its place or why nobody knows it', () => {
  holds(({ records, stateOf, standingOf, workspace: book }) => {
    for (const record of records) {
      const [observed, standing] = [stateOf(record), standingOf(record)];
      const known = observed.kind === 'state' ? observed.state : undefined;
      const reasons = [
        ...(isClosed(record) ? ['closed'] : []),
        ...(transferredOn(record, book) ? ['transferred'] : []),
        ...(isNotDue(record, CUT) ? ['notDue'] : []),
        ...(known?.status === 'approved' ? ['approved'] : []),
      ];
      const told = standing.kind === 'out' ? [standing, ...standing.also].map(({ why }) => why) : [];
      expect(told).toEqual(reasons);
      if (standing.kind === 'followed') expect(standing.state).toBe(known);
      if (standing.kind === 'unknown') expect(observed).toEqual(standing);
      if (reasons.length === 0) expect(standing.kind).toBe(known ? 'followed' : 'unknown');
    }
  });
});

test('the stamp leaves out what is out, and says why (FLOW-2)', () => {
  holds(({ standingOf, history, repeated, workspace: book }) => {
    const { skipped, stamped, unchanged, refused } = stampDay(book, {
      by: 'Ana',
      now: { day: book.today, time: '10:00:00' },
    });
    if (refused !== undefined) return;
    const why = new Map(skipped.map((one) => [one.row, one.why]));
    expect(why.size + stamped.length + unchanged.length).toBe(book.matrix.records.length);
    for (const record of book.matrix.records) {
      const { key } = record;
      if (key === undefined || repeated.has(key)) continue;
      const standing = standingOf(record);
      const out = whyOf(standing);
      const noted = history.get(key)?.at(-1);
      if (out !== undefined && out !== 'approved') expect(why.get(record.row)).toBe(OUT_WORDS[out]);
      // A logbook that says so already, or that knows nothing of it, gets no line of the approval any more.
      else if (noted?.status === 'approved') expect(why.get(record.row)).toBe(OUT_WORDS.approved);
      else if (standing.kind === 'unknown') expect(why.get(record.row)).toBe(standing.why);
      else if (out === undefined) expect(why.get(record.row)).toBeUndefined();
    }
  });
});

test('Hoy, the report and the reminders count the same actions', () => {
  holds(({ records, standingOf, workspace: book }) => {
    const actions = countedOnce(records);
    const ours = actions.filter((record) => isOurs(standingOf(record)));
    const today = todayOf(book);
    expect(today).toMatchObject({
      open: ours.filter((record) => isOpen(standingOf(record))).length,
      closed: ours.filter(isClosed).length,
      // What is closed keeps its outcome.
      notDue: ours.filter((record) => reasonOf(standingOf(record), 'notDue')).length,
      approved: ours.filter((record) => {
        const standing = standingOf(record);
        return reasonOf(standing, 'approved') && !reasonOf(standing, 'notDue');
      }).length,
      transferred: actions.length - ours.length,
    });

    const { totals, transferred, lines } = reportOf(book, { by: '' });
    expect(transferred).toBe(today.transferred);
    const { approved, closed, notDue } = today;
    expect(totals.sector).toMatchObject({ actions: ours.length, approved, closed, notDue });
    for (const { record, nextStep } of lines) {
      const standing = standingOf(record);
      const since = reasonOf(standing, 'transferred');
      if (since) expect(nextStep).toBe(outInWords(since));
      expect(nextStep === 'Cerrada: no requiere más seguimiento.').toBe(!since && whyOf(standing) === 'closed');
    }

    const open = new Set(records.filter((record) => isOpen(standingOf(record))).map(({ key }) => key));
    const reminded = new Set(remindersOf(book).reminders.flatMap(({ actions: of }) => of.map(({ key }) => key)));
    expect(reminded).toEqual(open);
  });
});

/** Rules that ask something of a row only while it is followed up, and those that ask as long as it is the sector's. */
const OF_OPEN = /^(?:FLOW-[27]|PREP-1|REP-1)$/;
const OF_OURS = /^(?:FLOW-[469]|FLOW-12|REP-3)$/;

test('no rule asks anything of a row that is out of its follow-up', () => {
  holds(({ records, standingOf, workspace: book }) => {
    const findings = findingsOf(book);
    for (const record of records) {
      const standing = standingOf(record);
      const own = findings.filter(
        ({ sheet, cell }) => sheet === record.sheet && Number(/\d+$/.exec(cell)?.[0]) === record.row,
      );
      const rules = own.map(({ rule }) => rule);
      if (!isOpen(standing)) expect(rules.filter((rule) => OF_OPEN.test(rule))).toEqual([]);
      if (!isOurs(standing)) expect(rules.filter((rule) => OF_OURS.test(rule))).toEqual([]);
      if (standing.kind === 'unknown') expect(rules.some((rule) => rule === 'FLOW-6' || rule === 'FLOW-1')).toBe(true);
      const offered = own.some(({ rule, severity }) => rule === 'CLOSE-1' && severity === 'info');
      if (isOutForGood(standing)) expect(offered).toBe(false);
      expect(actionDetail(book, record.row)?.closure.offered).toBe(offered);
    }
  });
});

test('nothing moves what is out, and only what is out for good stays behind in the next cut', () => {
  holds(({ records, standingOf, repeated, workspace: book }) => {
    const { rows, transferred } = goesOn(book);
    for (const record of records) {
      const standing = standingOf(record);
      if (isOutForGood(standing)) expect(rows).not.toContain(record);
      if (record.key === undefined || repeated.has(record.key)) continue;
      expect(rows.includes(record)).toBe(!isOutForGood(standing));
      expect(transferred.includes(record)).toBe(whyOf(standing) === 'transferred');
      const detail = actionDetail(book, record.row);
      if (isOutForGood(standing)) expect([detail?.blocked, detail?.moves]).toEqual([outInWords(standing), []]);
      if (standing.kind === 'out') {
        expect(detail?.blocked).toBeDefined();
        expect(detail?.moves.filter(({ kind }) => kind !== 'close')).toEqual([]);
        expect([detail?.urgency, detail?.gaps]).toEqual([undefined, []]);
      }
    }
  });
});
