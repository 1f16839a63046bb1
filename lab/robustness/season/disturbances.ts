import {
  addSheetFilter,
  clearCriteria,
  deleteCells,
  deleteRows,
  filterByTexts,
  insertCells,
  insertRows,
  sortRows,
  WorkbookError,
  type Workbook,
} from '../../../simulator';
import type { Fault } from '../../../simulator/host/faults';
import { SHEETS } from '../../../src/core/sheet/ownSheets';
import { allRows, columnOf, matrixOf, rowsOf } from '../books/places';
import { CODES } from '../faults/points';
import type { Typing } from '../../../test-kit/model/act';
import type { Model } from '../../../test-kit/model/model';
import { anyAct, anyTyping, type Act } from './seasonEdits';
import type { Random } from '../../../test-kit/random';

/** What else happens while a command is done. */
export type Disturbance =
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly killed: boolean }
  /** Somebody's hand in the open book, before a batch; `act` is what the model has to know of it. */
  | {
      readonly kind: 'edit';
      readonly name: string;
      readonly batch: number;
      readonly edit: (book: Workbook) => void;
      readonly act?: Typing;
    }
  /** Somebody else's whole command between our reading and our writing. */
  | { readonly kind: 'between'; readonly act: Act };

/** Batches of a command: it is read in three, looked at, written, and what Excel kept is let go. */
const BATCHES = 10;
const ACTIONS = 40;

export function anyDisturbance(model: Model, random: Random): Disturbance {
  const lot = random.next();
  if (lot < 0.5) return { kind: 'none' };
  if (lot < 0.7) return anyFault(random);
  if (lot < 0.9) return anyEdit(model, random);
  return { kind: 'between', act: anyAct(model, random) };
}

function anyFault(random: Random): Disturbance {
  const batch = 1 + random.below(BATCHES);
  const code = CODES[random.below(CODES.length)] ?? 'GeneralException';
  const when = random.pick(['before', 'after'] as const);
  const lot = random.below(10);
  if (lot < 5) return { kind: 'fault', killed: false, fault: { batch, code, action: random.below(ACTIONS) } };
  if (lot < 7) return { kind: 'fault', killed: false, fault: { batch, code, when } };
  if (lot < 8) return { kind: 'fault', killed: false, fault: { batch, silent: when } };
  if (lot < 9) return { kind: 'fault', killed: false, fault: { batch, dropped: when } };
  return { kind: 'fault', killed: true, fault: { batch, silent: when } };
}

const ROW_LIMIT = 1_048_576;

function anyEdit(model: Model, random: Random): Disturbance {
  const batch = 1 + random.below(BATCHES);
  if (random.chance(0.4)) {
    const act = anyTyping(model, random);
    return {
      kind: 'edit',
      name: `types ${JSON.stringify(act.cells)} into ${act.key}`,
      batch,
      act,
      edit: (book) => typeInto(book, act),
    };
  }
  const ascending = random.chance(0.5);
  const by = random.pick(['Código acción', 'Avance físico', 'Estado'] as const);
  const column = random.pick([3, 13] as const);
  const { name, edit } = random.pick<{ readonly name: string; readonly edit: (book: Workbook) => void }>([
    {
      name: `sorts by ${by}`,
      edit: (book) => {
        const sheet = matrixOf(book);
        sortRows(sheet, allRows(sheet), [{ key: columnOf(sheet, by), ascending }]);
      },
    },
    {
      name: 'puts a row above or takes it away',
      edit: (book) => {
        const sheet = matrixOf(book);
        if (sheet.grid.get(0, 0)?.value) insertRows(book, sheet, 1);
        else deleteRows(book, sheet, 1);
      },
    },
    { name: 'puts a column between or takes it away', edit: (book) => putColumn(book, column) },
    { name: 'filters', edit: filter },
    {
      name: 'protects the matrix',
      edit: (book) => {
        matrixOf(book).protection = { allows: new Set(), hasPassword: false };
      },
    },
    {
      name: 'protects the logbook',
      edit: (book) => {
        const sheet = book.findSheet(SHEETS.logbook);
        if (sheet) sheet.protection = { allows: new Set(), hasPassword: false };
      },
    },
    {
      name: 'moves the sheet',
      edit: (book) => book.move(matrixOf(book), (book.sheets.indexOf(matrixOf(book)) + 1) % book.sheets.length),
    },
  ]);
  return { kind: 'edit', name, batch, edit: (book) => ifAllowed(() => edit(book)) };
}

/** Excel tells people, too, that a sheet is protected. */
function ifAllowed(edit: () => void): void {
  try {
    edit();
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'AccessDenied') throw error;
  }
}

/** By hand into the open book; nothing where the sheet is protected. */
export function typeInto(book: Workbook, { key, cells }: Typing): void {
  const sheet = matrixOf(book);
  const [, code = ''] = key.split('/');
  const row = rowsOf(sheet).find((one) => sheet.grid.get(one, columnOf(sheet, 'Código acción'))?.value === code);
  if (row === undefined) throw new Error(`Somebody has lost ${key}.`);
  for (const [header, value] of Object.entries(cells)) sheet.grid.ensure(row, columnOf(sheet, header)).value = value;
}

/** What people do when a message asks for it. */
export function giveWay(book: Workbook): void {
  for (const sheet of book.sheets) sheet.protection = undefined;
  const sheet = matrixOf(book);
  if (sheet.filter) clearCriteria(sheet, sheet.filter);
}

function putColumn(book: Workbook, column: number): void {
  const sheet = matrixOf(book);
  const area = { top: 0, bottom: ROW_LIMIT - 1, left: column, right: column };
  const isBlank = allRows(sheet).top > 0 && !sheet.grid.usedArea(false, area);
  if (isBlank) deleteCells(book, sheet, area, 'column');
  else insertCells(book, sheet, area, 'column');
}

function filter(book: Workbook): void {
  const sheet = matrixOf(book);
  const area = allRows(sheet);
  const standing = sheet.filter ?? addSheetFilter(sheet, { ...area, top: area.top - 1 });
  filterByTexts(book, sheet, standing, columnOf(sheet, 'Código acción') - standing.area.left, [
    '1.1',
    '1.3',
    '1.4',
    '1.7',
  ]);
}
