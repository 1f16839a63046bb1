import { spanish } from '../sampleDays';
import { DNP_HEADERS } from '../facts/sampleColumns';
import { DNP_HEADER_ROW, type PlacedDnpRow } from '../plan/samplePlan';
import { DNP_TITLES, conpesText, pointsOf } from './dnpRows';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The export as CSV, the way Excel in Spanish saves it: semicolons, decimal commas, byte order mark. It has no types,
 * so codes are whole here, and rows whose only trouble is a lost type are left out.
 */
export function dnpCsv(rows: readonly PlacedDnpRow[]): string {
  const lines: (string | undefined)[] = [...DNP_TITLES];
  lines[DNP_HEADER_ROW - 1] = DNP_HEADERS.map(quoted).join(';');
  for (const row of rows) if (row.csvRow !== undefined) lines[row.csvRow - 1] = cellsOf(row).map(quoted).join(';');
  return `${BYTE_ORDER_MARK}${Array.from(lines, (line) => line ?? ';'.repeat(DNP_HEADERS.length - 1)).join('\r\n')}\r\n`;
}

function cellsOf(row: PlacedDnpRow): string[] {
  const date = (iso: string | undefined) => (iso === undefined ? '' : spanish(iso));
  const number = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));
  return [
    row.period,
    conpesText(row),
    row.entity,
    row.csvCode ?? '',
    row.text,
    row.status,
    number(pointsOf(row.physical)),
    number(pointsOf(row.financial)),
    date(row.start),
    date(row.end),
    date(row.uploaded),
  ];
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
