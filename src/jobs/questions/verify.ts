import { strictObject } from 'valibot';
import { checkInWords } from '../../core/logbook/seal/checkInWords';
import { verifyLogbook, type LogbookCheck } from '../../core/logbook/seal/verifyLogbook';
import type { OpenBook } from '../book/interpret';
import { question } from '../verb';

/** *Verificar bitácora*: which of its lines were changed, removed, inserted or moved. */
export const verify = question({
  title: 'Verificar la bitácora',
  input: strictObject({}),
  answer({ opened }) {
    const { check, words } = verifyBook(opened);
    return { words, data: check };
  },
});

/** What the seals tell, and the same in words, the verdict first. */
export function verifyBook({ logGrid, date1904 }: OpenBook): {
  readonly check: LogbookCheck;
  readonly words: readonly string[];
} {
  const check = verifyLogbook(logGrid, date1904);
  return { check, words: checkInWords(check) };
}
