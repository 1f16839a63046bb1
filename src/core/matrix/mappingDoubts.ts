import { FIELDS } from './fields';
import type { ColumnGuess, Mapping } from './tableLayout';

/** Below this a person should look at what a column was taken for. */
const CERTAIN = 0.75;

export function isDoubtful({ confidence }: Pick<ColumnGuess, 'confidence'>): boolean {
  return confidence < CERTAIN;
}

/** Columns that were taken for a field without certainty, in Spanish: `«Avance» por Avance físico (certeza 60 %)`. */
export function doubtsInWords({ guesses }: Mapping): string[] {
  return guesses
    .filter(isDoubtful)
    .map(
      ({ field, header, confidence }) =>
        `«${header}» por ${FIELDS[field].label} (certeza ${Math.round(confidence * 100)} %)`,
    );
}
