import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { makeWindow, type WindowStandIn } from './windowStandIn';

/** The global names that the library defines. */
export interface OfficeJs {
  readonly Excel: unknown;
  readonly OfficeExtension: OfficeExtensionSeam;
  /** Where the library looks for `Office.context`. */
  readonly window: WindowStandIn;
}

/** The little of OfficeExtension that the seam needs; the rest is none of the simulator's business. */
export interface OfficeExtensionSeam {
  readonly SessionBase: SessionBaseClass;
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  /** One for the whole library: its handlers outlive the Excel that they were added to. */
  readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly RichApiMessageEntry[] }): void;
}

export interface RichApiMessageEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export interface SessionBaseClass {
  new (): object;
  _overrideSession?: object | null;
}

export const OFFICE_JS_FILE = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

let loaded: Promise<OfficeJs> | undefined;

/**
 * Microsoft's own library, unmodified, from node_modules. It is run as a function of this realm instead of in a vm
 * context: its arrays, promises and errors are then ours, and `instanceof` holds, inside jest's own vm too.
 */
export function loadOfficeJs(): Promise<OfficeJs> {
  return (loaded ??= readFile(createRequire(__filename).resolve(OFFICE_JS_FILE), 'utf8').then(evaluate));
}

/**
 * As a script of a page its globals and the properties of `window` would be one: some are made here and used there.
 * `with` joins them, once the names of its own variables are known to the stand-in.
 */
function evaluate(source: string): OfficeJs {
  const window = makeWindow();
  for (const [, name] of source.matchAll(/^(?:var|function) (\w+)/gm))
    if (name !== undefined && !(name in window)) window[name] = undefined;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is the pinned library's; node:vm would give it another realm
  const run = new Function('window', `with (window) {\n${source}\nreturn { Excel, OfficeExtension };\n}`) as (
    window: WindowStandIn,
  ) => Omit<OfficeJs, 'window'>;
  return { ...run.call(window, window), window };
}
