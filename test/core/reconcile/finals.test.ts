import { BLANK, value } from '../../../src/core/cells/reading';
import type { Status } from '../../../src/core/cut/status';
import type { LogEntry } from '../../../src/core/logbook/entry';
import { planDecisions } from '../../../src/core/reconcile/decisions/decisionPlan';
import type { Wish } from '../../../src/core/reconcile/decisions/wish';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { read, written } from '../moves/book';
import { day } from '../support/days';
import type { RecordSpec } from '../support/records';
import { entry, soundAction, type WorkspaceSpec } from '../support/workspace';
import { comparing, deciding, DNP_ROW, inputOf, wish } from './deciding';

/** A cut of 4 May to 31 July 2026; on the first day it is open, on the second it has closed. */
const [OPEN, CLOSED] = ['2026-05-20', '2026-08-03'];

interface Place {
  readonly status: Status;
  readonly stage: number;
  readonly cycle: number;
}

const PLACES = {
  never: { status: 'notReported', stage: 1, cycle: 1 },
  writing: { status: 'reporting', stage: 1, cycle: 1 },
  third: { status: 'inReview', stage: 3, cycle: 1 },
  last: { status: 'inReview', stage: 6, cycle: 1 },
  rejected: { status: 'rejected', stage: 1, cycle: 2 },
  approved: { status: 'approved', stage: 6, cycle: 1 },
} as const satisfies Record<string, Place>;
type PlaceName = keyof typeof PLACES;

const LINES: Partial<LogEntry>[] = [{ kind: 'reject', cycle: 2, status: 'rejected', stage: 1, note: 'Sin soporte' }];

/** A row in its place, noted yesterday; its rejection has its line. */
function inPlace(name: PlaceName, today: string): WorkspaceSpec {
  const place = PLACES[name];
  const lines = place.cycle > 1 ? LINES.map((line) => entry({ on: '2026-05-18', rejectedAt: 2, ...line })) : [];
  return {
    today,
    records: [soundAction({ status: value(place.status), stage: value(place.stage), cycle: value(place.cycle) })],
    logbook: [...lines, entry({ on: '2026-05-19', ...place })],
  };
}

/** DNP's report as it often is: without cycles, and mostly without stages. */
const dnpSays = (change: RecordSpec): RecordSpec => ({ ...DNP_ROW, cycle: BLANK, stage: BLANK, ...change });
const accepted = (...fields: Wish['field'][]) => fields.map((field) => wish(field));

function accepting(from: PlaceName, today: string, dnp: RecordSpec, fields: readonly Wish['field'][]) {
  const done = deciding(inPlace(from, today), [dnpSays({ status: PLACES[from].status, ...dnp })], accepted(...fields));
  const record = done.workspace.matrix.records[0];
  const line = done.workspace.logbook.length > done.before.logbook.length ? done.workspace.logbook.at(-1) : undefined;
  return {
    ...done,
    line,
    came: {
      line: line?.kind,
      row: [record?.status, record?.stage, record?.cycle].map((one) => (one?.kind === 'value' ? one.value : undefined)),
      refused: done.notDone.length,
      skipped: done.skipped.length,
    },
  };
}

/** All but the gaps of a book that was noted on one day. */
const FLOW = /^FLOW-[1345679]$/;
const flowFindings = (workspace: Parameters<typeof findingsOf>[0]) =>
  findingsOf(workspace).filter(({ rule }) => FLOW.test(rule));

