import { openWorkbook, type Workbook } from '../../simulator';
import { samplePlan } from '../../sample/expected';
import { MATRIX_COLUMNS, matrixColumn, type MatrixHeader } from '../../sample/facts/sampleColumns';
import { matrixBook } from '../../sample/write/sampleBooks';
import { value } from '../../src/core/cells/reading';
import type { ActionRecord } from '../../src/core/matrix/actionRecord';
import { findingsOf } from '../../src/core/rules/ruleCatalogue';
import { stampDay } from '../../src/core/stamp/stampDay';
import { OWN_SHEETS } from '../../src/core/sheet/ownSheets';
import { excelOver } from '../excel/support';
import { cellsOf, ending, opening, reading } from './nextCut';
import type { OpenBook } from '../../src/jobs/book/interpret';
import { day } from '../core/support/days';

/** The sample after its cut: ended, then the next one opened, through the real Office.js. */
const PLAN = samplePlan();
const GOING_ON = PLAN.actions.filter((action) => action.cut === '2025-2' && !action.closed && action !== PLAN.repeated);
const LAST = PLAN.totalsRow - 1;
const FIRST_NEW = PLAN.totalsRow;
const COUNT = GOING_ON.length;

let book: Workbook;
let before: Map<string, Map<string, string>>;
let was: OpenBook;
let is: OpenBook;
let first: Awaited<ReturnType<typeof opening>>;
let second: Awaited<ReturnType<typeof opening>>;
let secondCells: Map<string, Map<string, string>>;
let firstCells: Map<string, Map<string, string>>;
const all = () => new Map(book.sheets.map(({ name }) => [name, cellsOf(book, name)]));

beforeAll(async () => {
  book = await openWorkbook(await matrixBook(PLAN));
  const excel = await excelOver(book);
  before = all();
  was = await reading();
  await ending();
  first = await opening();
  firstCells = all();
  is = await reading();
  second = await opening();
  secondCells = all();
  excel.stop();
});

test('every action that goes on has its row, in the order of the matrix, and no other', () => {
  expect(first).toMatchObject({ kind: 'opened', added: COUNT, standing: 0 });
  const keys = is.workspace.matrix.records
    .filter(({ row }) => row >= FIRST_NEW)
    .map(({ key, conpes, text }) => [key ?? null, conpes.kind === 'value' ? conpes.value : '', text]);
  expect(keys).toEqual(
    GOING_ON.map((action) => [
      action.keyCertain ? action.key : null,
      action.conpes,
      was.workspace.matrix.records.find(({ row }) => row === action.row)?.text,
    ]),
  );
  expect(is.workspace.matrix.records.every(({ row }) => row < FIRST_NEW + COUNT)).toBe(true);
});

/** What a new row has by itself, not from the old one. */
const OF_THE_CUT: readonly (keyof ActionRecord)[] = [
  'sheet',
  'row',
  'cut',
  'stage',
  'status',
  'cycle',
  'physical',
  'financial',
  'supports',
  'justification',
  'rejectionReason',
  'closed',
  'closureGround',
  'closureEvidence',
  'lastFollowUp',
  'observation',
];

test('a new row means in every other field what the old one means, doubts and what nobody can read among it', () => {
  const without = (record: ActionRecord | undefined) =>
    Object.fromEntries(
      Object.entries(record ?? {}).filter(([field]) => !OF_THE_CUT.includes(field as keyof ActionRecord)),
    );
  const records = new Map(is.workspace.matrix.records.map((record) => [record.row, record]));
  GOING_ON.forEach((action, index) =>
    expect(without(records.get(FIRST_NEW + index))).toEqual(
      without(was.workspace.matrix.records.find(({ row }) => row === action.row)),
    ),
  );
});

test('the new cut begins: first stage, first cycle, nothing reported, nothing closed, nothing noted', () => {
  for (const record of is.workspace.matrix.records.filter(({ row }) => row >= FIRST_NEW)) {
    expect(record).toMatchObject({
      cut: value('2026-1'),
      stage: value(1),
      status: value('notReported'),
      cycle: value(1),
      physical: { kind: 'blank' },
      financial: { kind: 'blank' },
      supports: '',
      justification: '',
      rejectionReason: '',
      closed: { kind: 'blank' },
      closureGround: { kind: 'blank' },
      closureEvidence: '',
      lastFollowUp: { kind: 'blank' },
      observation: '',
    });
  }
});

