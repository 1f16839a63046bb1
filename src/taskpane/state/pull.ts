/** So many items of a list are taken over at once: more would hold up the thread that draws. */
const PAGE = 400;

/** A whole list, page by page, each item made into what the view needs while its page is at hand. */
export async function pull<T, S>(
  page: (from: number, count: number) => Promise<readonly T[]>,
  shape: (item: T) => S,
): Promise<readonly S[]> {
  const items: S[] = [];
  for (;;) {
    const next = await page(items.length, PAGE);
    for (const item of next) items.push(shape(item));
    if (next.length < PAGE) return items;
  }
}
