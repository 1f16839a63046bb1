import { serialOf } from '../../../src/core/calendar/day';
import { value } from '../../../src/core/cells/reading';
import { LOG_COLUMNS } from '../../../src/core/logbook/logbookSheet';
import { FIELD_IDS, type FieldId } from '../../../src/core/matrix/fields';
import { MoveRefused } from '../../../src/core/moves/outcome';
import { planMove } from '../../../src/core/moves/movePlan';
import type { MoveRequest } from '../../../src/core/moves/moveRequest';
import type { MatrixCell, Plan } from '../../../src/core/plan/plan';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { day } from '../support/days';
import { entry, soundAction, SOUND_LOG, type WorkspaceSpec } from '../support/workspace';
import { inputFor, read, readWorkspace, written } from './book';

const columnOf = (field: FieldId): number => FIELD_IDS.indexOf(field) + 1;
const cellsOf = (plan: Plan): readonly MatrixCell[] =>
  plan.steps.flatMap((step) => (step.kind === 'setCells' ? step.cells : []));
const shown = (plan: Plan) => Object.fromEntries(cellsOf(plan).map((cell) => [FIELD_IDS[cell.column - 1], cell.value]));
const move = (spec: WorkspaceSpec, request: MoveRequest) => {
  const { workspace, book } = readWorkspace(spec);
  return { book, ...planMove(workspace, 5, request, inputFor(book)), before: workspace };
};
const inReview = (stage: number, change: Parameters<typeof soundAction>[0] = {}): WorkspaceSpec => ({
  records: [soundAction({ stage: value(stage), status: value('inReview'), cycle: value(1), ...change })],
  logbook: [entry({ on: '2026-05-19', stage })],
});
const TODAY = serialOf(day('2026-05-20'));

describe('FLOW-6: the row and its line are written in one plan', () => {
  test.each<[string, WorkspaceSpec, MoveRequest, Record<string, unknown>, Record<string, unknown>]>([
    [
      'sent',
      inReview(2),
      { kind: 'send', note: '' },
      { stage: 3, status: 'En revisión', cycle: 1, lastFollowUp: TODAY },
      { stage: 3, status: 'inReview', cycle: 1, kind: 'send', note: '', physical: 0.5, financial: 0.4 },
    ],
    [
      'approved with a note',
      inReview(4),
      { kind: 'approve', note: ' Sin\nobservaciones ' },
      { stage: 5, status: 'En revisión', cycle: 1, lastFollowUp: TODAY, observation: 'Sin observaciones' },
      { stage: 5, kind: 'approve', note: 'Sin observaciones' },
    ],
    [
      'approved by DNP (FLOW-5)',
      inReview(6),
      { kind: 'approve', note: '' },
      { stage: 6, status: 'Aprobada', cycle: 1, lastFollowUp: TODAY },
      { stage: 6, status: 'approved', kind: 'approve' },
    ],
    [
      'rejected (FLOW-4)',
      inReview(3),
      { kind: 'reject', note: 'Falta el acta' },
      { stage: 1, status: 'Rechazada', cycle: 2, lastFollowUp: TODAY, rejectionReason: 'Falta el acta' },
      { stage: 1, status: 'rejected', cycle: 2, kind: 'reject', rejectedAt: 3, note: 'Falta el acta' },
    ],
    [
      'closed (CLOSE-2)',
      inReview(3),
      { kind: 'close', ground: 'contextChanged', evidence: 'CONPES 4200', note: 'Acordado' },
      {
        lastFollowUp: TODAY,
        observation: 'Acordado',
        closed: 'Sí',
        closureGround: 'Pérdida de vigencia por cambios de contexto',
        closureEvidence: 'CONPES 4200',
      },
      {
        stage: 3,
        status: 'inReview',
        cycle: 1,
        kind: 'closure',
        note: 'Pérdida de vigencia por cambios de contexto · CONPES 4200 · Acordado',
      },
    ],
    [
      'closed (CLOSE-1)',
      {
        records: [
          soundAction({
            end: value(day('2025-12-31')),
            physical: value(1),
            stage: value(6),
            status: value('approved'),
            cycle: value(1),
          }),
        ],
        logbook: [entry({ on: '2026-05-19', stage: 6, status: 'approved', kind: 'approve' })],
      },
      { kind: 'close', ground: 'termEndedComplete', evidence: '', note: '' },
      { lastFollowUp: TODAY, closed: 'Sí', closureGround: 'Vigencia cumplida y 100 % de avance' },
      { kind: 'closure', note: 'Vigencia cumplida y 100 % de avance', physical: 1 },
    ],
  ])('%s', (_, spec, request, row, line) => {
    const { plan, workspace, book, before } = move(spec, request);
    expect(shown(plan)).toEqual(row);
    expect(plan.title).toBe(
      `${{ send: 'Enviar', approve: 'Aprobar', reject: 'Rechazar', close: 'Cerrar' }[request.kind]}: 4144/1.1`,
    );
    expect(plan.steps.map((step) => step.kind)).toEqual(['setCells', 'appendLines']);
    expect(plan.steps[1]).toMatchObject({ sheet: 'Bitácora', columns: LOG_COLUMNS, lastRow: 2 });
    expect(workspace.logbook.at(-1)).toMatchObject({
      ...line,
      day: '2026-05-20',
      key: '4144/1.1',
      by: 'Ana',
      time: '10:00:00',
    });
    // What comes out of the written book is the workspace that the plan promised.
    const after = read(written(book, plan), before);
    expect(after.records).toEqual(workspace.matrix.records);
    expect(after.logbook).toEqual({ entries: workspace.logbook, problems: [] });
  });

  test('an observation that the note takes the place of goes into the line, unless a line has it already', () => {
    const note = (logbook: WorkspaceSpec['logbook']) =>
      move(
        { ...inReview(3, { observation: 'Esperando soporte' }), logbook: logbook ?? [] },
        { kind: 'approve', note: 'Recibido' },
      ).workspace.logbook.at(-1)?.note;
    expect(note([entry({ on: '2026-05-19', stage: 3 })])).toBe('Esperando soporte · Recibido');
    expect(note([entry({ on: '2026-05-19', stage: 3, note: 'Esperando soporte' })])).toBe('Recibido');
  });

  test('a closed row says all that its line says, also where its state was understood from blanks', () => {
    const { plan, book, before, workspace } = move(
      {
        records: [soundAction({ stage: { kind: 'blank' }, status: { kind: 'blank' }, cycle: { kind: 'blank' } })],
        logbook: [],
      },
      { kind: 'close', ground: 'contextChanged', evidence: 'Acta 3', note: '' },
    );
    expect(shown(plan)).toMatchObject({ stage: 1, status: 'Sin reporte', cycle: 1 });
    const { records } = read(written(book, plan), before);
    expect(
      findingsOf({ ...workspace, matrix: { ...workspace.matrix, records } }).filter(({ rule }) =>
        /FLOW-[3456]|CLOSE/.test(rule),
      ),
    ).toEqual([]);
  });
});

