import fc from 'fast-check';
import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { FIELD_IDS, type FieldId } from '../../../src/core/matrix/fields';
import { openingInWords } from '../../../src/core/nextCut/nextCutInWords';
import type { Opening } from '../../../src/core/nextCut/opening';
import { isEmpty } from '../../../src/core/plan/plan';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { CUT, entry, is, DIAN, SETTINGS, soundAction, type WorkspaceSpec } from '../support/workspace';
import { MHCP } from '../support/records';
import { formFor, FORM, openBook, opened, opening, reread, written } from './book';

const column = (field: FieldId) => FIELD_IDS.indexOf(field) + 1;
const action = (row: number, code: string, change: Partial<ActionRecord> = {}) =>
  soundAction({ row, ...change }, { code });
const APPROVED: Partial<ActionRecord> = { status: value('approved'), stage: value(6) };
const TRANSFER = {
  cut: '2025-2',
  action: '4144/1.3',
  asked: '2026-04-01',
  reason: 'Otro sector',
  answer: 'accepted',
  answered: '2026-05-04',
};
const ofNext = (records: readonly ActionRecord[]) =>
  records.filter(({ cut }) => cut.kind === 'value' && cut.value === FORM.label);
const keysOf = (records: readonly ActionRecord[]) => records.map(({ key }) => key);
const refusal = (result: Opening) =>
  result.kind === 'refused'
    ? result.problems.filter(({ blocks }) => blocks).map(({ path, problem }) => `${path}: ${problem}`)
    : 'opened';

describe('what goes on', () => {
  test.each<[string, WorkspaceSpec, string[]]>([
    [
      'every action, in the order of the matrix',
      {
        records: [
          action(5, '1.1'),
          action(7, '1.2', APPROVED),
          action(8, '1.10', { status: value('rejected'), stage: value(1), cycle: value(2) }),
        ],
      },
      ['4144/1.1', '4144/1.2', '4144/1.10'],
    ],
    [
      'not what is closed (4.5.4)',
      { records: [action(5, '1.1', { closed: value(true) }), action(6, '1.2')] },
      ['4144/1.2'],
    ],
    [
      'not what a ground closes, whatever «Cerrada» says nothing of',
      { records: [action(5, '1.1', { closureGround: value(['contextChanged']) }), action(6, '1.2')] },
      ['4144/1.2'],
    ],
    [
      'no row of an action of which one row says that it is closed',
      {
        records: [
          action(5, '1.1', { indicator: 'A' }),
          action(6, '1.1', { indicator: 'B', closed: value(true) }),
          action(7, '1.2'),
        ],
      },
      ['4144/1.2'],
    ],
    [
      'not what another sector has accepted (PREP-4)',
      { records: [action(5, '1.3'), action(6, '1.2')], registers: registersWith({ transfers: [TRANSFER] }) },
      ['4144/1.2'],
    ],
    [
      'what another sector has refused or not answered',
      {
        records: [action(5, '1.3'), action(6, '1.2')],
        registers: registersWith({
          transfers: [
            { ...TRANSFER, answer: 'refused' },
            { ...TRANSFER, action: '4144/1.2', answer: '', answered: '' },
          ],
        }),
      },
      ['4144/1.3', '4144/1.2'],
    ],
    [
      'what is not due yet (FLOW-9)',
      {
        records: [action(5, '1.1', { start: value(day('2026-03-01')), status: value('notReported'), stage: value(1) })],
      },
      ['4144/1.1'],
    ],
    [
      'each row of an action with several indicators',
      { records: [action(5, '1.1', { indicator: 'Créditos' }), action(6, '1.1', { indicator: 'Beneficiarios' })] },
      ['4144/1.1', '4144/1.1'],
    ],
    [
      'once what stands there twice and says nothing new (DATA-2)',
      { records: [action(5, '1.1'), action(6, '1.1', { physical: value(0.9), entity: [is(DIAN)] })] },
      ['4144/1.1'],
    ],
    [
      'only the rows of the cut that ends',
      { records: [action(5, '1.1', { cut: value('2025-1' as CutLabel) }), action(6, '1.2')] },
      ['4144/1.2'],
    ],
  ])('%s', (_, spec, keys) => {
    const { workspace, book } = openBook(spec);
    expect(keysOf(ofNext(opened(workspace, book).workspace.matrix.records))).toEqual(keys);
  });

  test('who stays behind is named, never with its owner', () => {
    const { workspace, book } = openBook({
      records: [action(5, '1.1', { closed: value(true) }), action(6, '1.2'), action(7, '1.3'), action(8, '1.2')],
      registers: registersWith({
        transfers: [TRANSFER, { ...TRANSFER, action: '4144/1.2', answer: '', answered: '' }],
        commitments: [
          { cut: '2025-1', meeting: '2025-10-01', text: 'Enviar soportes', owner: 'DIAN', due: '2025-11-01' },
        ],
      }),
    });
    const words = openingInWords(opened(workspace, book).result).join('\n');
    expect(words).toContain('Corte 2026-1: 1 fila nueva de 1 acción que continúa del corte 2025-2.');
    expect(words).toContain('1 acción cerrada no continúa: 4144/1.1.');
    expect(words).toContain('1 acción trasladada no continúa: 4144/1.3.');
    expect(words).toContain('1 fila repetida no pasa, porque dice lo mismo que otra de su acción: fila 8 (4144/1.2).');
    expect(words).toContain('1 compromiso sigue abierto hasta que se cumpla.');
    expect(words).toContain('1 traslado sigue sin respuesta con su fecha.');
    expect(words).toContain('queda en la hoja «Estado final 2025-2»');
    expect(words).not.toMatch(/Persona de ejemplo|@/);
  });
});

