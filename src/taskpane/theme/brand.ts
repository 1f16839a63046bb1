import type { BrandVariants } from '@fluentui/react-components';

/** Excel's green, from dark to light. */
export const EXCEL: BrandVariants = {
  10: '#03130A',
  20: '#082415',
  30: '#0B361F',
  40: '#0D4427',
  50: '#0E5330',
  60: '#0F6138',
  70: '#107041',
  80: '#107C41',
  90: '#218D51',
  100: '#379C62',
  110: '#4DAA74',
  120: '#66B988',
  130: '#82C79C',
  140: '#9FD5B3',
  150: '#BFE3CC',
  160: '#DFF2E6',
};
