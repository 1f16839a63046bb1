import { MATRIX_COLUMNS, matrixColumn, type MatrixHeader } from '../facts/sampleColumns';
import type { SamplePlan } from '../plan/samplePlan';
import { rowsOfCut } from './expectedRows';

/** A cell that is written unusually, and what it means. */
export interface ExpectedReading {
  readonly row: number;
  readonly column: number;
  readonly header: MatrixHeader;
  readonly key: string;
  readonly written: string | number | null;
  /** ISO days, fractions, codes as text; entities by their acronyms; null where it is blank or cannot be decided. */
  readonly means: string | number | null;
}

export function expectedReadings(plan: SamplePlan): ExpectedReading[] {
  return rowsOfCut(plan).flatMap((action) =>
    MATRIX_COLUMNS.flatMap(({ header }): ExpectedReading[] => {
      const written = action.cells[header];
      return written
        ? [
            {
              row: action.row,
              column: matrixColumn(header),
              header,
              key: action.key,
              written: written.value,
              means: written.means,
            },
          ]
        : [];
    }),
  );
}
