import { byId } from './dom';
import { SCHEME_CHOSEN } from './schemeChosen';

/** Light or dark; until somebody chooses, what the system says. */
export function offerScheme(): void {
  const input = byId('dark', HTMLInputElement);
  const system = matchMedia('(prefers-color-scheme: dark)');
  input.checked = system.matches;
  system.addEventListener('change', () => {
    input.checked = system.matches;
  });
  input.addEventListener('change', () => {
    document.documentElement.style.colorScheme = input.checked ? 'dark' : 'light';
    dispatchEvent(new Event(SCHEME_CHOSEN));
  });
}
