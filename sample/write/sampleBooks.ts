import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import { CUT } from '../facts/sampleCut';
import type { SamplePlan } from '../plan/samplePlan';
import { dnpSheet } from './dnpSheet';
import { logbookSheet } from './writeLogbook';
import { matrixSheet } from './matrixSheet';
import { settingsSheet } from './writeSettings';
import { instructionsSheet, summarySheet } from './userSheets';

/** A fixed moment, so that the same plan gives the same bytes. */
const WRITTEN = new Date(`${CUT.today}T13:00:00Z`);

export function matrixBook(plan: SamplePlan): Promise<Uint8Array> {
  return book('Matriz de seguimiento CONPES (ejemplo)', [
    instructionsSheet(),
    matrixSheet(plan),
    summarySheet(plan),
    settingsSheet(),
    logbookSheet(plan.actions),
  ]);
}

export function dnpBook(plan: SamplePlan): Promise<Uint8Array> {
  return book('Reporte SisCONPES (ejemplo)', [dnpSheet(plan.dnp)]);
}

export function book(title: string, sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets, properties: { title, creator: 'Ejemplo', created: WRITTEN, modified: WRITTEN } });
}
