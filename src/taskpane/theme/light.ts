import { createLightTheme } from '@fluentui/react-components';
import { EXCEL } from './brand';

export const LIGHT = createLightTheme(EXCEL);
