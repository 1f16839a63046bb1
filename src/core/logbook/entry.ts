import type { Day } from '../calendar/day';
import type { ActionKey, CutLabel } from '../keys/keys';
import { MOVE_WORDS, type FlowState, type Move } from '../cut/flow';

/**
 * What a line of the logbook says happened: the day's observation, or a move of the flow (FLOW-2, FLOW-3). `arrival`: the
 * action came into the matrix with a PAS, and is followed up from that day on. `reconciliation`: what DNP's report says
 * and was accepted after the cut or after the approval; no move of it was seen (4.5.3). `reversal`: the line before it of
 * the same action no longer holds; both stay in the sheet.
 */
export type EntryKind = 'observation' | Move | 'closure' | 'arrival' | 'reconciliation' | 'reversal';

export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  observation: 'Seguimiento',
  ...MOVE_WORDS,
  closure: 'Cierre',
  arrival: 'Ingreso',
  reconciliation: 'Conciliación',
  reversal: 'Deshecho',
};

/** One line of the logbook; lines are added and never changed. */
export interface LogEntry extends FlowState {
  /** On which it was so. */
  readonly day: Day;
  /** On which the line was written, where that was later: *anotado después*. It is no observation of either day. */
  readonly notedOn?: Day;
  readonly cut: CutLabel;
  readonly key: ActionKey;
  /** Fractions; undefined where the matrix had none. */
  readonly physical?: number;
  readonly financial?: number;
  readonly kind: EntryKind;
  /** Stage that rejected, for a rejection (the entry itself stands at stage 1 already, FLOW-4). */
  readonly rejectedAt?: number;
  readonly note: string;
  readonly by: string;
  /** `HH:mm:ss` in Bogotá. */
  readonly time: string;
}

/** The day that stands in the sheet. */
export function writtenOn({ day, notedOn }: Pick<LogEntry, 'day' | 'notedOn'>): Day {
  return notedOn ?? day;
}

/** The same state and progress: a second observation of it on the same day would say nothing new (FLOW-2). */
export function sameObservation(a: Observed, b: Observed): boolean {
  return (
    a.stage === b.stage &&
    a.status === b.status &&
    a.cycle === b.cycle &&
    a.physical === b.physical &&
    a.financial === b.financial
  );
}

export type Observed = FlowState & Pick<LogEntry, 'physical' | 'financial'>;
