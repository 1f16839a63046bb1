import fc from 'fast-check';
import type { CellValue } from '../../../src/core/sheet/cell';
import type { Grid } from '../../../src/core/sheet/grid';
import { planLine, type LineChange, type LineRequest } from '../../../src/core/registerForms/lineChange';
import { draftOfLine, type LineDraft } from '../../../src/core/registerForms/lineDraft';
import { planLines } from '../../../src/core/registers/newLines';
import { readRegister } from '../../../src/core/registers/readRegister';
import { REGISTERS } from '../../../src/core/registers/registers';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { linesGrid, registersWith, sheetGrid } from '../support/registers';
import { workspaceOf } from '../support/workspace';

const COMMITMENT = {
  cut: '2025-2',
  meeting: '2026-04-20',
  text: 'Enviar los soportes',
  action: '',
  owner: 'DGCPTN',
  due: '2026-05-29',
  met: '',
};
const OTHER = { ...COMMITMENT, text: 'Citar a la entidad' };
const bookWith = (grid: Grid | undefined, date1904 = false) =>
  workspaceOf({
    registers: { ...registersWith({ meetings: [] }), commitments: readRegister(REGISTERS.commitments, grid, date1904) },
  });
const book = () => bookWith(linesGrid(REGISTERS.commitments, [COMMITMENT, OTHER]));
const change = (book: Workspace, request: LineRequest, date1904 = false): LineChange =>
  planLine(book, 'commitments', request, date1904);
const standing = (book: Workspace, row: number, date1904 = false) => ({
  row,
  seen: draftOfLine('commitments', row, book, date1904) ?? {},
});

function planned(found: LineChange): Extract<LineChange, { kind: 'planned' }> {
  if (found.kind !== 'planned') throw new Error(JSON.stringify(found));
  return found;
}

/** The sheet as Excel has it once the plan is written. */
function written(grid: Grid | undefined, { plan }: Extract<LineChange, { kind: 'planned' }>): Grid {
  const [step] = plan.steps;
  const values = (grid?.values ?? []).map((row): CellValue[] => [...row]);
  if (step?.kind === 'setCells')
    for (const { row, column, value } of step.cells) (values[row - 1] as CellValue[])[column - 1] = value;
  if (step?.kind === 'appendLines')
    values.push(
      ...(step.lastRow === 0 ? [step.columns.map(({ header }) => header)] : []),
      ...step.rows.map((row) => [...row]),
    );
  return sheetGrid(REGISTERS.commitments.sheet, values);
}

const day = fc.integer({ min: 21, max: 30 }).map((n) => `2026-04-${n}`);
const text = fc.constantFrom('Enviar los soportes', '=1+1', '2.10', '4144', 'Citar a la entidad\ny a DNP', '-', "'a");
const drafts = fc.record({
  cut: fc.constantFrom('2025-2', '2026-1'),
  meeting: fc.constant('2026-04-20'),
  text,
  action: fc.constantFrom('', '4144/1.1', '4144/1.10'),
  owner: text,
  due: day,
  met: fc.oneof(day, fc.constant('')),
});

test('what is planned is what is read, and asking for it again changes nothing (property)', () => {
  fc.assert(
    fc.property(fc.array(drafts, { maxLength: 4 }), drafts, fc.nat(), fc.boolean(), (lines, draft, at, date1904) => {
      let grid: Grid | undefined;
      for (const line of lines) {
        const found = change(bookWith(grid, date1904), { draft: line }, date1904);
        if (found.kind === 'planned') grid = written(grid, found);
      }
      const before = bookWith(grid, date1904);
      const count = before.registers.commitments.entries.length;
      const request: LineRequest =
        count > 0 && at % 2 === 0 ? { draft, standing: standing(before, 2 + (at % count), date1904) } : { draft };
      const found = change(before, request, date1904);
      if (found.kind !== 'planned') {
        expect(before.registers.commitments.entries.map(({ values }) => values)).toContainEqual(draft);
        return;
      }
      const after = bookWith(written(grid, found), date1904);
      expect(after.registers.commitments.entries).toEqual(found.workspace.registers.commitments.entries);
      expect(after.registers.commitments.entries.find(({ row }) => row === found.row)?.values).toEqual(draft);
      expect(after.registers.commitments.problems).toEqual([]);
      expect(
        change(
          after,
          request.standing ? { draft, standing: standing(after, found.row, date1904) } : { draft },
          date1904,
        ).kind,
      ).toBe('standing');
    }),
  );
});

