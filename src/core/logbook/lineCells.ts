import { serialOf } from '../calendar/day';
import type { CellValue } from '../sheet/cell';
import { keyParts } from '../keys/keys';
import { STATUS_WORDS } from '../cut/status';
import { writtenOn, type LogEntry } from './entry';
import { asCellText } from '../sheet/cellText';
import { SECONDS_PER_DAY } from './logbookSheet';
import { movementWord } from './movement';

/** A line as the cells of `LOG_COLUMNS`. */
export function toLogRow(entry: LogEntry, date1904: boolean): CellValue[] {
  const { conpes, code } = keyParts(entry.key);
  return [
    serialOf(writtenOn(entry), date1904),
    entry.cut,
    conpes,
    code,
    entry.stage,
    STATUS_WORDS[entry.status],
    entry.cycle,
    entry.physical ?? '',
    entry.financial ?? '',
    movementWord(entry),
    entry.rejectedAt ?? '',
    asCellText(entry.note),
    asCellText(entry.by),
    fractionOfDay(entry.time),
  ];
}

function fractionOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / SECONDS_PER_DAY;
}
