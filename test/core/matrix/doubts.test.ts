import { doubtsInWords } from '../../../src/core/matrix/mappingDoubts';
import { gridOf, mappingOf, matrix } from './sheets';

test('a column that is taken without certainty is named with what it was taken for', () => {
  const header = ['CONPES', 'Código acción', 'Acción', 'Avanc. a la fecha'];
  const mapping = mappingOf(
    gridOf([header, ...[1, 2, 3, 4].map((n) => ['3918', `1.${n}`, 'Crear el portal de datos abiertos', n / 10])]),
  );
  expect(doubtsInWords(mapping)).toEqual([
    expect.stringMatching(/^«Avanc\. a la fecha» por Avance físico \(certeza \d\d %\)$/),
  ]);
});

test('of the matrix nothing is in doubt', () => expect(doubtsInWords(mappingOf(matrix()))).toEqual([]));