test('the rows that the plan rests on are known again by their keys', () => {
  const { workspace, book } = openBook({ records: [action(5, '1.1'), action(6, '1.2')] });
  expect(opened(workspace, book).result.plan.anchors?.find(({ sheet }) => sheet === 'Matriz')?.keys).toEqual(
    (['conpes', 'code', 'cut'] as const).map(column),
  );
});

describe('a new row', () => {
  const full: Partial<ActionRecord> = {
    ...APPROVED,
    objective: 'Objetivo 2',
    objectiveWeight: value(0.4),
    weight: value(0.1),
    entity: [is(MHCP), is(DIAN)],
    unit: 'Dirección',
    indicatorType: 'Gestión',
    indicator: 'Créditos',
    annualTarget: value(0.5),
    finalTarget: value(1),
    supports: 'Acta',
    justification: 'Porque sí',
    rejectionReason: 'No',
    lastFollowUp: value(day('2026-05-19')),
    observation: 'Nota',
    cycle: value(3),
    previousPhysical: value(0.1),
    previousFinancial: value(0.2),
    physical: value(0.7),
    financial: value(0.6),
    related: value([]),
  };
  test('says who and what as the old one, the flow at its start, and the approved progress as the previous one', () => {
    const { workspace, book } = openBook({ records: [action(5, '1.1', full)] });
    const [before] = workspace.matrix.records;
    const { workspace: after } = opened(workspace, book);
    expect(after.matrix.records[0]).toEqual(before);
    expect(after.matrix.records[1]).toEqual({
      ...before,
      row: 6,
      cut: value('2026-1'),
      stage: value(1),
      status: value('notReported'),
      cycle: value(1),
      physical: BLANK,
      financial: BLANK,
      previousPhysical: value(0.7),
      previousFinancial: value(0.6),
      supports: '',
      justification: '',
      rejectionReason: '',
      lastFollowUp: BLANK,
      observation: '',
    });
  });

  test.each<[string, Partial<ActionRecord>, [unknown, unknown]]>([
    ['approved: what was approved', { ...APPROVED, physical: value(0.7), financial: value(0.6) }, [0.7, 0.6]],
    ['in review: what was the previous one already', { physical: value(0.7), financial: value(0.6) }, [0.1, 0.2]],
    ['rejected', { status: value('rejected'), stage: value(1), cycle: value(2), physical: value(0.7) }, [0.1, 0.2]],
    [
      'approved too early is not approved by DNP (FLOW-3)',
      { status: value('approved'), stage: value(3), physical: value(0.7) },
      [0.1, 0.2],
    ],
    ['approved without a value', { ...APPROVED, physical: value(0.7), financial: BLANK }, [0.7, 0.2]],
    [
      'approved with one that nobody can read: nothing older takes its place',
      { ...APPROVED, physical: unreadable('casi', ''), financial: value(0.6) },
      ['', 0.6],
    ],
    ['nothing', { physical: BLANK, financial: BLANK, previousPhysical: BLANK, previousFinancial: BLANK }, ['', '']],
  ])('previous progress, %s', (_, change, expected) => {
    const { workspace, book } = openBook({
      records: [
        action(5, '1.1', { previousPhysical: value(0.1), previousFinancial: value(0.2), ...change }),
        action(6, '1.2'),
      ],
    });
    const { book: after } = opened(workspace, book);
    expect(
      [column('previousPhysical'), column('previousFinancial')].map((at) => after.matrix.values[6]?.[at - 1]),
    ).toEqual(expected);
  });

  test('a column in points gets points (DATA-4)', () => {
    const previous = column('previousPhysical');
    const { workspace, book } = openBook(
      {
        records: [
          action(5, '1.1', { ...APPROVED, physical: value(0.7) }),
          action(6, '1.2', { previousPhysical: value(0.4) }),
        ],
      },
      ({ values, formats }) => {
        formats.set(
          previous,
          values.map(() => 'General'),
        );
        (values[5] ?? [])[previous - 1] = 40.5;
      },
    );
    const { book: after } = opened(workspace, book);
    expect(after.matrix.values.slice(6, 8).map((row) => row[previous - 1])).toEqual([70, 40.5]);
  });

  test('texts stay as they are written; what has another format than its column keeps its own', () => {
    const code = column('code');
    const { workspace, book } = openBook(
      { records: [action(5, '1.1'), action(6, '1.2'), action(7, '1.30')] },
      ({ values, formats }) => {
        // Excel took 1.30 for a number: nobody knows any more which it was (DATA-1).
        (values[6] ?? [])[code - 1] = 1.3;
        (formats.get(code) ?? [])[6] = 'General';
        (values[5] ?? [])[column('text') - 1] = '=Diseñar';
        (values[5] ?? [])[column('start') - 1] = '15/03/2021';
      },
    );
    const { book: after, result, workspace: again } = opened(workspace, book);
    expect(after.matrix.values.slice(7, 10).map((row) => row[code - 1])).toEqual(['1.1', '1.2', 1.3]);
    expect(after.matrix.formats.get(code)?.slice(7, 10)).toEqual(['@', '@', 'General']);
    expect(result.plan.steps).toContainEqual(
      expect.objectContaining({ kind: 'addRows', apart: [{ row: 10, column: code, value: 1.3, format: 'General' }] }),
    );
    expect(after.matrix.values[8]?.[column('text') - 1]).toBe('=Diseñar');
    expect(again.matrix.records.map(({ key, start }) => [key, start.kind])).toEqual([
      ['4144/1.1', 'value'],
      ['4144/1.2', 'value'],
      [undefined, 'value'],
      ['4144/1.1', 'value'],
      ['4144/1.2', 'value'],
      [undefined, 'value'],
    ]);
  });

  test('what is merged down over the rows stands in each new one', () => {
    const objective = column('objective');
    const { workspace, book } = openBook({ records: [action(5, '1.1'), action(6, '1.2')] }, ({ values }) => {
      (values[5] ?? [])[objective - 1] = '';
    });
    const merged = {
      ...book,
      matrix: { ...book.matrix, merges: [{ top: 5, bottom: 6, left: objective, right: objective }] },
    };
    const { book: after } = opened(reread(merged, workspace), merged);
    expect(after.matrix.values.slice(6, 8).map((row) => row[objective - 1])).toEqual(['Objetivo 1', 'Objetivo 1']);
  });

  test('what stands below the table moves down and is no part of the new rows', () => {
    const objective = column('objective');
    const { workspace, book } = openBook({
      records: [action(5, '1.1'), action(6, '1.2', { objective: 'Objetivo 2' })],
    });
    const blank = () => FIELD_IDS.map(() => '');
    const remark = [...blank().slice(0, objective - 1), 'Fuente: SisCONPES', ...blank().slice(objective)];
    const below = {
      ...book.matrix,
      values: [...book.matrix.values.slice(0, 6), remark, blank(), ['TOTAL', ...blank().slice(1)]],
      merges: [{ top: 7, bottom: 8, left: objective, right: objective }],
    };
    const { layout } = workspace.matrix;
    const result = opening(
      { ...workspace, matrix: { ...workspace.matrix, layout: { ...layout, totalsRow: 9 } } },
      { ...book, matrix: below },
    );
    if (result.kind === 'refused') throw new Error('it can be opened');
    expect(result.workspace.matrix.layout).toMatchObject({ lastRow: 8, totalsRow: 11 });
    expect(ofNext(result.workspace.matrix.records).map(({ row, objective: own }) => [row, own])).toEqual([
      [7, 'Objetivo 1'],
      [8, 'Objetivo 2'],
    ]);
  });

  test('columns that nobody has mapped stay empty', () => {
    const { workspace, book } = openBook({ records: [action(5, '1.1')] });
    const { status: _, observation: __, ...columns } = workspace.matrix.mapping.columns;
    const unmapped = reread(book, {
      ...workspace,
      matrix: { ...workspace.matrix, mapping: { ...workspace.matrix.mapping, columns } },
    });
    const result = opening(unmapped, book);
    const [rows] = result.kind === 'opened' ? result.plan.steps.filter((step) => step.kind === 'addRows') : [];
    expect(rows?.columns).not.toContain(column('status'));
    expect(rows?.columns.slice(0, 3)).toEqual([column('cut'), column('conpes'), column('code')]);
  });
});

