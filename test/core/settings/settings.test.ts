import fc from 'fast-check';
import { asCutLabel } from '../../../src/core/keys/keys';
import { bottomOf, type Grid } from '../../../src/core/sheet/grid';
import { placeContent, type SheetContent } from '../../../src/core/sheet/sheetContent';
import { BLOCKS } from '../../../src/core/settings/labels';
import { readSettings } from '../../../src/core/settings/readSettings';
import { settingsContent } from '../../../src/core/settings/settingsSheet';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import { day } from '../support/days';
import { SETTINGS } from '../support/workspace';

const DEFAULTS = defaultSettings([], []);

/** A sheet as it stands after the content was written. */
function gridOf(content: SheetContent): Grid {
  const rows: ((string | number | boolean)[] | undefined)[] = [];
  for (const placed of placeContent(content)) {
    placed.values.forEach((row, index) => {
      rows[placed.row - 1 + index] = [...row];
    });
  }
  const values = Array.from(rows, (row) => Array.from({ length: 6 }, (_, column) => row?.[column] ?? ''));
  return { sheet: 'Configuración', top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
}

const full: Settings = {
  ...SETTINGS,
  states: [
    { word: 'Aprobado', status: 'approved' },
    { word: 'En revisión OAP', status: 'inReview', stage: 3 },
  ],
  columns: [
    { sheet: 'Matriz', field: 'code', header: 'Código' },
    { sheet: 'Matriz', field: 'text', header: 'Acción', prepared: true },
  ],
};

test.each([false, true])('what is written is what is read (1904: %p)', (date1904) => {
  expect(readSettings(gridOf(settingsContent(full, date1904)), DEFAULTS, date1904)).toEqual({
    settings: full,
    problems: [],
  });
});

test('a cut of any flow comes back', () => {
  const name = fc
    .stringMatching(/^[A-Za-zÁ-ú ]{1,20}$/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const stage = fc.record({ name, approver: name, deadline: fc.constantFrom(day('2026-05-29'), day('2026-07-13')) });
  fc.assert(
    fc.property(
      fc.array(stage, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 2015, max: 2060 }),
      (stages, year) => {
        const label = asCutLabel(`${year}-1`);
        const settings = { ...full, cut: { ...full.cut, ...(label && { label }), stages } };
        expect(readSettings(gridOf(settingsContent(settings, false)), DEFAULTS, false).settings.cut).toEqual(
          settings.cut,
        );
      },
    ),
  );
});

test('a reminder with a placeholder that nobody knows stays the user’s; an empty one is ours (PREP-1)', () => {
  const own = { subject: 'Abre {{Apertura}}', text: 'Corte {{cortes}}\n\n{{ acciones }}' };
  expect(
    readSettings(gridOf(settingsContent({ ...full, reminder: own }, false)), DEFAULTS, false).settings.reminder,
  ).toEqual(own);
  expect(
    readSettings(gridOf(settingsContent({ ...full, reminder: { subject: '', text: ' ' } }, false)), DEFAULTS, false),
  ).toMatchObject({ settings: { reminder: DEFAULTS.reminder }, problems: [] });
});

const OFF = [
  { first: day('2026-06-05'), last: day('2026-06-05'), reason: 'Puente' },
  { first: day('2026-12-21'), last: day('2026-12-31'), reason: '' },
];

test.each([false, true])('days on which the office does not work come back (1904: %p)', (date1904) => {
  const settings = { ...full, cut: { ...full.cut, daysOff: OFF } };
  expect(readSettings(gridOf(settingsContent(settings, date1904)), DEFAULTS, date1904)).toEqual({
    settings,
    problems: [],
  });
});

test('lines of days off as people type them, and what is wrong with one is said with its cell', () => {
  const grid = gridOf(settingsContent(full, false));
  const at = grid.values.findIndex(([title]) => title === BLOCKS.daysOff) + 2;
  const lines = [
    ['05/06/2026', '', 'Puente'],
    ['2026-12-21', '31-dic-26', ''],
    ['', '10/06/2026', 'sin comienzo'],
    ['12/06/2026', '10/06/2026', ''],
    ['mañana', '', ''],
    ['05/06/2026', '05/06/2036', 'otro año'],
  ].map((line) => [...line, '', '', '']);
  const typed = { ...grid, values: [...grid.values.slice(0, at), ...lines, ...grid.values.slice(at)] };
  const { settings, problems } = readSettings(typed, DEFAULTS, false);
  expect(settings.cut.daysOff).toEqual(OFF);
  expect(problems.map((problem) => problem.replace(`A${at + 5}`, 'A+5'))).toEqual(
    [
      [3, 'falta el primer día: escríbalo como dd/mm/aaaa en «Desde».'],
      [4, 'el último día (10/06/2026) es anterior al primero (12/06/2026): corrija uno de los dos.'],
      ['+5', '«mañana» no es una fecha: escriba la fecha como dd/mm/aaaa en una celda con formato de fecha.'],
      [6, 'del 05/06/2026 al 05/06/2036 hay 3654 días y caben 62: revise los años.'],
    ].map(([row, said]) => `Configuración, A${typeof row === 'number' ? at + row : row}: ${said}`),
  );
});

test('no sheet: the defaults', () =>
  expect(readSettings(undefined, DEFAULTS, false)).toEqual({ settings: DEFAULTS, problems: [] }));

test('a row that the user inserts in a block counts', () => {
  const grid = gridOf(settingsContent(full, false));
  const values = grid.values.map((row) => [...row]);
  const at = values.findIndex((row) => row[0] === 'Entidades') + 2;
  values.splice(at, 0, ['Nueva Entidad S.A.', 'NESA', 'vinculada', 'N.E.S.A.; La Nueva', 'si', '']);
  const { settings } = readSettings({ ...grid, values }, DEFAULTS, false);
  expect(settings.entities[0]).toEqual({
    name: 'Nueva Entidad S.A.',
    acronym: 'NESA',
    kind: 'linked',
    aliases: ['N.E.S.A.', 'La Nueva'],
    inForce: true,
  });
});

test.each<[string, number, string | number, RegExp]>([
  ['Fecha de corte', 1, 'ayer', /^Configuración, B\d+: /],
  ['Etiqueta', 1, 'II de 2025 y algo', /^Configuración, B\d+: /],
  [
    'Departamento Nacional de Planeación',
    2,
    'Amiga',
    /^Configuración, C\d+: el tipo de la entidad debe ser MHCP, Adscrita, Vinculada, Otro sector\.$/,
  ],
  [
    'Texto',
    1,
    'Corte {{cortes}}',
    /^Configuración, B\d+: \{\{cortes\}\} no se entiende: se puede escribir \{\{corte\}\}, /,
  ],
  ['Aprobado', 1, 'Casi', /^Configuración, B\d+: el estado debe ser /],
])('%s with a bad cell says which cell', (first, column, bad, says) => {
  const grid = gridOf(settingsContent(full, false));
  const values = grid.values.map((row) =>
    row[0] === first ? row.map((value, index) => (index === column ? bad : value)) : row,
  );
  const read = readSettings({ ...grid, values }, DEFAULTS, false);
  expect(read.problems).toEqual([expect.stringMatching(says)]);
});

/** The sheet with some cells written otherwise: by the first cell of their row, and their column from 0. */
function gridWith(...changes: readonly (readonly [first: string, column: number, value: string | number])[]): Grid {
  const grid = gridOf(settingsContent(full, false));
  return {
    ...grid,
    values: grid.values.map((row) =>
      row.map((cell, index) => changes.find(([first, column]) => first === row[0] && column === index)?.[2] ?? cell),
    ),
  };
}

test.each<[string, readonly (readonly [string, number, string | number])[], Partial<Settings>, readonly string[]]>([
  [
    'days and label',
    [
      ['Etiqueta', 1, '2025-3'],
      ['Apertura', 1, 'ayer'],
      ['Cierre', 1, ''],
    ],
    { cut: { cutDate: day('2025-12-31'), stages: SETTINGS.cut.stages } },
    [
      'Configuración, B5: «2025-3» no es un corte: escriba el corte como texto AAAA-1 o AAAA-2, por ejemplo 2025-2.',
      'Configuración, B7: «ayer» no es una fecha: escriba la fecha como dd/mm/aaaa en una celda con formato de fecha.',
    ],
  ],
  [
    'parameters',
    [
      ['Días hábiles para «por vencer»', 1, 'tres'],
      ['Días hábiles mínimos por etapa', 1, 4],
      ['Tolerancia de redondeo', 1, 'poca'],
    ],
    { parameters: { dueSoonDays: 3, daysPerStage: 4, roundingTolerance: 0.0005 } },
    [expect.stringMatching(/^Configuración, B\d+: «tres»/), expect.stringMatching(/^Configuración, B\d+: «poca»/)],
  ],
  [
    'words and entities',
    [
      ['Aprobado', 1, 'Casi'],
      ['En revisión OAP', 2, 'dos'],
      ['Departamento Nacional de Planeación', 4, ''],
    ],
    { states: [{ word: 'En revisión OAP', status: 'inReview' }] },
    ['Configuración, B46: el estado debe ser Sin reporte, En diligenciamiento, En revisión, Rechazada, Aprobada.'],
  ],
  ['a field that nobody knows', [['Matriz', 1, 'Color']], { columns: [] }, []],
])('what can be read of %s is read, and the rest is said', (_, changes, settings, problems) => {
  expect(readSettings(gridWith(...changes), DEFAULTS, false)).toEqual({ settings: { ...full, ...settings }, problems });
});

test('a deadline that cannot be read is said with its cell, and its stage stays', () => {
  const grid = gridOf(settingsContent(full, false));
  const values = grid.values.map((row) =>
    row[1] === 'Cabeza de sector' ? row.map((cell, index) => (index === 3 ? 'pronto' : cell)) : row,
  );
  const { settings, problems } = readSettings({ ...grid, values }, DEFAULTS, false);
  expect(settings.cut.stages[2]).toEqual({ name: 'Cabeza de sector', approver: 'Aprueba Cabeza de sector' });
  expect(problems).toEqual([expect.stringMatching(/^Configuración, D14: «pronto» no es una fecha/)]);
});

test('numbers are numbers, whatever format their column has: days stand above them', () => {
  const grid = gridOf(settingsContent(full, false));
  const formats = new Map(
    [2, 3].map((column) => [
      column,
      grid.values.map(([first]) => (first === 'Tolerancia de redondeo' ? 'General' : 'dd/mm/yyyy')),
    ]),
  );
  expect(readSettings({ ...grid, formats }, DEFAULTS, false)).toEqual({ settings: full, problems: [] });
});

test('what the sheet does not say is as it was: blocks that are missing, blank or without a title of ours', () => {
  const defaults: Settings = { ...full, recipients: [{ role: 'Jefe', email: '' }] };
  const {
    cut: { stages },
    ...others
  } = defaults;
  for (const values of [
    [],
    [['Configuración del seguimiento CONPES']],
    [['Corte'], ['Dato', 'Valor'], [''], ['Flujo de aprobación'], ['Orden', 'Etapa'], ['Columnas', 'Mías']],
  ]) {
    const grid: Grid = { sheet: 'Configuración', top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
    const { settings, problems } = readSettings(grid, defaults, false);
    expect([settings.cut.stages.length, problems]).toEqual([values.length > 3 ? 1 : stages.length, []]);
    expect({ ...settings, cut: undefined }).toEqual({ ...others, columns: [], cut: undefined });
  }
});

test('titles and labels are known in any spelling, wherever the sheet begins; of two blocks of one name the first counts', () => {
  const values = [
    ['CORTE'],
    ['Dato', 'Valor'],
    ['etiqueta ', '2025-2'],
    ['', ''],
    ['Fecha de  corte', '31/12/2025'],
    ['Corte', '2026-1'],
    ['Flujo de Aprobacion'],
    ['Orden', 'Etapa', 'Aprueba'],
    ['', ' Reporte ', ' Entidad '],
    ['Corte'],
    ['Dato', 'Valor'],
    ['Apertura', '04/05/2026'],
  ].map((row) => Array.from({ length: 4 }, (_, index) => row[index] ?? ''));
  const grid: Grid = { sheet: 'Configuración', top: 3, left: 1, values, formats: new Map(), merges: [], tables: [] };
  expect(readSettings(grid, DEFAULTS, false).settings.cut).toEqual({
    label: '2025-2',
    cutDate: '2025-12-31',
    stages: [{ name: 'Reporte', approver: 'Entidad' }],
  });
});

test('a reminder that was typed in the cell keeps its lines, however they end (PREP-1)', () => {
  expect(readSettings(gridWith(['Texto', 1, ' Uno\r\nDos\rTres ']), DEFAULTS, false).settings.reminder).toEqual({
    ...full.reminder,
    text: 'Uno\nDos\nTres',
  });
});

test('an entity that is not in force says so; whether one is that says nothing, nobody doubts', () => {
  expect(
    readSettings(gridWith(['Departamento Nacional de Planeación', 4, 'no']), DEFAULTS, false).settings.entities.map(
      ({ inForce }) => inForce,
    ),
  ).toEqual([true, true, true, false]);
  expect(
    readSettings(gridWith(['Departamento Nacional de Planeación', 3, ' DNP ; ; Planeación']), DEFAULTS, false).settings
      .entities[3]?.aliases,
  ).toEqual(['DNP', 'Planeación']);
});

test('the sheet ends with its last block', () =>
  expect(bottomOf(gridOf(settingsContent(full, false)))).toBeLessThan(60));

test('labels are known however they are written; what is longer than any of ours is none', () => {
  const written = (label: string, by: string) => {
    const grid = gridOf(settingsContent(full, false));
    const values = grid.values.map((row) => row.map((value) => (value === label ? by : value)));
    expect(values).not.toEqual(grid.values);
    return readSettings({ ...grid, values }, DEFAULTS, false);
  };
  const drowned = (label: string, letters: number) => `${label}${'.'.repeat(letters - label.length)}`;
  expect(written('Fecha de corte', ' FECHA  de córte: ').settings.cut.cutDate).toBe('2025-12-31');
  expect(written('Fecha de corte', drowned('Fecha de corte', 200)).settings.cut.cutDate).toBe('2025-12-31');
  expect(written('Fecha de corte', drowned('Fecha de corte', 201)).settings.cut.cutDate).toBeUndefined();
  expect(written('Aprobada', drowned('Aprobada', 201)).problems).toEqual([
    expect.stringMatching(/^Configuración, B\d+: el estado debe ser/),
  ]);
  expect(written(BLOCKS.recipients, drowned(BLOCKS.recipients, 201)).settings.recipients).toEqual(DEFAULTS.recipients);
});
