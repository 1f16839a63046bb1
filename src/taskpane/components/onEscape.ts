import type { KeyboardEvent } from 'react';

/** Escape leaves a form or a preview. Office.js on the web would take the person back to the sheet with the same key. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
}
