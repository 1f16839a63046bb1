import { resolveEntity } from '../../../src/core/cells/entityCatalogue';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import { searchText } from '../../../src/core/matrix/searchText';
import { fold } from '../../../src/core/text/fold';

const record = (owner: string, ...entities: string[]) => ({
  text: 'Diseñar la política',
  owner,
  entity: entities.map((raw) => ({ raw, entity: resolveEntity(raw, DEFAULT_ENTITIES) })),
});

/** As the pane searches: every word, in any spelling. */
const finds = (text: string, search: string) =>
  search
    .split(/\s+/)
    .map(fold)
    .every((word) => text.includes(word));

test.each<[string, string, boolean]>([
  ['MHCP', 'ministerio de hacienda', true],
  ['MHCP', 'Crédito Público', true],
  ['MHCP', 'MinHacienda', true],
  ['Ministerio de Hacienda y Crédito Público', 'mhcp', true],
  ['Min. Hacienda', 'MHCP', true],
  ['DIAN', 'impuestos y aduanas', true],
  ['DIAN', 'hacienda', false],
  ['Gobernación del Cauca', 'CAUCA', true],
  ['Gobernación del Cauca', 'mhcp', false],
])('%s is found by %j: %p', (entity, search, is) => expect(finds(searchText(record('', entity), ''), search)).toBe(is));

test('owners are found by name, accents and case ignored, and several entities each', () => {
  const text = searchText(record('Yolanda Muñoz; Andrés Peña', 'MHCP', 'DIAN'), '4144/2.3');
  for (const search of ['YOLANDA munoz', 'pena', 'hacienda aduanas', '4144/2.3', 'diseñar politica'])
    expect([search, finds(text, search)]).toEqual([search, true]);
  expect(finds(text, 'Laura')).toBe(false);
});

test('what is no row is found by what is shown of it', () =>
  expect(searchText(undefined, 'DATA-8 A1 Falta la etiqueta')).toBe('data 8 a1 falta la etiqueta'));
