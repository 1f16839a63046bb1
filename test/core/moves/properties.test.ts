import fc from 'fast-check';
import { value } from '../../../src/core/cells/reading';
import type { Move } from '../../../src/core/cut/flow';
import { actionDetail } from '../../../src/core/moves/actionDetail';
import { planMove } from '../../../src/core/moves/movePlan';
import { checkMove, type MoveRequest } from '../../../src/core/moves/moveRequest';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { day } from '../support/days';
import { CUT, soundAction } from '../support/workspace';
import { inputFor, read, readWorkspace, written, type CellBook } from './book';
import type { Workspace } from '../../../src/core/workspace/workspace';

const text = fc.oneof(
  fc.constant('Falta el acta'),
  fc.string({ minLength: 1, maxLength: 40 }).filter((one) => one.trim() !== ''),
);
const request = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constantFrom<Move>('send', 'approve', 'reject'), note: text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('close' as const),
      ground: fc.constantFrom('contextChanged', 'technicalOrLegalProblem' as const),
      evidence: fc.constant('Acta 3'),
      note: text,
    }),
  },
);
const stageCount = fc.integer({ min: 1, max: 6 });
const TODAY = '2026-05-20';

const start = (stages: number) =>
  readWorkspace({
    records: [
      soundAction({ stage: value(1), status: value('notReported'), cycle: value(1) }),
      soundAction({ row: 6 }, { code: '1.2' }),
    ],
    logbook: [],
    today: TODAY,
    settings: { cut: { ...CUT, stages: CUT.stages.slice(0, stages) } },
  });

/** Writes a request into the book and reads it again, as the next look at it would. */
function done(workspace: Workspace, book: CellBook, wanted: MoveRequest): { workspace: Workspace; book: CellBook } {
  const { plan, workspace: promised } = planMove(workspace, 5, wanted, inputFor(book));
  const next = written(book, plan);
  const after = read(next, workspace);
  expect(after.records).toEqual(promised.matrix.records);
  expect(after.logbook).toEqual({ entries: promised.logbook, problems: [] });
  return {
    book: next,
    workspace: {
      ...workspace,
      matrix: { ...workspace.matrix, records: after.records },
      logbook: after.logbook.entries,
    },
  };
}

test('any sequence of allowed moves: row and last line agree, cycle = rejections + 1, no rule of the flow is broken (FLOW-3 to FLOW-6)', () => {
  fc.assert(
    fc.property(stageCount, fc.array(request, { maxLength: 12 }), (stages, wanted) => {
      let now = start(stages);
      for (const one of wanted) {
        if (checkMove(now.workspace, 5, one).length > 0) continue;
        now = done(now.workspace, now.book, one);
        const detail = actionDetail(now.workspace, 5);
        const lines = now.workspace.logbook;
        const last = lines.at(-1);
        const rejections = lines.filter(({ kind }) => kind === 'reject').length;
        expect(detail?.state).toMatchObject({ stage: last?.stage, status: last?.status, cycle: rejections + 1 });
        expect(
          findingsOf(now.workspace).filter(({ rule, key }) => key === '4144/1.1' && /^FLOW-[3456]$|^CLOSE/.test(rule)),
        ).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('what is offered is possible, what is not offered is no other move', () => {
  fc.assert(
    fc.property(stageCount, fc.array(request, { maxLength: 8 }), (stages, wanted) => {
      let now = start(stages);
      for (const one of wanted)
        if (checkMove(now.workspace, 5, one).length === 0) now = done(now.workspace, now.book, one);
      const offers = actionDetail(now.workspace, 5)?.moves ?? [];
      for (const { kind } of offers) {
        const filled: MoveRequest =
          kind === 'close'
            ? { kind, ground: 'contextChanged', evidence: 'Acta 3', note: '' }
            : { kind, note: 'Motivo' };
        expect(checkMove(now.workspace, 5, filled)).toEqual([]);
      }
      for (const kind of ['reject', 'close'] as const) {
        if (offers.some((offer) => offer.kind === kind)) continue;
        const filled: MoveRequest =
          kind === 'close'
            ? { kind, ground: 'contextChanged', evidence: 'Acta 3', note: '' }
            : { kind, note: 'Motivo' };
        expect(checkMove(now.workspace, 5, filled)).toHaveLength(1);
      }
      expect(offers.filter(({ kind }) => kind === 'send' || kind === 'approve').length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 100 },
  );
});

test('the same request again is refused or is the next step, never the same line twice', () => {
  fc.assert(
    fc.property(stageCount, fc.array(request, { maxLength: 8 }), request, (stages, wanted, again) => {
      let now = start(stages);
      for (const one of wanted)
        if (checkMove(now.workspace, 5, one).length === 0) now = done(now.workspace, now.book, one);
      if (checkMove(now.workspace, 5, again).length > 0) return;
      const once = done(now.workspace, now.book, again);
      // The plan of a second click rests on the book as it was: it does not fit any more.
      const { plan } = planMove(now.workspace, 5, again, inputFor(now.book));
      expect(() => written(once.book, plan)).toThrow('the book has changed');
      if (checkMove(once.workspace, 5, again).length > 0) return;
      const twice = done(once.workspace, once.book, again).workspace.logbook;
      const [before, after] = twice.slice(-2);
      expect([after?.stage, after?.status, after?.cycle]).not.toEqual([before?.stage, before?.status, before?.cycle]);
    }),
    { numRuns: 150 },
  );
});

test('other rows are left alone', () => {
  fc.assert(
    fc.property(request, (one) => {
      const { workspace, book } = start(6);
      if (checkMove(workspace, 5, one).length > 0) return;
      const { plan, workspace: after } = planMove(workspace, 5, one, inputFor(book));
      expect(
        plan.steps.flatMap((step) => (step.kind === 'setCells' ? step.cells : [])).every(({ row }) => row === 5),
      ).toBe(true);
      expect(after.matrix.records[1]).toBe(workspace.matrix.records[1]);
      expect(after.today).toBe(day(TODAY));
    }),
  );
});
