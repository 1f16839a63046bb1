/** Office 2024. */
export const DEFAULT_API_VERSION = '1.17';

/** Which requirement sets the simulated Excel says it has: `ExcelApi` up to a version, and what the client library itself asks for. */
export class Requirements {
  constructor(private readonly excelApi: string) {}

  isSetSupported(name: string, version: string | number = '1.1'): boolean {
    switch (name.toLowerCase()) {
      case 'excelapi':
        return isAtLeast(this.excelApi, version);
      // The client may send `retrieve` and `update` as single actions.
      case 'richapiruntime':
        return isAtLeast('1.2', version);
      case 'delayforcelledit':
        return true;
      // Under this name office-js 1.1.110 still looks for `onNameChanged`, which came with ExcelApi 1.17.
      case 'excelapionline':
        return isAtLeast(this.excelApi, '1.17') && isAtLeast('1.1', version);
      default:
        return false;
    }
  }
}

/** Part by part: 1.10 is above 1.9. */
function isAtLeast(has: string, asked: string | number): boolean {
  const [hasMajor = 0, hasMinor = 0] = has.split('.').map(Number);
  const [askedMajor = 0, askedMinor = 0] = String(asked).split('.').map(Number);
  return hasMajor === askedMajor ? hasMinor >= askedMinor : hasMajor > askedMajor;
}
