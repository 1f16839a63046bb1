import { formatArea, parseAddress } from '../../simulator/workbook/a1';
import type { Workbook } from '../../simulator/workbook/workbook';
import { byId } from './dom';
import { SelectionEdits } from './grid/gridEdits';
import { attempt, warn } from './notices';
import type { OpenBook } from './showBook';

/** Name box and formula bar: where one is, and what the active cell holds. */
export class FormulaBar {
  private readonly nameBox = byId('name-box', HTMLInputElement);
  private readonly formula = byId('formula', HTMLInputElement);
  private readonly edits: SelectionEdits;

  /** `onDone`: the user has finished here and goes back to the sheet. */
  constructor(
    private readonly book: OpenBook,
    private readonly onDone: () => void,
  ) {
    this.edits = new SelectionEdits(book);
    byId('formula-row', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
    this.nameBox.addEventListener('focus', () => this.nameBox.select());
    this.nameBox.addEventListener('keydown', (event) => this.onKey(event, () => this.goTo(this.nameBox.value)));
    this.formula.addEventListener('input', () => this.book.session.editCell(true));
    this.formula.addEventListener('keydown', (event) => this.onKey(event, () => this.write()));
    for (const input of [this.nameBox, this.formula]) input.addEventListener('blur', () => this.leave());
  }

  draw(): void {
    const { activeElement } = document;
    if (activeElement !== this.nameBox) this.nameBox.value = formatArea(this.book.workbook.selection.areas[0]);
    if (activeElement !== this.formula) this.formula.value = this.edits.text;
  }

  private onKey(event: KeyboardEvent, accept: () => void): void {
    if (event.key === 'Enter') accept();
    if (event.key === 'Enter' || event.key === 'Escape') this.onDone();
  }

  /** What was begun here and not accepted is forgotten. */
  private leave(): void {
    this.book.session.editCell(false);
    setTimeout(() => this.draw());
  }

  private write(): void {
    this.book.session.editCell(false);
    this.edits.type(this.formula.value);
  }

  private goTo(text: string): void {
    const { workbook, session } = this.book;
    const target = targetOf(workbook, text);
    if (target) void attempt('No se pudo ir allí', () => session.select(target.sheet, target.address));
    else warn(`«${text}» no es una dirección ni un nombre de este libro.`);
  }
}

function targetOf(workbook: Workbook, text: string): { sheet: string; address: string } | undefined {
  const { activeSheet } = workbook;
  const address = parseAddress(text);
  if (address) return { sheet: address.sheet ?? activeSheet.name, address: formatArea(address.area) };
  const name = workbook.findName(text, activeSheet.name) ?? workbook.findName(text);
  const spot = name && workbook.areaOfName(name);
  return spot && { sheet: spot.sheet.name, address: formatArea(spot.area) };
}
