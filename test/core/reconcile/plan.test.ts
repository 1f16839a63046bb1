import type { CutLabel } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import { FIELD_IDS } from '../../../src/core/matrix/fields';
import type { Plan } from '../../../src/core/plan/plan';
import { reconciliationContent } from '../../../src/core/reconcile/reconciliationSheet';
import { acceptRows } from '../../../src/core/reconcile/decisions/accept';
import type { Decision, StoredDecision } from '../../../src/core/reconcile/decisions/decision';
import { NO_DECISIONS, type Unfit } from '../../../src/core/reconcile/decisions/keep';
import { planDecisions } from '../../../src/core/reconcile/decisions/decisionPlan';
import type { Wish } from '../../../src/core/reconcile/decisions/wish';
import { read, written } from '../moves/book';
import { day } from '../support/days';
import type { RecordSpec } from '../support/records';
import { CUT, DIAN, entry, is, soundAction, type WorkspaceSpec } from '../support/workspace';
import { BOOKS, compared, comparing, deciding, DNP_ROW, inputOf, wish } from './deciding';

/** Cells of the matrix that a plan writes, each as `row field`. */
const cellsOf = (plan: Plan): Record<string, unknown> =>
  Object.fromEntries(
    plan.steps.flatMap((step) =>
      (step.kind === 'setCells' ? step.cells : []).map((cell) => [
        `${cell.row} ${FIELD_IDS[cell.column - 1]}`,
        cell.value,
      ]),
    ),
  );
const linesOf = (plan: Plan) => plan.steps.flatMap((step) => (step.kind === 'appendLines' ? step.rows : []));
const why = ({ notDone }: { readonly notDone: readonly { readonly why: string }[] }) => notDone.map((one) => one.why);
const fieldsOf = ({ decisions }: { readonly decisions: { readonly kept: readonly Decision[] } }) =>
  decisions.kept.map(({ field }) => field);
const decided = (one: Wish): Decision => ({ ...one, by: 'Ana', day: day('2026-05-20') });
const TODAY = 46162;
/** The fields that a line names, in any order. */
const unordered = (line: readonly unknown[]) =>
  line.map((cell) => (typeof cell === 'string' ? cell.split(/[(), ·]+/).sort() : cell));
const UNFOLLOWED: WorkspaceSpec = { logbook: [] };

