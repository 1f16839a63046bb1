import type { Trap } from '../plannedAction';
import { CLOSURE_TRAPS } from './closureTraps';
import { COMPARED_TRAPS } from './compared';
import { DATA_TRAPS } from './dataTraps';
import { FLOW_TRAPS } from './flowTraps';

export const TRAPS: readonly Trap[] = [...DATA_TRAPS, ...FLOW_TRAPS, ...CLOSURE_TRAPS, ...COMPARED_TRAPS];