describe('what is refused, and nothing is written', () => {
  test.each<[string, WorkspaceSpec, Parameters<typeof formFor>[1], RegExp]>([
    [
      'a label of the past',
      {},
      { label: '2025-1' },
      /^cut\.label: El corte 2025-1 no es posterior al actual, 2025-2: escriba el que sigue, 2026-1\.$/,
    ],
    ['no label', {}, { label: ' ' }, /^cut\.label: Falta la etiqueta/],
    ['what is no label', {}, { label: '2026-3' }, /^cut\.label: «2026-3» no es un corte/],
    ['the current cut, with nothing before it', {}, { label: '2025-2' }, /^cut\.label: El corte 2025-2 ya existe/],
    [
      'a cut that is followed up already',
      { records: [action(5, '1.1'), action(6, '1.1', { cut: value('2026-1' as CutLabel) })] },
      {},
      /^cut\.label: El corte 2026-1 ya existe: la matriz tiene 1 fila de ese corte \(fila 6\) y su seguimiento ya empezó/,
    ],
    [
      'rows of the label that no opening has left',
      {
        records: [
          action(5, '1.1'),
          action(6, '1.1', {
            cut: value('2026-1' as CutLabel),
            status: BLANK,
            stage: BLANK,
            cycle: BLANK,
            physical: BLANK,
            financial: BLANK,
          }),
        ],
      },
      {},
      /^cut\.label: El corte 2026-1 ya existe: la matriz tiene 1 fila de ese corte \(fila 6\)\. No se escribió nada/,
    ],
    ['dates out of order (DATA-8)', {}, { opens: '01/06/2026' }, /^cut\.opens: Fechas del corte en desorden/],
    ['a date that is none', {}, { closes: 'pronto' }, /^cut\.closes: «pronto» no es una fecha/],
    ['no stage (FLOW-1)', {}, { stages: [] }, /^cut\.stages: El flujo de aprobación necesita al menos una etapa/],
    [
      'rows that name no cut',
      { records: [action(5, '1.1'), action(6, '1.2', { cut: BLANK })] },
      {},
      /^matrix: 1 fila no dice de qué corte es \(hoja «Matriz», D6\)/,
    ],
    [
      'rows whose cut nobody can read',
      { records: [action(5, '1.1'), action(6, '1.2', { cut: unreadable('2025', '') })] },
      {},
      /^matrix: 1 fila no dice de qué corte es/,
    ],
    [
      'a matrix from which nothing goes on',
      { records: [action(5, '1.1', { closed: value(true) })] },
      {},
      /no tiene acciones del corte 2025-2 que continúen/,
    ],
  ])('%s', (_, spec, form, says) => {
    const { workspace, book } = openBook({ records: [action(5, '1.1')], ...spec });
    expect(refusal(opening(workspace, book, form))).toEqual([expect.stringMatching(says)]);
  });

  test('a matrix without a `Corte` column cannot hold two cuts', () => {
    const { workspace, book } = openBook({ records: [action(5, '1.1')] });
    const { cut: _, ...columns } = workspace.matrix.mapping.columns;
    const result = opening(
      { ...workspace, matrix: { ...workspace.matrix, mapping: { ...workspace.matrix.mapping, columns } } },
      book,
    );
    expect(refusal(result)).toEqual([
      expect.stringMatching(
        /^matrix: La matriz no tiene columna «Corte».*agregue en la hoja «Matriz» una columna con ese encabezado \(fila 1\), escriba 2025-2/,
      ),
    ]);
  });

  test('`Configuración` without a label: nobody knows which cut ends', () => {
    const { label: _, ...cut } = CUT;
    const { workspace, book } = openBook({ records: [action(5, '1.1')], settings: { cut } });
    expect(refusal(opening(workspace, book))).toEqual([
      expect.stringMatching(/^cut\.label: «Configuración» no dice qué corte termina/),
    ]);
  });

  test('rows that would make an old one read otherwise: a column of plain shares (DATA-4, FLOW-11)', () => {
    const weight = column('weight');
    const labels = ['2025-1', '2025-2'] as CutLabel[];
    const { workspace, book } = openBook(
      { records: labels.map((cut, index) => action(5 + index, '1.1', { cut: value(cut), weight: value(0.9) })) },
      ({ values, formats }) =>
        formats.set(
          weight,
          values.map(() => 'General'),
        ),
    );
    expect(workspace.matrix.records.map((record) => record.weight)).toEqual(labels.map(() => value(0.9)));
    expect(refusal(opening(workspace, book))).toEqual([
      expect.stringMatching(
        /«Importancia relativa de la acción \(%\)» de la matriz se leería de otra manera.*formato de porcentaje/,
      ),
    ]);
  });

  test('rows of the cut below an Excel table that has not grown over them', () => {
    const { workspace, book } = openBook({ records: [action(5, '1.1')] });
    const below = {
      ...book.matrix,
      values: [
        ...book.matrix.values.slice(0, 7),
        book.matrix.values[4]?.map((cell, at) => (at === column('cut') - 1 ? '2026-1' : cell)) ?? [],
      ],
    };
    expect(refusal(opening(workspace, { ...book, matrix: below }))).toEqual([
      expect.stringMatching(
        /Debajo de la tabla de la hoja «Matriz» hay 1 fila del corte 2026-1 que no es parte de ella \(fila 8\)/,
      ),
    ]);
    const two = { ...below, values: [...below.values, below.values[7] ?? []] };
    expect(refusal(opening(workspace, { ...book, matrix: two }))).toEqual([
      expect.stringMatching(/hay 2 filas del corte 2026-1 que no son parte de ella \(fila 8, fila 9\)/),
    ]);
  });
});

