import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { isHostDark, onHostTheme } from '../../excel/theme';

const DARK_PREFERRED = '(prefers-color-scheme: dark)';

/** The theme that Office asks for, else the system; only one of them is loaded. High contrast is the browser's own (forced colours). */
export async function loadTheme(): Promise<Theme> {
  const isDark = isHostDark() ?? window.matchMedia(DARK_PREFERRED).matches;
  return isDark
    ? (await import(/* webpackChunkName: "dark" */ './dark')).DARK
    : (await import(/* webpackChunkName: "light" */ './light')).LIGHT;
}

/** Starts with `first`, and follows when Office or the system changes its look. */
export function useOfficeTheme(first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    const preferred = window.matchMedia(DARK_PREFERRED);
    const follow = () => void loadTheme().then(setTheme);
    preferred.addEventListener('change', follow);
    onHostTheme(follow);
    return () => preferred.removeEventListener('change', follow);
  }, []);
  return theme;
}
