import { dayOfSerial } from '../calendar/day';
import { addressOf, type CellValue } from '../sheet/cell';
import { actionKey, asActionCode, asConpesNumber, asCutLabel } from '../keys/keys';
import { STATUS_WORDS, type Status } from '../cut/status';
import { bottomOf, valueAt, type Grid } from '../sheet/grid';
import type { Column } from '../sheet/sheetContent';
import type { LogEntry } from './entry';
import { readMovement } from './movement';

/** Columns of `Bitácora`, from A. */
export const LOG_COLUMNS = [
  { header: 'Fecha', kind: 'day', width: 12 },
  { header: 'Corte', kind: 'text', width: 9 },
  { header: 'CONPES', kind: 'text', width: 9 },
  { header: 'Acción', kind: 'text', width: 9 },
  { header: 'Etapa', kind: 'count', width: 8 },
  { header: 'Estado', kind: 'text', width: 18 },
  { header: 'Ciclo', kind: 'count', width: 8 },
  { header: 'Avance físico', kind: 'fineShare', width: 10 },
  { header: 'Avance financiero', kind: 'fineShare', width: 10 },
  { header: 'Movimiento', kind: 'text', width: 14 },
  { header: 'Etapa que rechaza', kind: 'count', width: 10 },
  { header: 'Observación', kind: 'text', width: 50 },
  { header: 'Registrado por', kind: 'text', width: 22 },
  { header: 'Hora', kind: 'time', width: 10 },
] as const satisfies readonly Column[];

export const SECONDS_PER_DAY = 86_400;

export interface LogbookReading {
  readonly entries: readonly LogEntry[];
  /** Lines that somebody has damaged, in Spanish with their row; they stay in the sheet and are not counted. */
  readonly problems: readonly string[];
}

/** Reads `Bitácora`; its lines are ours, so their form is known and anything else is damage. */
export function readLogbook(grid: Grid | undefined, date1904: boolean): LogbookReading {
  const entries: LogEntry[] = [];
  const problems: string[] = [];
  if (!grid) return { entries, problems };
  for (let row = 2; row <= bottomOf(grid); row += 1) {
    const cells = LOG_COLUMNS.map((_, index) => valueAt(grid, row, index + 1));
    if (cells.every((cell) => cell === '')) continue;
    const entry = readLine(cells, date1904);
    if (typeof entry === 'number') {
      problems.push(
        `Bitácora, ${addressOf({ row, column: entry + 1 })}: no se entiende «${String(cells[entry] ?? '')}» en «${LOG_COLUMNS[entry]?.header ?? ''}»; la línea no se tiene en cuenta.`,
      );
    } else {
      entries.push(entry);
    }
  }
  return { entries, problems };
}

/** The entry, or the index of the first cell that is not of the logbook's form. */
export function readLine(cells: readonly CellValue[], date1904: boolean): LogEntry | number {
  const [
    date,
    cutText,
    conpesText,
    codeText,
    stage,
    statusText,
    cycle,
    physical,
    financial,
    kindText,
    rejectedAt,
    note,
    by,
    time,
  ] = cells;
  const day = typeof date === 'number' ? dayOfSerial(date, date1904) : undefined;
  if (day === undefined) return 0;
  const cut = asCutLabel(String(cutText));
  if (cut === undefined) return 1;
  const conpes = asConpesNumber(String(conpesText));
  if (conpes === undefined) return 2;
  const code = typeof codeText === 'string' ? asActionCode(codeText) : undefined;
  if (code === undefined) return 3;
  if (!isCount(stage)) return 4;
  const status = statusOf(statusText);
  if (status === undefined) return 5;
  if (!isCount(cycle)) return 6;
  if (!isShare(physical)) return 7;
  if (!isShare(financial)) return 8;
  const movement = readMovement(String(kindText));
  if (movement === undefined) return 9;
  const { kind, happened } = movement;
  return {
    day: happened ?? day,
    ...(happened && { notedOn: day }),
    cut,
    key: actionKey(conpes, code),
    stage,
    status,
    cycle,
    kind,
    ...(typeof physical === 'number' ? { physical } : {}),
    ...(typeof financial === 'number' ? { financial } : {}),
    ...(isCount(rejectedAt) ? { rejectedAt } : {}),
    note: String(note ?? ''),
    by: String(by ?? ''),
    time: timeOf(typeof time === 'number' ? time : 0),
  };
}

function isCount(value: CellValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function isShare(value: CellValue | undefined): boolean {
  return value === '' || typeof value === 'number';
}

function statusOf(word: CellValue | undefined): Status | undefined {
  return (Object.keys(STATUS_WORDS) as Status[]).find((status) => STATUS_WORDS[status] === word);
}

function timeOf(fraction: number): string {
  const seconds = Math.round((fraction % 1) * SECONDS_PER_DAY);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
