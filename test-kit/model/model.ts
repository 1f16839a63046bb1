import type { CutDates, Place } from './act';

/** A row of the matrix as a careful person would keep it; days ISO, shares as fractions, '' where blank. */
export interface Row extends Place {
  readonly cut: string;
  /** `4144/1.10` */
  readonly key: string;
  readonly text: string;
  readonly start: string;
  readonly end: string;
  readonly owner: string;
  readonly mailbox: string;
  /** As the cell has it: `80,5 %` where somebody typed a text. */
  readonly physical: number | string;
  readonly financial: number | '';
  readonly previousPhysical: number | '';
  readonly previousFinancial: number | '';
  readonly last: string;
  readonly reason: string;
  readonly ground: string;
  readonly evidence: string;
  readonly note: string;
  /** In a column of the user's. */
  readonly own: string;
}

/** A line of the logbook. */
export interface Line extends Place {
  readonly day: string;
  readonly cut: string;
  readonly key: string;
  readonly physical: number | '';
  readonly financial: number | '';
  readonly kind: string;
  readonly rejectedAt: number | '';
  readonly by: string;
}

/** What matrix, logbook and registers have to hold: the procedure once more, by its text and without the add-in's code. */
export interface Model {
  readonly cut: CutDates;
  /** Stages of the flow in this cut. */
  readonly stages: number;
  readonly rows: readonly Row[];
  readonly log: readonly Line[];
  /** Lines by register: fields by name, days ISO. */
  readonly registers: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** Labels of the cuts that were kept as they ended. */
  readonly kept: readonly string[];
  /** Physical progress that DNP reports, by action. */
  readonly dnp: ReadonlyMap<string, number>;
}

/** Before anything is prepared: rows of no cut. */
export function firstModel(rows: readonly Row[]): Model {
  return {
    cut: { label: '', cutDate: '', opens: '', closes: '' },
    stages: 6,
    rows,
    log: [],
    registers: { documents: [], observations: [], meetings: [], commitments: [], transfers: [], reminders: [] },
    kept: [],
    dnp: new Map(),
  };
}

/** Follow-up begins in the first stage of the first cycle. */
export const BEGINNING: Place = { stage: 1, status: 'Sin reporte', cycle: 1 };

/** What an action plan says of an action. */
export type Planned = Pick<Row, 'key' | 'text' | 'start' | 'end' | 'owner' | 'mailbox'>;

/** A row of which nothing is known but what the plan says; of no cut yet. */
export function blankRow({ key, text, start, end, owner, mailbox }: Planned): Row {
  return {
    ...BEGINNING,
    cut: '',
    key,
    text,
    start,
    end,
    owner,
    mailbox,
    physical: '',
    financial: '',
    previousPhysical: '',
    previousFinancial: '',
    last: '',
    reason: '',
    ground: '',
    evidence: '',
    note: '',
    own: '',
  };
}

/** Rows of the cut that is open. */
export function rowsNow({ rows, cut }: Model): Row[] {
  return rows.filter((row) => row.cut === cut.label);
}

/** Throws where the open cut does not have the action. */
export function rowOf(model: Model, key: string): Row {
  const row = rowsNow(model).find((one) => one.key === key);
  if (!row) throw new Error(`The cut has no action ${key}.`);
  return row;
}

/** `80,5 %` → 0.805; '' stays blank. */
export function shareOf(physical: number | string): number | '' {
  if (typeof physical === 'number' || physical === '') return physical;
  return Math.round(Number(physical.replace(/[ %]/g, '').replace(',', '.')) * 10) / 1000;
}