describe("REP-2: DNP's values go into the matrix, with the line that FLOW-6 wants", () => {
  test.each<[string, WorkspaceSpec, RecordSpec, Wish[], Record<string, unknown>, Record<string, unknown> | undefined]>([
    [
      'progress and a date',
      {},
      { physical: 0.8, financial: 0.9, end: '2027-06-30' },
      [
        wish('physical', 'acceptDnp', ' Soporte '),
        wish('financial', 'acceptDnp', 'Soporte'),
        wish('end', 'acceptDnp', 'Prórroga'),
      ],
      { '5 physical': 0.8, '5 financial': 0.9, '5 end': 46568, '5 lastFollowUp': TODAY },
      {
        kind: 'observation',
        stage: 2,
        status: 'inReview',
        cycle: 1,
        physical: 0.8,
        financial: 0.9,
        note: 'Conciliación: se acepta el dato de DNP (Avance físico, Avance financiero, Fecha de finalización) · Soporte · Prórroga',
      },
    ],
    [
      'progress without a note',
      {},
      { physical: 0.8 },
      [wish('physical')],
      { '5 physical': 0.8, '5 lastFollowUp': TODAY },
      { kind: 'observation', physical: 0.8, note: 'Conciliación: se acepta el dato de DNP (Avance físico)' },
    ],
    [
      'a date and the entities, which the logbook does not follow',
      {},
      { start: '2025-02-01', entities: [is(DIAN)] },
      [wish('start'), wish('entity')],
      { '5 start': 45689, '5 entity': DIAN.name },
      undefined,
    ],
    [
      'one step further',
      {},
      { stage: 3 },
      [wish('stage')],
      { '5 stage': 3, '5 lastFollowUp': TODAY },
      { kind: 'approve', stage: 3, note: 'Conciliación: se acepta el dato de DNP (Etapa)' },
    ],
    [
      'rejected: the cycle restarts (FLOW-4), and the note is the reason (FLOW-3)',
      {},
      { status: 'rejected' },
      [wish('status', 'acceptDnp', 'Faltó el soporte')],
      { '5 stage': 1, '5 status': 'Rechazada', '5 cycle': 2, '5 lastFollowUp': TODAY },
      { kind: 'reject', stage: 1, status: 'rejected', cycle: 2, rejectedAt: 2, note: 'Faltó el soporte' },
    ],
    [
      'the first line of an action',
      UNFOLLOWED,
      { stage: 4 },
      [wish('stage')],
      { '5 stage': 4, '5 lastFollowUp': TODAY },
      { kind: 'observation', stage: 4 },
    ],
    [
      'approved before anything was followed: the last stage, and no line (FLOW-5)',
      UNFOLLOWED,
      { status: 'approved' },
      [wish('status')],
      { '5 status': 'Aprobada', '5 stage': 6 },
      undefined,
    ],
  ])('%s', (_, spec, dnp, wishes, cells, line) => {
    const { plan, workspace, decisions, notDone, book, before, reconciliation } = deciding(
      spec,
      [{ ...DNP_ROW, ...dnp }],
      wishes,
    );
    expect(notDone).toEqual([]);
    expect(cellsOf(plan)).toEqual(cells);
    expect(plan.title).toBe('Guardar las decisiones de la conciliación');
    expect(plan.steps.at(-1)).toEqual({
      kind: 'writeSheet',
      sheet: 'Conciliación',
      content: reconciliationContent(reconciliation, BOOKS, decisions),
    });
    expect(decisions).toEqual({
      ...NO_DECISIONS,
      kept: wishes.map((one) => decided({ ...one, note: one.note.trim() })),
    });
    expect(linesOf(plan)).toHaveLength(line ? 1 : 0);
    if (line)
      expect(workspace.logbook.at(-1)).toMatchObject({
        ...line,
        day: '2026-05-20',
        key: '4144/1.1',
        by: 'Ana',
        time: '10:00:00',
      });
    // What comes out of the written book is the workspace that the plan promised.
    const after = read(written(book, plan), before);
    expect(after).toEqual({ records: workspace.matrix.records, logbook: { entries: workspace.logbook, problems: [] } });
  });

  test('cells come with their formats, end no formula, and rest on headers, keys and what stood there', () => {
    const { plan } = deciding({}, [{ ...DNP_ROW, end: '2027-06-30', cycle: 2 }], [wish('end')]);
    expect(plan.steps[0]).toEqual({
      kind: 'setCells',
      sheet: 'Matriz',
      cells: [{ row: 5, column: 14, value: 46568, format: 'dd/mm/yyyy' }],
      keepsFormulas: true,
    });
    expect(plan.anchors).toEqual([
      {
        sheet: 'Matriz',
        keys: [1, 2, 4],
        cells: [
          { row: 1, column: 1, value: 'CONPES' },
          { row: 1, column: 2, value: 'Código acción' },
          { row: 1, column: 4, value: 'Corte' },
          { row: 1, column: 14, value: 'Fecha de finalización' },
          { row: 5, column: 1, value: '4144' },
          { row: 5, column: 2, value: '1.1' },
          { row: 5, column: 4, value: '2025-2' },
          { row: 5, column: 14, value: 46387 },
        ],
      },
    ]);
  });

  test('several rows at once, each with its own', () => {
    const two = soundAction({}, { row: 7, code: '1.2', text: 'Medir' });
    const { plan, notDone, workspace } = deciding(
      { records: [soundAction(), two] },
      [
        { ...DNP_ROW, physical: 0.8 },
        { ...DNP_ROW, code: '1.2', text: 'Medir', physical: 0.9, stage: 6 },
      ],
      [
        wish('physical'),
        ...(['stage', 'physical'] as const).map((field) =>
          wish(field, 'acceptDnp', '', { key: '4144/1.2', matrixRow: 7, dnpRow: 3 }),
        ),
      ],
    );
    expect(notDone).toEqual([]);
    expect(cellsOf(plan)).toEqual({
      '5 physical': 0.8,
      '5 lastFollowUp': TODAY,
      '7 stage': 6,
      '7 physical': 0.9,
      '7 lastFollowUp': TODAY,
    });
    expect(workspace.logbook.slice(-2).map(({ key, stage, physical }) => [key, stage, physical])).toEqual([
      ['4144/1.1', 2, 0.8],
      ['4144/1.2', 6, 0.9],
    ]);
  });

  test('ours is kept: nothing is written but the decision', () => {
    const { plan, decisions, workspace, before } = deciding(
      {},
      [{ ...DNP_ROW, physical: 0.8 }],
      [wish('physical', 'keepOurs', ' DNP no vio el soporte ')],
    );
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['writeSheet']);
    expect(plan.anchors).toBeUndefined();
    expect(decisions.kept).toEqual([decided(wish('physical', 'keepOurs', 'DNP no vio el soporte'))]);
    expect(workspace).toEqual(before);
  });

  test('of two wishes about one difference the last counts, and a decision taken before gives way to it', () => {
    const other = decided(wish('end', 'keepOurs', 'visto'));
    const earlier = { ...NO_DECISIONS, kept: [decided(wish('physical', 'acceptDnp', 'antes')), other] };
    const { decisions, plan } = deciding(
      {},
      [{ ...DNP_ROW, physical: 0.8, end: '2027-06-30' }],
      [wish('physical'), wish('physical', 'keepOurs', 'al fin')],
      earlier,
    );
    expect(decisions.kept).toEqual([decided(wish('physical', 'keepOurs', 'al fin')), other]);
    expect(cellsOf(plan)).toEqual({});
  });
});