describe('4.5.3: what is accepted from DNP, by place, before and after the close', () => {
  type Row = [PlaceName, string, RecordSpec, Wish['field'][], string | undefined, [Status, number, number] | 'refused'];
  const final = 'reconciliation';
  test.each<Row>([
    // Progress.
    ['never', 'open', { physical: 0.8 }, ['physical'], 'observation', ['notReported', 1, 1]],
    ['never', 'closed', { physical: 0.8 }, ['physical'], final, ['notReported', 1, 1]],
    ['third', 'open', { physical: 0.8 }, ['physical'], 'observation', ['inReview', 3, 1]],
    ['third', 'closed', { physical: 0.8 }, ['physical'], final, ['inReview', 3, 1]],
    ['rejected', 'open', { physical: 0.8 }, ['physical'], 'observation', ['rejected', 1, 2]],
    ['rejected', 'closed', { physical: 0.8 }, ['physical'], final, ['rejected', 1, 2]],
    ['approved', 'open', { physical: 0.8 }, ['physical'], final, ['approved', 6, 1]],
    ['approved', 'closed', { physical: 0.8, financial: 0.7 }, ['physical', 'financial'], final, ['approved', 6, 1]],
    // Approved: the last stage, wherever it stood.
    ['never', 'open', { status: 'approved' }, ['status'], 'skips observation', ['approved', 6, 1]],
    ['never', 'closed', { status: 'approved' }, ['status'], final, ['approved', 6, 1]],
    ['third', 'open', { status: 'approved' }, ['status'], 'skips observation', ['approved', 6, 1]],
    ['third', 'closed', { status: 'approved' }, ['status'], final, ['approved', 6, 1]],
    ['last', 'open', { status: 'approved' }, ['status'], 'approve', ['approved', 6, 1]],
    ['last', 'closed', { status: 'approved' }, ['status'], final, ['approved', 6, 1]],
    ['rejected', 'open', { status: 'approved' }, ['status'], 'skips observation', ['approved', 6, 2]],
    ['rejected', 'closed', { status: 'approved' }, ['status'], final, ['approved', 6, 2]],
    // Rejected: the cycle restarts.
    ['never', 'open', { status: 'rejected' }, ['status'], 'skips reject', ['rejected', 1, 2]],
    ['never', 'closed', { status: 'rejected' }, ['status'], final, ['rejected', 1, 2]],
    ['third', 'open', { status: 'rejected' }, ['status'], 'reject', ['rejected', 1, 2]],
    ['third', 'closed', { status: 'rejected' }, ['status'], final, ['rejected', 1, 2]],
    ['approved', 'open', { status: 'rejected' }, ['status'], final, ['rejected', 1, 2]],
    ['approved', 'closed', { status: 'rejected' }, ['status'], final, ['rejected', 1, 2]],
    // In review: where DNP says, else in the first stage of review or where it was.
    ['never', 'open', { status: 'inReview' }, ['status'], 'send', ['inReview', 2, 1]],
    ['never', 'closed', { status: 'inReview' }, ['status'], final, ['inReview', 2, 1]],
    ['never', 'open', { status: 'inReview', stage: 3 }, ['status', 'stage'], 'skips observation', ['inReview', 3, 1]],
    ['never', 'closed', { status: 'inReview', stage: 3 }, ['status', 'stage'], final, ['inReview', 3, 1]],
    ['never', 'open', { status: 'inReview', stage: 3 }, ['status'], 'skips observation', ['inReview', 3, 1]],
    ['rejected', 'open', { status: 'inReview' }, ['status'], 'send', ['inReview', 2, 2]],
    ['rejected', 'closed', { status: 'inReview' }, ['status'], final, ['inReview', 2, 2]],
    ['approved', 'open', { status: 'inReview' }, ['status'], final, ['inReview', 6, 1]],
    ['approved', 'closed', { status: 'inReview', stage: 5 }, ['status', 'stage'], final, ['inReview', 5, 1]],
    // The stage alone.
    ['third', 'open', { stage: 4 }, ['stage'], 'approve', ['inReview', 4, 1]],
    ['third', 'closed', { stage: 4 }, ['stage'], final, ['inReview', 4, 1]],
    ['third', 'open', { stage: 6 }, ['stage'], 'skips observation', ['inReview', 6, 1]],
    ['third', 'closed', { stage: 6 }, ['stage'], final, ['inReview', 6, 1]],
    ['third', 'open', { stage: 2 }, ['stage'], undefined, 'refused'],
    ['third', 'closed', { stage: 2 }, ['stage'], final, ['inReview', 2, 1]],
    // A place that does not exist is nobody's final state.
    ['never', 'open', { stage: 3 }, ['stage'], undefined, 'refused'],
    ['never', 'closed', { stage: 3 }, ['stage'], undefined, 'refused'],
    // Back to the beginning.
    ['third', 'open', { status: 'notReported' }, ['status'], undefined, 'refused'],
    ['third', 'closed', { status: 'notReported' }, ['status'], final, ['notReported', 1, 1]],
    ['writing', 'open', { status: 'notReported' }, ['status'], undefined, 'refused'],
    ['writing', 'closed', { status: 'notReported' }, ['status'], final, ['notReported', 1, 1]],
    ['never', 'open', { status: 'reporting' }, ['status'], 'observation', ['reporting', 1, 1]],
    ['never', 'closed', { status: 'reporting' }, ['status'], final, ['reporting', 1, 1]],
  ])('%s, %s: DNP says %j, accepted %j', (from, when, dnp, fields, line, row) => {
    const { came, workspace, plan, book, before } = accepting(from, when === 'open' ? OPEN : CLOSED, dnp, fields);
    const { status, stage, cycle } = PLACES[from];
    expect(came).toEqual({
      line: line?.replace('skips ', ''),
      row: row === 'refused' ? [status, stage, cycle] : row,
      refused: row === 'refused' ? fields.length : 0,
      skipped: line?.startsWith('skips ') ? 1 : 0,
    });
    // What comes out of the written book is what was promised, and an accepted final is no finding.
    const after = read(written(book, plan), before);
    expect(after).toEqual({ records: workspace.matrix.records, logbook: { entries: workspace.logbook, problems: [] } });
    if (line === final) expect(flowFindings(workspace)).toEqual([]);
  });
});

