import { verifyBook } from '../jobs/questions/verify';
import type { BookInPieces } from './bookInPieces';

export interface VerifyView {
  /** `soundSorted`: nothing is lost or changed, only the order. */
  readonly verdict: 'sound' | 'soundSorted' | 'tampered' | 'empty';
  /** A sentence each, the verdict first. */
  readonly words: readonly string[];
}

export const logbookQuestions = ({ opened }: BookInPieces) => ({
  /** *Verificar bitácora*. */
  verification(): VerifyView {
    const {
      check: { problems, sealed },
      words,
    } = verifyBook(opened());
    const isOrder = problems.every(({ kind }) => kind === 'reordered');
    return {
      verdict: problems.length > 0 ? (isOrder ? 'soundSorted' : 'tampered') : sealed === 0 ? 'empty' : 'sound',
      words,
    };
  },
});
