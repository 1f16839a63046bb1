import fc from 'fast-check';
import { BLANK, value } from '../../../src/core/cells/reading';
import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { actionDetail } from '../../../src/core/moves/actionDetail';
import { checkMove } from '../../../src/core/moves/moveRequest';
import { planMove } from '../../../src/core/moves/movePlan';
import { goesOn } from '../../../src/core/nextCut/goesOn';
import { snapshotContent } from '../../../src/core/nextCut/snapshot';
import { rowNames } from '../../../src/core/matrix/rowNames';
import { reportOf } from '../../../src/core/report/followUpReport';
import { reportContent } from '../../../src/core/report/reportSheet';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { stampDay } from '../../../src/core/stamp/stampDay';
import { afterStamp, stampPlan } from '../../../src/core/stamp/stampPlan';
import { followedActions } from '../../../src/core/standing/followedActions';
import { todayOf } from '../../../src/core/today/dayOverview';
import { inputFor, read, readWorkspace, written } from '../moves/book';
import { day } from '../support/days';
import { CUT, entry, soundAction, SOUND_LOG, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const BY = { by: 'Ana', now: { day: day('2026-05-20'), time: '10:00:00' } };
const NOT_YET = SOUND_LOG.filter(({ day: on }) => on < '2026-05-20');

/** Action 4144/1.1 in rows 5 and 6, of 30 % and 70 %; and 4144/1.2 in row 7. */
function scene(second: Partial<ActionRecord> = {}, both: Partial<ActionRecord> = {}, spec: WorkspaceSpec = {}) {
  return {
    logbook: NOT_YET,
    records: [
      soundAction({ indicator: 'Decretos', physical: value(0.3), ...both }),
      soundAction({ indicator: 'Informes', physical: value(0.7), row: 6, ...both, ...second }),
      soundAction({ weight: value(0) }, { code: '1.2', row: 7 }),
    ],
    ...spec,
  };
}
const both = (physical: number, change: Partial<ActionRecord> = {}) =>
  scene({ physical: value(physical) }, { ...change, physical: value(1) });

describe('the daily follow-up', () => {
  test('one line for the action, with the progress of its rows; the day stands in all of them', () => {
    const { workspace, book } = readWorkspace(scene());
    const stamp = stampDay(workspace, BY);
    expect(stamp.stamped.map(({ entry: { key, physical } }) => [key, physical])).toEqual([
      ['4144/1.1', 0.5],
      ['4144/1.2', 0.5],
    ]);
    const after = written(book, stampPlan(stamp, workspace, inputFor(book)));
    const again = read(after, workspace);
    expect(again.records.map(({ lastFollowUp }) => lastFollowUp)).toEqual(
      [1, 2, 3].map(() => value(day('2026-05-20'))),
    );
    // What is known without reading it again is the same, and the same day adds nothing.
    const known = afterStamp(workspace, stamp, workspace.today);
    expect(known.matrix.records).toEqual(again.records);
    expect(stampDay(known, BY)).toMatchObject({ stamped: [], skipped: [] });
    expect(findingsOf(known).filter(({ key }) => key === '4144/1.1')).toEqual([]);
  });

  test.each([5, 6])('row %i is enough to choose it', (row) =>
    expect(
      stampDay(workspaceOf(scene()), { ...BY, rows: new Set([row]) }).stamped.map(({ entry: { key } }) => key),
    ).toEqual(['4144/1.1']),
  );

  test('a rejection that was typed restarts all of its rows', () => {
    const rejected: Partial<ActionRecord> = {
      status: value('rejected'),
      stage: value(2),
      rejectionReason: 'Falta el acta',
    };
    const { workspace, book } = readWorkspace(scene({}, rejected));
    const stamp = stampDay(workspace, { ...BY, rows: new Set([6]) });
    expect(stamp.stamped).toMatchObject([{ entry: { kind: 'reject', cycle: 2, note: 'Falta el acta' } }]);
    const { records } = read(written(book, stampPlan(stamp, workspace, inputFor(book))), workspace);
    expect(records.map(({ stage, cycle }) => [stage, cycle])).toEqual([
      [value(1), value(2)],
      [value(1), value(2)],
      [value(2), value(1)],
    ]);
  });

  test('rows that do not agree are said to be doubtful, and nothing is guessed', () => {
    const workspace = workspaceOf(scene({ stage: value(3) }));
    expect(stampDay(workspace, BY).skipped).toEqual([
      { row: 5, key: '4144/1.1', why: 'las filas 5 y 6 son de la misma acción y no dicen lo mismo en «Etapa»' },
    ]);
    expect(checkMove(workspace, 6, { kind: 'approve', note: '' }).map(({ problem }) => problem)).toEqual([
      expect.stringContaining('no dicen lo mismo en «Etapa»'),
    ]);
    expect(todayOf(workspace).counts).toMatchObject({ unknown: 1 });
    expect(reportOf(workspace, { by: '' }).totals.sector).toMatchObject({ actions: 2, inReview: 2 });
    const others = workspaceOf(scene({ status: value('approved'), stage: value(6) }));
    expect(reportOf(others, { by: '' }).totals.sector).toMatchObject({ actions: 2, inReview: 1, unknown: 1 });
  });

  test('for all: one line an action and day, however many rows it has and in whatever order they stand', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }).chain((sizes) => {
          const rows = sizes.flatMap((size, action) =>
            Array.from({ length: size }, (_, part) => ({ code: `1.${action + 1}`, indicator: `Indicador ${part}` })),
          );
          return fc.tuple(fc.constant(sizes), fc.shuffledSubarray(rows, { minLength: rows.length }));
        }),
        ([sizes, rows]) => {
          const records = rows.map(({ code, indicator }, index) =>
            soundAction({}, { code, indicator, row: 5 + index }),
          );
          const workspace = workspaceOf({ records, logbook: [] });
          const { stamped, skipped } = stampDay(workspace, BY);
          expect(skipped).toEqual([]);
          expect(stamped.map(({ entry: { key } }) => key).sort()).toEqual(
            sizes.map((_, action) => `4144/1.${action + 1}`).sort(),
          );
          const counts = [
            todayOf(workspace).open,
            followedActions(workspace, CUT).length,
            reportOf(workspace, { by: '' }).totals.sector.actions,
            goesOn(workspace).actions,
          ];
          expect(counts).toEqual(counts.map(() => sizes.length));
        },
      ),
    ));

  test('for all: an action that is split into equal rows changes no figure', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('inReview' as const, 'approved' as const, 'rejected' as const, 'notReported' as const),
        (count, physical, status) => {
          const change = {
            physical: value(physical),
            status: value(status),
            stage: value(status === 'approved' ? 6 : 1),
          };
          const other = soundAction({ physical: value(0.2) }, { code: '1.2', row: 20 });
          const one = workspaceOf({ logbook: [], records: [soundAction(change), other] });
          const split = workspaceOf({
            logbook: [],
            records: [
              ...Array.from({ length: count }, (_, part) =>
                soundAction(change, { row: 5 + part, indicator: `Indicador ${part}` }),
              ),
              other,
            ],
          });
          expect(reportOf(split, { by: '' }).totals).toEqual(reportOf(one, { by: '' }).totals);
          const { items: _, ...today } = todayOf(one);
          expect(todayOf(split)).toMatchObject(today);
          const linesOf = (book: typeof one) => stampDay(book, BY).stamped.map(({ entry: line }) => line);
          expect(linesOf(split)).toEqual(linesOf(one));
        },
      ),
    ));
});

