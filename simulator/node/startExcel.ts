import type { FaultPlan } from '../host/faults';
import { Session, type SessionLimits, type SessionStats } from '../host/session';
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
}

export interface RunningExcel {
  readonly workbook: Workbook;
  readonly stats: SessionStats;
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
  const { locale = 'es-CO', apiVersion = '1.17', limits, faults } = options;
  const { Excel, OfficeExtension, window } = await loadOfficeJs();
  const session = new Session(workbook, { ...(limits && { limits }), ...(faults && { faults }) });
  const office = makeOffice(locale, apiVersion);
  window.Office = office;
  const disconnect = connect(OfficeExtension, session);
  running = office;
  Object.assign(globalThis, { Excel, OfficeExtension, Office: office });
  return {
    workbook,
    stats: session.stats,
    stop() {
      disconnect();
      session.close();
      // A later Excel may have taken over.
      if (running !== office) return;
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
    },
  };
}
