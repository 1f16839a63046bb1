import { addressOf } from '../sheet/cell';
import { isDateCode } from '../cells/code';
import type { CutLabel } from '../keys/keys';
import { valueOf } from '../cells/reading';
import { FIELDS } from '../matrix/fields';
import { SHEETS } from '../sheet/ownSheets';
import type { Side } from '../workspace/reconciliation';
import { isOfCut } from '../workspace/workspace';
import { cutsInWords } from './cutOfReport';

/** How the report in the book is named. */
export const DNP_SHEET = `la hoja «${SHEETS.dnpReport}»`;

/** The sector owes some hundreds of actions: a sheet with so many more rows is something else, and minutes would go by over it. */
const MOST_ROWS = 25_000;
/** So few codes may all be dates by chance. */
const FEW_CODES = 3;

/**
 * Why a report whose columns are known cannot be compared, in Spanish, to follow on the report's name: comparing it would
 * make every action «solo en la matriz», or take a wrong sheet for right.
 */
export function whyUnusable({ records, mapping, layout }: Side, cut: CutLabel | undefined): string | undefined {
  const [first] = records;
  if (!first) return 'no trae ninguna fila bajo sus encabezados: expórtelo de nuevo de SisCONPES, sin filtros.';
  if (records.length > MOST_ROWS)
    return `trae ${records.length} filas y se comparan hasta ${MOST_ROWS}: deje solo las filas del sector o del corte y repita.`;
  if (cut !== undefined && !records.some((record) => isOfCut(record, cut))) {
    const labels = [...new Set(records.flatMap((record) => valueOf(record.cut) ?? []))];
    return labels.length > 0
      ? `es del corte ${labels.join(', ')} y la matriz se sigue en el ${cut}: use el reporte de ese corte.`
      : `no dice de qué corte es: ${cutsInWords(records, mapping.columns.cut ?? layout.left)} no se entiende como corte. Compruebe que es del ${cut} y escríbalo así en esa columna.`;
  }
  const codes = records.filter(({ code }) => code.kind !== 'blank');
  if (codes.length < FEW_CODES || !codes.every(({ code }) => isDateCode(code))) return undefined;
  const column = mapping.columns.code ?? layout.left;
  return `trae todos los códigos de acción como fechas (hoja «${layout.sheet}», desde ${addressOf({ row: codes[0]?.row ?? first.row, column })}): Excel los cambió al abrirlo o al pegarlo. Tráigalo desde el archivo, o péguelo en una hoja cuya columna «${FIELDS.code.label}» ya tenga formato Texto.`;
}

/** The same of a report as it was read: a text says why there is no table in it. */
export function whyNotComparable(dnp: Side | string, cut: CutLabel | undefined): string | undefined {
  return typeof dnp === 'string' ? `no se puede comparar. ${dnp}` : whyUnusable(dnp, cut);
}

/**
 * The note of a reading whose report cannot be compared, as that of the cut before once the next one is open: all other
 * work goes on without it (REP-5), and only here it is said.
 */
export function putAside(dnp: Side | string | undefined, cut: CutLabel | undefined): string[] {
  const why = dnp === undefined ? undefined : whyNotComparable(dnp, cut);
  return why === undefined
    ? []
    : [`El reporte de DNP (${DNP_SHEET}) ${why} Mientras tanto queda aparte: lo demás sigue sin él.`];
}