describe('what cannot be done is said, and nothing of it is written', () => {
  const NOT_READ = 'lo que trae DNP no se puede leer: corríjalo en su reporte o escriba el dato a mano';
  test.each<[string, WorkspaceSpec, RecordSpec, Wish, string]>([
    [
      'an empty cell of DNP',
      {},
      { physical: BLANK },
      wish('physical'),
      '4144/1.1, Avance físico: DNP no trae dato: no hay qué aceptar.',
    ],
    [
      'a word that nobody understands',
      {},
      { status: unreadable('Casi', 'no es un estado') },
      wish('status'),
      `4144/1.1, Estado: ${NOT_READ}.`,
    ],
    [
      'ours without a reason',
      {},
      { physical: 0.8 },
      wish('physical', 'keepOurs', ' \n'),
      '4144/1.1, Avance físico: escriba por qué se mantiene el dato de la matriz.',
    ],
    [
      'a difference that is gone',
      {},
      {},
      wish('physical'),
      '4144/1.1, Avance físico: esa diferencia ya no está en la comparación.',
    ],
    [
      'a difference that is gone, without a reason either',
      {},
      {},
      wish('physical', 'keepOurs'),
      '4144/1.1, Avance físico: esa diferencia ya no está en la comparación.',
    ],
    [
      "a row that is another action's by now",
      {},
      { physical: 0.8 },
      wish('physical', 'acceptDnp', '', { key: '4144/9.9' }),
      '4144/9.9, Avance físico: esa diferencia ya no está en la comparación.',
    ],
    [
      'a row without a key',
      {},
      { physical: 0.8 },
      wish('physical', 'acceptDnp', '', { key: null }),
      'Fila 5, Avance físico: esa diferencia ya no está en la comparación.',
    ],
    [
      'a way back without a rejection (FLOW-3)',
      {},
      { status: 'reporting' },
      wish('status'),
      '4144/1.1, Estado: retrocede de la etapa 2 a la 1 sin rechazo: anote antes los movimientos que faltan, o acéptelo cuando el corte haya cerrado.',
    ],
    [
      'a stage in which the row with its status cannot be',
      {},
      { stage: 1 },
      wish('stage'),
      '4144/1.1, Etapa: con el estado «En revisión» la etapa es la 2: acepte también el estado de DNP.',
    ],
    [
      'a cycle without a rejection',
      {},
      { cycle: 2 },
      wish('cycle'),
      '4144/1.1, Ciclo: pasa al ciclo 2 sin que se haya anotado un rechazo: anote antes los movimientos que faltan, o acéptelo cuando el corte haya cerrado.',
    ],
    [
      'a stage that the flow does not have',
      {},
      { stage: 7 },
      wish('stage'),
      '4144/1.1, Etapa: la etapa 7 no existe en un flujo de 6.',
    ],
    [
      'progress of a closed action, which gets no line',
      { records: [soundAction({ closed: value(true) })] },
      { physical: 0.8 },
      wish('physical'),
      '4144/1.1, Avance físico: está cerrada.',
    ],
  ])('%s', (_, spec, dnp, one, says) => {
    const earlier = { ...NO_DECISIONS, settled: 3 };
    const { plan, notDone, decisions, workspace, before } = deciding(spec, [{ ...DNP_ROW, ...dnp }], [one], earlier);
    expect(notDone).toEqual([{ wish: one, why: says }]);
    expect(plan).toEqual({ title: 'Guardar las decisiones de la conciliación', steps: [] });
    expect(decisions).toBe(earlier);
    expect(workspace).toBe(before);
  });

  test("a row's place in the flow and its progress fall apart from each other: what is allowed is done", () => {
    const all = [wish('status'), wish('stage'), wish('physical'), wish('end')];
    const dnp = { ...DNP_ROW, status: 'notReported', stage: 1, physical: 0.8, end: '2027-06-30' } as const;
    const early = deciding({}, [dnp], all);
    expect(why(early)).toEqual(
      ['Estado', 'Etapa'].map(
        (field) =>
          `4144/1.1, ${field}: retrocede de la etapa 2 a la 1 sin rechazo: anote antes los movimientos que faltan, o acéptelo cuando el corte haya cerrado.`,
      ),
    );
    expect(fieldsOf(early)).toEqual(['physical', 'end']);
    expect(cellsOf(early.plan)).toEqual({ '5 physical': 0.8, '5 end': 46568, '5 lastFollowUp': TODAY });
    const closed = deciding(
      { records: [soundAction({ closed: value(true) })] },
      [{ ...dnp, status: 'inReview', stage: 3 }],
      all.slice(1),
    );
    expect(why(closed)).toEqual(['Etapa', 'Avance físico'].map((field) => `4144/1.1, ${field}: está cerrada.`));
    expect(fieldsOf(closed)).toEqual(['end']);
    expect(cellsOf(closed.plan)).toEqual({ '5 end': 46568 });
    expect(linesOf(closed.plan)).toEqual([]);
  });

  test('a merged cell, and only that one', () => {
    const scene = compared({}, [{ ...DNP_ROW, start: '2025-02-01', end: '2027-06-30' }]);
    const input = inputOf(scene);
    const result = planDecisions([wish('start'), wish('end')], {
      ...input,
      grid: { ...input.grid, merges: [{ top: 5, bottom: 6, left: 13, right: 13 }] },
    });
    expect(why(result)).toEqual([
      '4144/1.1, Fecha de inicio: la celda de la matriz está combinada con otras: sepárelas.',
    ]);
    expect(cellsOf(result.plan)).toEqual({ '5 end': 46568 });
  });

  test('a column that the matrix does not have', () => {
    const scene = compared({}, [{ ...DNP_ROW, end: '2027-06-30' }]);
    const { end: _, ...columns } = scene.workspace.matrix.mapping.columns;
    const workspace = {
      ...scene.workspace,
      matrix: { ...scene.workspace.matrix, mapping: { ...scene.workspace.matrix.mapping, columns } },
    };
    expect(why(planDecisions([wish('end')], inputOf({ ...scene, workspace })))).toEqual([
      '4144/1.1, Fecha de finalización: la matriz no tiene esa columna.',
    ]);
  });
});

