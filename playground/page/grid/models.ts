import type { CellTemplateProp, ColumnRegular, DataType, HyperFunc, VNode } from '@revolist/revogrid';
import type { Sheet } from '../../../simulator/workbook/sheet';
import { textOf } from '../../../simulator/workbook/shownText';
import type { Workbook } from '../../../simulator/workbook/workbook';
import type { ShownColumn } from './gridLayout';
import { lookOf } from './cellLook';

/** RevoGrid's rows know only which they are: the cells stay in the book, which is asked whenever one is drawn. */
export const rowModel = (row: number): DataType => ({ row });

const rowOf = (model: DataType): number => Number(model['row']);

export function columnModel(workbook: Workbook, sheet: Sheet, { index, name, width }: ShownColumn): ColumnRegular {
  return {
    prop: index,
    name,
    size: width,
    cellTemplate: (_h, { model }) => textOf(sheet.grid.get(rowOf(model), index), workbook.date1904),
    cellProperties: ({ model }) => ({
      style: lookOf(workbook, sheet, rowOf(model), index),
      'aria-rowindex': String(rowOf(model) + 1),
      'aria-colindex': String(index + 1),
    }),
  };
}

export const ROW_HEADERS: Omit<ColumnRegular, 'prop'> = {
  size: 52,
  cellTemplate: (_h: HyperFunc<VNode>, { model }: CellTemplateProp) => String(rowOf(model) + 1),
  cellProperties: () => ({ role: 'rowheader', tabindex: -1 }),
  columnProperties: () => ({ role: 'columnheader' }),
  columnTemplate: (h: HyperFunc<VNode>) => h('span', { class: 'visually-hidden' }, 'Fila'),
};
