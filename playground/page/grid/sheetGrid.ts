import { defineCustomElements } from '@revolist/revogrid/loader';
import { formatArea } from '../../../simulator/workbook/a1';
import { sameArea, type Area } from '../../../simulator/workbook/area';
import type { Sheet } from '../../../simulator/workbook/sheet';
import { byId } from '../dom';
import type { OpenBook } from '../showBook';
import { boardOf } from './board';
import { CellInput, type Place } from './cellInput';
import { SelectionEdits } from './gridEdits';
import { afterStroke, areaOfCorners, beginsEditing, cornersOfArea, type Corners } from './keyboard';
import { layoutOf, sameColumns, sameLayout, type Layout } from './gridLayout';
import { columnModel, ROW_HEADERS, rowModel } from './models';
import { giveHeadersTheirRow } from './roles';
import { areaOfRange, rangeOfArea, type GridRange, type RowSection } from './gridSelection';
import { settled } from './settled';

const ROW_HEIGHT = 22;

/** The active sheet in RevoGrid: draws what the book says, and tells the book what the user does. */
export class SheetGrid {
  private readonly host = byId('grid', HTMLDivElement);
  private readonly grid = document.createElement('revo-grid');
  private readonly input = new CellInput(this.host);
  private readonly edits: SelectionEdits;
  private layout: Layout | undefined;
  /** What the grid shows as selected. */
  private shown: Area | undefined;
  /** Where a selection that was made by keys began and goes on. */
  private corners: Corners | undefined;
  /** While the grid itself tells the book of a selection that it already shows. */
  private telling = false;
  private drawing: Promise<void> | undefined;
  private stale = false;

  constructor(private readonly book: OpenBook) {
    this.edits = new SelectionEdits(book);
    defineCustomElements();
    Object.assign(this.grid, {
      range: true,
      readonly: true,
      rowSize: ROW_HEIGHT,
      frameSize: 4,
      rowHeaders: ROW_HEADERS,
      canMoveColumns: false,
      canDrag: false,
      filter: false,
      resize: false,
      exporting: false,
      useClipboard: false,
      // The attribution stands below the sheet: a link has no place inside a grid.
      hideAttribution: true,
    });
    this.host.append(this.grid);
    giveHeadersTheirRow(this.grid);
    this.listenToGrid();
    this.listenToUser();
  }

  /** Soon, once for many calls. */
  draw(): void {
    if (this.telling) return;
    this.stale = true;
    this.drawing ??= this.drawAll().finally(() => {
      this.drawing = undefined;
    });
  }

  /** Settles when the sheet looks as the book is. */
  async drawn(): Promise<void> {
    await this.drawing;
  }

  focus(): void {
    this.grid.focus();
  }

  private get sheet(): Sheet {
    return this.book.workbook.activeSheet;
  }

  private get hasFocus(): boolean {
    return this.host.contains(document.activeElement);
  }

  private async drawAll(): Promise<void> {
    while (this.stale) {
      await new Promise(requestAnimationFrame);
      this.stale = false;
      const { hasFocus } = this;
      await this.drawSheet();
      await this.drawSelection();
      // A cell that is drawn anew has lost the focus.
      if (hasFocus && document.activeElement === document.body) this.focus();
    }
  }

  private async drawSheet(): Promise<void> {
    const { grid, sheet, layout: before } = this;
    const layout = layoutOf(sheet, this.book.workbook.selection.areas[0]);
    this.layout = layout;
    grid.setAttribute('aria-label', `Hoja ${sheet.name}`);
    if (before && sameLayout(before, layout)) return grid.refresh('all');
    if (!before || !sameColumns(before, layout))
      grid.columns = layout.columns.map((column) => columnModel(this.book.workbook, sheet, column));
    grid.pinnedTopSource = layout.frozenRows.map(rowModel);
    grid.source = layout.rows.map(rowModel);
    this.shown = undefined;
    await settled(() => this.measure());
  }

  /** Changes as long as RevoGrid is at work on another sheet, in steps that it does not tell of. */
  private measure(): string {
    const { scrollTop, clientHeight, scrollHeight } = this.grid.querySelector(
      'revogr-viewport-scroll.rgCol .vertical-inner',
    ) ?? { scrollTop: 0, clientHeight: 0, scrollHeight: 0 };
    return [scrollTop, clientHeight, scrollHeight, this.grid.querySelectorAll('[data-rgrow]').length].join();
  }

  private async drawSelection(): Promise<void> {
    const [area] = this.book.workbook.selection.areas;
    if (this.shown && sameArea(this.shown, area)) return;
    this.corners = undefined;
    await this.show(area);
    await this.reveal(area);
  }

