import { isLocked, withPart } from '../../workbook/style';
import { asFlag } from '../args';
import { commonOf, restyle, type CellsTarget } from '../cellMatrix';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind } from '../objectKind';

export const formatProtectionObject = (host: Host, cells: CellsTarget): HostObject =>
  bind(FORMAT_PROTECTION, cells, host);

const FORMAT_PROTECTION: ObjectKind<CellsTarget> = {
  typeName: 'FormatProtection',
  scalars: {
    Locked: {
      get: (cells) => commonOf(cells, isLocked),
      set: (cells, value) => {
        const locked = asFlag(value);
        restyle(cells, (style) => withPart(style, 'protection', { ...style?.protection, locked }));
      },
    },
  },
};
