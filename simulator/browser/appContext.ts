import type { Session } from '../host/hostSession';
import { Requirements } from '../host/requirements';

export interface ContextOptions {
  readonly apiVersion: string;
  readonly locale: string;
  readonly readOnly: boolean;
}

/** Who this frame is: every frame is a conversation of its own, for Office.js keeps settings in the browser by it. */
export interface Identity {
  readonly conversation: string;
  readonly control: string;
}

/** The iframe's name is how Office.js learns that it stands in Excel on the web, and where it finds it. */
export function frameName({ conversation, control }: Identity, locale: string): string {
  return JSON.stringify({
    baseFrameName: 'excel',
    // Without `disableLogging` the library fetches and feeds Microsoft's telemetry.
    hostInfo: `Excel|Web|16.01|${locale}|||disableLogging`,
    xdmInfo: `${conversation}|${control}|${location.origin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}

const EXCEL_ON_THE_WEB = 16;
const ClientMode = { readOnly: 0, readWrite: 1 } as const;
const TASK_PANE = 1;

/** The answer to `ContextActivationManager_getAppContextAsync`; from here `Office.context` is made. */
export function appContext(
  { control }: Identity,
  session: Session,
  { apiVersion, locale, readOnly }: ContextOptions,
): Readonly<Record<string, unknown>> {
  return {
    _id: control,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${location.origin}/${encodeURIComponent(session.workbook.name)}`,
    _clientMode: readOnly ? ClientMode.readOnly : ClientMode.readWrite,
    _settings: [...session.settings],
    _reason: 1,
    _osfControlType: TASK_PANE,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: control,
    _requirementMatrix: requirementMatrix(apiVersion),
    _hostFullVersion: '16.0.18000.41000',
    _addinName: document.title,
    // Whence pages of dialogs may come.
    _appDomains: [location.origin],
    _addInSourceUrl: location.origin,
    _clientWindowWidth: innerWidth,
    _clientWindowHeight: innerHeight,
  };
}

/** Versions as texts: the number 1.10 would read as 1.1. */
function requirementMatrix(apiVersion: string): string {
  const online = new Requirements(apiVersion).isSetSupported('ExcelApiOnline', '1.1');
  return JSON.stringify({
    ExcelApi: apiVersion,
    ...(online && { ExcelApiOnline: '1.1' }),
    RichApiRuntime: '1.2',
    DelayForCellEdit: '1.1',
    DialogApi: '1.2',
    AddInCommands: '1.1',
    Settings: '1.1',
  });
}