describe('moves and closure', () => {
  test.each([5, 6])('a move of row %i goes into both rows, with one line', (row) => {
    const { workspace, book } = readWorkspace(scene());
    const planned = planMove(workspace, row, { kind: 'approve', note: 'Visto' }, inputFor(book));
    const { records, logbook } = read(written(book, planned.plan), workspace);
    expect(records.map(({ stage, observation }) => [stage, observation])).toEqual([
      [value(3), 'Visto'],
      [value(3), 'Visto'],
      [value(2), ''],
    ]);
    expect(logbook.entries.slice(NOT_YET.length)).toMatchObject([
      { key: '4144/1.1', kind: 'approve', stage: 3, physical: 0.5 },
    ]);
    expect(planned.workspace.matrix.records).toEqual(records);
    expect(actionDetail(workspace, row)?.moves[0]?.cells).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\w+5 Etapa: 2 → 3$/),
        expect.stringMatching(/^\w+6 Etapa: 2 → 3$/),
      ]),
    );
  });

  test('what the rows said before is kept in the line', () => {
    const { workspace, book } = readWorkspace(scene({ observation: 'Falta firma' }, { observation: 'Llamar' }));
    const { plan } = planMove(workspace, 5, { kind: 'approve', note: 'Visto' }, inputFor(book));
    const { logbook } = read(written(book, plan), workspace);
    expect(logbook.entries.at(-1)?.note).toBe('Llamar · Falta firma · Visto');
  });

  const ENDED = { end: value(day('2025-12-31')) };
  const CLOSING = { kind: 'close', ground: 'termEndedComplete', evidence: '', note: '' } as const;

  test('100 % and the end of its term hold only where all of its rows have them', () => {
    const half = workspaceOf(both(0.5, ENDED));
    expect(checkMove(half, 5, CLOSING)).toMatchObject([{ field: 'ground' }]);
    expect(todayOf(half).counts.closable).toBe(0);
    // A row that says nothing is not one that says 100 %.
    const silent = workspaceOf(scene({ physical: BLANK }, { ...ENDED, physical: value(1) }));
    expect(checkMove(silent, 5, CLOSING)).toMatchObject([
      { field: 'ground', problem: expect.stringContaining('no todas las filas de la acción tienen 100 %') },
    ]);
    expect(todayOf(silent).counts.closable).toBe(0);
    const approvedSilent = workspaceOf(
      scene({ physical: BLANK }, { ...ENDED, physical: value(1), status: value('approved'), stage: value(6) }),
    );
    expect(reportOf(approvedSilent, { by: '' }).lines[0]?.nextStep).toMatch(/^Terminó su vigencia sin dato de avance/);
    const later = workspaceOf(scene({ end: value(day('2026-12-31')) }, { ...ENDED, physical: value(1) }));
    expect(todayOf(later).counts.closable).toBe(0);

    // DNP has approved the 100 %.
    const approved = both(1, { ...ENDED, status: value('approved'), stage: value(6) });
    const log = NOT_YET.map((line) =>
      line === NOT_YET.findLast(({ key }) => key === '4144/1.1')
        ? { ...line, stage: 6, status: 'approved' as const, kind: 'observation' as const }
        : line,
    );
    const { workspace, book } = readWorkspace({ ...approved, logbook: log });
    expect(todayOf(workspace).counts.closable).toBe(1);
    const { plan } = planMove(workspace, 6, CLOSING, inputFor(book));
    const { records, logbook } = read(written(book, plan), workspace);
    expect(records.map(({ closureGround }) => closureGround)).toEqual([
      value(['termEndedComplete']),
      value(['termEndedComplete']),
      BLANK,
    ]);
    expect(logbook.entries.slice(NOT_YET.length)).toHaveLength(1);
  });

  test('the pane tells each row’s progress, and how the action’s comes from it', () => {
    const detail = actionDetail(workspaceOf(scene({ milestone: 'hito 2' })), 6);
    expect(detail).toMatchObject({ row: 6, physical: 0.5, method: 'promedio simple de sus filas 5 y 6' });
    expect(detail?.parts.map(({ row, name, physical }) => [row, name, physical])).toEqual([
      [5, 'Decretos', 0.3],
      [6, 'Hito 2 · Informes', 0.7],
    ]);
    expect(actionDetail(workspaceOf(scene()), 7)).not.toHaveProperty('method');
  });
});