describe('an action that the logbook does not follow by its key', () => {
  test('a key that is not certain has no line, and its row changes all the same', () => {
    const scene: WorkspaceSpec = { records: [soundAction({}, { code: unreadable('ver anexo', 'no es un código') })] };
    const { plan, notDone } = deciding(
      scene,
      [{ ...DNP_ROW, stage: 6, physical: 0.8 }],
      [wish('stage'), wish('physical')],
    );
    expect(notDone).toEqual([]);
    expect([cellsOf(plan), linesOf(plan)]).toEqual([{ '5 stage': 6, '5 physical': 0.8 }, []]);
  });

  test('a key that stands in several rows of the cut neither', () => {
    const texts = ['Diseñar el sistema', 'Publicar datos abiertos tributarios'];
    const records = texts.map((text, index) => soundAction({}, { row: 5 + index, text }));
    const dnp = texts.map((text): RecordSpec => ({ ...DNP_ROW, text, stage: 5 }));
    const { plan, notDone } = deciding({ records }, dnp, [wish('stage')]);
    expect(notDone).toEqual([]);
    expect([cellsOf(plan), linesOf(plan)]).toEqual([{ '5 stage': 5 }, []]);
  });

  test('a book whose cut has no name has no lines', () => {
    const { label: _, ...cut } = CUT;
    const { plan, notDone } = deciding(
      { settings: { cut } },
      [{ ...DNP_ROW, stage: 5, physical: 0.8 }],
      [wish('stage'), wish('physical')],
    );
    expect(notDone).toEqual([]);
    expect([cellsOf(plan), linesOf(plan)]).toEqual([{ '5 stage': 5, '5 physical': 0.8 }, []]);
  });

  test('lines of another cut are not those of this one', () => {
    const { plan, notDone } = deciding(
      { logbook: [entry({ on: '2025-11-04', cut: '2025-1' as CutLabel })] },
      [{ ...DNP_ROW, stage: 5 }],
      [wish('stage')],
    );
    expect(notDone).toEqual([]);
    expect(linesOf(plan)).toHaveLength(1);
  });

  test('a state that was noted today already changes the row and needs no other line', () => {
    const { plan, notDone } = deciding(
      { logbook: [entry({ on: '2026-05-20', physical: 0.8 })] },
      [{ ...DNP_ROW, physical: 0.8 }],
      [wish('physical')],
    );
    expect(notDone).toEqual([]);
    expect([cellsOf(plan), linesOf(plan)]).toEqual([{ '5 physical': 0.8 }, []]);
  });
});

