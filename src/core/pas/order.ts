import { numericParts } from '../cells/dateText';
import type { Reading } from '../cells/reading';
import type { Day } from '../calendar/day';
import type { ActionRecord } from '../matrix/actionRecord';

/** Day first, as Colombia writes, or month first, as real annexes do. */
export const DAY_ORDERS = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** `6/1/2020` where nothing proves an order: the candidates are the day first and the month first. */
export function isOrderUnknown(reading: Reading<Day>): boolean {
  return reading.kind === 'unreadable' && reading.candidates?.length === 2 && numericParts(reading.raw) !== undefined;
}

export function asksForOrder({ start, end }: ActionRecord): boolean {
  return isOrderUnknown(start) || isOrderUnknown(end);
}

/** The day that a person's answer makes of it. */
export function inOrder(reading: Reading<Day>, order: DayOrder | undefined): Reading<Day> {
  if (order === undefined || reading.kind !== 'unreadable' || !isOrderUnknown(reading)) return reading;
  const day = reading.candidates?.[order === 'dmy' ? 0 : 1];
  return day === undefined ? reading : { kind: 'value', value: day };
}