describe('the report', () => {
  const APPROVED: Partial<ActionRecord> = { status: value('approved'), stage: value(6) };

  test('the average counts the action once, by the mean of its rows, and says so', () => {
    const report = reportOf(workspaceOf(scene({}, APPROVED)), { by: '' });
    expect(report.totals.sector).toMatchObject({ actions: 2, approved: 1, physical: 0.5 });
    expect(reportContent(report, false).notes).toContain(
      '1 acción está en varias filas, por indicadores o hitos, y cuenta una sola vez; su avance es el de sus filas: 4144/1.1 (promedio simple de sus filas 5 y 6).',
    );
  });

  test('the final state keeps one line of it', () => {
    const workspace = workspaceOf(scene({}, APPROVED));
    const { blocks } = snapshotContent({ label: CUT.label as CutLabel, workspace, known: true }, false);
    const lines = blocks.at(-1)?.rows.filter(([, code]) => code === '1.1');
    expect(lines).toHaveLength(1);
    expect(lines?.[0]).toEqual(expect.arrayContaining(['Aprobada', 0.5]));
  });
});

describe('the next cut', () => {
  const before = { cut: value('2025-1' as CutLabel) };
  const old = [
    soundAction({ indicator: 'Decretos', physical: value(0.8), ...before }, { row: 15 }),
    soundAction({ indicator: 'Informes', physical: value(0.4), ...before }, { row: 16 }),
  ];
  const falls = (...records: ActionRecord[]) =>
    findingsOf(workspaceOf({ records: [...old, ...records], logbook: [] })).filter(({ rule }) => rule === 'FLOW-8');

  test('each row is compared with its own last progress, whichever stands first', () => {
    const now = scene({ physical: value(0.5) }, { physical: value(0.8) }).records.slice(0, 2);
    expect(falls(...now)).toEqual([]);
    expect(falls(...[...now].reverse())).toEqual([]);
    const fallen = scene({ physical: value(0.3) }, { physical: value(0.8) }).records.slice(0, 2);
    expect(falls(...fallen).map(({ message }) => message.replaceAll('\u00a0', ' '))).toEqual([
      'El avance físico baja de 40 % en el corte anterior a 30 %: escriba la justificación o corrija el valor.',
    ]);
  });

  test('an action that has one row now is compared with what its rows said together', () => {
    expect(falls(soundAction({ physical: value(0.6) }))).toEqual([]);
    expect(falls(soundAction({ physical: value(0.59) }))).toHaveLength(1);
  });

  test('a row that was not there says nothing of a fall', () =>
    expect(
      falls(...scene({ indicator: 'Mesas', physical: value(0.1) }, { physical: value(0.8) }).records.slice(0, 2)),
    ).toEqual([]));

  test('milestones that only the code tells apart all go on', () => {
    const records = [1, 2].map((number) => soundAction({ milestone: `hito ${number}`, row: 4 + number }));
    expect(goesOn(workspaceOf({ records }))).toMatchObject({ rows: records, actions: 1, repeated: [] });
  });

  test('closed in one of its rows it stays behind, once', () => {
    const { closed, rows } = goesOn(workspaceOf(scene({ closureGround: value(['contextChanged']) })));
    expect(closed.map(({ key }) => key)).toEqual(['4144/1.1']);
    expect(rows.map(({ row }) => row)).toEqual([7]);
  });
});