  /** RevoGrid brings the focused cell into view by itself, but not always on a sheet that it has only begun to draw. */
  private async reveal(area: Area): Promise<void> {
    await new Promise(requestAnimationFrame);
    const range = this.layout && rangeOfArea(this.layout, area);
    if (!range) return;
    const cell = this.cellAt(range)?.getBoundingClientRect();
    const { left, top, right, bottom } = this.host.getBoundingClientRect();
    if (range.section === 'rgRow' && !(cell && cell.top >= top && cell.bottom <= bottom))
      await this.grid.scrollToRow(range.y);
    if (!(cell && cell.left >= left && cell.left < right)) await this.grid.scrollToColumnIndex(range.x);
  }

  private cellAt({ section, x, y }: GridRange): Element | null {
    return this.grid.querySelector(
      `revogr-data[type="${section}"][col-type="rgCol"] [data-rgrow="${y}"][data-rgcol="${x}"]`,
    );
  }

  private async show(area: Area): Promise<void> {
    this.shown = area;
    const range = this.layout && rangeOfArea(this.layout, area);
    if (range)
      await this.grid.setCellsFocus({ x: range.x, y: range.y }, { x: range.x1, y: range.y1 }, 'rgCol', range.section);
  }

  /** What the grid shows as selected, told to the book. */
  private tell(area: Area): void {
    this.telling = true;
    this.book.session.select(this.sheet.name, formatArea(area));
    this.telling = false;
  }

  private listenToGrid(): void {
    for (const type of ['afterfocus', 'setrange'])
      this.host.addEventListener(type, () => {
        setTimeout(() => void this.tellSelection());
      });
    // Its own keys come late, once for each of its sections, and wherever they are pressed.
    this.host.addEventListener('beforekeydown', (event) => event.preventDefault());
    // The selection stays while somebody writes into the formula bar or works in the pane.
    this.host.addEventListener('beforefocuslost', (event) => event.preventDefault());
    // A selection that was not made here, by the add-in or in the name box, leaves the focus where it is.
    this.host.addEventListener(
      'afterfocus',
      (event) => {
        if (!this.hasFocus || this.input.isOpen) event.preventDefault();
      },
      { capture: true },
    );
  }

  private async tellSelection(): Promise<void> {
    const range = await this.grid.getSelectedRange();
    const area = range && this.layout && areaOfRange(this.layout, { ...range, section: range.rowType as RowSection });
    if (!area || (this.shown && sameArea(this.shown, area))) return;
    this.shown = area;
    this.corners = undefined;
    this.tell(area);
  }

  private listenToUser(): void {
    const { host, edits } = this;
    host.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && this.grid.contains(target)) this.focus();
      },
      { capture: true },
    );
    host.addEventListener('keydown', (event) => this.onKey(event));
    host.addEventListener('dblclick', () => this.edit(edits.text));
    host.addEventListener('copy', (event) => {
      if (!this.input.isOpen) edits.copy(event);
    });
    host.addEventListener('paste', (event) => {
      if (!this.input.isOpen) edits.paste(event);
    });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.input.isOpen) this.onKeyInInput(event);
    else if (event.key === 'F2') this.edit(this.edits.text);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.edits.empty();
    // Not prevented: the key writes itself into the input.
    else if (beginsEditing(event)) this.edit('');
    else this.move(event);
  }

  private onKeyInInput(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return;
    if (event.key === 'Escape') this.input.cancel();
    else this.input.commit();
    this.focus();
    this.move(event);
  }

  private move(event: KeyboardEvent): void {
    if (!this.layout) return;
    const board = boardOf(this.sheet, this.layout, Math.floor(this.grid.clientHeight / ROW_HEIGHT) - 2);
    const next = afterStroke(board, this.corners ?? cornersOfArea(board, this.book.workbook.selection.areas[0]), event);
    if (!next) return;
    event.preventDefault();
    this.corners = next;
    const area = areaOfCorners(board, next);
    void this.show(area);
    this.tell(area);
  }

  private edit(text: string): void {
    const { session } = this.book;
    session.editCell(true);
    this.input.open(this.placeOfActiveCell(), text, {
      done: (typed) => {
        session.editCell(false);
        this.edits.type(typed);
      },
      cancelled: () => session.editCell(false),
    });
  }

  private placeOfActiveCell(): Place {
    const { left, top } = this.host.getBoundingClientRect();
    const range = this.shown && this.layout && rangeOfArea(this.layout, this.shown);
    const place = ((range && this.cellAt(range)) ?? this.grid).getBoundingClientRect();
    return { left: place.left - left, top: place.top - top, width: place.width, height: ROW_HEIGHT };
  }
}
