import type { Cell } from '../sheet/cell';
import { valueOf } from '../cells/reading';
import { readConpes } from '../cells/conpes';
import { decideDateOrder, type DateOrder } from '../cells/dateOrder';
import { decideShareUnit, type ShareUnit } from '../cells/shareUnit';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import type { RowReader } from './rowReader';
import { isNotAction, type Mapping, type TableLayout } from './tableLayout';

/** How a column writes shares and dates: decided once from all of its cells, never cell by cell. */
export interface Conventions {
  readonly shareUnit: (field: FieldId) => ShareUnit;
  readonly dateOrder: (field: FieldId) => DateOrder;
}

const TERMS: readonly FieldId[] = ['start', 'end'];

export function conventionsOf(layout: TableLayout, mapping: Mapping, reader: RowReader): Conventions {
  const shareUnits = new Map<FieldId, ShareUnit>();
  const dateOrders = new Map<FieldId, DateOrder>();
  for (const field of FIELD_IDS) {
    if (mapping.columns[field] === undefined) continue;
    if (FIELDS[field].kind === 'share')
      shareUnits.set(field, shareUnitOf(field, columnCells(layout, reader, field), layout, reader));
    if (FIELDS[field].kind === 'day') dateOrders.set(field, dateOrderOf(field, layout, reader));
  }
  return {
    shareUnit: (field) => shareUnits.get(field) ?? 'undecidable',
    dateOrder: (field) => dateOrders.get(field) ?? 'undecidable',
  };
}

/** The unit that a column of shares would have with these cells. */
export function shareUnitOf(field: FieldId, cells: Iterable<Cell>, layout: TableLayout, reader: RowReader): ShareUnit {
  return decideShareUnit(cells, field === 'weight' ? documentsIn(layout, reader) : undefined);
}

/** A column that proves nothing of its own is written like the other term of the same actions. */
function dateOrderOf(field: FieldId, layout: TableLayout, reader: RowReader): DateOrder {
  const own = decideDateOrder(columnCells(layout, reader, field));
  if (own !== 'undecidable' || !TERMS.includes(field)) return own;
  return decideDateOrder(TERMS.flatMap((term) => [...columnCells(layout, reader, term)]));
}

/** In how many documents the actions' weights sum to 100 % each (FLOW-11); 1 in a PAS, which names none. */
function documentsIn(layout: TableLayout, reader: RowReader): number {
  const documents = new Set<string>();
  for (const cell of columnCells(layout, reader, 'conpes')) {
    const conpes = valueOf(readConpes(cell));
    if (conpes) documents.add(conpes);
  }
  return Math.max(1, documents.size);
}

/** All cells of a field, from the first action of the table to the last. */
export function* columnCells(layout: TableLayout, reader: RowReader, field: FieldId): Generator<Cell> {
  const isNone = isNotAction(layout);
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) if (!isNone(row)) yield reader.cell(row, field);
}