describe('only into columns that are the field’s own', () => {
  test('a matrix without «Cerrada»: the ground closes', () => {
    const { workspace, book } = readWorkspace(inReview(3));
    const { closed: _, ...columns } = workspace.matrix.mapping.columns;
    const narrow = { ...workspace, matrix: { ...workspace.matrix, mapping: { ...workspace.matrix.mapping, columns } } };
    const planned = planMove(
      narrow,
      5,
      { kind: 'close', ground: 'contextChanged', evidence: 'Acta 3', note: '' },
      inputFor(book),
    );
    expect(cellsOf(planned.plan).map(({ column }) => FIELD_IDS[column - 1])).toEqual([
      'lastFollowUp',
      'closureGround',
      'closureEvidence',
    ]);
  });

  test('«Fecha de cierre» gets the day and no word', () => {
    const { workspace, book } = readWorkspace(inReview(3));
    const headers = workspace.matrix.layout.headers.map((header) =>
      header === 'Cerrada' ? 'Fecha de cierre' : header,
    );
    const dated = { ...workspace, matrix: { ...workspace.matrix, layout: { ...workspace.matrix.layout, headers } } };
    const { plan } = planMove(
      dated,
      5,
      { kind: 'close', ground: 'contextChanged', evidence: 'Acta 3', note: '' },
      inputFor(book),
    );
    expect(cellsOf(plan).find(({ column }) => column === columnOf('closed'))).toEqual({
      row: 5,
      column: columnOf('closed'),
      value: TODAY,
      format: 'dd/mm/yyyy',
    });
  });

  test.each<[string, number, boolean]>([
    ['Cerrada', 0, false],
    ['FECHA DE CIERRE', 0, true],
    ['Fechada', 0, false],
    ['Fecha de cierre', 2, true],
  ])('«%s», %d columns from the edge, gets the day: %s', (header, shift, isDay) => {
    const { workspace, book } = readWorkspace(inReview(3));
    const { layout, mapping } = workspace.matrix;
    const headers = layout.headers.map((one) => (one === 'Cerrada' ? header : one));
    const columns = Object.fromEntries(
      Object.entries(mapping.columns).map(([field, column]) => [field, column + shift]),
    );
    const moved = {
      ...workspace,
      matrix: {
        ...workspace.matrix,
        layout: { ...layout, left: layout.left + shift, right: layout.right + shift, headers },
        mapping: { ...mapping, columns },
      },
    };
    const { plan } = planMove(
      moved,
      5,
      { kind: 'close', ground: 'contextChanged', evidence: 'Acta 3', note: '' },
      inputFor(book),
    );
    expect(cellsOf(plan).find(({ column }) => column === columnOf('closed') + shift)?.value).toBe(isDay ? TODAY : 'Sí');
  });

  test('formulas stay formulas', () => {
    expect(move(inReview(3), { kind: 'approve', note: '' }).plan.steps[0]).toMatchObject({
      kind: 'setCells',
      keepsFormulas: true,
    });
  });

  test('the 1904 system of days', () => {
    const { workspace, book } = readWorkspace(inReview(3));
    const { plan } = planMove(workspace, 5, { kind: 'approve', note: '' }, { ...inputFor(book), date1904: true });
    expect(shown(plan).lastFollowUp).toBe(TODAY - 1462);
  });
});

