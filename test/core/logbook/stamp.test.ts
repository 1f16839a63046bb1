import fc from 'fast-check';
import { serialOf } from '../../../src/core/calendar/day';
import type { CellValue } from '../../../src/core/sheet/cell';
import type { ActionKey } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { LogEntry } from '../../../src/core/logbook/entry';
import { daysWithoutFollowUp, historyOf } from '../../../src/core/logbook/history';
import { toLogRow } from '../../../src/core/logbook/lineCells';
import { LOG_COLUMNS, readLogbook } from '../../../src/core/logbook/logbookSheet';
import { stampDay, type Stamp } from '../../../src/core/stamp/stampDay';
import { afterStamp, stampPlan } from '../../../src/core/stamp/stampPlan';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import type { Grid } from '../../../src/core/sheet/grid';
import { actionDetail } from '../../../src/core/moves/actionDetail';
import { todayOf } from '../../../src/core/today/dayOverview';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { day } from '../support/days';
import { registersWith, sheetGrid } from '../support/registers';
import { CUT, entry, soundAction, withoutColumns, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const stamp = (workspace: Workspace): Stamp =>
  stampDay(workspace, { by: 'Ana', now: { day: workspace.today, time: '10:00:00' } });
const stamped = (spec: WorkspaceSpec) => stamp(workspaceOf(spec));
/** Stamps and goes on with the book as it is then. */
const after = (workspace: Workspace, today = workspace.today): Workspace => ({
  ...afterStamp(workspace, stamp(workspace), workspace.today),
  today,
});
const changing = (workspace: Workspace, change: Parameters<typeof soundAction>[0]): Workspace => ({
  ...workspace,
  matrix: { ...workspace.matrix, records: workspace.matrix.records.map((record) => ({ ...record, ...change })) },
});

describe('FLOW-2: one observation of every open action a working day', () => {
  test('the day’s line says where the action stands', () => {
    expect(stamped({}).stamped.map(({ entry: line }) => line)).toEqual([
      {
        day: '2026-05-20',
        cut: '2025-2',
        key: '4144/1.1',
        stage: 2,
        status: 'inReview',
        cycle: 1,
        physical: 0.5,
        financial: 0.4,
        kind: 'observation',
        note: '',
        by: 'Ana',
        time: '10:00:00',
      },
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

  test('the next day has its own line', () =>
    expect(stamp(after(workspaceOf(), day('2026-05-21'))).stamped).toHaveLength(1));

  test.each([
    ['2026-05-18', 'El 18/05/2026 no es día hábil en Colombia: no se estampa.'],
    ['2026-05-23', 'El 23/05/2026 no es día hábil en Colombia: no se estampa.'],
    ['2026-08-03', 'El 03/08/2026 está fuera del corte 2025-2 (04/05/2026 a 31/07/2026): no se estampa.'],
    ['2026-05-01', 'El 01/05/2026 está fuera del corte 2025-2 (04/05/2026 a 31/07/2026): no se estampa.'],
  ])('%s is refused', (today, refused) =>
    expect(stamped({ today, logbook: [] })).toEqual({ stamped: [], unchanged: [], skipped: [], refused }),
  );
  test.each(['2026-05-04', '2026-07-31'])('the first and the last day of the cut are days of it: %s', (today) => {
    expect(stamped({ today, logbook: [] })).toMatchObject({
      stamped: [{ entry: { day: today } }],
      unchanged: [],
      skipped: [],
    });
    expect(stamped({ today, logbook: [] })).not.toHaveProperty('refused');
  });
  test.each(['label', 'opens', 'closes'] as const)('a cut without its %s is refused', (part) => {
    const { [part]: _, ...cut } = CUT;
    expect(stamped({ settings: { cut } })).toEqual({
      stamped: [],
      unchanged: [],
      skipped: [],
      refused:
        'Faltan datos del corte en la hoja «Configuración»: escriba etiqueta, apertura y cierre antes de estampar.',
    });
  });

  test('only the chosen rows', () => {
    const records = [soundAction(), soundAction({ row: 6, key: '4144/1.2' as ActionKey })];
    const chosen = stampDay(workspaceOf({ records, logbook: [] }), {
      by: '',
      now: { day: day('2026-05-20'), time: '' },
      rows: new Set([6]),
    });
    expect(chosen.stamped.map(({ record }) => record.row)).toEqual([6]);
  });
});

describe('who gets no line', () => {
  test.each<[string, WorkspaceSpec, string]>([
    [
      'FLOW-5: approved, and noted as such',
      {
        records: [soundAction({ stage: value(6), status: value('approved') })],
        logbook: [entry({ on: '2026-05-19', stage: 6, status: 'approved' })],
      },
      'ya fue aprobada y salió del corte',
    ],
    [
      'FLOW-5: approved before the follow-up began',
      { records: [soundAction({ stage: value(6), status: value('approved') })], logbook: [] },
      'ya fue aprobada y salió del corte',
    ],
    [
      'FLOW-9: not due',
      {
        records: [soundAction({ start: value(day('2026-03-01')), status: value('notReported'), stage: value(1) })],
        logbook: [],
      },
      'no se reporta en este corte: inicia después de la fecha de corte',
    ],
    ['closed', { records: [soundAction({ closed: value(true) })] }, 'está cerrada'],
    ['DATA-2: repeated', { records: [soundAction(), soundAction({ row: 6 })] }, 'su clave está en varias filas'],
    [
      'DATA-1: without certain code',
      { records: [soundAction({ key: undefined })] },
      'no se conoce con certeza su CONPES y código',
    ],
    [
      'an unreadable state',
      { records: [soundAction({ status: unreadable('?', '') })] },
      'no se entiende el estado «?»',
    ],
    [
      'FLOW-3: approved before the last stage',
      { records: [soundAction({ stage: value(3), status: value('approved') })] },
      'dice Aprobada en la etapa 3 y la última es la 6',
    ],
    [
      'nothing said of a state that the logbook knows',
      { records: [soundAction({ stage: BLANK, status: BLANK, cycle: BLANK })] },
      'faltan su estado y su etapa',
    ],
    [
      'PREP-4: handed over to another sector',
      {
        registers: registersWith({
          transfers: [
            {
              cut: '2025-2',
              action: '4144/1.1',
              asked: '2026-04-01',
              reason: 'x',
              answer: 'accepted',
              answered: '2026-04-10',
            },
          ],
        }),
      },
      'se trasladó a otro sector',
    ],
    ['a line of a later day', { logbook: [entry({ on: '2026-05-21' })] }, 'tiene una línea posterior, del 21/05/2026'],
    [
      'a stage outside of the flow',
      { records: [soundAction({ stage: value(9) })] },
      'la etapa 9 no existe en un flujo de 6',
    ],
  ])('%s', (_, spec, why) => {
    const result = stamped(spec);
    expect(result.stamped).toEqual([]);
    expect(result.unchanged).toEqual([]);
    expect(result.skipped).toEqual((spec.records ?? [soundAction()]).map(({ row, key }) => ({ row, key, why })));
  });

  test('the approval itself is noted once', () => {
    const approving = workspaceOf({
      records: [soundAction({ stage: value(6), status: value('approved') })],
      logbook: [entry({ on: '2026-05-19', stage: 6 })],
    });
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
    expect(one?.entry).toMatchObject({
      stage: 1,
      status: 'rejected',
      cycle: 2,
      kind: 'reject',
      rejectedAt: 3,
      note: 'Faltan soportes',
    });
  });
  test('the stage that rejected is the one in the row, also when the logbook has not seen it', () => {
    const later = { ...rejected, logbook: [entry({ on: '2026-05-19', stage: 2 })] };
    expect(stamp(later).stamped[0]?.entry).toMatchObject({ cycle: 2, rejectedAt: 3 });
  });
  test('not again on the next day', () => {
    const next = stamp(after(rejected, day('2026-05-21')));
    expect(next.stamped.map(({ entry: line, restarted }) => [line.cycle, line.kind, restarted])).toEqual([
      [2, 'observation', undefined],
    ]);
  });
});

const at = (stage: number, status: LogEntry['status'], cycle = 1) => ({
  stage: value(stage),
  status: value(status),
  cycle: value(cycle),
});

describe('what the line says of the row', () => {
  const lineOf = (change: Parameters<typeof soundAction>[0], logbook: readonly LogEntry[], note?: string) => {
    const workspace = workspaceOf({ records: [soundAction(change)], logbook });
    return stampDay(workspace, {
      by: 'Ana',
      now: { day: workspace.today, time: '10:00:00' },
      ...(note !== undefined && { note }),
    }).stamped[0];
  };

  test.each<[string, Parameters<typeof soundAction>[0], readonly LogEntry[], Partial<LogEntry>]>([
    ['seen for the first time', at(4, 'inReview'), [], { kind: 'observation', stage: 4 }],
    [
      'sent',
      at(2, 'inReview'),
      [entry({ on: '2026-05-19', stage: 1, status: 'reporting' })],
      { kind: 'send', stage: 2 },
    ],
    [
      'begun',
      at(1, 'reporting'),
      [entry({ on: '2026-05-19', stage: 1, status: 'notReported' })],
      { kind: 'observation', status: 'reporting' },
    ],
    ['a stage skipped', at(5, 'inReview'), [entry({ on: '2026-05-19', stage: 2 })], { kind: 'observation', stage: 5 }],
    [
      'the same as on the day before',
      at(2, 'inReview'),
      [entry({ on: '2026-05-19' })],
      { kind: 'observation', stage: 2 },
    ],
    [
      'the same as today, with other progress',
      { ...at(2, 'inReview'), physical: value(0.6) },
      [entry({ on: '2026-05-20' })],
      { kind: 'observation', physical: 0.6 },
    ],
    [
      'FLOW-4: rejected, never seen before',
      at(3, 'rejected'),
      [],
      { kind: 'reject', stage: 1, cycle: 2, rejectedAt: 3 },
    ],
    [
      'FLOW-4: rejected and restarted, never seen before',
      at(1, 'rejected', 2),
      [],
      { kind: 'reject', stage: 1, cycle: 2 },
    ],
    [
      'FLOW-4: restarted in the row: it was where the last line left it',
      at(1, 'rejected', 2),
      [entry({ on: '2026-05-19', stage: 4 })],
      { kind: 'reject', rejectedAt: 4 },
    ],
    [
      'FLOW-4: rejected in stage 1, which nobody rejects',
      at(1, 'rejected', 2),
      [entry({ on: '2026-05-19', stage: 1, status: 'reporting' })],
      { kind: 'reject', stage: 1, cycle: 2 },
    ],
    [
      'FLOW-4: rejected two cycles on',
      at(1, 'rejected', 3),
      [entry({ on: '2026-05-19', stage: 3 })],
      { kind: 'reject', cycle: 3, rejectedAt: 3 },
    ],
    [
      'FLOW-4: rejected, as the last line says',
      at(1, 'rejected', 2),
      [entry({ on: '2026-05-19', stage: 1, status: 'rejected', cycle: 2 })],
      { kind: 'observation', cycle: 2 },
    ],
  ])('%s', (_, change, logbook, expected) => {
    const line = lineOf(change, logbook)?.entry;
    expect(line).toMatchObject(expected);
    expect(line?.rejectedAt).toBe(expected.rejectedAt);
  });

  test('a row that has restarted already is left as it is', () => {
    expect(lineOf(at(1, 'rejected', 2), [entry({ on: '2026-05-19', stage: 4 })])).not.toHaveProperty('restarted');
    expect(lineOf({}, [])).not.toHaveProperty('restarted');
  });

  test.each<[string, Parameters<typeof soundAction>[0], string | undefined, string]>([
    [
      'its observation',
      { observation: 'En revisión de DNP', rejectionReason: 'viejo' },
      undefined,
      'En revisión de DNP',
    ],
    ['and the day’s note', { observation: 'En revisión de DNP' }, 'Mesa de hoy', 'En revisión de DNP · Mesa de hoy'],
    ['the day’s note alone', {}, 'Mesa de hoy', 'Mesa de hoy'],
    ['nothing', {}, undefined, ''],
    [
      'why it was rejected',
      { ...at(3, 'rejected'), observation: 'En revisión de DNP', rejectionReason: 'Falta el acta' },
      undefined,
      'Falta el acta',
    ],
  ])('its note is %s', (_, change, note, expected) => expect(lineOf(change, [], note)?.entry.note).toBe(expected));

  test.each<[string, Parameters<typeof soundAction>[0], Partial<LogEntry>, string]>([
    ['a move’s note is of that move', { observation: 'Llegó el acta' }, { kind: 'send', note: 'Llegó el acta' }, ''],
    ['with what the row said before', { observation: 'Llegó' }, { kind: 'send', note: 'Falta el acta · Llegó' }, ''],
    ['another one is the day’s own', { observation: 'Llegó' }, { kind: 'send', note: 'Llegó el acta' }, 'Llegó'],
    ['and so is what a day has said before', { observation: 'Llegó' }, { note: 'Llegó' }, 'Llegó'],
  ])('%s: the row says «%j»', (_, change, last, expected) =>
    expect(lineOf(change, [entry({ on: '2026-05-19', ...last })])?.entry.note).toBe(expected),
  );
});

describe('FLOW-4: a reason of rejection stays with its cycle', () => {
  const REJECTED = entry({
    on: '2026-05-15',
    kind: 'reject',
    stage: 1,
    status: 'rejected',
    cycle: 2,
    rejectedAt: 3,
    note: 'Falta el acta',
  });
  const again = (rejectionReason: string) => {
    const workspace = workspaceOf({
      records: [soundAction({ ...at(2, 'rejected', 2), rejectionReason })],
      logbook: [REJECTED, entry({ on: '2026-05-19', kind: 'send', stage: 2, cycle: 2 })],
    });
    return { workspace, lines: stamp(workspace).stamped, then: after(workspace) };
  };

  test('while it lasts the reason stands in the row, and no rule asks for one', () => {
    const workspace = workspaceOf({
      records: [soundAction({ ...at(2, 'inReview', 2), rejectionReason: 'Falta el acta' })],
      logbook: [REJECTED],
    });
    expect(actionDetail(workspace, 5)?.rejectionReason).toBe('Falta el acta');
    expect(stamp(workspace).stamped).toEqual([expect.not.objectContaining({ reasonGone: true })]);
  });

  test('a second rejection does not take over the reason of the first: it goes, and its own is asked for', () => {
    const { workspace, lines, then } = again('Falta el acta');
    expect(actionDetail(workspace, 5)?.rejectionReason).toBe('');
    expect(lines).toMatchObject([{ reasonGone: true, entry: { kind: 'reject', cycle: 3, note: '' } }]);
    expect(then.matrix.records[0]?.rejectionReason).toBe('');
    const asked = (book: Workspace) =>
      findingsOf(book).filter(({ rule, message }) => rule === 'FLOW-3' && message.startsWith('Rechazo sin motivo'));
    expect([asked(workspace), asked(then)].map(({ length }) => length)).toEqual([1, 1]);
    // Whatever is written then is the new one's, the same words included.
    expect(asked(changing(then, { rejectionReason: 'Falta el acta' }))).toEqual([]);
  });

  test('a new reason is the new rejection’s', () => {
    const { lines, then } = again('Soportes vencidos');
    expect(lines).toMatchObject([{ entry: { note: 'Soportes vencidos' } }]);
    expect(then.matrix.records[0]?.rejectionReason).toBe('Soportes vencidos');
  });

  test('the cell is emptied only as it was read', () => {
    const { workspace } = again('Falta el acta');
    const column = FIELD_IDS.indexOf('rejectionReason') + 1;
    const row = FIELD_IDS.map((id) => (id === 'rejectionReason' ? 'Falta el acta' : ''));
    const grid = sheetGrid('Matriz', [[], [], [], [], row]);
    const plan = stampPlan(stamp(workspace), workspace, { grid, date1904: false, logLastRow: 3 });
    const cell = { row: 5, column };
    expect(plan.steps[0]).toMatchObject({ cells: expect.arrayContaining([{ ...cell, value: '' }]) as unknown });
    expect(plan.anchors?.[0]?.cells).toContainEqual({ ...cell, value: 'Falta el acta' });
  });
});

describe('the plan of a stamp', () => {
  const HEADERS = FIELD_IDS.map((field) => FIELDS[field].label);
  const columnOf = (field: FieldId) => FIELD_IDS.indexOf(field) + 1;
  const grid = sheetGrid('Matriz', [
    HEADERS,
    ...Array.from({ length: 6 }, (_, index) => HEADERS.map((_header, column) => `${index + 2}:${column + 1}`)),
  ]);
  const planOf = (workspace: Workspace, date1904 = false) =>
    stampPlan(stamp(workspace), workspace, { grid, date1904, logLastRow: 8 });
  const today = serialOf(day('2026-05-20'));

  test('the rows, then their lines', () => {
    const workspace = workspaceOf({
      records: [
        soundAction(),
        soundAction({ row: 6, stage: value(3), status: value('rejected'), rejectionReason: 'x' }, { code: '1.2' }),
      ],
      logbook: [],
    });
    const lines = stamp(workspace).stamped.map(({ entry: line }) => toLogRow(line, false));
    const { title, steps } = planOf(workspace);
    expect(title).toBe('Estampar el seguimiento del día');
    expect(steps).toEqual([
      {
        kind: 'setCells',
        sheet: 'Matriz',
        cells: [
          { row: 5, column: columnOf('lastFollowUp'), value: today },
          { row: 6, column: columnOf('lastFollowUp'), value: today },
          { row: 6, column: columnOf('stage'), value: 1 },
          { row: 6, column: columnOf('status'), value: 'Rechazada' },
          { row: 6, column: columnOf('cycle'), value: 2 },
        ],
      },
      { kind: 'appendLines', sheet: 'Bitácora', columns: LOG_COLUMNS, lastRow: 8, rows: lines },
    ]);
    const [cells, appended] = planOf(workspace, true).steps;
    expect(cells).toMatchObject({ cells: [{ value: today - 1462 }, { value: today - 1462 }, {}, {}, {}] });
    expect(appended).toMatchObject({
      rows: [[today - 1462], [today - 1462]].map(([first]) => expect.arrayContaining([first])),
    });
  });

  test('nothing to stamp, nothing to write', () => {
    expect(planOf(after(workspaceOf()))).toEqual({ title: 'Estampar el seguimiento del día', steps: [] });
  });

  test('a matrix without those columns gets its lines all the same', () => {
    expect(planOf(withoutColumns(workspaceOf(), 'lastFollowUp')).steps.map(({ kind }) => kind)).toEqual([
      'appendLines',
    ]);
  });

  test('headers, keys and what the lines say must still stand there (FLOW-6)', () => {
    const fields: readonly FieldId[] = ['conpes', 'code', 'cut', 'stage', 'status', 'cycle', 'physical', 'financial'];
    const at = (row: number, of: readonly FieldId[]) =>
      of.map((field) => ({
        row,
        column: columnOf(field),
        value: row === 1 ? FIELDS[field].label : `${row}:${columnOf(field)}`,
      }));
    const anchors = planOf(workspaceOf()).anchors ?? [];
    expect(anchors.map(({ sheet }) => sheet)).toEqual(['Matriz']);
    expect(new Set(anchors[0]?.cells)).toEqual(new Set([...at(1, [...fields, 'lastFollowUp']), ...at(5, fields)]));
    // Columns that the same command adds beyond the table have nothing to be compared with.
    const workspace = workspaceOf();
    const narrow = {
      ...workspace,
      matrix: { ...workspace.matrix, layout: { ...workspace.matrix.layout, right: columnOf('status') } },
    };
    expect(planOf(narrow).anchors?.[0]?.cells.filter(({ column }) => column > columnOf('status'))).toEqual([]);
    expect(planOf(narrow).anchors?.[0]?.cells).toContainEqual({
      row: 5,
      column: columnOf('status'),
      value: `5:${columnOf('status')}`,
    });
  });

  test('what the book is once it is written', () => {
    const workspace = workspaceOf({
      records: [
        soundAction({ stage: value(3), status: value('rejected') }),
        soundAction({ row: 6, closed: value(true) }, { code: '1.2' }),
      ],
      logbook: [entry({ on: '2026-05-19', stage: 3 })],
    });
    const done = stamp(workspace);
    const next = afterStamp(workspace, done, workspace.today);
    expect(next.logbook).toEqual([...workspace.logbook, ...done.stamped.map(({ entry: line }) => line)]);
    expect(next.matrix.records).toEqual([
      {
        ...workspace.matrix.records[0],
        lastFollowUp: value('2026-05-20'),
        stage: value(1),
        status: value('rejected'),
        cycle: value(2),
      },
      workspace.matrix.records[1],
    ]);
    expect(after(workspaceOf()).matrix.records).toEqual([{ ...soundAction(), lastFollowUp: value('2026-05-20') }]);
  });
});

describe('the logbook sheet', () => {
  const gridOf = (rows: readonly (readonly (string | number | boolean)[])[]): Grid => ({
    sheet: 'Bitácora',
    top: 1,
    left: 1,
    values: [LOG_COLUMNS.map((column) => column.header), ...rows],
    formats: new Map(),
    merges: [],
    tables: [],
  });

  test('lines come back as they were written, in both date systems', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    const line = fc.record({
      stage: fc.integer({ min: 1, max: 9 }),
      cycle: fc.integer({ min: 1, max: 9 }),
      physical: share,
      note: fc.string(),
      status: fc.constantFrom('notReported', 'reporting', 'inReview', 'rejected', 'approved' as const),
      time: fc
        .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-01-01T23:59:59Z'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(11, 19)),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.boolean(), (changes, date1904) => {
        const entries = changes.map(({ physical, ...change }) => {
          const { physical: _, ...base } = entry({ on: '2026-05-20', ...change });
          return physical === undefined ? base : { ...base, physical };
        });
        expect(readLogbook(gridOf(entries.map((one) => toLogRow(one, date1904))), date1904)).toEqual({
          entries,
          problems: [],
        });
      }),
    );
  });

  test('a line as its cells', () => {
    const line = entry({
      on: '2026-05-20',
      stage: 1,
      status: 'rejected',
      cycle: 2,
      kind: 'reject',
      rejectedAt: 3,
      note: 'Falta',
      time: '16:30:15',
    });
    expect(toLogRow(line, false)).toEqual([
      46162,
      '2025-2',
      '4144',
      '1.1',
      1,
      'Rechazada',
      2,
      0.5,
      0.4,
      'Rechazo',
      3,
      'Falta',
      'Prueba',
      59415 / 86400,
    ]);
    const { physical: _p, financial: _f, ...bare } = entry({ on: '2026-05-20', time: '' });
    expect(toLogRow(bare, true)).toEqual([
      46162 - 1462,
      '2025-2',
      '4144',
      '1.1',
      2,
      'En revisión',
      1,
      '',
      '',
      'Seguimiento',
      '',
      '',
      'Prueba',
      0,
    ]);
  });

  test.each<[number, CellValue, string]>([
    [0, 'ayer', 'A3: no se entiende «ayer» en «Fecha»'],
    [0, -1, 'A3: no se entiende «-1» en «Fecha»'],
    [1, '2025-3', 'B3: no se entiende «2025-3» en «Corte»'],
    [2, 'CONPES', 'C3: no se entiende «CONPES» en «CONPES»'],
    [3, 1.1, 'D3: no se entiende «1.1» en «Acción»'],
    [3, '1-1', 'D3: no se entiende «1-1» en «Acción»'],
    [4, 'dos', 'E3: no se entiende «dos» en «Etapa»'],
    [4, 1.5, 'E3: no se entiende «1.5» en «Etapa»'],
    [5, 'Casi', 'F3: no se entiende «Casi» en «Estado»'],
    [6, 0, 'G3: no se entiende «0» en «Ciclo»'],
    [7, '80%', 'H3: no se entiende «80%» en «Avance físico»'],
    [8, true, 'I3: no se entiende «true» en «Avance financiero»'],
    [9, '', 'J3: no se entiende «» en «Movimiento»'],
  ])('damage in column %d is said, the line is left out: %j', (column, damage, says) => {
    const row = toLogRow(entry({ on: '2026-05-20' }), false);
    row[column] = damage;
    const good = entry({ on: '2026-05-19' });
    expect(readLogbook(gridOf([toLogRow(good, false), row]), false)).toEqual({
      entries: [good],
      problems: [`Bitácora, ${says}; la línea no se tiene en cuenta.`],
    });
  });

  test.each<[string, number, CellValue, Partial<LogEntry>]>([
    ['a stage that rejects which is none', 10, 0, {}],
    ['a stage that rejects', 10, 3, { rejectedAt: 3 }],
    ['a number as note', 11, 12, { note: '12' }],
    ['a number as name', 12, 7, { by: '7' }],
    ['a moment that is no number', 13, 'tarde', { time: '00:00:00' }],
    ['a moment that is a day too', 13, 46162.5, { time: '12:00:00' }],
    ['the last second', 13, 0.9999999, { time: '00:00:00' }],
    ['a CONPES that became a number', 2, 4144, {}],
  ])('what is no damage: %s', (_, column, cell, change) => {
    const row = toLogRow(entry({ on: '2026-05-20' }), false);
    row[column] = cell;
    expect(readLogbook(gridOf([row]), false)).toEqual({
      entries: [entry({ on: '2026-05-20', ...change })],
      problems: [],
    });
  });

  test('blank rows between the lines say nothing; no sheet, no lines', () => {
    const blank = LOG_COLUMNS.map(() => '');
    expect(readLogbook(gridOf([blank, toLogRow(entry({ on: '2026-05-20' }), false), blank]), false)).toEqual({
      entries: [entry({ on: '2026-05-20' })],
      problems: [],
    });
    expect(readLogbook(undefined, false)).toEqual({ entries: [], problems: [] });
    expect(readLogbook(gridOf([['', '', '', '', '', '', '', '', '', '', '', 'suelta']]), false).problems).toHaveLength(
      1,
    );
  });
});

test('days without follow-up end with the approval', () => {
  const lines =
    historyOf(
      [entry({ on: '2026-05-04' }), entry({ on: '2026-05-06', stage: 6, status: 'approved' })],
      CUT.label as never,
    ).get('4144/1.1' as ActionKey) ?? [];
  expect(daysWithoutFollowUp(lines, { opens: day('2026-05-04') }, day('2026-05-20'))).toEqual(['2026-05-05']);
});

test('FLOW-2, FLOW-7: on its own days off the office stamps nothing, owes nothing, and they are not days that are left', () => {
  const off = { first: day('2026-05-20'), last: day('2026-05-21'), reason: 'Puente' };
  const cut = { ...CUT, daysOff: [off] };
  const on = (today: string, settings = {}) => workspaceOf({ today, settings });
  expect(stamp(on('2026-05-20', { cut })).refused).toBe(
    'El 20/05/2026 está entre los días no laborables de «Configuración» (Puente): no se estampa.',
  );
  expect(stamp(on('2026-05-22', { cut })).stamped).toHaveLength(1);
  const said = (book: Workspace) => {
    const [item] = todayOf(book).items;
    return {
      gaps: item?.gaps,
      left: item?.workingDaysLeft,
      told: findingsOf(book).filter(({ rule }) => rule === 'FLOW-2').length,
    };
  };
  expect(said(on('2026-05-22'))).toEqual({ gaps: 2, left: 14, told: 1 });
  expect(said(on('2026-05-22', { cut }))).toEqual({ gaps: 0, left: 14, told: 0 });
  const before = (settings = {}) => said(workspaceOf({ today: '2026-05-19', logbook: [], settings })).left;
  expect([before(), before({ cut })]).toEqual([17, 15]);
});