describe('Excel stopped between the cells and their line', () => {
  const LOG = [entry({ on: '2026-05-19' })];
  const half = (change: Parameters<typeof soundAction>[0] = {}) =>
    soundAction({ lastFollowUp: value(day('2026-05-20')), ...change }, { physical: 0.8 });
  const DONE = { ...DNP_ROW, physical: 0.8 };

  test('the same wish again writes the line that is missing (FLOW-6), and no cell of it', () => {
    const { plan, notDone, workspace } = deciding(
      { records: [half()], logbook: LOG },
      [DONE],
      [wish('physical', 'acceptDnp', 'Soporte')],
    );
    expect(notDone).toEqual([]);
    expect(cellsOf(plan)).toEqual({ '5 lastFollowUp': TODAY });
    expect(workspace.logbook.at(-1)).toMatchObject({
      physical: 0.8,
      note: 'Conciliación: se acepta el dato de DNP (Avance físico) · Soporte',
    });
  });

  test.each<[string, WorkspaceSpec, Wish]>([
    [
      'begun on another day',
      { records: [half({ lastFollowUp: value(day('2026-05-19')) })], logbook: LOG },
      wish('physical'),
    ],
    [
      'the line is there',
      { records: [half()], logbook: [entry({ on: '2026-05-20', physical: 0.8 })] },
      wish('physical'),
    ],
    ['ours was kept', { records: [half()], logbook: LOG }, wish('physical', 'keepOurs', 'visto')],
    [
      'another action stands there',
      { records: [half()], logbook: LOG },
      wish('physical', 'acceptDnp', '', { key: '4144/1.2' }),
    ],
    [
      'nobody knows which action',
      { records: [half()], logbook: LOG },
      wish('physical', 'acceptDnp', '', { key: null }),
    ],
    ['paired with another row', { records: [half()], logbook: LOG }, wish('physical', 'acceptDnp', '', { dnpRow: 3 })],
  ])('%s: the difference is gone', (_, spec, one) => {
    const { plan, notDone } = deciding(spec, [DONE], [one]);
    expect(notDone).toEqual([
      { wish: one, why: `${one.key ?? 'Fila 5'}, Avance físico: esa diferencia ya no está en la comparación.` },
    ]);
    expect(plan.steps).toEqual([]);
  });
});

