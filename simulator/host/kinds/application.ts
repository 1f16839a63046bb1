import { asOneOf } from '../args';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind } from '../objectKind';

export const applicationObject = (host: Host): HostObject => bind(APPLICATION, host, host);

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

const APPLICATION: ObjectKind<Host> = {
  typeName: 'Application',
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (host, value) => {
        host.calculationMode = asOneOf(value, MODES);
      },
    },
    /** `values` and `formulas` speak English whatever the user's language is. */
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
  },
  calls: {
    /** There is no screen here to keep still. */
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    /** Nothing is calculated here anyway. */
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};