describe('the line of an accepted final', () => {
  test('says what changed, by whose word and on which report, then what somebody noted', () => {
    const { line } = accepting('third', CLOSED, { status: 'rejected', physical: 0.8, end: '2027-06-30' }, [
      'status',
      'physical',
      'end',
    ]);
    expect(line).toMatchObject({
      day: CLOSED,
      by: 'Ana',
      note: 'Se acepta el dato de DNP según dnp.xlsx: Etapa: 3 → 1; Estado: En revisión → Rechazada; Ciclo: 1 → 2; Avance físico: 50\u00a0% → 80\u00a0%; también Fecha de finalización',
    });
    expect(line?.rejectedAt).toBeUndefined();
    const noted = deciding(
      inPlace('last', CLOSED),
      [dnpSays({ status: 'approved' })],
      [wish('status', 'acceptDnp', ' Oficio 12 ')],
    ).workspace.logbook.at(-1);
    expect(noted?.note).toBe('Se acepta el dato de DNP según dnp.xlsx: Estado: En revisión → Aprobada · Oficio 12');
  });

  test('without any line before it the row says what it was', () => {
    const spec = { ...inPlace('approved', OPEN), logbook: [] };
    const { workspace } = deciding(spec, [dnpSays({ status: 'approved', financial: 0.9 })], accepted('financial'));
    expect(workspace.logbook).toMatchObject([
      {
        kind: 'reconciliation',
        status: 'approved',
        financial: 0.9,
        note: 'Se acepta el dato de DNP según dnp.xlsx: Avance financiero: 40\u00a0% → 90\u00a0%',
      },
    ]);
  });

  test('a closed action takes it too, and stays closed', () => {
    const closed = soundAction({
      status: value('approved'),
      stage: value(6),
      closureGround: value(['technicalOrLegalProblem']),
      closureEvidence: 'Oficio 1',
    });
    const lines = [entry({ on: '2026-05-19', kind: 'closure', status: 'approved', stage: 6 })];
    const { workspace, notDone } = deciding(
      { records: [closed], logbook: lines, today: CLOSED },
      [dnpSays({ status: 'approved', physical: 0.8 })],
      accepted('physical'),
    );
    expect(notDone).toEqual([]);
    expect(workspace.logbook.at(-1)).toMatchObject({ kind: 'reconciliation', physical: 0.8 });
    expect(flowFindings(workspace)).toEqual([]);
  });

  test('a later line in the logbook keeps it out', () => {
    const { notDone } = deciding(
      { ...inPlace('third', CLOSED), logbook: [entry({ on: '2026-08-04', stage: 3 })] },
      [dnpSays({ physical: 0.8 })],
      accepted('physical'),
    );
    expect(notDone.map(({ why }) => why)).toEqual([
      '4144/1.1, Avance físico: tiene una línea posterior, del 04/08/2026.',
    ]);
  });

  test('of an action in several rows one row changes, and the one line says the progress of both', () => {
    const records = [5, 6].map((row) => soundAction({}, { row, indicator: `Indicador ${row}`, stage: 3 }));
    const dnp = [5, 6].map((row) => dnpSays({ indicator: `Indicador ${row}`, physical: 0.8 }));
    const { workspace, before, notDone } = deciding({ records, today: CLOSED }, dnp, accepted('physical'));
    expect(notDone).toEqual([]);
    expect(workspace.logbook.slice(before.logbook.length)).toMatchObject([
      { kind: 'reconciliation', physical: 0.65, note: expect.stringMatching(/Avance físico: 50\s% → 65\s%$/) },
    ]);
    expect(workspace.matrix.records.map(({ physical }) => physical)).toEqual([value(0.8), value(0.5)]);
  });
});

