import type { Step, WriteSheet } from '../../../src/core/plan/plan';
import { isCellStep, kept } from '../../../src/core/undo/doneCommand';
import { done, noted, setCells, undone } from './book';
import { entry } from '../support/workspace';

const written = (sheet: WriteSheet['sheet']): WriteSheet => ({
  kind: 'writeSheet',
  sheet,
  content: { title: sheet, notes: ['Nota'], blocks: [{ columns: [], rows: [[1]] }] },
});
const STEPS = (): Step[] => [
  setCells([{ row: 2, column: 1, value: 'a' }]),
  noted(entry({ on: '2026-05-20' })),
  written('Informe'),
  written('Configuración'),
  { kind: 'importSheet', sheet: 'Reporte DNP', row: 1, column: 1, values: [['a']], formats: [['@']] },
  { kind: 'mark', sheet: 'Matriz', severity: 'error', cells: [{ row: 2, column: 1 }] },
  { kind: 'unmark', sheet: 'Matriz' },
  {
    kind: 'addRows',
    sheet: 'Matriz',
    headerRow: 1,
    lastRow: 3,
    left: 1,
    right: 1,
    columns: [1],
    rows: [['x']],
    formats: ['@'],
  },
];

test('of whole sheets only Configuración is kept', () => {
  const steps = STEPS();
  const slim = kept({ title: 'Todo', steps, anchors: [] });
  expect(slim).toEqual({
    title: 'Todo',
    anchors: [],
    steps: [
      steps[0],
      steps[1],
      { ...written('Informe'), content: { title: 'Informe', notes: ['Nota'], blocks: [] } },
      steps[3],
      { kind: 'importSheet', sheet: 'Reporte DNP', row: 1, column: 1, values: [], formats: [] },
      steps[5],
      steps[6],
      steps[7],
    ],
  });
});

test('steps that change cells in which people work', () => {
  expect(
    STEPS()
      .filter(isCellStep)
      .map(({ kind }) => kind),
  ).toEqual(['setCells', 'appendLines', 'addRows']);
});

test('what is written whole stays, each sheet named once', () => {
  expect(
    undone(
      done([
        written('Informe'),
        { kind: 'mark', sheet: 'Matriz', severity: 'error', cells: [] },
        { kind: 'unmark', sheet: 'Matriz' },
        written('Hallazgos'),
      ]),
      {},
    ),
  ).toMatchObject({
    restored: [],
    settings: false,
    left: ['Queda como está lo que se escribe entero (Informe, Matriz, Hallazgos): su comando lo escribe de nuevo.'],
    plan: { title: 'Deshacer: Mover', steps: [], anchors: [] },
  });
});