describe('what should be looked at again, and does not stop anybody', () => {
  test.each<[string, Parameters<typeof formFor>[1], string, RegExp]>([
    [
      'a deadline on a Saturday',
      { stages: [{ name: 'Reporte', approver: 'X', deadline: '07/11/2026' }] },
      'cut.stages.0.deadline',
      /cae en sábado/,
    ],
    [
      'one on a Sunday',
      { stages: [{ name: 'Reporte', approver: 'X', deadline: '08/11/2026' }] },
      'cut.stages.0.deadline',
      /cae en domingo/,
    ],
    [
      'one on a Colombian holiday',
      { stages: [{ name: 'Reporte', approver: 'X', deadline: '16/11/2026' }] },
      'cut.stages.0.deadline',
      /El límite de la etapa 1, el 16\/11\/2026, cae en festivo/,
    ],
    ['a closing on a holiday', { closes: '11/01/2027' }, 'cut.closes', /El cierre, el 11\/01\/2027, cae en festivo/],
    [
      'a cut that is left out',
      { label: '2026-2' },
      'cut.label',
      /Entre 2025-2 y 2026-2 queda sin abrir el corte 2026-1/,
    ],
    [
      'an opening before the old cut has closed',
      { cutDate: '30/06/2025', opens: '04/05/2026' },
      'cut.opens',
      /La apertura \(04\/05\/2026\) no es posterior al cierre del corte 2025-2 \(31\/07\/2026\)/,
    ],
    [
      'a cut date that was left as it was',
      { cutDate: '31/12/2025' },
      'cut.cutDate',
      /La fecha de corte \(31\/12\/2025\) no es posterior a la del corte 2025-2/,
    ],
    ['an opening that nobody knows yet', { opens: '' }, 'cut.opens', /Falta la apertura/],
  ])('%s', (_, form, path, says) => {
    const { workspace, book } = openBook({ records: [action(5, '1.1')] });
    const result = opening(workspace, book, form);
    expect(result.kind === 'opened' ? result.warnings : []).toContainEqual({
      path,
      blocks: false,
      problem: expect.stringMatching(says),
    });
  });

  test('a word that names a stage by its number, where the new flow has another one there', () => {
    const { workspace, book } = openBook({
      records: [action(5, '1.1')],
      settings: {
        states: [
          { word: 'En revisión OAP', status: 'inReview', stage: 3 },
          { word: 'Con el responsable', status: 'reporting', stage: 1 },
        ],
      },
    });
    const stages = formFor(workspace).stages.filter((_, index) => index !== 1);
    const result = opening(workspace, book, { stages });
    expect(result.kind === 'opened' ? result.warnings.filter(({ path }) => path.startsWith('states.')) : []).toEqual([
      {
        path: 'states.0.stage',
        blocks: false,
        problem: expect.stringContaining(
          'nombra la etapa 3 («Cabeza de sector»), que en el flujo nuevo es «Interlocutor técnico»',
        ),
      },
    ]);
  });
});

