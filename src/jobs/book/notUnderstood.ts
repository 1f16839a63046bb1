import { Refusal } from '../../core/text/refusal';

/** The workbook cannot be interpreted; `message` is Spanish, names sheet and cell, and says what to do. */
export class NotUnderstood extends Refusal {
  override readonly name = 'NotUnderstood';
}
