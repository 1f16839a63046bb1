import { newWorkbook } from '../../simulator/xlsx';
import { CUT } from '../../sample/facts/sampleCut';
import { AddIn } from './addIn';
import { onDialog } from './dialogs';
import { byId } from './dom';
import { offerFiles, openSample } from './openAndSave';
import { FormulaBar } from './formulaBar';
import { SheetGrid } from './grid/sheetGrid';
import { attempt, warn } from './notices';
import { OpenBook } from './showBook';
import { offerRegions } from './regions';
import { drawRibbon } from './ribbon';
import { offerScheme } from './scheme';
import { SheetTabs } from './sheetTabs';
import { Splitter } from './splitter';
import { openToTests } from './testAccess';

const told = new URLSearchParams(location.search);
const paneRegion = byId('pane-region', HTMLElement);
const today = byId('today', HTMLInputElement);
const bookName = byId('book-name', HTMLParagraphElement);

// On the real day the sample's cut would be long over.
today.value = told.get('hoy') ?? CUT.today;

const book = new OpenBook(newWorkbook());
const addIn = new AddIn(book, today.value);
const grid = new SheetGrid(book);
const tabs = new SheetTabs(book);
const formulaBar = new FormulaBar(book, () => grid.focus());

function showPane(shown: boolean): void {
  paneRegion.hidden = !shown;
}

book.onOpen(() => addIn.restart());
book.onChange(() => {
  bookName.textContent = book.workbook.name;
  grid.draw();
  tabs.draw();
  formulaBar.draw();
});

new Splitter(Number(told.get('panel') ?? 350));
offerScheme();
offerRegions();
offerFiles(book);
void attempt('No se pudo leer el manifiesto', () =>
  drawRibbon({ showPane: () => showPane(true), runCommand: (name) => addIn.runCommand(name) }),
);
byId('close-pane', HTMLButtonElement).addEventListener('click', () => showPane(false));
addEventListener('keydown', (event) => {
  if (!event.ctrlKey || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
  event.preventDefault();
  tabs.step(event.key === 'PageUp' ? -1 : 1);
});
today.addEventListener('change', () => addIn.setToday(today.value));
// The add-in writes what it has to say behind the # (src/commands/message.ts).
onDialog(({ hash }) => warn(decodeURIComponent(hash.slice(1))));
openToTests(book, grid);

void attempt('No se pudo abrir el libro de ejemplo', () => openSample(book));
