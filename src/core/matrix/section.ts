import { readCode } from '../cells/code';
import { contentOf } from '../cells/cellContent';
import { FIELD_IDS, FIELDS } from './fields';
import type { Grid } from '../sheet/grid';
import type { RowReader } from './rowReader';
import type { Mapping } from './tableLayout';

/** Merged over fewer columns a text may still be one field's. */
const CAPTION_WIDTH = 3;

/**
 * Tells rows that head a section (`Objetivo 1 · 40 %`), judged by their own cells: the document may be merged over
 * them. A row with anything of an action stays one, so that a missing key is spoken of (DATA-1).
 */
export function sectionTest(grid: Grid, mapping: Mapping, reader: RowReader): (row: number) => boolean {
  const fields = FIELD_IDS.filter((field) => mapping.columns[field] !== undefined && !FIELDS[field].inSections);
  const captions = new Set(grid.merges.filter(isCaption).map(({ top, left }) => `${top}/${left}`));
  return (row) => {
    const columns = new Set<number | undefined>();
    for (const field of fields) {
      const cell = reader.own(row, field);
      if (contentOf(cell).kind === 'blank') continue;
      columns.add(mapping.columns[field]);
      // `1.1 Crear…` merged over the columns is an action all the same.
      if (columns.size > 1 || !captions.has(`${row}/${mapping.columns[field]}`) || readCode(cell).kind === 'value')
        return false;
    }
    return true;
  };
}

function isCaption({ top, bottom, left, right }: Grid['merges'][number]): boolean {
  return top === bottom && right - left + 1 >= CAPTION_WIDTH;
}