describe('again', () => {
  const spec: WorkspaceSpec = {
    records: [
      action(5, '1.1', APPROVED),
      action(6, '1.2', { indicator: 'A' }),
      action(7, '1.2', { indicator: 'B' }),
      action(9, '1.3', { code: unreadable('1.3', ''), key: undefined }),
    ],
  };

  test('twice adds nothing and says so', () => {
    const { workspace, book } = openBook(spec);
    const once = opened(workspace, book);
    const twice = opening(once.workspace, once.book);
    expect(twice.kind === 'opened' && isEmpty(twice.plan)).toBe(true);
    expect(openingInWords(twice)).toEqual([
      'El corte 2026-1 ya está abierto: sus 4 filas están en la matriz. No se escribió nada.',
    ]);
  });

  test('once its follow-up has begun the cut exists', () => {
    const { workspace, book } = openBook(spec);
    const once = opened(workspace, book);
    const noted = {
      ...once.workspace,
      logbook: [
        entry({
          on: '2026-11-03',
          cut: '2026-1' as CutLabel,
          key: '4144/1.1' as ActionKey,
          stage: 1,
          status: 'notReported',
        }),
      ],
    };
    expect(refusal(opening(noted, once.book))).toEqual([
      expect.stringMatching(/El corte 2026-1 ya existe.*su seguimiento ya empezó/),
    ]);
  });

  test('a code that was fixed since is no other action', () => {
    const { workspace, book } = openBook({ records: [action(5, '1.1'), action(6, '1.2')] }, ({ values, formats }) => {
      (values[5] ?? [])[column('code') - 1] = 1.2;
      (values[5] ?? [])[column('text') - 1] = 'Otra acción';
      (formats.get(column('code')) ?? [])[5] = 'General';
    });
    const once = opened(workspace, book);
    const fixed = written(once.book, {
      title: '',
      steps: [
        { kind: 'setCells', sheet: 'Matriz', cells: [{ row: 8, column: column('code'), value: '1.20', format: '@' }] },
      ],
    });
    const twice = opening(reread(fixed, workspace), fixed);
    expect(twice.kind === 'opened' && isEmpty(twice.plan)).toBe(true);
  });

  test('the snapshot that stands is left as it is, and that is said', () => {
    const { workspace, book } = openBook(spec);
    const { steps } = opened(workspace, book).result.plan;
    const kept = written(book, { title: '', steps: steps.slice(0, 1) });
    const result = opened(workspace, kept).result;
    expect(result.snapshot).toEqual({ kind: 'stands', madeOn: '2026-05-20' });
    expect(result.plan.steps.some(({ kind }) => kind === 'writeSheet')).toBe(false);
    expect(openingInWords(result).join(' ')).toContain(
      'La hoja «Estado final 2025-2» ya estaba, del 20/05/2026, y se deja como está',
    );
  });

  /** However far the writing came: whole steps, then so many columns of all rows and one more of the first rows. */
  const stops = fc.record({
    steps: fc.integer({ min: 0, max: 4 }),
    rows: fc.integer({ min: 0, max: 4 }),
    columns: fc.integer({ min: 0, max: 40 }),
  });

  test('an opening that stopped anywhere is finished by running it again: nothing lost, nothing doubled (property)', () => {
    const { workspace, book } = openBook(spec);
    const whole = opened(workspace, book);
    fc.assert(
      fc.property(stops, ({ steps, rows, columns }) => {
        const { plan } = whole.result;
        const begun = plan.steps
          .slice(0, steps + 1)
          .map((step, index) =>
            step.kind === 'addRows' && index === steps
              ? { ...step, rows: step.rows.map((row, at) => row.slice(0, at < rows ? columns + 1 : columns)) }
              : step,
          );
        const half = written(book, { title: '', steps: begun });
        const again = opened(reread(half, workspace), half);
        expect(again.book.matrix.values).toEqual(whole.book.matrix.values);
        expect(again.workspace.settings).toEqual(whole.workspace.settings);
        expect(again.book.others).toEqual(whole.book.others);
      }),
    );
  });

  test('`Configuración` was turned over by hand: the rows come from the latest cut before', () => {
    const cut = { ...CUT, label: '2026-1' as CutLabel, stages: CUT.stages.slice(0, 3) };
    const records = [
      action(5, '1.1', { ...APPROVED, physical: value(0.8) }),
      action(6, '1.2', { cut: value('2025-1' as CutLabel) }),
      action(7, '1.3'),
    ];
    const { workspace, book } = openBook({ records, settings: { cut } });
    const { result, workspace: after } = opened(workspace, book);
    expect([result.from, result.snapshot.kind]).toEqual(['2025-2', 'written']);
    // Its flow is not known any more; the last stage that its rows name approves.
    expect(ofNext(after.matrix.records).map(({ key, previousPhysical }) => [key, previousPhysical])).toEqual([
      ['4144/1.1', value(0.8)],
      ['4144/1.3', BLANK],
    ]);
  });

  test('a cell that somebody emptied after the opening stays empty', () => {
    const { workspace, book } = openBook(spec);
    const once = opened(workspace, book);
    const emptied = written(once.book, {
      title: '',
      steps: [{ kind: 'setCells', sheet: 'Matriz', cells: [{ row: 10, column: column('email'), value: '' }] }],
    });
    expect(opening(reread(emptied, workspace), emptied)).toMatchObject({
      kind: 'opened',
      completed: 0,
      plan: { steps: [] },
    });
  });
});

