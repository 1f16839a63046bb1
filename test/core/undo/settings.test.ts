import type { CellValue } from '../../../src/core/sheet/cell';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import type { Grid } from '../../../src/core/sheet/grid';
import { planSettings } from '../../../src/core/settings/settingsPlan';
import type { Settings } from '../../../src/core/settings/settings';
import { settingsContent } from '../../../src/core/settings/settingsSheet';
import { sheetOf } from '../nextCut/book';
import { CUT, SETTINGS } from '../support/workspace';
import { before, done, setCells, undone, today } from './book';

const OLD: Settings = { ...SETTINGS, states: DEFAULT_STATE_WORDS, entities: DEFAULT_ENTITIES };
const NEW: Settings = {
  ...OLD,
  cut: { ...CUT, stages: CUT.stages.slice(0, 3) },
  parameters: { ...OLD.parameters, dueSoonDays: 9 },
};
const gridOf = (settings: Settings, date1904 = false) => sheetOf('Configuración', settingsContent(settings, date1904));

function saving(date1904 = false) {
  const { steps, anchors = [] } = planSettings(NEW, { date1904, grid: gridOf(OLD, date1904) });
  return done(steps, [], anchors);
}

test.each([false, true])('Configuración goes back as a whole (1904: %s)', (date1904) => {
  const now = gridOf(NEW, date1904);
  const result = undone(saving(date1904), { grids: [now], date1904 });
  expect(result).toMatchObject({ settings: true, restored: [], answered: [], left: [] });
  expect(result.plan).toEqual({ ...planSettings(OLD, { date1904, grid: now }), title: 'Deshacer: Mover' });
});

test('together with cells, in one plan', () => {
  const { plan } = saving();
  const command = done(
    [...plan.steps, setCells([{ row: 2, column: 3, value: 3 }])],
    [before(2, 3, 2)],
    plan.anchors ?? [],
  );
  const result = undone(command, { grids: [gridOf(NEW), today(['4144', '1.1', 3, ''])] });
  expect(result.settings).toBe(true);
  expect(result.left).toEqual([]);
  expect(result.plan.steps.map(({ kind, sheet }) => [kind, sheet])).toEqual([
    ['writeSheet', 'Configuración'],
    ['setCells', 'Matriz'],
  ]);
});

test('among other sheets that were written whole', () => {
  const { plan } = saving();
  const informe = { kind: 'writeSheet', sheet: 'Informe', content: { title: 'Informe', blocks: [] } } as const;
  expect(
    undone(
      done(
        [informe, ...plan.steps],
        [],
        [{ sheet: 'Matriz', cells: [{ row: 1, column: 1, value: 'x' }] }, ...(plan.anchors ?? [])],
      ),
      { grids: [gridOf(NEW)] },
    ),
  ).toMatchObject({
    settings: true,
    left: ['Queda como está lo que se escribe entero (Informe): su comando lo escribe de nuevo.'],
    plan: { steps: planSettings(OLD, { date1904: false, grid: undefined }).steps },
  });
});

/** The sheet with one cell otherwise. */
function otherwise(row: number, column: number, value: CellValue): Grid {
  const grid = gridOf(NEW);
  return {
    ...grid,
    values: grid.values.map((cells, r) => cells.map((cell, c) => (r === row - 1 && c === column - 1 ? value : cell))),
  };
}

test.each<[string, () => Grid | undefined]>([
  ['a cell says something else', () => otherwise(1, 1, 'Otra')],
  ['something stands where nothing was', () => otherwise(2, 1, 'nota')],
  ['a cell is emptied', () => otherwise(1, 1, '')],
  ['the sheet is gone', () => undefined],
])('it stays where somebody has gone on with it: %s', (_, grid) => {
  const now = grid();
  expect(undone(saving(), { grids: now ? [now] : [] })).toMatchObject({
    settings: false,
    left: ['«Configuración» se deja: alguien la cambió después.'],
    plan: { steps: [] },
  });
});

test('one that the command has made stays', () => {
  const { steps } = planSettings(NEW, { date1904: false, grid: undefined });
  expect(undone(done(steps, [], []), { grids: [gridOf(NEW)] })).toMatchObject({
    settings: false,
    left: [],
    plan: { steps: [] },
  });
});
