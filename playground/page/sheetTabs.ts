import { byId } from './dom';
import type { OpenBook } from './showBook';

/** The visible sheets below the grid: a click or the arrow keys go to one. */
export class SheetTabs {
  private readonly list = byId('sheet-tabs', HTMLDivElement);

  constructor(private readonly book: OpenBook) {
    this.list.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.goTo(target.value);
    });
    this.list.addEventListener('keydown', this.onKey);
  }

  draw(): void {
    const { sheets, activeSheet } = this.book.workbook;
    const visible = sheets.filter(({ visibility }) => visibility === 'Visible');
    const focused = this.list.contains(document.activeElement);
    this.list.replaceChildren(
      ...visible.map(({ id, name, tabColor }) => {
        const tab = document.createElement('button');
        const active = id === activeSheet.id;
        tab.type = 'button';
        tab.role = 'tab';
        tab.value = id;
        tab.textContent = name;
        tab.ariaSelected = String(active);
        tab.tabIndex = active ? 0 : -1;
        tab.setAttribute('aria-controls', 'grid');
        tab.style.setProperty('--tab-color', tabColor || 'transparent');
        return tab;
      }),
    );
    const selected = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focused) selected?.focus();
  }

  /** To the sheet so many places away, the last one at most. */
  step(places: number): void {
    const { sheets, activeSheet } = this.book.workbook;
    const visible = sheets.filter(({ visibility }) => visibility === 'Visible');
    const place = Math.min(Math.max(visible.indexOf(activeSheet) + places, 0), visible.length - 1);
    const next = visible[place];
    if (next) this.goTo(next.id);
  }

  private goTo(id: string): void {
    this.book.session.user((workbook) => {
      const sheet = workbook.findSheet(id);
      if (sheet) workbook.activate(sheet);
    });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const all = this.book.workbook.sheets.length;
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -all, End: all };
    const places = steps[event.key];
    if (places === undefined) return;
    event.preventDefault();
    this.step(places);
  };
}
