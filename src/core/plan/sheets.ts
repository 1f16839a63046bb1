/** The sheets that are the add-in's own; every other one is the user's. */
export const SHEETS = {
  settings: 'Configuración',
  logbook: 'Bitácora',
  findings: 'Hallazgos',
  dnpReport: 'Reporte DNP',
  reconciliation: 'Conciliación',
  report: 'Informe',
} as const;

export type OwnSheet = (typeof SHEETS)[keyof typeof SHEETS];

export const OWN_SHEETS: readonly OwnSheet[] = Object.values(SHEETS);

/** Excel compares sheet names without case. */
export function isOwnSheet(name: string): name is OwnSheet {
  return OWN_SHEETS.some((own) => own.toLowerCase() === name.toLowerCase());
}
