import type { ProtectionAllowance } from '../../workbook/protection';
import type { Sheet } from '../../workbook/sheet';
import { isRecord } from '../args';
import type { Host } from '../excelHost';
import { HostError } from '../hostError';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { requireSheet } from '../rangePlace';

export const worksheetProtectionObject = (host: Host, sheet: Sheet): HostObject =>
  bind(WORKSHEET_PROTECTION, sheet, host);

const OPTIONS: Readonly<Record<string, ProtectionAllowance>> = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
};

const WORKSHEET_PROTECTION: ObjectKind<Sheet> = {
  typeName: 'WorksheetProtection',
  requireAlive: (sheet, { workbook }) => requireSheet(sheet, workbook.sheets),
  scalars: {
    Protected: { get: ({ protection }) => protection !== undefined },
    Options: {
      get: ({ protection }) =>
        protection
          ? Object.fromEntries(
              Object.entries(OPTIONS).map(([option, allowance]) => [option, protection.allows.has(allowance)]),
            )
          : null,
    },
  },
  calls: {
    Protect: (sheet, args) => {
      if (sheet.protection) throw new HostError('InvalidOperation', 'The sheet is already protected.');
      const options = args.raw(0);
      const allows = Object.entries(OPTIONS)
        .filter(([option]) => isRecord(options) && options[option] === true)
        .map(([, allowance]) => allowance);
      sheet.protection = { allows: new Set(allows), hasPassword: args.has(1) };
    },
    Unprotect: (sheet) => {
      if (sheet.protection?.hasPassword)
        throw new HostError('AccessDenied', 'The simulator does not check passwords: the sheet stays protected.');
      sheet.protection = undefined;
    },
  },
};