test.each<[PlaceName, RecordSpec, Wish['field'][]]>([
  ['third', { status: 'rejected', physical: 0.8 }, ['status', 'physical']],
  ['never', { status: 'approved', financial: 0.9, end: '2027-06-30' }, ['status', 'financial', 'end']],
  ['never', { status: 'inReview', stage: 4 }, ['status', 'stage']],
  ['approved', { status: 'approved', physical: 0.8 }, ['physical']],
])('Excel stopped at any cell of a final: the same wishes again end the book alike (%s, %j)', (from, dnp, fields) => {
  const scene = accepting(from, CLOSED, dnp, fields);
  const report = [dnpSays({ status: PLACES[from].status, ...dnp })];
  const again = (book: typeof scene.book) => {
    const { records, logbook } = read(book, scene.before);
    const workspace = { ...scene.before, matrix: { ...scene.before.matrix, records }, logbook: logbook.entries };
    const input = inputOf({ workspace, book, reconciliation: comparing(workspace, report) });
    return planDecisions(accepted(...fields), input);
  };
  const end = written(scene.book, scene.plan);
  const cells = scene.plan.steps.flatMap((step) => (step.kind === 'setCells' ? step.cells : []));
  expect(cells.length).toBeGreaterThan(1);
  for (let count = 0; count <= cells.length; count += 1) {
    const steps = [{ kind: 'setCells' as const, sheet: 'Matriz', cells: cells.slice(0, count) }];
    const half = written(scene.book, { title: '', steps });
    const finished = written(half, again(half).plan);
    expect([count, finished.grid.values]).toEqual([count, end.grid.values]);
    expect([count, finished.log.map((line) => line.slice(0, 10))]).toEqual([
      count,
      end.log.map((line) => line.slice(0, 10)),
    ]);
  }
  // Once it is whole, the same again writes nothing.
  const repeated = again(end);
  expect(repeated.plan.steps).toEqual([]);
  expect(repeated.notDone).toHaveLength(fields.length);
});

describe('FLOW-3 to FLOW-6 of what comes after', () => {
  const lines = (...more: readonly LogEntry[]) => [entry({ on: '2026-05-18', stage: 3 }), ...more];
  const sets = (change: Partial<LogEntry>) => entry({ on: '2026-05-19', kind: 'reconciliation', ...change });
  const of = (logbook: readonly LogEntry[], place: Place) =>
    findingsOf(
      deciding(
        {
          records: [soundAction({ status: value(place.status), stage: value(place.stage), cycle: value(place.cycle) })],
          logbook,
        },
        [],
        [],
      ).workspace,
    )
      .filter(({ rule }) => FLOW.test(rule))
      .map(({ rule }) => rule);

  test('a move after a final follows from it', () => {
    const place: Place = { status: 'inReview', stage: 4, cycle: 1 };
    expect(of(lines(sets({ stage: 4 })), place)).toEqual([]);
    const last = entry({ on: '2026-05-20', stage: 6, status: 'approved' });
    expect(of(lines(sets({ stage: 4 }), last), { status: 'approved', stage: 6, cycle: 1 })).toEqual(['FLOW-3']);
  });

  test('a row that differs from its final, and a cycle that does not follow from it', () => {
    expect(of(lines(sets({ stage: 4 })), { status: 'inReview', stage: 5, cycle: 1 })).toEqual(['FLOW-6']);
    expect(of(lines(sets({ stage: 2, cycle: 3 })), { status: 'inReview', stage: 2, cycle: 3 })).toEqual([]);
    const rejection = entry({ on: '2026-05-20', kind: 'reject', stage: 1, status: 'rejected', cycle: 4, note: 'No' });
    const rejected: Place = { status: 'rejected', stage: 1, cycle: 4 };
    expect(of(lines(sets({ stage: 2, cycle: 3 }), rejection), rejected)).toEqual([]);
    expect(of(lines(sets({ stage: 2, cycle: 3 }), { ...rejection, cycle: 5 }), { ...rejected, cycle: 5 })).toEqual([
      'FLOW-3',
    ]);
  });

  test('an observation after the approval is still one too many, until DNP takes the approval back (FLOW-5)', () => {
    const approved = entry({ on: '2026-05-19', kind: 'approve', stage: 6, status: 'approved' });
    const before = entry({ on: '2026-05-18', stage: 6 });
    const place: Place = { status: 'approved', stage: 6, cycle: 1 };
    const again = { ...approved, day: day('2026-05-20'), kind: 'observation' as const };
    expect(of([before, approved, again], place)).toEqual(['FLOW-5']);
    const back = entry({ on: '2026-05-19', kind: 'reconciliation', stage: 6, time: '10:00:00' });
    const noted = entry({ on: '2026-05-20', stage: 6 });
    expect(of([before, approved, back, noted], { ...place, status: 'inReview' })).toEqual([]);
  });
});