test('any flow, any actions: the old rows are as they were, each action that goes on has its rows at the start (property)', () => {
  const row = fc.record({
    closed: fc.boolean(),
    state: fc.constantFrom<Partial<ActionRecord>>(
      APPROVED,
      {},
      { status: value('notReported'), stage: value(1) },
      { status: value('rejected'), stage: value(1), cycle: value(2) },
    ),
    cut: fc.constantFrom('2025-2', '2025-2', '2025-1'),
    physical: fc.constantFrom(0, 0.25, 1),
  });
  const stages = fc
    .array(fc.constantFrom('Reporte', 'Planeación', 'Sector', 'DNP', 'SisCONPES'), { minLength: 1, maxLength: 8 })
    .map((names) => names.map((name, index) => ({ name: `${name} ${index}`, approver: 'X', deadline: '' })));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), stages, (rows, flow) => {
      const records = rows.map(({ closed, state, cut, physical }, index) =>
        action(5 + index, `1.${index + 1}`, {
          ...state,
          physical: value(physical),
          closed: value(closed),
          cut: value(cut as CutLabel),
        }),
      );
      const goesOn = records.filter(
        ({ cut, closed }) =>
          cut.kind === 'value' && cut.value === '2025-2' && !(closed.kind === 'value' && closed.value),
      );
      const { workspace, book } = openBook({ records });
      if (goesOn.length === 0) {
        expect(opening(workspace, book, { stages: flow }).kind).toBe('refused');
        return;
      }
      const { workspace: after, book: cells } = opened(workspace, book, { stages: flow });
      expect(cells.matrix.values.slice(0, 4 + records.length)).toEqual(book.matrix.values.slice(0, 4 + records.length));
      expect(reread({ ...cells, settings: book.settings }, workspace).matrix.records.slice(0, records.length)).toEqual(
        workspace.matrix.records,
      );
      expect(
        ofNext(after.matrix.records).map(({ key, stage, status, cycle, physical }) => [
          key,
          stage,
          status,
          cycle,
          physical.kind,
        ]),
      ).toEqual(goesOn.map(({ key }) => [key, value(1), value('notReported'), value(1), 'blank']));
      expect(after.settings).toEqual({
        ...SETTINGS,
        cut: {
          label: '2026-1',
          cutDate: '2026-06-30',
          opens: '2026-11-03',
          closes: '2027-01-29',
          stages: flow.map(({ name, approver }) => ({ name, approver })),
        },
      });
      const again = opening(after, cells, { stages: flow });
      expect(again.kind === 'opened' && isEmpty(again.plan)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe('what the plan rests on: a cell that says something else by then stops the writing', () => {
  const records = [action(5, '1.1', { ...APPROVED, physical: value(0.8) }), action(6, '1.2')];
  function changed(row: number, field: FieldId) {
    const { workspace, book } = openBook({ records });
    const result = opening(workspace, book);
    if (result.kind === 'refused') throw new Error('it can be opened');
    const values = book.matrix.values.map((cells) => [...cells]);
    while (values.length < row) values.push([]);
    (values[row - 1] ??= [])[column(field) - 1] = 'otra cosa';
    return () => written({ ...book, matrix: { ...book.matrix, values } }, result.plan);
  }

  test.each<FieldId>([
    'conpes',
    'code',
    'cut',
    'stage',
    'status',
    'cycle',
    'physical',
    'financial',
    'closed',
    'closureGround',
    'start',
    'end',
    'weight',
  ])('%s of a row that goes on', (field) => {
    expect(changed(6, field)).toThrow('the book has changed');
  });
  test.each<FieldId>(['conpes', 'status', 'start'])('the header of %s', (field) => {
    expect(changed(1, field)).toThrow('the book has changed');
  });
  test.each<FieldId>(['conpes', 'status', 'text'])(
    'what has come to stand below the table, in the column of %s',
    (field) => {
      expect(changed(7, field)).toThrow('the book has changed');
    },
  );
  test('not on the long texts: nothing is decided by them', () => {
    expect(changed(6, 'text')).not.toThrow();
    expect(changed(6, 'supports')).not.toThrow();
  });

  test('finished after a stop, also on the cells that it fills', () => {
    const { workspace, book } = openBook({ records });
    const { plan } = opened(workspace, book).result;
    const half = written(book, {
      title: '',
      steps: plan.steps
        .map((step) =>
          step.kind === 'addRows' ? { ...step, rows: step.rows.map((cells) => cells.slice(0, 5)) } : step,
        )
        .slice(0, 2),
    });
    const again = opening(reread(half, workspace), half);
    if (again.kind === 'refused') throw new Error('it can be finished');
    expect(again.completed).toBe(2);
    const filled = again.plan.steps.flatMap((step) =>
      step.kind === 'setCells' && step.sheet === 'Matriz' ? step.cells : [],
    );
    expect(filled.length).toBeGreaterThan(2);
    for (const { row, column: at } of filled) {
      const values = half.matrix.values.map((cells, index) =>
        index === row - 1 ? cells.map((cell, own) => (own === at - 1 ? 'otra cosa' : cell)) : cells,
      );
      expect(() => written({ ...half, matrix: { ...half.matrix, values } }, again.plan)).toThrow(
        'the book has changed',
      );
    }
    expect(() => written(half, again.plan)).not.toThrow();
  });
});
