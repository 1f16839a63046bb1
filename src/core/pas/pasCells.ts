import { serialOf } from '../calendar/day';
import { isDateFormat } from '../cells/numberFormat';
import { valueOf } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { conventionsOf } from '../matrix/conventions';
import { cellAt, type Grid } from '../sheet/grid';
import { rowReader } from '../matrix/rowReader';
import { writtenShare } from '../fixes/shareFixes';
import type { NewCell } from '../newRows/newRow';
import { NUMBER_FORMATS } from '../sheet/sheetContent';
import type { Matrix } from '../workspace/workspace';
import { entityText, relatedText, type PlanField } from './planFields';

/** Writes a field of a planned action as its column in the matrix does; undefined where the plan says nothing readable. */
export type CellWriter = (planned: ActionRecord, field: PlanField, row: number) => NewCell | undefined;

export function cellWriter({ layout, mapping }: Matrix, grid: Grid, date1904: boolean): CellWriter {
  const conventions = conventionsOf(layout, mapping, rowReader(grid, layout, mapping));
  return (planned, field, row) => {
    // The look of the column where there are rows; the header says nothing of it.
    const like =
      row > layout.headerBottom ? cellAt(grid, row, mapping.columns[field] ?? 0) : { value: '', format: 'General' };
    switch (field) {
      case 'start':
      case 'end': {
        const day = valueOf(planned[field]);
        return day === undefined
          ? undefined
          : { value: serialOf(day, date1904), format: isDateFormat(like.format) ? like.format : NUMBER_FORMATS.day };
      }
      case 'weight':
      case 'objectiveWeight':
      case 'annualTarget':
      case 'finalTarget': {
        const share = valueOf(planned[field]);
        return share === undefined ? undefined : writtenShare(share, like, conventions.shareUnit(field));
      }
      case 'related': {
        const codes = valueOf(planned.related);
        return codes && { value: relatedText(codes) };
      }
      case 'entity':
        return text(entityText(planned));
      default:
        return text(planned[field]);
    }
  };
}

function text(value: string): NewCell | undefined {
  return value === '' ? undefined : { value };
}
