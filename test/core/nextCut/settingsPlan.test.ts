import fc from 'fast-check';
import { serialOf } from '../../../src/core/calendar/day';
import type { CutLabel } from '../../../src/core/keys/keys';
import { labelAfter } from '../../../src/core/nextCut/nextCutDraft';
import { planNextSettings } from '../../../src/core/nextCut/nextSettings';
import { planSettings } from '../../../src/core/settings/settingsPlan';
import { readSettings } from '../../../src/core/settings/readSettings';
import { settingsContent } from '../../../src/core/settings/settingsSheet';
import type { Settings } from '../../../src/core/settings/settings';
import { day } from '../support/days';
import { CUT, SETTINGS, workspaceOf } from '../support/workspace';
import { openBook, sheetOf, written } from './book';

const stage = fc.record({
  name: fc.constantFrom('Reporte', 'Sector', 'DNP'),
  approver: fc.constantFrom('', 'OAP'),
  deadline: fc.constantFrom(day('2026-11-20'), day('2027-01-29')),
});
const next = (
  stages: Settings['cut']['stages'],
  date1904 = false,
): { settings: Settings; grid: ReturnType<typeof sheetOf> } => ({
  settings: {
    ...SETTINGS,
    cut: { label: '2026-1' as CutLabel, cutDate: day('2026-06-30'), opens: day('2026-11-03'), stages },
  },
  grid: sheetOf('Configuración', settingsContent(SETTINGS, date1904)),
});

test('the new cut is what is read afterwards, with as many, fewer or more stages (property)', () => {
  fc.assert(
    fc.property(fc.array(stage, { minLength: 1, maxLength: 9 }), fc.boolean(), (flow, date1904) => {
      const { settings, grid } = next(
        flow.map((one, index) => ({ ...one, name: `${one.name} ${index}` })),
        date1904,
      );
      const plan = planNextSettings(settings, { date1904, grid });
      expect(plan.steps.map(({ kind }) => kind)).toEqual(
        flow.length <= CUT.stages.length ? ['setCells', 'setCells'] : ['writeSheet'],
      );
      const { book } = openBook({});
      const after = written({ ...book, settings: grid }, plan).settings;
      expect(readSettings(after, workspaceOf().settings, date1904)).toEqual({ settings, problems: [] });
    }),
  );
});

test('where there is room nothing but cut and flow is written: what nobody understands stays too', () => {
  const { settings, grid } = next(CUT.stages.slice(0, 4));
  const odd = {
    ...grid,
    values: grid.values.map((row) => row.map((value) => (value === 'Adscrita' ? 'Amiga' : value))),
  };
  const { book } = openBook({});
  const after = written(
    { ...book, settings: odd },
    planNextSettings(settings, { date1904: false, grid: odd }),
  ).settings;
  const parameters = odd.values.findIndex(([first]) => first === 'Parámetros');
  expect(after.values.slice(parameters)).toEqual(odd.values.slice(parameters));
  expect(after.values.flat()).toContain('Amiga');
});

test('the label is written before days and flow, or a half-written page would be taken for the cut that ends', () => {
  const { settings, grid } = next(CUT.stages);
  const [first] = planNextSettings(settings, { date1904: false, grid }).steps;
  expect(first).toMatchObject({ kind: 'setCells', cells: [{ value: '2026-1' }] });
});

test('a book without the sheet gets it; one that says it already gets nothing', () => {
  const { settings } = next(CUT.stages);
  expect(planNextSettings(settings, { date1904: false, grid: undefined }).steps).toMatchObject([
    { kind: 'writeSheet', sheet: 'Configuración' },
  ]);
  expect(
    planNextSettings(settings, { date1904: false, grid: sheetOf('Configuración', settingsContent(settings, false)) })
      .steps,
  ).toEqual([]);
});

test.each([
  ['2025-1', '2025-2'],
  ['2025-2', '2026-1'],
  ['2029-2', '2030-1'],
])('after %s comes %s', (label, following) => expect(labelAfter(label as CutLabel)).toBe(following));

test('only the cells that change are written, each in its format; stages that are gone leave blanks', () => {
  const [reporting] = CUT.stages;
  const { settings, grid } = next([...(reporting ? [reporting] : []), { name: 'Revisión', approver: '' }]);
  const plan = planNextSettings(settings, { date1904: false, grid });
  const text = (row: number, column: number, value: string) => ({ row, column, value, format: '@' });
  const date = (row: number, column: number, value: number | string) => ({ row, column, value, format: 'dd/mm/yyyy' });
  expect(plan).toEqual({
    ...planSettings(settings, { date1904: false, grid }),
    steps: [
      { kind: 'setCells', sheet: 'Configuración', cells: [text(5, 2, '2026-1')] },
      {
        kind: 'setCells',
        sheet: 'Configuración',
        cells: [
          date(6, 2, serialOf(day('2026-06-30'))),
          date(7, 2, serialOf(day('2026-11-03'))),
          date(8, 2, ''),
          text(13, 2, 'Revisión'),
          text(13, 3, ''),
          date(13, 4, ''),
          ...[14, 15, 16, 17].flatMap((row) => [
            { row, column: 1, value: '', format: '0' },
            text(row, 2, ''),
            text(row, 3, ''),
            date(row, 4, ''),
          ]),
        ],
      },
    ],
  });
  const { label: _, ...unnamed } = settings.cut;
  expect(planNextSettings({ ...settings, cut: unnamed }, { date1904: false, grid }).steps[0]).toEqual({
    kind: 'setCells',
    sheet: 'Configuración',
    cells: [text(5, 2, '')],
  });
});

test.each(['Etiqueta', 'Fecha de corte', 'Apertura', 'Cierre'])(
  'without its row «%s» the sheet is written anew',
  (label) => {
    const { settings, grid } = next(CUT.stages);
    const values = grid.values.map((row) => row.map((value) => (value === label ? 'Otra cosa' : value)));
    expect(
      planNextSettings(settings, { date1904: false, grid: { ...grid, values } }).steps.map(({ kind }) => kind),
    ).toEqual(['writeSheet']);
    const spelt = grid.values.map((row) => row.map((value) => (value === label ? ` ${label.toUpperCase()}` : value)));
    expect(
      planNextSettings(settings, { date1904: false, grid: { ...grid, values: spelt } }).steps.map(({ kind }) => kind),
    ).toEqual(['setCells', 'setCells']);
  },
);
