import fc from 'fast-check';
import { anyTableIn, tableIn, type FoundTable } from '../../../src/core/matrix/findTable';
import { FIELD_IDS } from '../../../src/core/matrix/fields';
import type { Grid } from '../../../src/core/sheet/grid';
import { mappingProblems } from '../../../src/core/matrix/mappingProblems';
import { correctMapping, rememberedIn } from '../../../src/core/settings/rememberedColumns';
import type { Settings } from '../../../src/core/settings/settings';
import { SETTINGS } from '../support/workspace';
import { gridOf } from './sheets';

const HEADER = ['CONPES', 'Código', 'Acción', 'Avance A', 'Avance B', 'Estado'];
const rows = [1, 2, 3, 4].map((n) => [4144, `1.${n}`, 'Crear el portal de datos abiertos', 0.5, 0.25, 'En revisión']);
const sheets = ['Matriz', 'Reporte DNP'];

const grid = (header = HEADER, sheet = 'Matriz'): Grid => ({ ...gridOf([header, ...rows]), sheet });
function table(of: Grid, settings: Settings = SETTINGS): FoundTable {
  const found = anyTableIn(of, rememberedIn(settings));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

test.each(sheets)('the header that the user chooses in %s holds the field, and no other one', (sheet) => {
  const first = correctMapping(SETTINGS, sheet, 'physical', 'Avance B');
  expect(table(grid(HEADER, sheet), first).mapping.columns.physical).toBe(5);
  const second = correctMapping(first, sheet, 'financial', 'avance b');
  expect(second.columns).toEqual([{ sheet, field: 'financial', header: 'avance b' }]);
  expect(table(grid(HEADER, sheet), second).mapping.columns).toMatchObject({ financial: 5, physical: 4 });
});

test('that no column holds it', () => {
  const settings = correctMapping(SETTINGS, 'Matriz', 'status', '');
  expect(table(grid(), settings).mapping.columns.status).toBeUndefined();
  expect(correctMapping(settings, 'Matriz', 'stage', '').columns).toHaveLength(2);
});

test('code and text of one column, as in the PAS (DATA-1)', () => {
  const pas = {
    ...gridOf([
      ['CONPES', 'Compromiso', 'Nota', 'Estado'],
      ...[1, 2, 3].map((n) => [4144, `1.${n} Crear el portal`, 'x', 'En revisión']),
    ]),
  };
  const both = correctMapping(correctMapping(SETTINGS, 'Matriz', 'text', 'Compromiso'), 'Matriz', 'code', 'Compromiso');
  expect(both.columns).toHaveLength(2);
  for (const settings of [both, correctMapping(SETTINGS, 'Matriz', 'code', 'Compromiso')]) {
    expect(table(pas, settings).mapping.columns).toMatchObject({ code: 2, text: 2 });
  }
});

test('a header holds one field at most in a sheet, a field one header, and other sheets stay as they were', () => {
  const step = fc.record({
    sheet: fc.constantFrom(...sheets),
    field: fc.constantFrom(...FIELD_IDS),
    header: fc.constantFrom('', 'A', 'a ', 'B', 'C'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), step, (before, last) => {
      const start = before.reduce(
        (settings, one) => correctMapping(settings, one.sheet, one.field, one.header),
        SETTINGS,
      );
      const { columns } = correctMapping(start, last.sheet, last.field, last.header);
      const there = columns.filter(({ sheet }) => sheet === last.sheet);
      expect(there).toContainEqual(last);
      expect(new Set(there.map(({ field }) => field)).size).toBe(there.length);
      const shared = there.filter(
        ({ header }) => header !== '' && header.trim().toLowerCase() === last.header.trim().toLowerCase(),
      );
      if (shared.length > 1) expect(shared.map(({ field }) => field).sort()).toEqual(['code', 'text']);
      expect(columns.filter(({ sheet }) => sheet !== last.sheet)).toEqual(
        start.columns.filter(({ sheet }) => sheet !== last.sheet),
      );
    }),
  );
});

describe('what of a mapping needs a person', () => {
  test('nothing, where every field is told apart', () => {
    const { layout, mapping } = table(
      grid(['CONPES', 'Código', 'Acción', 'Avance físico', 'Avance financiero', 'Estado']),
    );
    expect(mappingProblems(layout, mapping, 'matrix')).toEqual([]);
  });

  test('two columns that could be the key, by their headers', () => {
    const twice = {
      ...gridOf([
        ['CONPES', 'Documento CONPES', 'Código', 'Acción', 'Estado'],
        ...rows.map((row) => [4144, 4144, row[1] ?? '', 'Crear', 'En revisión']),
      ]),
    };
    const found = table(twice);
    expect(mappingProblems(found.layout, found.mapping, 'matrix')).toEqual([
      {
        field: 'conpes',
        columns: [1, 2],
        required: true,
        problem:
          'Hoja «Matriz»: A1 («CONPES») y B1 («Documento CONPES») podrían ser «CONPES»; no se usa ninguna: elija cuál es en «Preparar el corte».',
      },
    ]);
    expect(tableIn(twice, rememberedIn(SETTINGS))).toMatch(/^Hoja «Matriz»: A1/);
    expect(tableIn(twice, rememberedIn(correctMapping(SETTINGS, 'Matriz', 'conpes', 'CONPES')))).toMatchObject({
      mapping: { columns: { conpes: 1 }, conflicts: [] },
    });
  });

  test('three columns that could be one, after what the key needs', () => {
    const header = [
      'CONPES',
      'Documento CONPES',
      'No. CONPES',
      'Código',
      'Acción',
      'Avance físico',
      'AVANCE FÍSICO.',
      'avance fisico',
    ];
    const { layout, mapping } = table({
      ...gridOf([header, ...rows.map((row) => [4144, 4144, 4144, row[1] ?? '', 'Crear', 0.5, 0.5, 0.5])], { left: 2 }),
    });
    expect(mappingProblems(layout, { ...mapping, conflicts: [...mapping.conflicts].reverse() }, 'matrix')).toEqual([
      {
        field: 'conpes',
        columns: [2, 3, 4],
        required: true,
        problem:
          'Hoja «Matriz»: B1 («CONPES»), C1 («Documento CONPES») y D1 («No. CONPES») podrían ser «CONPES»; no se usa ninguna: elija cuál es en «Preparar el corte».',
      },
      {
        field: 'physical',
        columns: [7, 8, 9],
        required: false,
        problem:
          'Hoja «Matriz»: G1, H1 y I1 tienen el mismo encabezado «Avance físico» y podrían ser «Avance físico»; no se usa ninguna: cambie el encabezado de la que no es.',
      },
    ]);
  });

  test('a header that stands twice, which no choice by name settles', () => {
    const { layout, mapping } = table({
      ...gridOf([
        ['CONPES', 'Código', 'Acción', 'Estado', 'Estado'],
        ...rows.map((row) => [4144, row[1] ?? '', 'Crear', 'En revisión', 'En revisión']),
      ]),
    });
    expect(mappingProblems(layout, mapping, 'matrix')).toEqual([
      {
        field: 'status',
        columns: [4, 5],
        required: false,
        problem:
          'Hoja «Matriz»: D1 y E1 tienen el mismo encabezado «Estado» y podrían ser «Estado»; no se usa ninguna: cambie el encabezado de la que no es.',
      },
    ]);
  });

  test('a required field without a column beside a field with two', () => {
    const { layout, mapping } = table(
      gridOf([
        ['Código', 'Acción', 'Corte', 'Estado', 'Estado'],
        ...rows.map((row) => [row[1] ?? '', 'Crear', '2025-2', 'En revisión', 'En revisión']),
      ]),
    );
    expect(
      mappingProblems(layout, mapping, 'matrix').map(({ field, columns, required }) => [field, columns, required]),
    ).toEqual([
      ['conpes', [], true],
      ['status', [4, 5], false],
    ]);
  });

  test('a required field without a column', () => {
    const { layout, mapping } = table(
      gridOf([
        ['Código', 'Acción', 'Estado', 'Avance físico'],
        ...rows.map((row) => [row[1] ?? '', 'Crear', 'En revisión', 0.5]),
      ]),
    );
    expect(mappingProblems(layout, mapping, 'matrix')).toEqual([
      {
        field: 'conpes',
        columns: [],
        required: true,
        problem:
          'Ninguna columna es «CONPES» (fila 1): elija cuál es o agréguela, para saber de qué acción es cada fila.',
      },
    ]);
  });
});
