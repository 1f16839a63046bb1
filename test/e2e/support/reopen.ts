import { loadAnew } from '../../../test-kit/pane';
import { closePage, openPage, playgroundIn, type OpenPage, type Playground, type PlaygroundOptions } from './page';

let kept: { readonly likeness: string; readonly opened: OpenPage } | undefined;

/** What a page complains of after its last test is told too. */
afterAll(async () => {
  if (kept) await leave(kept.opened);
});

/**
 * As `openPlayground`, but in the page of the test before in this file, where that was opened alike: the book, its Excel and
 * the pane are new, the page around them is not. That takes a third of the time.
 */
export async function reopenPlayground({ book, ...options }: PlaygroundOptions = {}): Promise<Playground> {
  const likeness = JSON.stringify(options);
  if (kept && kept.likeness !== likeness) await leave(kept.opened);
  if (kept) await renew(kept.opened, book);
  else kept = { likeness, opened: await openPage({ ...options, ...(book && { book }) }) };
  const { opened } = kept;
  return {
    ...playgroundIn(opened),
    close: async () => {
      // A page that complained, or lies below a message, is nothing to begin with.
      if (opened.complaints.length > 0 || (await opened.page.locator('dialog[open]').count()) > 0) await leave(opened);
    },
  };
}

async function leave(opened: OpenPage): Promise<void> {
  kept = undefined;
  await closePage(opened);
}

async function renew(opened: OpenPage, book: Uint8Array | undefined): Promise<void> {
  opened.book = book;
  opened.requests.length = 0;
  // The device knows nothing but the name that it began with.
  await opened.pane.evaluate(() => localStorage.clear());
  await loadAnew(opened);
  await opened.page.evaluate(() => window.playground.drawn());
}
