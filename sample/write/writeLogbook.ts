import type { WriteSheet } from 'hucre/xlsx';
import { serialOf } from '../sampleDays';
import { CUT } from '../facts/sampleCut';
import type { LogLine } from '../plan/plannedAction';
import type { PlacedAction } from '../plan/sampleLayout';
import { HEADER, SheetBuilder, type Content } from './writeSampleSheet';

const HEADERS = [
  'Fecha',
  'Corte',
  'CONPES',
  'Acción',
  'Etapa',
  'Estado',
  'Ciclo',
  'Avance físico',
  'Avance financiero',
  'Movimiento',
  'Etapa que rechaza',
  'Observación',
  'Registrado por',
  'Hora',
];
const WIDTHS = [12, 9, 9, 9, 8, 18, 8, 10, 10, 14, 10, 50, 22, 10];
const PEOPLE = ['Profesional OAP Ejemplo 1', 'Profesional OAP Ejemplo 2', 'Asesora OAP Ejemplo'];
const SECONDS_PER_DAY = 86_400;
const OPENING_SECOND = 8 * 3600 + 15 * 60;

/** The sheet `Bitácora`: day by day, each day in the order of the matrix. */
export function logbookSheet(actions: readonly PlacedAction[]): WriteSheet {
  const sheet = new SheetBuilder('Bitácora');
  sheet.putRow(
    1,
    HEADERS.map((value) => ({ value, style: HEADER })),
  );
  const lines = actions.flatMap((action) => action.lines.map((line) => ({ action, line })));
  // A stable sort: lines of an action on the same day keep their order.
  lines.sort((a, b) => (a.line.day < b.line.day ? -1 : a.line.day > b.line.day ? 1 : 0));
  let day = '';
  let ofDay = 0;
  lines.forEach(({ action, line }, index) => {
    ofDay = line.day === day ? ofDay + 1 : 0;
    day = line.day;
    sheet.putRow(index + 2, cellsOf(action, line, ofDay));
  });
  return sheet.build({ columns: WIDTHS.map((width) => ({ width })), freezePane: { rows: 1 } });
}

function cellsOf({ conpes, code }: PlacedAction, line: LogLine, ofDay: number): Content[] {
  const text = (value: string): Content => ({ value, format: '@' });
  const share = (value: number | undefined): Content => ({ value: value ?? null, format: '0%' });
  const count = (value: number | undefined): Content => ({ value: value ?? null, format: '0' });
  return [
    { value: serialOf(line.day), format: 'dd/mm/yyyy' },
    text(CUT.label),
    text(conpes),
    text(code),
    count(line.stage),
    text(line.status),
    count(line.cycle),
    share(line.physical),
    share(line.financial),
    text(line.movement),
    count(line.rejectedAt),
    text(line.note),
    text(PEOPLE[Number(line.day.slice(-2)) % PEOPLE.length] ?? ''),
    { value: (OPENING_SECOND + ofDay * 17) / SECONDS_PER_DAY, format: 'hh:mm:ss' },
  ];
}
