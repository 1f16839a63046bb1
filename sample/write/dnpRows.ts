import type { DnpRow } from '../plan/export';
import { spanish } from '../sampleDays';
import { CUT } from '../facts/sampleCut';

export const DNP_TITLES = [
  'Sistema de Seguimiento a Documentos CONPES',
  'Reporte de avance físico y financiero por acción, con estado de aprobación y periodo de reporte',
  `Fecha de generación: ${spanish(CUT.today)}`,
] as const;

/** `CONPES 4144`, as DNP writes it in two of three rows. */
export function conpesText({ conpes, text }: DnpRow): string {
  return text.length % 3 === 0 ? conpes : `CONPES ${conpes}`;
}

/** Percentage points: 80 where the matrix has 0.8. */
export function pointsOf(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 10_000) / 100;
}
