/**
 * RevoGrid draws its column headers without a row around them, as a treegrid must have it, and draws them when it likes:
 * each gets its role in the same moment, before anybody can read the page.
 */
export function giveHeadersTheirRow(grid: HTMLElement): void {
  new MutationObserver(() => {
    for (const row of grid.querySelectorAll('.header-rgRow:not([role])')) row.role = 'row';
  }).observe(grid, { childList: true, subtree: true });
}
