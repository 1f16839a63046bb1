import type { WriteSheet } from 'hucre/xlsx';
import { serialOf } from '../sampleDays';
import { DNP_HEADERS } from '../facts/sampleColumns';
import { DNP_HEADER_ROW, type PlacedDnpRow } from '../plan/samplePlan';
import { DNP_TITLES, conpesText, pointsOf } from './dnpRows';
import { HEADER, SheetBuilder, type Content } from './writeSampleSheet';

/** The sheet `Reporte` of DNP's export. */
export function dnpSheet(rows: readonly PlacedDnpRow[]): WriteSheet {
  const sheet = new SheetBuilder('Reporte');
  DNP_TITLES.forEach((value, index) => sheet.put(index + 1, 1, { value }));
  sheet.putRow(
    DNP_HEADER_ROW,
    DNP_HEADERS.map((value) => ({ value, style: HEADER })),
  );
  for (const row of rows) sheet.putRow(row.row, cellsOf(row));
  return sheet.build({ columns: [16, 18, 50, 10, 70, 20, 14, 14, 12, 12, 14].map((width) => ({ width })) });
}

function cellsOf(row: PlacedDnpRow): Content[] {
  const date = (iso: string | undefined): Content => ({
    value: iso === undefined ? null : serialOf(iso),
    format: 'dd/mm/yyyy',
  });
  return [
    { value: row.period, format: '@' },
    { value: conpesText(row) },
    { value: row.entity },
    row.code,
    { value: row.text },
    { value: row.status },
    { value: pointsOf(row.physical), format: '0.00' },
    { value: pointsOf(row.financial), format: '0.00' },
    date(row.start),
    date(row.end),
    date(row.uploaded),
  ];
}