describe('Excel stopped at any cell: the same wishes again end the book as if nothing had been', () => {
  test.each<[string, WorkspaceSpec, RecordSpec, Wish[]]>([
    [
      'progress and a date',
      {},
      { physical: 0.8, financial: 0.9, end: '2027-06-30' },
      [wish('physical', 'acceptDnp', 'Soporte'), wish('financial'), wish('end')],
    ],
    ['one step further', {}, { stage: 3 }, [wish('stage')]],
    ['rejected', {}, { status: 'rejected' }, [wish('status', 'acceptDnp', 'Faltó el soporte')]],
    ['the first line of an action', UNFOLLOWED, { stage: 4 }, [wish('stage')]],
  ])('%s', (_, spec, dnp, wishes) => {
    const scene = deciding(spec, [{ ...DNP_ROW, ...dnp }], wishes);
    const end = written(scene.book, scene.plan);
    const cells = scene.plan.steps.flatMap((step) => (step.kind === 'setCells' ? step.cells : []));
    expect(cells.length).toBeGreaterThan(1);
    for (let count = 0; count <= cells.length; count += 1) {
      const half = written(scene.book, {
        title: '',
        steps: [{ kind: 'setCells', sheet: 'Matriz', cells: cells.slice(0, count) }],
      });
      const { records, logbook } = read(half, scene.before);
      const workspace = { ...scene.before, matrix: { ...scene.before.matrix, records }, logbook: logbook.entries };
      const reconciliation = comparing(workspace, [{ ...DNP_ROW, ...dnp }]);
      const { plan } = planDecisions(wishes, inputOf({ workspace, book: half, reconciliation }));
      const again = written(half, plan);
      expect([count, again.grid.values]).toEqual([count, end.grid.values]);
      // What stands already is told first.
      expect([count, again.log.map(unordered)]).toEqual([count, end.log.map(unordered)]);
    }
  });
});