const A_MARKET_LIST = () => bookWith(sheetGrid('Actas y compromisos', [['Lista'], ['Pan']]));
const WITHOUT_MET = () =>
  bookWith(
    sheetGrid(
      'Actas y compromisos',
      linesGrid(REGISTERS.commitments, [COMMITMENT]).values.map((row) => row.slice(0, 6)),
    ),
  );

test.each<
  [
    string,
    () => Workspace,
    LineDraft,
    { readonly row: number; readonly seen?: LineDraft } | undefined,
    Partial<LineChange>,
  ]
>([
  [
    'a line that stands already',
    book,
    { ...OTHER, text: ' Citar a la entidad ' },
    undefined,
    { kind: 'standing', sentence: 'Esa línea ya está en «Actas y compromisos», fila 3: no se escribió nada.' },
  ],
  [
    'a line that stands already beside one that nobody understands',
    () => bookWith(linesGrid(REGISTERS.commitments, [{ ...COMMITMENT, met: 'casi' }, OTHER])),
    OTHER,
    undefined,
    { kind: 'standing', sentence: 'Esa línea ya está en «Actas y compromisos», fila 3: no se escribió nada.' },
  ],
  [
    'a correction that corrects nothing',
    book,
    OTHER,
    { row: 3 },
    { kind: 'standing', sentence: 'La línea ya dice eso en «Actas y compromisos», fila 3: no hay nada que corregir.' },
  ],
  [
    'a correction that makes a second line of one',
    book,
    COMMITMENT,
    { row: 3 },
    { kind: 'standing', sentence: 'Esa línea ya está en «Actas y compromisos», fila 2: no se escribió nada.' },
  ],
  [
    'a draft with problems',
    book,
    { ...COMMITMENT, owner: '', due: '2026-04-01' },
    undefined,
    {
      kind: 'refused',
      problems: [expect.objectContaining({ field: 'owner' }), expect.objectContaining({ field: 'due' })],
    },
  ],
  [
    'a line that is gone',
    book,
    OTHER,
    { row: 9, seen: OTHER },
    {
      kind: 'refused',
      problems: [
        {
          field: null,
          blocks: true,
          problem: 'La fila 9 de «Actas y compromisos» ya no tiene ninguna línea: elija de nuevo la línea y repita.',
        },
      ],
    },
  ],
  [
    'a line that says something else by now',
    book,
    OTHER,
    { row: 2, seen: OTHER },
    {
      kind: 'refused',
      problems: [
        {
          field: null,
          blocks: true,
          problem:
            'La fila 2 de «Actas y compromisos» ya no dice lo que decía cuando la abrió: mírela de nuevo y repita.',
        },
      ],
    },
  ],
  [
    'a sheet that is not ours',
    A_MARKET_LIST,
    COMMITMENT,
    undefined,
    {
      kind: 'refused',
      problems: [
        {
          field: null,
          blocks: true,
          problem: expect.stringContaining('Actas y compromisos, A1: falta la columna «Corte»'),
        },
      ],
    },
  ],
  [
    'a sheet without one of its columns',
    WITHOUT_MET,
    OTHER,
    undefined,
    {
      kind: 'refused',
      problems: [
        {
          field: null,
          blocks: true,
          problem:
            'Actas y compromisos, A1: falta la columna «Cumplido el» en la fila 1: escríbala, o cambie el nombre de la hoja si no es la del complemento.',
        },
      ],
    },
  ],
])('%s is not written', (_, bookOf, draft, at, expected) => {
  const found = bookOf();
  expect(change(found, { draft, ...(at && { standing: { ...standing(found, at.row), ...at } }) })).toEqual(expected);
});

