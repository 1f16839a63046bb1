import type { Status } from '../cut/status';

/** A word that DNP or the matrix uses for a status, editable in `Configuración`. */
export interface StateWord {
  readonly word: string;
  readonly status: Status;
  /** Stage of the flow that the word names too (`En revisión OAP`), from 1. */
  readonly stage?: number;
}