describe('decisions that did not fit', () => {
  const stored: StoredDecision = {
    ...decided(wish('physical', 'keepOurs', 'antes')),
    matrix: '50\u00a0%',
    dnp: '70\u00a0%',
    cut: '2025-2' as CutLabel,
  };
  const unfit = (change: Partial<StoredDecision> = {}): Unfit => ({
    kind: 'field',
    decision: { ...stored, ...change },
    why: 'cambió',
  });
  const pair: Unfit = {
    kind: 'pair',
    why: 'No está.',
    decision: {
      cut: undefined,
      matrix: { row: 5, key: '4144/1.1', text: '' },
      dnp: { row: 2, key: '4144/1.1', text: '' },
      note: '',
      by: '',
      day: day('2026-05-19'),
    },
  };
  const left = (
    earlier: readonly Unfit[],
    spec: WorkspaceSpec = {},
    dnp: readonly RecordSpec[] = [{ ...DNP_ROW, physical: 0.8 }],
    one = wish('physical', 'keepOurs', 'ahora'),
  ) => deciding(spec, dnp, [one], { ...NO_DECISIONS, unfit: earlier }).decisions.unfit;

  test.each<[string, boolean, Partial<StoredDecision>]>([
    ['the same difference', true, {}],
    ['the same action where it stood before', true, { matrixRow: 9, dnpRow: 12 }],
    ['one that names no cut', true, { cut: undefined }],
    ['one of another cut', false, { cut: '2025-1' as CutLabel }],
    ['another field', false, { field: 'financial' }],
    ['another action', false, { key: '4144/1.2', matrixRow: 9 }],
    ['another action in the same rows', false, { key: '4144/1.2' }],
    ['an action without a key elsewhere', false, { key: null, matrixRow: 9 }],
  ])('a decision taken anew settles %s: %p', (_, settled, change) =>
    expect(left([unfit(change), pair])).toEqual(settled ? [pair] : [unfit(change), pair]),
  );

  test('rows that their key does not tell apart have to be the same', () => {
    const records = ['Uno', 'Dos'].map((name, index) =>
      soundAction({}, { row: 5 + index, indicator: `Indicador ${name}` }),
    );
    const dnp = ['Uno', 'Dos'].map((name): RecordSpec => ({
      ...DNP_ROW,
      indicator: `Indicador ${name}`,
      physical: 0.8,
    }));
    expect(left([unfit({ matrixRow: 6, dnpRow: 3 }), unfit()], { records }, dnp)).toEqual([
      unfit({ matrixRow: 6, dnpRow: 3 }),
    ]);
  });

  test('rows without a key are known by their place alone', () => {
    const records = [soundAction({}, { conpes: undefined, code: undefined })];
    const scene = compared({ records }, [{ ...DNP_ROW, conpes: undefined, code: undefined, physical: 0.8 }]);
    const reconciliation = {
      ...scene.reconciliation,
      rows: [
        {
          class: 'different' as const,
          key: null,
          matrixRow: 5,
          dnpRow: 2,
          candidates: [],
          reason: '',
          fields: [
            {
              field: 'physical' as const,
              matrix: 0.5,
              dnp: 0.8,
              matrixCell: { sheet: 'Matriz', row: 5, column: 19 },
              dnpCell: { sheet: 'Reporte DNP', row: 2, column: 11 },
              sentence: '',
            },
          ],
        },
      ],
    };
    const earlier = { ...NO_DECISIONS, unfit: [unfit({ key: null }), unfit({ key: null, matrixRow: 9 })] };
    const { decisions } = planDecisions(
      [wish('physical', 'keepOurs', 'ahora', { key: null })],
      inputOf({ ...scene, reconciliation }, earlier),
    );
    expect(decisions.unfit).toEqual([unfit({ key: null, matrixRow: 9 })]);
  });
});

describe('shares are written as their column writes them (DATA-4)', () => {
  /** A matrix whose column of physical progress holds these plain numbers from row 5 on. */
  const sceneOf = (numbers: readonly number[], dnp: readonly (number | undefined)[], format = 'General') => {
    const records = numbers.map((_, index) =>
      soundAction({}, { row: 5 + index, code: `1.${index + 1}`, text: `Acción número ${index}`, physical: 0.33 }),
    );
    const scene = compared(
      { records },
      dnp.map((physical, index) => ({
        ...DNP_ROW,
        code: `1.${index + 1}`,
        text: `Acción número ${index}`,
        physical: physical ?? 0.33,
      })),
    );
    const { grid } = scene.book;
    const values = grid.values.map((cells, row) =>
      cells.map((cell, column) => (column === 18 && row >= 4 ? (numbers[row - 4] ?? '') : cell)),
    );
    return {
      ...scene,
      book: {
        ...scene.book,
        grid: { ...grid, values, formats: new Map([...grid.formats, [19, values.map(() => format)]]) },
      },
    };
  };
  const accepted = (numbers: readonly number[], dnp: readonly (number | undefined)[], format?: string) => {
    const wishes = dnp.flatMap((physical, index) =>
      physical === undefined
        ? []
        : [wish('physical', 'acceptDnp', '', { key: `4144/1.${index + 1}`, matrixRow: 5 + index, dnpRow: 2 + index })],
    );
    return planDecisions(wishes, inputOf(sceneOf(numbers, dnp, format)));
  };
  const shares = (plan: Plan) =>
    plan.steps
      .flatMap((step) => (step.kind === 'setCells' ? step.cells : []))
      .filter(({ column }) => column === 19)
      .map(({ row, value: number, format }) => [row, number, format]);
  const UNCLEAR =
    'la columna «Avance físico» no aclara si sus números son fracciones o puntos: dele formato de porcentaje y repita';

  test.each<[string, number[], (number | undefined)[], string | undefined, unknown[]]>([
    ['points stay points', [50, 35, 60], [0.8], undefined, [[5, 80, 'General']]],
    ['small points that the others bear', [50, 35.5, 60], [0.008], undefined, [[5, 0.8, 'General']]],
    [
      'fractions',
      [0.5, 0.35, 0.6],
      [0.8, undefined, 0.805],
      undefined,
      [
        [5, 0.8, '0.0%'],
        [7, 0.805, '0.0%'],
      ],
    ],
    ['percent formats', [0.5, 0.35], [0.8055], '0%', [[5, 0.8055, '0%']]],
    [
      'all that is unclear, at once',
      [1, 1],
      [0.8, 0.5],
      undefined,
      [
        [5, 0.8, '0.0%'],
        [6, 0.5, '0.0%'],
      ],
    ],
    ['zeros wait for nobody', [1, 0], [0.8], undefined, [[5, 0.8, '0.0%']]],
  ])('%s', (_, numbers, dnp, format, written) => {
    const { plan, notDone } = accepted(numbers, dnp, format);
    expect(notDone).toEqual([]);
    expect(shares(plan)).toEqual(written);
  });

  test('where nobody knows what the others mean, none of them is written and the rest is', () => {
    const { plan, notDone, decisions } = accepted([0, 1, 1], [0.8]);
    expect(notDone.map((one) => one.why)).toEqual([`4144/1.1, Avance físico: ${UNCLEAR}.`]);
    expect([plan.steps, decisions.kept]).toEqual([[], []]);
  });
});

