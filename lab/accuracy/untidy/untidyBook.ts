import { randomFrom } from '../../../test-kit/random';
import { trueActions, type TrueAction } from './actions';
import { dnpBook, type DnpBook } from './dnpBook';
import { matrixBook, type MatrixBook } from './matrixBook';

/** A matrix as books really are and DNP's report on it, with the truth beside them. */
export interface UntidyBook {
  readonly actions: readonly TrueAction[];
  readonly matrix: MatrixBook;
  readonly dnp: DnpBook;
}

export function untidyBook(seed: number): UntidyBook {
  const random = randomFrom(seed * 6151 + 7);
  const actions = trueActions(random);
  const matrix = matrixBook(actions, random);
  return { actions, matrix, dnp: dnpBook(matrix, random) };
}