test('cell by cell: what describes the action is as it is written in the old row, the user’s own columns are empty', () => {
  const untouched: readonly MatrixHeader[] = [
    'Avance físico',
    'Avance financiero',
    'Soportes',
    'Motivo de rechazo',
    'Justificación',
    'Cerrada',
    'Causal de cierre',
    'Soporte de cierre',
    'Notas internas',
    'Brecha frente a la meta',
    'Prioridad OAP',
  ];
  const own: readonly MatrixHeader[] = ['Corte', 'Etapa', 'Estado', 'Ciclo'];
  const { grid } = book.sheet('Matriz');
  const cell = (row: number, header: MatrixHeader) => grid.get(row - 1, matrixColumn(header) - 1);
  GOING_ON.forEach((action, index) => {
    const row = FIRST_NEW + index;
    for (const header of untouched)
      expect([header, cell(row, header)?.value ?? '', cell(row, header)?.formula]).toEqual([header, '', undefined]);
    for (const { header } of MATRIX_COLUMNS) {
      if (untouched.includes(header) || own.includes(header)) continue;
      const merged =
        header.startsWith('Objetivo') || header === 'Importancia relativa del objetivo (%)'
          ? PLAN.merged.find(({ top, bottom }) => action.row >= top && action.row <= bottom)
          : undefined;
      expect([header, cell(row, header)?.value ?? '', cell(row, header)?.formula]).toEqual([
        header,
        cell(merged?.top ?? action.row, header)?.value ?? '',
        undefined,
      ]);
    }
  });
});

test('nothing of the user changed: every cell of every sheet, value, formula and look', () => {
  const after = firstCells;
  for (const [name, cells] of before) {
    if (name === 'Matriz' || name === 'Configuración') continue;
    expect([...(after.get(name) ?? [])]).toEqual([...cells]);
  }
  const now = after.get('Matriz') ?? new Map<string, string>();
  const place = (at: string): [number, number] => at.split(':').map(Number) as [number, number];
  let compared = 0;
  for (const [at, cell] of before.get('Matriz') ?? []) {
    const [row, column] = place(at);
    // Only the totals row has moved, below the new ones.
    expect([at, now.get(`${row > LAST ? row + COUNT : row}:${column}`)]).toEqual([at, cell]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(3000);
  expect([...now.keys()].filter((at) => place(at)[0] <= LAST)).toHaveLength(
    [...(before.get('Matriz') ?? new Map<string, string>()).keys()].filter((at) => place(at)[0] <= LAST).length,
  );
});

test('of `Configuración` only the cut changed', () => {
  const [old, now] = [
    before.get('Configuración') ?? new Map<string, string>(),
    firstCells.get('Configuración') ?? new Map<string, string>(),
  ];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((at) => old.get(at) !== now.get(at));
  // Four data of the cut and six deadlines, which DNP has not set yet.
  expect(changed).toHaveLength(10);
  expect(is.savedSettings).toEqual({
    ...was.savedSettings,
    cut: {
      label: '2026-1',
      cutDate: '2026-06-30',
      opens: '2026-11-03',
      closes: '2027-01-29',
      stages: was.savedSettings.cut.stages.map(({ name, approver }) => ({ name, approver })),
    },
  });
  expect(is.problems).toEqual(was.problems);
});

test('the old cut is kept as it ended, a row an action, without a person', () => {
  const sheet = book.sheet('Estado final 2025-2');
  const rows = sheet.read('A1:K200').filter((row) => row.some((cell) => cell !== ''));
  const actions = rows.slice(rows.findIndex(([cell]) => cell === 'CONPES') + 1);
  expect(actions).toHaveLength(
    new Set(
      PLAN.actions.filter(({ cut }) => cut === '2025-2').map((action) => (action.keyCertain ? action.key : action.row)),
    ).size,
  );
  const people = new Set(
    PLAN.actions
      .flatMap(({ contact, email }) => [...contact.split('; '), ...email.split('; ')])
      .filter((name) => name !== ''),
  );
  const text = rows.flat().join('\n');
  for (const person of people) expect(text).not.toContain(person);
  expect(first).toMatchObject({ snapshot: { kind: 'stands', madeOn: '2026-08-03' } });
});

test('opened twice: nothing is written, and that is said', () => {
  expect(second).toMatchObject({
    kind: 'opened',
    added: 0,
    standing: COUNT,
    completed: 0,
    settingsChange: false,
    plan: { steps: [] },
  });
  expect(secondCells).toEqual(firstCells);
});

test('the new cut can be followed up at once, and no rule finds in it what was not in the old one', () => {
  const workspace = { ...is.workspace, today: day('2026-11-03') };
  const stamp = stampDay(workspace, { by: 'Ana', now: { day: workspace.today, time: '10:00:00' } });
  const certain = GOING_ON.filter(({ keyCertain }) => keyCertain);
  expect(stamp.refused).toBeUndefined();
  const due = stamp.stamped.length + stamp.skipped.filter(({ why }) => why.includes('inicia después')).length;
  expect(due).toBe(certain.length);
  const errors = (opened: OpenBook) =>
    findingsOf(opened.workspace).filter(({ severity, sheet }) => severity === 'error' && sheet === 'Matriz');
  const rulesBefore = new Set(errors(was).map(({ rule }) => rule));
  const fresh = errors({ ...is, workspace }).filter(({ rule }) => !rulesBefore.has(rule));
  // Nobody has been reminded of the new cut yet.
  expect(fresh.map(({ rule }) => rule)).toEqual(['PREP-1']);
});

test('our own sheets keep their names to themselves', () => expect(OWN_SHEETS).not.toContain('Estado final 2025-2'));
