import type { Playground } from './page';

/** What a person has asked the system for. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
}

/** Changes the look while the pane is open, and comes back when the pane has followed. */
export async function wear({ page, pane }: Playground, look: Look): Promise<void> {
  await page.emulateMedia(look);
  await pane.waitForFunction(({ colorScheme, forcedColors }) => {
    if (matchMedia('(forced-colors: active)').matches) return forcedColors === 'active';
    const ground = getComputedStyle(document.querySelector('#root > * > *') ?? document.body).backgroundColor;
    const channels = ground.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    const lightness = channels.reduce((sum, channel) => sum + channel, 0) / channels.length;
    return forcedColors === 'none' && (colorScheme === 'dark' ? lightness < 60 : lightness > 240);
  }, look);
}
