import {
  newWorkbook,
  startExcel,
  type FaultPlan,
  type HostProfile,
  type RunningExcel,
  type Workbook,
} from '../../simulator';
import type { Cut } from '../../src/core/cut/cut';
import type { Plan } from '../../src/core/plan/plan';
import { applyPlan, type ApplyOptions } from '../../src/excel/write/applyPlan';
import { inExcel } from '../../src/excel/run';
import type { OpenBook } from '../../src/jobs/book/interpret';
import { openBook } from '../../src/jobs/book/openBook';
import type { VerbId } from '../../src/jobs/catalogue';
import { think } from '../../src/jobs/propose';
import type { Outcome, Results } from '../../src/jobs/verb';
import { startSession } from '../../src/jobs/session';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';

export type Values = readonly (readonly (string | number | boolean)[])[];

export const HEADER = [
  'CONPES',
  'Código acción',
  'Acción',
  'Entidad',
  'Fecha de inicio',
  'Fecha de finalización',
  'Avance físico',
  'Etapa',
  'Estado',
  'Ciclo',
  'Último seguimiento',
  'Observación',
  'Motivo de rechazo',
  'Causal de cierre',
  'Soporte de cierre',
  'Notas',
];

/** A matrix that has all our columns: header in row 1, `rows` actions of CONPES 4144 below it. */
export function matrixValues(rows: number): Values {
  return [
    HEADER,
    ...Array.from({ length: rows }, (_, index) => [
      '4144',
      `${1 + Math.floor(index / 40)}.${(index % 40) + 1}`,
      `Acción número ${index}`,
      'MHCP',
      45672,
      46387,
      0.5,
      2,
      'En revisión',
      1,
      '',
      '',
      '',
      '',
      '',
      `nota ${index}`,
    ]),
  ];
}

export function bookOf(values: Values, sheet = 'Matriz'): Workbook {
  const book = newWorkbook(sheet);
  put(book, sheet, values);
  // Texts are texts in the file, as whoever made it typed them.
  return book;
}

export function put(book: Workbook, sheet: string, values: Values): void {
  const { grid } = book.sheet(sheet);
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== '') grid.set(r, c, { value });
    }),
  );
}

let running: RunningExcel | undefined;

afterEach(() => {
  running?.stop();
  running = undefined;
});

export async function excelOver(
  workbook: Workbook,
  faults?: FaultPlan,
  profile: Partial<HostProfile> = {},
): Promise<RunningExcel> {
  running?.stop();
  running = await startExcel(workbook, { profile, ...(faults && { faults }) });
  return running;
}

const { stages: _, ...CUT_DATES } = CUT;
const GIVEN: Partial<Omit<Cut, 'stages'>> = CUT_DATES;

/** What a verb gave, with the session in which its plans wait. */
export type Thought = Results & Pick<Outcome, 'session'>;

/** Reads the book and thinks. */
export function proposing(
  verb: VerbId,
  today = '2026-05-20',
): Promise<{ results: Thought; plan: Plan; opened: OpenBook }> {
  return inExcel(async (context) => {
    const opened = await openBook(context, { today: day(today), cut: GIVEN });
    const session = startSession(opened, 'Ana', { day: day(today), time: '10:00:00' });
    const { outcome, proposal } = await think(verb, session);
    return { results: { ...outcome.results, session: outcome.session }, opened, plan: proposal.plan };
  });
}

export function writing(plan: Plan, options: ApplyOptions = {}): Promise<void> {
  return inExcel((context) => applyPlan(context, plan, options));
}

/** A whole command as the ribbon runs it: read, think, write. */
export async function command(verb: VerbId, today?: string): Promise<Thought> {
  const { results, plan } = await proposing(verb, today);
  await writing(plan);
  return results;
}
