import { asDay, type Day } from '../../../src/core/calendar/day';
import { asCutLabel } from '../../../src/core/keys/keys';
import type { Cut } from '../../../src/core/cut/cut';

export function day(iso: string): Day {
  const found = asDay(iso);
  if (!found) throw new Error(`no such day: ${iso}`);
  return found;
}

const label = asCutLabel('2025-2');

/** What a book that is not prepared cannot know by itself. */
export const FIRST_CUT: Partial<Omit<Cut, 'stages'>> = {
  ...(label && { label }),
  cutDate: day('2025-12-31'),
  opens: day('2026-05-04'),
  closes: day('2026-07-31'),
};

/** A working day of that cut, and the one before it. */
export const TODAY = day('2026-05-20');
export const YESTERDAY = day('2026-05-19');
