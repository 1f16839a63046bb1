import type { Frame } from 'playwright-core';
import { RULES } from '../../../src/core/rules/ruleCatalogue';

/** Words that a library would say by itself; none of them is Spanish. */
const ENGLISH =
  /\b(close|dismiss|loading|search|required|optional|error:|warning:|success|clear|select|open|cancel|submit|button|expand|collapse|undefined|null|NaN|object|the|and|of|not|is|no results|Invalid Date)\b/i;
/** What stands in the book is not ours to translate: it is quoted between guillemets. */
const QUOTED = /«[^»]*»/g;
/** Names are the same in every language, those of the procedure's rules too: `CLOSE-1`. */
const NAMES = new RegExp(`\\b(Microsoft Excel|Office\\.js|${RULES.map(({ id }) => id).join('|')})\\b`, 'g');
/** Days as a machine writes them. */
const ISO_DAY = /\b20\d\d-\d\d-\d\d\b/;
/** No word of ours has a plural in brackets, no share a decimal point. */
const CARELESS = /\w\((s|es)\)|\d\.\d+ ?%/;

/** Those of the texts that nobody in Colombia would have written. */
export function notSpanish(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const ours = text.replace(QUOTED, '').replace(NAMES, '');
    return [ENGLISH, ISO_DAY, CARELESS].some((wrong) => wrong.test(ours));
  });
}

/** All that the pane says, names for screen readers among it. */
export function textsOf(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const texts = [...document.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('script, style')) texts.push(walker.currentNode.textContent ?? '');
    return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  });
}
