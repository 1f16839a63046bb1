import type { COMMITMENTS } from '../registers/kinds/commitmentsRegister';
import type { Entry } from '../registers/register';
import type { TRANSFERS } from '../registers/kinds/transfersRegister';
import { isOpenCommitment } from '../rules/preparationRules';
import type { Workspace } from '../workspace/workspace';

type Book = Pick<Workspace, 'registers' | 'today'>;

/** PREP-3: what was agreed and not met yet, in whatever cut; it is open until it is met and needs no copying. */
export function openCommitments(book: Book): Entry<typeof COMMITMENTS>[] {
  return book.registers.commitments.entries.filter((line) => isOpenCommitment(line, book));
}

export function overdueCommitments(book: Book): Entry<typeof COMMITMENTS>[] {
  return openCommitments(book).filter(({ values }) => values.due !== '' && values.due < book.today);
}

/** PREP-4: requests without an answer, or with one of which nobody knows since when it holds. */
export function unansweredTransfers({ registers }: Pick<Workspace, 'registers'>): Entry<typeof TRANSFERS>[] {
  return registers.transfers.entries.filter(({ values }) => values.answer === '' || values.answered === '');
}