test('a row that the matrix does not have is passed over', () => {
  const scene = compared({}, [{ ...DNP_ROW, physical: 0.8 }]);
  expect(acceptRows(new Map(), inputOf(scene), [wish('physical', 'acceptDnp', '', { matrixRow: 99 })])).toEqual({
    cells: [],
    stamped: [],
    records: new Map(),
    notDone: [],
    skipped: [],
  });
});

describe('an action of several rows', () => {
  const rows = ['Uno', 'Dos'].map((name, index) =>
    soundAction({ physical: value(0.25 + index / 2) }, { row: 5 + index, indicator: `Indicador ${name}` }),
  );

  test('its place is written into all of its rows, with one line; its progress is theirs', () => {
    const { plan, notDone, reconciliation, workspace } = deciding(
      { records: rows },
      [{ ...DNP_ROW, stage: 3, physical: 0.6 }],
      [wish('stage'), wish('physical')],
    );
    expect(reconciliation.rows).toMatchObject([{ class: 'different', together: { matrix: [5, 6], dnp: [] } }]);
    expect(reconciliation.rows[0]?.fields.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Etapa: la matriz dice 2 \(\w+5\) y DNP 3 /),
      expect.stringContaining(
        'la matriz dice 50 % (promedio simple de sus filas 5 y 6) y DNP 60 % '.replace(/ %/g, '\u00a0%'),
      ),
    ]);
    expect(cellsOf(plan)).toEqual({
      '5 stage': 3,
      '6 stage': 3,
      '5 lastFollowUp': TODAY,
      '6 lastFollowUp': TODAY,
    });
    expect(linesOf(plan)).toHaveLength(1);
    expect(workspace.logbook.at(-1)).toMatchObject({ stage: 3, kind: 'approve', physical: 0.5 });
    expect(why({ notDone })).toEqual([
      '4144/1.1, Avance físico: el dato es el de las filas 5 y 6 juntas: escriba en cada una el suyo.',
    ]);
  });

  test('a row that DNP has too takes its own progress, and the line says what the rows then say together', () => {
    const { plan, notDone, workspace } = deciding(
      { records: rows },
      ['Uno', 'Dos'].map((name, index): RecordSpec => ({
        ...DNP_ROW,
        indicator: `Indicador ${name}`,
        physical: index === 0 ? 0.25 : 1,
      })),
      [wish('physical', 'acceptDnp', '', { matrixRow: 6, dnpRow: 3 })],
    );
    expect(notDone).toEqual([]);
    expect(cellsOf(plan)).toEqual({ '6 physical': 1, '5 lastFollowUp': TODAY, '6 lastFollowUp': TODAY });
    expect(workspace.logbook.at(-1)).toMatchObject({ physical: 0.625, kind: 'observation' });
  });
});
