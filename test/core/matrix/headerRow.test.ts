import type { CellValue } from '../../../src/core/sheet/cell';
import type { Area, Grid } from '../../../src/core/sheet/grid';
import { hasGroups, headerAt } from '../../../src/core/matrix/headerRow';
import { gridOf, pas, PAS_LOWER } from './sheets';

type Texts = readonly CellValue[];
const across = (row: number, left: number, right: number): Area => ({ top: row, left, bottom: row, right });
const textsOf = (upper: Texts, lower: Texts, more: Partial<Grid> = {}): readonly string[] =>
  headerAt(gridOf([upper, lower], more), (more.top ?? 1) + 1, 2).texts;

describe('the texts of a header', () => {
  const upper = ['CONPES', 'Código acción', 'Avance', '', 'Cierre', ''];
  test('in two rows: up to the next group where merges are lost, none over a column without a text', () => {
    expect(textsOf(upper, ['', '', 'Físico', 'Financiero', 'Causal', 'Soporte'])).toEqual([
      'CONPES',
      'Código acción',
      'Avance · Físico',
      'Avance · Financiero',
      'Cierre · Causal',
      'Cierre · Soporte',
    ]);
    expect(
      textsOf(['CONPES', 'Avance', '', '', '', 'Cierre'], ['', 'Físico', 'Financiero', '', 'Nota', 'Cierre']),
    ).toEqual(['CONPES', 'Avance · Físico', 'Avance · Financiero', '', 'Nota', 'Cierre']);
  });
  test('in two rows: as far as groups are merged', () => {
    const merges = [across(1, 3, 4), across(1, 5, 6)];
    expect(textsOf(upper, ['', '', 'Físico', 'Financiero', 'Causal', ''], { merges })).toEqual([
      'CONPES',
      'Código acción',
      'Avance · Físico',
      'Avance · Financiero',
      'Cierre · Causal',
      '',
    ]);
    expect(
      textsOf(['CONPES', 'Código', 'Avance', '', ''], ['', '', 'Físico', 'Financiero', 'Nota'], {
        merges: [across(1, 3, 4)],
      }),
    ).toEqual(['CONPES', 'Código', 'Avance · Físico', 'Avance · Financiero', 'Nota']);
  });
  test('merged over both rows it is said once', () =>
    expect(
      textsOf(['CONPES', 'Avance', ''], ['', 'Físico', 'Financiero'], {
        merges: [{ top: 1, left: 1, bottom: 2, right: 1 }, across(1, 2, 3)],
      }),
    ).toEqual(['CONPES', 'Avance · Físico', 'Avance · Financiero']));
  test('the same text in both rows is said once', () =>
    expect(textsOf(['Estado', 'Avance', 'Nota'], ['Estado', 'Físico', 'Nota'])).toEqual([
      'Estado',
      'Avance · Físico',
      'Nota',
    ]));
  test('years head columns, other numbers and truth values do not', () => {
    expect(headerAt(gridOf([[2025, 1990, 2100, 1989, 2101, 2025.5, true, ' Estado\nactual ']]), 1, 1).texts).toEqual([
      '2025',
      '1990',
      '2100',
      '',
      '',
      '',
      '',
      'Estado actual',
    ]);
  });
  test('a text merged over columns of its own row heads each of them', () => {
    expect(
      headerAt(gridOf([['', 'Estado', '', '', 'x']], { merges: [across(1, 2, 4), across(2, 1, 5)] }), 1, 1).texts,
    ).toEqual(['', 'Estado', 'Estado', 'Estado', 'x']);
  });
  test('what is merged in the rows above and below heads nothing', () => {
    const grid = gridOf(
      [
        ['Arriba', '', '', '', ''],
        ['', '', 'Estado', '', ''],
        ['', '', '', 'Abajo', ''],
      ],
      { merges: [across(1, 1, 2), across(3, 4, 5)] },
    );
    expect(headerAt(grid, 2, 1).texts).toEqual(['', '', 'Estado', '', '']);
  });
  test('is read between two columns, in rows of the sheet', () => {
    const grid = gridOf([['a', 'CONPES', 'Estado', 'Corte', 'b']], { top: 7, left: 3 });
    expect(headerAt(grid, 7, 1, 4, 6)).toEqual({
      top: 7,
      bottom: 7,
      left: 4,
      right: 6,
      texts: ['CONPES', 'Estado', 'Corte'],
      score: 3,
    });
    expect(headerAt(grid, 7, 1)).toMatchObject({ left: 3, right: 7, texts: ['a', 'CONPES', 'Estado', 'Corte', 'b'] });
    expect(headerAt(grid, 7, 1, 6, 4).texts).toEqual([]);
  });
  test('of the PAS, with its rows', () =>
    expect(headerAt(pas(), 7, 2)).toMatchObject({ top: 6, bottom: 7, left: 1, right: 12 }));
});

describe('how many fields a header names', () => {
  const scoreOf = (row: Texts): number => Number(headerAt(gridOf([row]), 1, 1).score.toFixed(3));
  test.each<[string, Texts, number]>([
    ['their own labels', ['CONPES', 'Código acción', 'Estado', 'Notas'], 3],
    ['synonyms', ['Documento', 'Código', 'Situación'], 2.79],
    ['each once', ['CONPES', 'CONPES', 'Número CONPES', 'Documento CONPES', 'Estado'], 2],
    ['by the better of two', ['Documento CONPES', 'CONPES', 'Estado'], 2],
    ['misspelt, if one of its words is not', ['Avanze físico', 'Estdo', 'Corte'], 1.902],
    ['what is only somewhat alike', ['Fecha de la visita', 'Estado', 'Corte'], 2],
    ['one text alone', ['CONPES', '', 'x'], 0],
    ['the same text twice', ['Estado', 'Estado'], 0],
    ['nothing', ['Ana', 'Luis'], 0],
    ['the lower row of the PAS', PAS_LOWER, 6],
  ])('%s', (_, row, score) => expect(scoreOf(row)).toBe(score));
});

test.each<[boolean, string, readonly Area[]]>([
  [false, 'nothing', []],
  [false, 'one title over more than half of the columns', [across(2, 1, 4)]],
  [true, 'one group over half of them', [across(2, 2, 4)]],
  [true, 'one group at the left', [across(2, 1, 3)]],
  [true, 'two groups', [across(2, 1, 4), across(2, 5, 6)]],
  [
    true,
    'groups that reach into the row',
    [
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 2, left: 3, bottom: 3, right: 4 },
    ],
  ],
  [
    false,
    'headers merged down',
    [
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ],
  ],
  [false, 'groups of other rows', [across(1, 1, 2), across(3, 3, 4), across(1, 5, 6)]],
  [false, 'groups that stand out of the table', [across(2, 0, 2), across(2, 6, 7)]],
  [true, 'groups at its edges', [across(2, 1, 2), across(2, 5, 6)]],
])('groups over columns: %p, with %s', (has, _, merges) =>
  expect(hasGroups(gridOf([['x']], { merges }), 2, 1, 6)).toBe(has),
);
