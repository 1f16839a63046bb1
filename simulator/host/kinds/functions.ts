import { serialOfDay } from '../../workbook/serial';
import type { Workbook } from '../../workbook/workbook';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind } from '../objectKind';

export const functionsObject = (host: Host): HostObject => bind(FUNCTIONS, host.workbook, host);

interface FunctionResult {
  readonly value: number | null;
  readonly error: string;
}

/** Only `DATE` is played: its result for one day tells the two date systems apart. */
const FUNCTIONS: ObjectKind<Workbook> = {
  typeName: 'Functions',
  finders: {
    Date: ({ date1904 }, args, host) => {
      const value = serialOfDay(args.integer(0), args.integer(1), args.integer(2), date1904);
      return bind(FUNCTION_RESULT, value === undefined ? { value: null, error: '#NUM!' } : { value, error: '' }, host);
    },
  },
};

const FUNCTION_RESULT: ObjectKind<FunctionResult> = {
  typeName: 'FunctionResult',
  scalars: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
};
