import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell';
import type { Grid } from '../../../src/core/matrix/grid';
import { planLine, type LineChange, type LineRequest } from '../../../src/core/registers/change';
import { draftOfLine, type LineDraft } from '../../../src/core/registers/draft';
import { readRegister } from '../../../src/core/registers/read';
import { REGISTERS } from '../../../src/core/registers/registers';
import type { Workspace } from '../../../src/core/workspace';
import { linesGrid, registersWith, sheetGrid } from '../support/registers';
import { workspaceOf } from '../support/workspace';

const COMMITMENT = { cut: '2025-2', meeting: '2026-04-20', text: 'Enviar los soportes', action: '', owner: 'DGCPTN', due: '2026-05-29', met: '' };
const OTHER = { ...COMMITMENT, text: 'Citar a la entidad' };
const bookWith = (grid: Grid | undefined, date1904 = false) => workspaceOf({ registers: { ...registersWith({ meetings: [] }), commitments: readRegister(REGISTERS.commitments, grid, date1904) } });
const BOOK = bookWith(linesGrid(REGISTERS.commitments, [COMMITMENT, OTHER]));
const change = (book: Workspace, request: LineRequest, date1904 = false): LineChange => planLine(book, 'commitments', request, date1904);
const standing = (book: Workspace, row: number, date1904 = false) => ({ row, seen: draftOfLine('commitments', row, book, date1904) ?? {} });

function planned(found: LineChange): Extract<LineChange, { kind: 'planned' }> {
  if (found.kind !== 'planned') throw new Error(JSON.stringify(found));
  return found;
}

/** The sheet as Excel has it once the plan is written. */
function written(grid: Grid | undefined, { plan }: Extract<LineChange, { kind: 'planned' }>): Grid {
  const [step] = plan.steps;
  const values = (grid?.values ?? []).map((row): CellValue[] => [...row]);
  if (step?.kind === 'setCells') for (const { row, column, value } of step.cells) (values[row - 1] as CellValue[])[column - 1] = value;
  if (step?.kind === 'appendLines') values.push(...(step.lastRow === 0 ? [step.columns.map(({ header }) => header)] : []), ...step.rows.map((row) => [...row]));
  return sheetGrid(REGISTERS.commitments.sheet, values);
}

const day = fc.integer({ min: 21, max: 30 }).map((n) => `2026-04-${n}`);
const text = fc.constantFrom('Enviar los soportes', '=1+1', '2.10', '4144', 'Citar a la entidad\ny a DNP', '-', "'a");
const drafts = fc.record({ cut: fc.constantFrom('2025-2', '2026-1'), meeting: fc.constant('2026-04-20'), text, action: fc.constantFrom('', '4144/1.1', '4144/1.10'), owner: text, due: day, met: fc.oneof(day, fc.constant('')) });

test('what is planned is what is read, and asking for it again changes nothing (property)', () => {
  fc.assert(fc.property(fc.array(drafts, { maxLength: 4 }), drafts, fc.nat(), fc.boolean(), (lines, draft, at, date1904) => {
    let grid: Grid | undefined;
    for (const line of lines) {
      const found = change(bookWith(grid, date1904), { draft: line }, date1904);
      if (found.kind === 'planned') grid = written(grid, found);
    }
    const book = bookWith(grid, date1904);
    const count = book.registers.commitments.entries.length;
    const request: LineRequest = count > 0 && at % 2 === 0 ? { draft, standing: standing(book, 2 + (at % count), date1904) } : { draft };
    const found = change(book, request, date1904);
    if (found.kind !== 'planned') {
      expect(book.registers.commitments.entries.map(({ values }) => values)).toContainEqual(draft);
      return;
    }
    const after = bookWith(written(grid, found), date1904);
    expect(after.registers.commitments.entries).toEqual(found.workspace.registers.commitments.entries);
    expect(after.registers.commitments.entries.find(({ row }) => row === found.row)?.values).toEqual(draft);
    expect(after.registers.commitments.problems).toEqual([]);
    expect(change(after, request.standing ? { draft, standing: standing(after, found.row, date1904) } : { draft }, date1904).kind).toBe('standing');
  }));
});

test.each<[string, Workspace, LineRequest, Partial<LineChange>]>([
  ['a line that stands already', BOOK, { draft: { ...OTHER, text: ' Citar a la entidad ' } }, { kind: 'standing', sentence: 'Esa línea ya está en «Actas y compromisos», fila 3: no se escribió nada.' }],
  ['a correction that corrects nothing', BOOK, { draft: OTHER, standing: standing(BOOK, 3) }, { kind: 'standing', sentence: 'La línea ya dice eso en «Actas y compromisos», fila 3: no hay nada que corregir.' }],
  ['a correction that makes a second line of one', BOOK, { draft: COMMITMENT, standing: standing(BOOK, 3) }, { kind: 'standing', sentence: expect.stringContaining('fila 2') }],
  ['a draft with problems', BOOK, { draft: { ...COMMITMENT, owner: '', due: '2026-04-01' } }, { kind: 'refused', problems: [expect.objectContaining({ field: 'owner' }), expect.objectContaining({ field: 'due' })] }],
  ['a line that is gone', BOOK, { draft: OTHER, standing: { row: 9, seen: OTHER } }, { kind: 'refused', problems: [{ field: null, blocks: true, problem: expect.stringContaining('La fila 9 de «Actas y compromisos» ya no tiene ninguna línea') }] }],
  ['a line that says something else by now', BOOK, { draft: OTHER, standing: { row: 2, seen: OTHER } }, { kind: 'refused', problems: [{ field: null, blocks: true, problem: expect.stringContaining('ya no dice lo que decía') }] }],
  ['a sheet that is not ours', bookWith(sheetGrid('Actas y compromisos', [['Lista'], ['Pan']])), { draft: COMMITMENT }, { kind: 'refused', problems: [{ field: null, blocks: true, problem: expect.stringContaining('Actas y compromisos, A1: falta la columna «Corte»') }] }],
])('%s is not written', (_, book, request, expected) => expect(change(book, request)).toEqual(expected));

test('what is only worth knowing does not keep a line from being written (PREP-2)', () => {
  expect(planned(change(BOOK, { draft: { ...COMMITMENT, meeting: '2026-04-21' } })).row).toBe(4);
});

test('a cell that nobody understands is not emptied by correcting another one, and can be emptied on purpose', () => {
  const bad: LineDraft = { ...COMMITMENT, met: 'casi' };
  const book = bookWith(linesGrid(REGISTERS.commitments, [bad]));
  expect(change(book, { draft: { ...bad, text: 'Otro' }, standing: standing(book, 2) })).toMatchObject({ kind: 'refused', problems: [{ field: 'met' }] });
  const found = planned(change(book, { draft: { ...bad, met: '' }, standing: standing(book, 2) }));
  expect(found.plan.steps).toEqual([expect.objectContaining({ cells: [{ row: 2, column: 7, value: '' }] })]);
  expect(found.workspace.registers.commitments.problems).toEqual([]);
  // Nor is it taken for a line that says nothing there.
  expect(planned(change(book, { draft: COMMITMENT })).row).toBe(3);
});

test('two lines of one session stand below each other', () => {
  const first = planned(change(bookWith(undefined), { draft: COMMITMENT }));
  const second = planned(change(first.workspace, { draft: OTHER }));
  expect([first.row, second.row]).toEqual([2, 3]);
  expect(change(second.workspace, { draft: OTHER }).kind).toBe('standing');
});
