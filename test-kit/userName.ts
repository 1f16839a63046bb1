import type { BrowserContext } from 'playwright-core';

/** Where src/device/preferences.ts keeps the name, in a browser that parts no storage. */
const KEY = '@conpes/userName';

/** The device already knows the name; what the user changes afterwards stays. */
export async function keepUserName(context: BrowserContext, userName: string): Promise<void> {
  await context.addInitScript(
    ([key, value]) => {
      if (location.protocol === 'https:' && localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [KEY, JSON.stringify(userName)] as const,
  );
}
