import { asCutLabel, type CutLabel } from '../keys/keys';

/** The sheets that are the add-in's own; every other one is the user's. */
export const SHEETS = {
  settings: 'Configuración',
  logbook: 'Bitácora',
  findings: 'Hallazgos',
  dnpReport: 'Reporte DNP',
  reconciliation: 'Conciliación',
  report: 'Informe',
  documents: 'Documentos CONPES',
  observations: 'Observaciones PreCONPES',
  reminders: 'Recordatorios',
  meetings: 'Reuniones',
  commitments: 'Actas y compromisos',
  transfers: 'Traslados',
  times: 'Tiempos del flujo',
} as const;

/** A cut as it ended; one sheet a cut, so that its name ends in the label. */
export type SnapshotSheet = `Estado final ${string}`;

export type OwnSheet = (typeof SHEETS)[keyof typeof SHEETS] | SnapshotSheet;

/** Those whose names are known beforehand. */
export const OWN_SHEETS: readonly OwnSheet[] = Object.values(SHEETS);

export function snapshotSheet(cut: CutLabel): SnapshotSheet {
  return `Estado final ${cut}`;
}

/** The cut whose end a sheet keeps, by the sheet's name. */
export function cutOfSnapshot(name: string): CutLabel | undefined {
  return asCutLabel(/^estado final (.+)$/i.exec(name)?.[1] ?? '');
}

/** A snapshot that somebody copied or set aside (`Estado final 2025-2 (2)`) is no matrix either. */
const LIKE_SNAPSHOT = /^estado final \d{4}-[12](?!\d)/i;

/** Excel compares sheet names without case. */
export function isOwnSheet(name: string): name is OwnSheet {
  return OWN_SHEETS.some((own) => own.toLowerCase() === name.toLowerCase()) || LIKE_SNAPSHOT.test(name);
}
