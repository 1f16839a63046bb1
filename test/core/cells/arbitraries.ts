import fc from 'fast-check';
import type { Cell, CellValue } from '../../../src/core/sheet/cell';

export const cell = (value: CellValue, format = 'General'): Cell => ({ value, format });

/** Cells as foreign books have them: any text, real spellings, any number, any format. */
export const anyCell: fc.Arbitrary<Cell> = fc.record({
  value: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 40 }),
    fc.stringMatching(/^[0-9.,;:/%() -]{0,20}$/),
    fc.constantFrom(
      '2,16 - 2,17',
      'Sí, 1.1, 1.2',
      '31-dic-25',
      'CONPES D.E. 3918',
      '_x000D_',
      '#REF!',
      '\u00a0',
      '=1+1',
      '-',
      '@',
      '80 %',
      'dedededededededededededede!',
    ),
    fc.double(),
    fc.integer(),
    fc.integer({ min: 20_000, max: 80_000 }),
    fc.boolean(),
  ),
  format: fc.oneof(
    fc.constantFrom('General', '@', '0%', '0.0%', 'dd/mm/yyyy', 'mmm-yy', '[$-240A]d" de "mmmm', '0.00', '"'),
    fc.string({ maxLength: 12 }),
  ),
});
