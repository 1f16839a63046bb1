import { Requirements } from '../host/requirements';

/** The few members of `Office` that do not go through batches. */
export interface OfficeGlobal {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly platform: string;
    readonly host: string;
    readonly diagnostics: { readonly host: string; readonly platform: string; readonly version: string };
  };
  onReady(callback?: (info: OfficeReadyInfo) => void): Promise<OfficeReadyInfo>;
}

interface OfficeReadyInfo { readonly host: string; readonly platform: string }

export function makeOffice(locale: string, apiVersion: string): OfficeGlobal {
  const requirements = new Requirements(apiVersion);
  const info: OfficeReadyInfo = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    context: {
      requirements: { isSetSupported: (name, version) => requirements.isSetSupported(name, version) },
      displayLanguage: locale,
      contentLanguage: locale,
      ...info,
      diagnostics: { ...info, version: '16.0.0.0' },
    },
    onReady(callback) {
      callback?.(info);
      return Promise.resolve(info);
    },
  };
}
