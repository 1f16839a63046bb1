/** Milliseconds of work in a row; the pane may not block for more than 50. */
const AT_MOST = 20;

/** Asked between two pieces of work: lets the page draw and answer where it has waited long enough. */
export function pace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < AT_MOST) return;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    since = performance.now();
  };
}
