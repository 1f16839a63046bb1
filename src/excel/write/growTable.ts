import type { Area } from '../../core/sheet/grid';
import { areaOf, loadArea } from '../areas';
import type { Operation } from './operation';

/** Asks where an Excel table stands, its totals included; undefined where the matrix is none. */
export function loadTable(context: Excel.RequestContext, name: string | undefined): Excel.Range | undefined {
  return name === undefined ? undefined : loadArea(context.workbook.tables.getItemOrNullObject(name).getRange());
}

export function tableArea(table: Excel.Range | undefined): Area | undefined {
  return table === undefined || table.isNullObject ? undefined : areaOf(table);
}

/**
 * As far as the new cells, wherever both stand by now; a table may have grown by itself when something was written beside
 * it, but code does not count on that.
 */
export function stretched(name: string, to: () => Excel.Range): Operation {
  return {
    bytes: 500,
    write: (context) => {
      const table = context.workbook.tables.getItem(name);
      table.resize(table.getRange().getBoundingRect(to()));
    },
  };
}
