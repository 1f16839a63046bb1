import type { BrowserContext } from 'playwright-core';

export interface Watched {
  /** What must not happen, as it happened. */
  readonly complaints: string[];
  /** Every request of the context, for tests that want to know. */
  readonly requests: string[];
}

/** Notes errors of pages, violations of their policy, missing files; requests to elsewhere are noted and stopped. */
export async function watch(context: BrowserContext, origin: string): Promise<Watched> {
  const complaints: string[] = [];
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`policy: ${effectiveDirective} stopped ${blockedURI}`);
    });
  });
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && url.origin !== origin,
    async (route) => {
      complaints.push(`request to ${route.request().url()}`);
      await route.abort();
    },
  );
  return { complaints, requests };
}
