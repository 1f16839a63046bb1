import { readConpes } from '../cells/conpes';
import { readDay } from '../cells/date';
import type { ConpesNumber } from '../keys/keys';
import { BLANK, type Reading } from '../cells/reading';
import { fold, textOf } from '../text/fold';
import type { Day } from '../calendar/day';
import type { Cell, CellRef } from '../sheet/cell';
import { cellAt, rightOf, type Grid } from '../sheet/grid';

/** What stands above the table of a PAS annex. */
export interface TitleBlock {
  readonly title: string;
  readonly number: Reading<ConpesNumber>;
  readonly approved: Reading<Day>;
  readonly updated: Reading<Day>;
  /** Cells of what was found, for messages. */
  readonly places: Readonly<Partial<Record<Label, CellRef>>>;
}

type Label = keyof typeof LABELS;

/** As in the annex of CONPES 3992; compared folded, so that colon and case are free. */
const LABELS = {
  title: ['titulo del documento', 'titulo', 'nombre del documento'],
  number: ['documento conpes no', 'documento conpes', 'conpes no', 'numero del documento', 'no conpes'],
  approved: ['fecha de aprobacion'],
  updated: ['fecha de actualizacion'],
  objective: ['objetivo general'],
} as const;

const LABEL_IDS = Object.keys(LABELS) as Label[];

interface Said {
  readonly cell: Cell;
  readonly place: CellRef;
}

/** The block above row `before`: a label with its value behind the colon, or in the next filled cell of the row. */
export function readTitleBlock(grid: Grid, before: number, date1904: boolean): TitleBlock {
  const said = new Map<Label, Said>();
  for (let row = grid.top; row < before; row += 1) {
    for (let column = grid.left; column <= rightOf(grid); column += 1) {
      const found = labelIn(textOf(cellAt(grid, row, column).value));
      if (!found || said.has(found.label)) continue;
      const value =
        found.rest === ''
          ? nextFilled(grid, row, column)
          : { cell: { value: found.rest, format: '@' }, place: { sheet: grid.sheet, row, column } };
      if (value) said.set(found.label, value);
    }
  }
  const day = (label: Label): Reading<Day> => {
    const cell = said.get(label)?.cell;
    return cell ? readDay(cell, { order: 'undecidable', date1904 }) : BLANK;
  };
  const number = said.get('number')?.cell;
  return {
    title: textOf(said.get('title')?.cell.value ?? ''),
    number: number ? readConpes(number) : BLANK,
    approved: day('approved'),
    updated: day('updated'),
    places: Object.fromEntries([...said].map(([label, { place }]) => [label, place])),
  };
}

function labelIn(text: string): { readonly label: Label; readonly rest: string } | undefined {
  const colon = text.indexOf(':');
  const head = fold(colon < 0 ? text : text.slice(0, colon));
  const label = LABEL_IDS.find((id) => LABELS[id].some((known) => known === head));
  return label && { label, rest: colon < 0 ? '' : text.slice(colon + 1).trim() };
}

/** Of merged cells only the first one is filled. */
function nextFilled(grid: Grid, row: number, after: number): Said | undefined {
  for (let column = after + 1; column <= rightOf(grid); column += 1) {
    const cell = cellAt(grid, row, column);
    const text = textOf(cell.value);
    if (text === '') continue;
    return labelIn(text) ? undefined : { cell, place: { sheet: grid.sheet, row, column } };
  }
  return undefined;
}
