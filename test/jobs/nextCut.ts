import type { Workbook } from '../../simulator';
import { nextCutDraft, type NextCutDraft } from '../../src/core/nextCut/nextCutDraft';
import type { Ending } from '../../src/core/nextCut/ending';
import type { Opening } from '../../src/core/nextCut/opening';
import { joinPlans, type Plan } from '../../src/core/plan/plan';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { inExcel } from '../../src/excel/run';
import { endingOf } from '../../src/jobs/verbs/endCut';
import type { OpenBook } from '../../src/jobs/book/interpret';
import { openBook } from '../../src/jobs/book/openBook';
import { openingOf } from '../../src/jobs/verbs/nextCut';
import { seeOwnSheets } from '../../src/jobs/book/seeOwnSheets';
import { startSession, withPlan, type Session } from '../../src/jobs/session';
import { day } from '../core/support/days';

export const FORM: Partial<NextCutDraft> = {
  label: '2026-1',
  cutDate: '30/06/2026',
  opens: '03/11/2026',
  closes: '29/01/2027',
};

/** The book as it is read on a day, by `Configuración` alone. */
export function reading(today = '2026-08-03'): Promise<OpenBook> {
  return inExcel((context) => openBook(context, { today: day(today) }));
}

/** Reads, thinks, writes: as a pane does it. `meanwhile` happens between thinking and writing. */
export async function doing<R extends { session: Session }>(
  think: (session: Session, seen: Awaited<ReturnType<typeof seeOwnSheets>>) => R,
  today = '2026-08-03',
  meanwhile?: () => void,
): Promise<R & { plan: Plan }> {
  const thought = await inExcel(async (context) => {
    const opened = await openBook(context, { today: day(today) });
    return think(startSession(opened, 'Ana', { day: day(today), time: '10:00:00' }), await seeOwnSheets(context));
  });
  meanwhile?.();
  const plan = joinPlans('', thought.session.plans);
  await inExcel((context) => applyPlan(context, plan));
  return { ...thought, plan };
}

type Seen = Awaited<ReturnType<typeof seeOwnSheets>>;

function endCut(session: Session, seen: Seen): { session: Session; ending: Ending } {
  const found = endingOf(session, seen);
  return { ending: found, session: withPlan(session, found.plan) };
}

function openCut(session: Session, draft: NextCutDraft, seen: Seen): { session: Session; opening: Opening } {
  const found = openingOf(session, draft, seen);
  return {
    opening: found,
    session: found.kind === 'refused' ? session : withPlan(session, found.plan, found.workspace),
  };
}

export async function ending(today?: string): Promise<Ending> {
  return (await doing((session, seen) => endCut(session, seen), today)).ending;
}

export async function opening(
  change: Partial<NextCutDraft> = {},
  today?: string,
  meanwhile?: () => void,
): Promise<Opening> {
  return (
    await doing(
      (session, seen) => openCut(session, { ...nextCutDraft(session.workspace.settings), ...FORM, ...change }, seen),
      today,
      meanwhile,
    )
  ).opening;
}

/** All that a cell is: value, formula, number format, comment. */
export function cellsOf(book: Workbook, sheet: string): Map<string, string> {
  const cells = new Map<string, string>();
  book.sheet(sheet).grid.forEach((cell, row, column) => {
    const { value, formula, style, extras } = cell;
    if (value !== '' || formula !== undefined || style)
      cells.set(`${row + 1}:${column + 1}`, JSON.stringify([value, formula, style, extras]));
  });
  return cells;
}
