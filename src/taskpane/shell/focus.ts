import { useEffect, useRef, type RefObject } from 'react';

/** What had the focus last; it may be hidden or gone since. */
let last: HTMLElement | undefined;

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The heading of a command on its way, else the view. */
function rescue(): void {
  const refuge = document.querySelector<HTMLElement>('h2[tabindex]') ?? document.querySelector<HTMLElement>('main');
  if (refuge) focusForOnce(refuge);
}

/**
 * Puts the focus on what is no stop of Tab. Office.js on the web moves the focus itself: from an element that is not
 * among its stops it would leave the pane, so it is one for as long as it has the focus.
 */
function focusForOnce(element: HTMLElement): void {
  element.tabIndex = 0;
  element.addEventListener(
    'blur',
    () => {
      element.tabIndex = -1;
    },
    { once: true },
  );
  element.focus({ preventScroll: true });
}

/** The focus of an element that leaves the page goes to what stands there instead, never to nowhere. */
export function useFocusKept(): void {
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last = target;
    };
    const observer = new MutationObserver(() => {
      if (last && !last.isConnected && isLost()) rescue();
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
}

/** Takes the focus when it comes into the page and gives it back when it leaves. */
export function useFocusWithin<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    // The view that had it may be hidden already.
    const before = last;
    if (element.current) focusForOnce(element.current);
    return () => {
      // The view that started it is shown again only after this.
      requestAnimationFrame(() => {
        if (!isLost() && document.activeElement?.tagName !== 'MAIN') return;
        if (before?.isConnected) before.focus({ preventScroll: true });
        if (isLost()) rescue();
      });
    };
  }, []);
  return element;
}
