import type { Trap } from '../action';
import { CLOSURE_TRAPS } from './closure';
import { COMPARED_TRAPS } from './compared';
import { DATA_TRAPS } from './data';
import { FLOW_TRAPS } from './flow';

export const TRAPS: readonly Trap[] = [...DATA_TRAPS, ...FLOW_TRAPS, ...CLOSURE_TRAPS, ...COMPARED_TRAPS];
