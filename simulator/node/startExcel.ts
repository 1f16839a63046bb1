import type { FaultPlan } from '../host/faults';
import type { HostProfile } from '../host/profile';
import { DEFAULT_API_VERSION } from '../host/requirements';
import { Session, type SessionLimits, type SessionStats } from '../host/hostSession';
import type { Workbook } from '../workbook/workbook';
import { makeOffice, type OfficeGlobal } from './officeGlobal';
import { loadOfficeJs } from './officeJs';
import { connect } from './seam';

export interface ExcelOptions {
  /** What `Office.context` says of the user's language. Values are read and written in English all the same, as in Excel. */
  readonly locale?: string;
  /** The highest `ExcelApi` requirement set; 1.17 is Office 2024. */
  readonly apiVersion?: string;
  readonly limits?: Partial<SessionLimits>;
  readonly faults?: FaultPlan;
  /** In what this Excel differs from others. */
  readonly profile?: Partial<HostProfile>;
}

export interface RunningExcel {
  readonly workbook: Workbook;
  readonly stats: SessionStats;
  /** The user's and the co-authors' side of Excel. */
  readonly session: Session;
  /** Takes the globals away again. */
  stop(): void;
}

let running: OfficeGlobal | undefined;

const GLOBALS = ['Excel', 'Office', 'OfficeExtension'] as const;

/**
 * Starts Excel over a book in memory: from here `Excel.run(…)` works through Microsoft's own Office.js.
 * There is one Excel at a time; a new one takes the place of the one before.
 */
export async function startExcel(workbook: Workbook, options: ExcelOptions = {}): Promise<RunningExcel> {
  const { locale = 'es-CO', apiVersion = DEFAULT_API_VERSION, limits, faults, profile } = options;
  const { Excel, OfficeExtension, window } = await loadOfficeJs();
  const session = new Session(workbook, {
    apiVersion,
    ...(limits && { limits }),
    ...(faults && { faults }),
    ...(profile && { profile }),
  });
  const office = makeOffice(locale, apiVersion, session);
  window.Office = office;
  const disconnect = connect(OfficeExtension, session);
  running = office;
  Object.assign(globalThis, { Excel, OfficeExtension, Office: office });
  return {
    workbook,
    stats: session.stats,
    session,
    stop() {
      disconnect();
      session.close();
      // A later Excel may have taken over.
      if (running !== office) return;
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
    },
  };
}