test('lag is said once, at the row that lags', () => {
  const late = scene({ end: value(day('2025-12-31')) });
  const found = findingsOf(workspaceOf(late)).filter(({ rule }) => rule === 'FLOW-9');
  expect(found.map(({ cell, message }) => [cell.replace(/\D/g, ''), message.replaceAll('\u00a0', ' ')])).toEqual([
    [
      '6',
      'Rezago: una de las filas de la acción terminaba el 31/12/2025 y su avance físico es de 70 %. Acuerde con el responsable cuándo se cumple, o con qué causal se cierra.',
    ],
  ]);
});

test('its rows keep their names wherever they stand', () => {
  const [first, second] = scene().records as [ActionRecord, ActionRecord];
  const named = [...rowNames([first, second]).values()];
  expect(new Set(named).size).toBe(2);
  expect([
    ...rowNames([
      { ...second, row: 30 },
      { ...first, row: 31 },
    ]).values(),
  ]).toEqual(named.reverse());
});

test('a line of today that notes both rows is the action’s', () =>
  expect(
    todayOf(
      workspaceOf(scene({}, {}, { logbook: [...NOT_YET, entry({ on: '2026-05-20', key: '4144/1.1' as ActionKey })] })),
    ),
  ).toMatchObject({ open: 2, stampedToday: 1 }));
