/** F6 goes from part to part as in Excel: inside the sheet, Tab goes from cell to cell. Shift goes back. */
const REGIONS = [
  '#ribbon button',
  '#name-box',
  '#grid revo-grid',
  '#sheet-tabs [aria-selected="true"]',
  '#splitter',
  '#pane',
];

export function offerRegions(): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const shown = REGIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []).filter((element) =>
      element.checkVisibility(),
    );
    const here = shown.findIndex((element) => element.parentElement?.contains(document.activeElement));
    const next = (here + (event.shiftKey ? -1 : 1) + shown.length) % shown.length;
    shown[next]?.focus();
  });
}
