import { isOwnSheet } from '../../core/sheet/ownSheets';
import { rowsOfAddress } from '../../core/sheet/rowsOfAddress';
import { readRows } from '../../excel/read/readRows';
import { readSelection } from '../../excel/selection';
import { watchBook, type BookChange } from '../../excel/watch';
import { engine } from './engineWorker';
import { readingEnds } from './refresh';
import { getPane, setPane } from './store';

const SELECTION_MS = 120;
const EDIT_MS = 300;
/** More rows than this at once are no typing: the book is to be read anew, when the person wants it. */
const FEW_ROWS = 60;

/** Keeps the pane in step with the book: where the selection is, and what was edited in the matrix. */
export async function follow(): Promise<void> {
  const select = debounced(
    () =>
      void readSelection().then(
        (selection) => setPane({ selection }),
        () => undefined,
      ),
    SELECTION_MS,
  );
  await watchBook({ onSelect: select, onChange: noteChange });
  select();
}

let edited: { top: number; bottom: number } | undefined;
const readEdited = debounced(() => void takeEdits(), EDIT_MS);

function noteChange({ sheet, address, edited: isEdit }: BookChange): void {
  const { overview } = getPane();
  if (!overview) return;
  if (sheet !== overview.sheet) {
    if (isOwnSheet(sheet)) setPane({ stale: true });
    return;
  }
  const rows = isEdit ? rowsOfAddress(address) : undefined;
  if (!rows) {
    setPane({ stale: true });
    return;
  }
  edited = {
    top: Math.min(rows.top, edited?.top ?? rows.top),
    bottom: Math.max(rows.bottom, edited?.bottom ?? rows.bottom),
  };
  readEdited();
}

/** The rows that were edited are read again and take the place of what was known of them. */
async function takeEdits(): Promise<void> {
  // A reading that is under way may have passed these rows already.
  await readingEnds();
  const rows = edited;
  const { overview } = getPane();
  edited = undefined;
  if (!rows || !overview) return;
  const isFew = rows.bottom - rows.top < FEW_ROWS && rows.top >= overview.firstRow && rows.bottom <= overview.lastRow;
  const taken =
    isFew &&
    (await readRows(overview.sheet, { ...rows, left: overview.left, right: overview.right }, overview.formatColumns)
      .then((piece) => engine().replaceRows(piece))
      .catch(() => false));
  setPane(({ version }) => (taken ? { version: version + 1 } : { stale: true }));
}

function debounced(work: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };
}