describe('nothing is written when somebody was faster', () => {
  test.each<[FieldId, string | number]>([
    ['stage', 5],
    ['status', 'Rechazada'],
    ['cycle', 2],
    ['physical', 0.6],
    ['financial', 0.1],
    ['code', '1.2'],
    ['rejectionReason', 'Otro motivo'],
    ['lastFollowUp', 1],
  ])('%s has changed', (field, now) => {
    const { plan, book } = move(inReview(3), { kind: 'reject', note: 'Falta el acta' });
    const values = book.grid.values.map((row, index) =>
      index === 4 ? row.map((cell, column) => (column + 1 === columnOf(field) ? now : cell)) : row,
    );
    expect(() => written(book, plan)).not.toThrow();
    expect(() => written({ ...book, grid: { ...book.grid, values } }, plan)).toThrow('the book has changed');
  });

  test('a column that moved', () => {
    const { plan, book } = move(inReview(3), { kind: 'approve', note: '' });
    expect(plan.anchors?.[0]?.cells).toContainEqual({
      row: 1,
      column: columnOf('status'),
      value: book.grid.values[0]?.[columnOf('status') - 1],
    });
  });
});

test('what is compared is what the line rests on and what is overwritten, and no more', () => {
  const { plan, book } = move(inReview(3), { kind: 'reject', note: 'Falta el acta' });
  const valueOf = (row: number, field: FieldId) => book.grid.values[row - 1]?.[columnOf(field) - 1];
  const cells = (row: number, fields: readonly FieldId[]) =>
    fields.map((field) => ({ row, column: columnOf(field), value: valueOf(row, field) }));
  const rests: readonly FieldId[] = [
    'stage',
    'status',
    'cycle',
    'physical',
    'financial',
    'lastFollowUp',
    'rejectionReason',
  ];
  expect(plan.anchors?.map(({ sheet }) => sheet)).toEqual(['Matriz']);
  expect(new Set(plan.anchors?.[0]?.cells)).toEqual(
    new Set([...cells(1, ['conpes', 'code', 'cut', ...rests]), ...cells(5, ['conpes', 'code', 'cut', ...rests])]),
  );
});

test('a column beyond the table, which the same command adds, has nothing to be compared with', () => {
  const { workspace, book } = readWorkspace(inReview(3));
  const narrow = {
    ...workspace,
    matrix: { ...workspace.matrix, layout: { ...workspace.matrix.layout, right: columnOf('cycle') } },
  };
  const { plan } = planMove(narrow, 5, { kind: 'approve', note: '' }, inputFor(book));
  const compared = plan.anchors?.[0]?.cells.map(({ column }) => column) ?? [];
  expect(Math.max(...compared)).toBe(columnOf('cycle'));
});

test('progress that nobody knows is in no line', () => {
  const last = move(inReview(3, { physical: { kind: 'blank' }, financial: { kind: 'blank' } }), {
    kind: 'approve',
    note: '',
  }).workspace.logbook.at(-1);
  expect(last).toEqual({
    day: '2026-05-20',
    cut: '2025-2',
    key: '4144/1.1',
    stage: 4,
    status: 'inReview',
    cycle: 1,
    kind: 'approve',
    note: '',
    by: 'Ana',
    time: '10:00:00',
  });
});

test('what checkMove has something against is refused in its words', () => {
  expect(() => move(inReview(3), { kind: 'reject', note: '' })).toThrow(MoveRefused);
  expect(() => move(inReview(3), { kind: 'reject', note: '' })).toThrow('Un rechazo lleva su motivo: escríbalo.');
  const { workspace, book } = readWorkspace(inReview(3));
  expect(() => planMove(workspace, 9, { kind: 'send', note: '' }, inputFor(book))).toThrow(
    'La fila 9 no tiene ninguna acción: elija la fila de una.',
  );
});

test('text that begins as a formula stays the text that it is', () => {
  const { plan, workspace } = move(inReview(3), { kind: 'reject', note: '=1+1' });
  expect(shown(plan).rejectionReason).toBe('=1+1');
  expect(workspace.logbook.at(-1)?.note).toBe('=1+1');
});

test('a sound book stays sound after a move', () => {
  const { workspace } = move({ logbook: SOUND_LOG }, { kind: 'send', note: '' });
  expect(findingsOf(workspace).filter(({ rule }) => rule.startsWith('FLOW') || rule.startsWith('CLOSE'))).toEqual([]);
});
