import { SCHEME_CHOSEN } from '../schemeChosen';

const DARK = '(prefers-color-scheme: dark)';

/** Chromium does not hand the look of a page on to its frames: what was chosen in the page around this one holds here. */
export function followLookOf(page: Window): void {
  const real = window.matchMedia.bind(window);
  window.matchMedia = (query) => (query === DARK ? chosenIn(page, real(query)) : real(query));
}

function chosenIn(page: Window, system: MediaQueryList): MediaQueryList {
  const isDark = (): boolean => {
    const { colorScheme } = page.document.documentElement.style;
    return colorScheme === '' ? system.matches : colorScheme === 'dark';
  };
  const list = Object.defineProperty(new EventTarget(), 'matches', { get: isDark }) as MediaQueryList;
  const tell = (): boolean => list.dispatchEvent(new Event('change'));
  system.addEventListener('change', tell);
  page.addEventListener(SCHEME_CHOSEN, tell);
  addEventListener('pagehide', () => page.removeEventListener(SCHEME_CHOSEN, tell));
  return list;
}
