/** The parts of a page that Office.js touches while it loads; nothing of them does anything. */
export interface WindowStandIn {
  [name: string]: unknown;
  Office?: unknown;
}

const nothing = (): undefined => undefined;

export function makeWindow(): WindowStandIn {
  const element = (): object => ({
    style: {},
    setAttribute: nothing,
    getAttribute: () => null,
    appendChild: nothing,
    getElementsByTagName: () => [],
  });
  const storage = { length: 0, key: () => null, getItem: () => null, setItem: nothing, removeItem: nothing };
  const window: WindowStandIn = {
    // Its log lines are for pages; errors reach the caller anyway.
    console: { log: nothing, info: nothing, warn: nothing, error: nothing },
    document: {
      // Never leaves 'loading': the library then does not look for an Office host around it.
      readyState: 'loading',
      URL: 'about:blank',
      cookie: '',
      head: element(),
      body: element(),
      documentElement: element(),
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      addEventListener: nothing,
      removeEventListener: nothing,
    },
    navigator: { userAgent: 'Node', platform: '', language: 'es-CO' },
    location: {
      href: 'https://localhost/',
      origin: 'https://localhost',
      protocol: 'https:',
      host: 'localhost',
      hostname: 'localhost',
      pathname: '/',
      search: '',
      hash: '',
    },
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    Promise,
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}
