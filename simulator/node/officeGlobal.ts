import { Requirements } from '../host/requirements';
import type { Session } from '../host/hostSession';
import { makeSettings, type SettingsStandIn } from './documentSettings';

/** The few members of `Office` that do not go through batches. */
export interface OfficeGlobal {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly platform: string;
    readonly host: string;
    readonly diagnostics: { readonly host: string; readonly platform: string; readonly version: string };
    readonly document: { readonly settings: SettingsStandIn };
  };
  readonly AsyncResultStatus: { readonly Succeeded: 'succeeded'; readonly Failed: 'failed' };
  onReady(callback?: (info: OfficeReadyInfo) => void): Promise<OfficeReadyInfo>;
}

interface OfficeReadyInfo {
  readonly host: string;
  readonly platform: string;
}

export function makeOffice(locale: string, apiVersion: string, session: Session): OfficeGlobal {
  const requirements = new Requirements(apiVersion);
  const info: OfficeReadyInfo = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    context: {
      requirements: { isSetSupported: (name, version) => requirements.isSetSupported(name, version) },
      displayLanguage: locale,
      contentLanguage: locale,
      ...info,
      diagnostics: { ...info, version: '16.0.0.0' },
      document: { settings: makeSettings(session) },
    },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    onReady(callback) {
      callback?.(info);
      return Promise.resolve(info);
    },
  };
}
