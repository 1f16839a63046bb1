import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { ActionKey } from '../../../src/core/keys/keys';
import { value } from '../../../src/core/cells/reading';
import { stampDay } from '../../../src/core/stamp/stampDay';
import { actionDetail } from '../../../src/core/moves/actionDetail';
import { placeContent } from '../../../src/core/sheet/sheetContent';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { transferredOn } from '../../../src/core/standing/transferred';
import { reportContent } from '../../../src/core/report/reportSheet';
import { reportOf } from '../../../src/core/report/followUpReport';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { todayOf } from '../../../src/core/today/dayOverview';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { CUT, DNP, is, soundAction, workspaceOf } from '../support/workspace';

const REQUEST = { cut: '2025-2', action: '4144/1.1', asked: '2026-04-01', reason: 'No es de competencia del sector' };
const ACCEPTED = { ...REQUEST, answer: 'accepted', answered: '2026-05-19' };

const bookWith = (
  transfer: LineValues,
  { today = '2026-05-20', change = {} }: { today?: string; change?: Partial<ActionRecord> } = {},
) =>
  workspaceOf({
    today,
    logbook: [],
    registers: registersWith({ transfers: [transfer] }),
    records: [soundAction(change), soundAction({ row: 6 }, { code: '1.2' })],
  });

test.each<[string, LineValues, string | undefined]>([
  ['accepted', ACCEPTED, '2026-05-19'],
  ['accepted today', { ...ACCEPTED, answered: '2026-05-20' }, '2026-05-20'],
  ['accepted from tomorrow on', { ...ACCEPTED, answered: '2026-05-21' }, undefined],
  ['accepted, nobody knows when', { ...ACCEPTED, answered: '' }, undefined],
  ['refused', { ...ACCEPTED, answer: 'refused' }, undefined],
  ['not answered', REQUEST, undefined],
  ['another action, 1.10', { ...ACCEPTED, action: '4144/1.10' }, undefined],
  ['asked for in an earlier cut', { ...ACCEPTED, cut: '2024-2' }, '2026-05-19'],
])('PREP-4: %s', (_, transfer, since) => {
  expect(transferredOn({ key: '4144/1.1' as ActionKey }, bookWith(transfer))).toBe(since);
  expect(transferredOn({ key: undefined }, bookWith(transfer))).toBeUndefined();
});

test('PREP-4: a transferred action leaves every total of the report and stays in its detail', () => {
  const before = reportOf(bookWith(ACCEPTED, { today: '2026-05-18' }), { by: '' });
  const after = reportOf(bookWith(ACCEPTED), { by: '' });
  for (const [report, actions] of [
    [before, 2],
    [after, 1],
  ] as const) {
    expect(report.totals.sector.actions).toBe(actions);
    expect(report.totals.mhcp.actions).toBe(actions);
    expect(report.byEntity.map(({ totals }) => totals.actions)).toEqual([actions]);
    expect(report.byDocument.map(({ totals }) => totals.actions)).toEqual([actions]);
    expect(report.lines).toHaveLength(2);
  }
  expect(after.lines[0]?.nextStep).toContain('Se trasladó a otro sector el 19/05/2026');
  const notes = (report: typeof after) =>
    placeContent(reportContent(report, false))
      .flatMap(({ values }) => values.flat())
      .join('\n');
  expect(notes(after)).toContain('1 acción trasladada a otro sector');
  expect(notes(before)).not.toContain('trasladada');
});

test('PREP-4: it is neither stamped nor in Hoy nor moved', () => {
  const book = bookWith(ACCEPTED);
  const stamp = stampDay(book, { by: 'Ana', now: { day: day('2026-05-20'), time: '10:00:00' } });
  expect(stamp.skipped).toEqual([{ row: 5, key: '4144/1.1', why: 'se trasladó a otro sector' }]);
  expect(stamp.stamped.map(({ entry }) => entry.key)).toEqual(['4144/1.2']);
  const today = todayOf(book);
  expect(today).toMatchObject({ open: 1, transferred: 1, approved: 0, closed: 0, notDue: 0 });
  expect(today.items.map(({ key }) => key)).toEqual(['4144/1.2']);
  expect(actionDetail(book, 5)).toMatchObject({
    moves: [],
    blocked: expect.stringContaining('Se trasladó'),
    gaps: [],
    closure: { options: [] },
  });
});

test('Hoy counts a transferred action once, whatever its row says (PREP-4)', () => {
  const approved: Partial<ActionRecord> = { status: value('approved'), stage: value(6) };
  expect(todayOf(bookWith(ACCEPTED, { change: approved }))).toMatchObject({ transferred: 1, approved: 0 });
  expect(todayOf(bookWith(REQUEST, { change: approved }))).toMatchObject({ transferred: 0, approved: 1 });
});

test.each<[string, Partial<ActionRecord>, string]>([
  ['REP-1', {}, '2026-08-03'],
  ['FLOW-2', {}, '2026-05-20'],
  ['FLOW-4', { status: value('rejected'), stage: value(2), rejectionReason: 'x' }, '2026-05-20'],
  ['FLOW-6', { status: { kind: 'unreadable', raw: '?', problem: '?' } }, '2026-05-20'],
  ['FLOW-7', { end: value(day('2026-06-30')) }, '2026-05-20'],
  ['FLOW-9', { end: value(day('2025-12-31')) }, '2026-05-20'],
  ['FLOW-12', { supports: '' }, '2026-05-20'],
  [
    'CLOSE-1',
    { end: value(day('2025-12-31')), physical: value(1), status: value('approved'), stage: value(6) },
    '2026-05-20',
  ],
  ['DATA-5', { entity: [{ raw: 'Otra', entity: undefined }] }, '2026-05-20'],
  ['REP-3', { entity: [is(DNP)] }, '2026-05-20'],
])('PREP-4: %s asks nothing of its row any more', (rule, change, today) => {
  const of = (transfer: LineValues) =>
    findingsOf(
      workspaceOf({
        today,
        logbook: [],
        records: [soundAction(change)],
        registers: registersWith({ transfers: [transfer] }),
        settings: { cut: CUT },
      }),
    ).filter((finding) => finding.rule === rule && finding.key === '4144/1.1');
  expect(of(REQUEST)).toHaveLength(1);
  expect(of(ACCEPTED)).toEqual([]);
});
