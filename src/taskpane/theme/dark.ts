import { createDarkTheme, type Theme } from '@fluentui/react-components';
import { EXCEL } from './brand';

const FLUENT = createDarkTheme(EXCEL);

/** White on the brand's usual step is too faint in the dark, and so is Fluent's red for small text (4.2 to 1). */
export const DARK: Theme = {
  ...FLUENT,
  colorBrandForeground1: EXCEL[120],
  colorBrandForeground2: EXCEL[130],
  colorBrandForegroundLink: EXCEL[130],
  colorStatusDangerForeground1: FLUENT.colorStatusDangerForeground3,
};
