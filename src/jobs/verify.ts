import { checkInWords } from '../core/logbook/seal/checkInWords';
import { verifyLogbook, type LogbookCheck } from '../core/logbook/seal/verifyLogbook';
import type { OpenBook } from './interpret';

/** *Verificar bitácora*: what the seals tell, and the same in words, the verdict first. Writes nothing. */
export function verifyBook({ logGrid, date1904 }: OpenBook): {
  readonly check: LogbookCheck;
  readonly words: readonly string[];
} {
  const check = verifyLogbook(logGrid, date1904);
  return { check, words: checkInWords(check) };
}
