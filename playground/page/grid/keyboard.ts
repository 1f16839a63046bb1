import type { Area } from '../../../simulator/workbook/area';

/** A place among the rows and columns that are shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The selected rectangle as the keyboard sees it: where it began, and the corner that moves. */
export interface Corners {
  readonly anchor: Place;
  readonly lead: Place;
}

export interface Board {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Rows that fit on the screen. */
  readonly page: number;
  /** The last place in use. */
  readonly end: Place;
  isFilled(place: Place): boolean;
}

export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

type Step = readonly [rows: number, columns: number];

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads as in Excel; `undefined` for keys that move nothing. */
export function afterStroke(board: Board, corners: Corners, stroke: Stroke): Corners | undefined {
  if (stroke.key.toLowerCase() === 'a' && (stroke.ctrlKey || stroke.metaKey))
    return { anchor: { row: 0, column: 0 }, lead: board.end };
  const next = leadAfter(board, corners, stroke);
  if (!next) return undefined;
  const lead = { row: clamp(next.row, board.rows.length), column: clamp(next.column, board.columns.length) };
  const extends_ = stroke.shiftKey && stroke.key !== 'Tab' && stroke.key !== 'Enter';
  return { anchor: extends_ ? corners.anchor : lead, lead };
}

/** Whether a key writes something, accents and other beginnings of characters too. */
export function beginsEditing(event: KeyboardEvent): boolean {
  const writes = event.key.length === 1 || event.key === 'Dead' || event.key === 'Process';
  return writes && (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey));
}

function leadAfter(
  board: Board,
  { anchor, lead }: Corners,
  { key, ctrlKey, metaKey, shiftKey }: Stroke,
): Place | undefined {
  const arrow = ARROWS[key];
  const back = shiftKey ? -1 : 1;
  if (ctrlKey || metaKey) {
    if (arrow) return edge(board, lead, arrow);
    if (key === 'Home') return { row: 0, column: 0 };
    return key === 'End' ? board.end : undefined;
  }
  if (arrow) return moved(lead, arrow);
  switch (key) {
    case 'Home':
      return { ...lead, column: 0 };
    case 'PageUp':
      return { ...lead, row: lead.row - board.page };
    case 'PageDown':
      return { ...lead, row: lead.row + board.page };
    case 'Tab':
      return moved(anchor, [0, back]);
    case 'Enter':
      return moved(anchor, [back, 0]);
    default:
      return undefined;
  }
}

/** Along filled cells to their last one, or over blank ones to the next filled. */
function edge(board: Board, from: Place, step: Step): Place {
  const inside = ({ row, column }: Place): boolean =>
    row >= 0 && column >= 0 && row < board.rows.length && column < board.columns.length;
  let place = from;
  const runs = board.isFilled(place) && board.isFilled(moved(place, step));
  for (let next = moved(place, step); inside(next); next = moved(next, step)) {
    if (runs && !board.isFilled(next)) break;
    place = next;
    if (!runs && board.isFilled(next)) break;
  }
  return place;
}

export function areaOfCorners({ rows, columns }: Board, { anchor, lead }: Corners): Area {
  const sorted = (list: readonly number[], a: number, b: number): [number, number] => [
    list[Math.min(a, b)] ?? 0,
    list[Math.max(a, b)] ?? 0,
  ];
  const [top, bottom] = sorted(rows, anchor.row, lead.row);
  const [left, right] = sorted(columns, anchor.column, lead.column);
  return { top, left, bottom, right };
}

export function cornersOfArea({ rows, columns }: Board, { top, left, bottom, right }: Area): Corners {
  const first = (list: readonly number[], from: number): number =>
    Math.max(
      0,
      list.findIndex((index) => index >= from),
    );
  const last = (list: readonly number[], to: number): number =>
    Math.max(
      0,
      list.findLastIndex((index) => index <= to),
    );
  return {
    anchor: { row: first(rows, top), column: first(columns, left) },
    lead: { row: last(rows, bottom), column: last(columns, right) },
  };
}

const moved = ({ row, column }: Place, [rows, columns]: Step): Place => ({ row: row + rows, column: column + columns });
const clamp = (at: number, count: number): number => Math.min(Math.max(at, 0), count - 1);
