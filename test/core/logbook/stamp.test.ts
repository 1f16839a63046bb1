import fc from 'fast-check';
import type { ActionKey } from '../../../src/core/cells/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import { daysWithoutFollowUp, historyOf } from '../../../src/core/logbook/history';
import { toLogRow } from '../../../src/core/logbook/row';
import { LOG_COLUMNS, readLogbook } from '../../../src/core/logbook/sheet';
import { stampDay, type Stamp } from '../../../src/core/logbook/stamp';
import { afterStamp } from '../../../src/core/logbook/stampPlan';
import type { Grid } from '../../../src/core/matrix/grid';
import type { Workspace } from '../../../src/core/workspace';
import { day } from '../support/days';
import { CUT, entry, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const stamp = (workspace: Workspace): Stamp => stampDay(workspace, { by: 'Ana', now: { day: workspace.today, time: '10:00:00' } });
const stamped = (spec: WorkspaceSpec) => stamp(workspaceOf(spec));
/** Stamps and goes on with the book as it is then. */
const after = (workspace: Workspace, today = workspace.today): Workspace => ({ ...afterStamp(workspace, stamp(workspace), workspace.today), today });
const changing = (workspace: Workspace, change: Parameters<typeof soundAction>[0]): Workspace => ({
  ...workspace, matrix: { ...workspace.matrix, records: workspace.matrix.records.map((record) => ({ ...record, ...change })) },
});

describe('FLOW-2: one observation of every open action a working day', () => {
  test('the day’s line says where the action stands', () => {
    expect(stamped({}).stamped.map(({ entry: line }) => line)).toEqual([
      { day: '2026-05-20', cut: '2025-2', key: '4144/1.1', stage: 2, status: 'inReview', cycle: 1, physical: 0.5, financial: 0.4, kind: 'observation', note: '', by: 'Ana', time: '10:00:00' },
    ]);
  });

  test('twice on a day adds nothing', () => {
    const again = stamp(after(workspaceOf()));
    expect(again).toMatchObject({ stamped: [], skipped: [] });
    expect(again.unchanged).toHaveLength(1);
  });

  test('a changed state adds exactly one line, and going back is a change too', () => {
    const morning = after(workspaceOf());
    const noon = changing(morning, { stage: value(3) });
    expect(stamp(noon).stamped.map(({ entry: line }) => [line.stage, line.kind])).toEqual([[3, 'approve']]);
    expect(stamp(after(noon)).stamped).toHaveLength(0);
    expect(stamp(changing(after(noon), { stage: value(2) })).stamped).toHaveLength(1);
  });

  test('the next day has its own line', () => expect(stamp(after(workspaceOf(), day('2026-05-21'))).stamped).toHaveLength(1));

  test.each([['2026-05-18', 'no es día hábil'], ['2026-05-23', 'no es día hábil'], ['2026-08-03', 'fuera del corte'], ['2026-05-01', 'fuera del corte']])(
    '%s is refused', (today, why) => {
      expect(stamped({ today, logbook: [] })).toMatchObject({ stamped: [], refused: expect.stringContaining(why) });
    });
  test('a cut without dates is refused', () => {
    expect(stamped({ settings: { cut: { stages: CUT.stages } } }).refused).toContain('Faltan datos del corte');
  });

  test('only the chosen rows', () => {
    const records = [soundAction(), soundAction({ row: 6, key: '4144/1.2' as ActionKey })];
    const chosen = stampDay(workspaceOf({ records, logbook: [] }), { by: '', now: { day: day('2026-05-20'), time: '' }, rows: new Set([6]) });
    expect(chosen.stamped.map(({ record }) => record.row)).toEqual([6]);
  });
});

describe('who gets no line', () => {
  test.each<[string, WorkspaceSpec, string]>([
    ['FLOW-5: approved, and noted as such', { records: [soundAction({ stage: value(6), status: value('approved') })], logbook: [entry({ on: '2026-05-19', stage: 6, status: 'approved' })] }, 'ya fue aprobada'],
    ['FLOW-5: approved before the follow-up began', { records: [soundAction({ stage: value(6), status: value('approved') })], logbook: [] }, 'ya fue aprobada'],
    ['FLOW-9: not due', { records: [soundAction({ start: value(day('2026-03-01')), status: value('notReported'), stage: value(1) })], logbook: [] }, 'inicia después'],
    ['closed', { records: [soundAction({ closed: value(true) })] }, 'está cerrada'],
    ['DATA-2: repeated', { records: [soundAction(), soundAction({ row: 6 })] }, 'varias filas'],
    ['DATA-1: without certain code', { records: [soundAction({ key: undefined })] }, 'no se conoce'],
    ['an unreadable state', { records: [soundAction({ status: unreadable('?', '') })] }, 'no se entiende el estado'],
    ['FLOW-3: approved before the last stage', { records: [soundAction({ stage: value(3), status: value('approved') })] }, 'la última es la 6'],
    ['nothing said of a state that the logbook knows', { records: [soundAction({ stage: BLANK, status: BLANK, cycle: BLANK })] }, 'faltan su estado y su etapa'],
    ['a stage outside of the flow', { records: [soundAction({ stage: value(9) })] }, 'no existe'],
  ])('%s', (_, spec, why) => {
    const result = stamped(spec);
    expect(result.stamped).toEqual([]);
    expect(result.skipped).toHaveLength(spec.records?.length ?? 1);
    expect(result.skipped[0]?.why).toContain(why);
  });

  test('the approval itself is noted once', () => {
    const approving = workspaceOf({ records: [soundAction({ stage: value(6), status: value('approved') })], logbook: [entry({ on: '2026-05-19', stage: 6 })] });
    expect(stamp(approving).stamped.map(({ entry: line }) => line.kind)).toEqual(['approve']);
    expect(stamp(after(approving, day('2026-05-21'))).stamped).toEqual([]);
  });
});

describe('FLOW-4: the stamp restarts a rejected cycle', () => {
  const rejected = workspaceOf({
    records: [soundAction({ stage: value(3), status: value('rejected'), rejectionReason: 'Faltan soportes' })],
    logbook: [entry({ on: '2026-05-19', stage: 3 })],
  });

  test('row and line say stage 1, next cycle, and which stage rejected', () => {
    const [one] = stamp(rejected).stamped;
    expect(one?.restarted).toMatchObject({ stage: 1, status: 'rejected', cycle: 2 });
    expect(one?.entry).toMatchObject({ stage: 1, status: 'rejected', cycle: 2, kind: 'reject', rejectedAt: 3, note: 'Faltan soportes' });
  });
  test('the stage that rejected is the one in the row, also when the logbook has not seen it', () => {
    const later = { ...rejected, logbook: [entry({ on: '2026-05-19', stage: 2 })] };
    expect(stamp(later).stamped[0]?.entry).toMatchObject({ cycle: 2, rejectedAt: 3 });
  });
  test('not again on the next day', () => {
    const next = stamp(after(rejected, day('2026-05-21')));
    expect(next.stamped.map(({ entry: line, restarted }) => [line.cycle, line.kind, restarted])).toEqual([[2, 'observation', undefined]]);
  });
});

describe('the logbook sheet', () => {
  const gridOf = (rows: readonly (readonly (string | number | boolean)[])[]): Grid => ({
    sheet: 'Bitácora', top: 1, left: 1, values: [LOG_COLUMNS.map((column) => column.header), ...rows], formats: new Map(), merges: [], tables: [],
  });

  test('lines come back as they were written, in both date systems', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    const line = fc.record({
      stage: fc.integer({ min: 1, max: 9 }), cycle: fc.integer({ min: 1, max: 9 }), physical: share, note: fc.string(),
      status: fc.constantFrom('notReported', 'reporting', 'inReview', 'rejected', 'approved' as const),
      time: fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-01-01T23:59:59Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(11, 19)),
    });
    fc.assert(fc.property(fc.array(line, { maxLength: 5 }), fc.boolean(), (changes, date1904) => {
      const entries = changes.map(({ physical, ...change }) => {
        const { physical: _, ...base } = entry({ on: '2026-05-20', ...change });
        return physical === undefined ? base : { ...base, physical };
      });
      expect(readLogbook(gridOf(entries.map((one) => toLogRow(one, date1904))), date1904)).toEqual({ entries, problems: [] });
    }));
  });

  test.each([[0, 'ayer'], [1, '2025-3'], [3, 1.1], [4, 'dos'], [5, 'Casi'], [6, 0], [9, '']])('damage in column %d is said, the line is left out', (column, damage) => {
    const row = toLogRow(entry({ on: '2026-05-20' }), false);
    row[column] = damage;
    const read = readLogbook(gridOf([toLogRow(entry({ on: '2026-05-19' }), false), row]), false);
    expect(read.entries).toHaveLength(1);
    expect(read.problems).toEqual([expect.stringMatching(/^Bitácora, [A-N]3: /)]);
  });
});

test('days without follow-up end with the approval', () => {
  const lines = historyOf([entry({ on: '2026-05-04' }), entry({ on: '2026-05-06', stage: 6, status: 'approved' })], CUT.label as never).get('4144/1.1' as ActionKey) ?? [];
  expect(daysWithoutFollowUp(lines, day('2026-05-04'), day('2026-05-20'))).toEqual(['2026-05-05']);
});