test('what is only worth knowing does not keep a line from being written (PREP-2)', () => {
  expect(planned(change(book(), { draft: { ...COMMITMENT, meeting: '2026-04-21' } })).row).toBe(4);
});

test('a cell that nobody understands is not emptied by correcting another one, and can be emptied on purpose', () => {
  const bad: LineDraft = { ...COMMITMENT, met: 'casi' };
  const before = bookWith(linesGrid(REGISTERS.commitments, [bad]));
  expect(change(before, { draft: { ...bad, text: 'Otro' }, standing: standing(before, 2) })).toMatchObject({
    kind: 'refused',
    problems: [{ field: 'met' }],
  });
  const found = planned(change(before, { draft: { ...bad, met: '' }, standing: standing(before, 2) }));
  expect(found.plan.steps).toEqual([expect.objectContaining({ cells: [{ row: 2, column: 7, value: '' }] })]);
  expect(found.workspace.registers.commitments.problems).toEqual([]);
  // Nor is it taken for a line that says nothing there.
  expect(planned(change(before, { draft: COMMITMENT })).row).toBe(3);
});

test('a correction fixes what its own line says, and leaves what others say', () => {
  const before = bookWith(
    linesGrid(REGISTERS.commitments, [
      { ...COMMITMENT, met: 'casi' },
      { ...OTHER, due: 'pronto' },
    ]),
  );
  const {
    workspace: {
      registers: { commitments: after },
    },
  } = planned(change(before, { draft: { ...COMMITMENT, met: '2026-05-12' }, standing: standing(before, 2) }));
  expect(after.entries).toEqual([
    { row: 2, values: { ...COMMITMENT, met: '2026-05-12' } },
    { row: 3, values: { ...OTHER, due: '' } },
  ]);
  expect(after.problems).toEqual(before.registers.commitments.problems.filter(({ row }) => row === 3));
  expect(after.problems).toHaveLength(1);
});

test('a date that waits («Pendiente») is no date, and can be emptied on purpose', () => {
  const before = bookWith(linesGrid(REGISTERS.commitments, [{ ...COMMITMENT, met: 'Pendiente' }]));
  expect(planned(change(before, { draft: COMMITMENT, standing: standing(before, 2) })).plan.steps).toEqual([
    expect.objectContaining({ cells: [{ row: 2, column: 7, value: '' }] }),
  ]);
});

test('a form need not hold what is empty, and a line does not stand in its own way (PREP-4)', () => {
  const request = { cut: '2025-2', action: '4144/1.1', asked: '2026-04-01', reason: 'No es de su competencia' };
  const before = workspaceOf({ registers: registersWith({ transfers: [request] }) });
  const found = planLine(
    before,
    'transfers',
    { draft: { ...request, to: 'Sector Transporte' }, standing: { row: 2, seen: request } },
    false,
  );
  expect(planned(found).plan.steps).toEqual([
    expect.objectContaining({ cells: [{ row: 2, column: 5, value: 'Sector Transporte' }] }),
  ]);
});

test('several lines at once begin a sheet, one below the other', () => {
  const { cut, text } = COMMITMENT;
  const {
    plan,
    workspace: {
      registers: { commitments: after },
    },
  } = planLines(bookWith(undefined), 'commitments', [COMMITMENT, { cut, text }], false);
  expect(plan.steps).toEqual([
    expect.objectContaining({
      kind: 'appendLines',
      lastRow: 0,
      rows: [expect.arrayContaining([text]), [cut, '', text, '', '', '', '']],
    }),
  ]);
  expect(after.entries).toEqual([
    { row: 2, values: COMMITMENT },
    { row: 3, values: { cut, meeting: '', text, action: '', owner: '', due: '', met: '' } },
  ]);
  expect(after.columns).toEqual({ cut: 1, meeting: 2, text: 3, action: 4, owner: 5, due: 6, met: 7 });
});

test('two lines of one session stand below each other', () => {
  const first = planned(change(bookWith(undefined), { draft: COMMITMENT }));
  const second = planned(change(first.workspace, { draft: OTHER }));
  expect([first.row, second.row]).toEqual([2, 3]);
  expect(change(second.workspace, { draft: OTHER }).kind).toBe('standing');
});
