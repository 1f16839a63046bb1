import fc from 'fast-check';
import { asCutLabel } from '../../../src/core/cells/keys';
import { bottomOf, type Grid } from '../../../src/core/matrix/grid';
import { placeContent, type SheetContent } from '../../../src/core/plan/content';
import { readSettings } from '../../../src/core/settings/read';
import { settingsContent } from '../../../src/core/settings/sheet';
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
  states: [{ word: 'Aprobado', status: 'approved' }, { word: 'En revisión OAP', status: 'inReview', stage: 3 }],
  columns: [{ sheet: 'Matriz', field: 'code', header: 'Código' }],
};

test.each([false, true])('what is written is what is read (1904: %p)', (date1904) => {
  expect(readSettings(gridOf(settingsContent(full, date1904)), DEFAULTS, date1904)).toEqual({ settings: full, problems: [] });
});

test('a cut of any flow comes back', () => {
  const name = fc.stringMatching(/^[A-Za-zÁ-ú ]{1,20}$/).map((text) => text.trim()).filter((text) => text !== '');
  const stage = fc.record({ name, approver: name, deadline: fc.constantFrom(day('2026-05-29'), day('2026-07-13')) });
  fc.assert(fc.property(fc.array(stage, { minLength: 1, maxLength: 9 }), fc.integer({ min: 2015, max: 2060 }), (stages, year) => {
    const label = asCutLabel(`${year}-1`);
    const settings = { ...full, cut: { ...full.cut, ...(label && { label }), stages } };
    expect(readSettings(gridOf(settingsContent(settings, false)), DEFAULTS, false).settings.cut).toEqual(settings.cut);
  }));
});

test('a reminder with a placeholder that nobody knows stays the user’s; an empty one is ours (PREP-1)', () => {
  const own = { subject: 'Abre {{Apertura}}', text: 'Corte {{cortes}}\n\n{{ acciones }}' };
  expect(readSettings(gridOf(settingsContent({ ...full, reminder: own }, false)), DEFAULTS, false).settings.reminder).toEqual(own);
  expect(readSettings(gridOf(settingsContent({ ...full, reminder: { subject: '', text: ' ' } }, false)), DEFAULTS, false)).toMatchObject({ settings: { reminder: DEFAULTS.reminder }, problems: [] });
});

test('no sheet: the defaults', () => expect(readSettings(undefined, DEFAULTS, false)).toEqual({ settings: DEFAULTS, problems: [] }));

test('a row that the user inserts in a block counts', () => {
  const grid = gridOf(settingsContent(full, false));
  const values = grid.values.map((row) => [...row]);
  const at = values.findIndex((row) => row[0] === 'Entidades') + 2;
  values.splice(at, 0, ['Nueva Entidad S.A.', 'NESA', 'vinculada', 'N.E.S.A.; La Nueva', 'si', '']);
  const { settings } = readSettings({ ...grid, values }, DEFAULTS, false);
  expect(settings.entities[0]).toEqual({ name: 'Nueva Entidad S.A.', acronym: 'NESA', kind: 'linked', aliases: ['N.E.S.A.', 'La Nueva'], inForce: true });
});

test.each<[string, number, string | number, RegExp]>([
  ['Fecha de corte', 1, 'ayer', /^Configuración, B\d+: /],
  ['Etiqueta', 1, 'II de 2025 y algo', /^Configuración, B\d+: /],
  ['Departamento Nacional de Planeación', 2, 'Amiga', /^Configuración, C\d+: el tipo de la entidad debe ser MHCP, Adscrita, Vinculada, Otro sector\.$/],
  ['Texto', 1, 'Corte {{cortes}}', /^Configuración, B\d+: \{\{cortes\}\} no se entiende: se puede escribir \{\{corte\}\}, /],
  ['Aprobado', 1, 'Casi', /^Configuración, B\d+: el estado debe ser /],
])('%s with a bad cell says which cell', (first, column, bad, says) => {
  const grid = gridOf(settingsContent(full, false));
  const values = grid.values.map((row) => (row[0] === first ? row.map((value, index) => (index === column ? bad : value)) : row));
  const read = readSettings({ ...grid, values }, DEFAULTS, false);
  expect(read.problems).toEqual([expect.stringMatching(says)]);
});

test('the sheet ends with its last block', () => expect(bottomOf(gridOf(settingsContent(full, false)))).toBeLessThan(60));
