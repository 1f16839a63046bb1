import { asOf } from '../core/asOf/asOf';
import { asDay, type Day } from '../core/calendar/day';
import { readDay } from '../core/cells/date';
import { valueOf } from '../core/cells/reading';
import { STATUS_WORDS } from '../core/cut/status';
import { SHEETS } from '../core/sheet/ownSheets';
import { timesOf, type Times } from '../core/times/flowTimes';
import type { BookInPieces } from './bookInPieces';

/** More than these nobody goes through in a pane; the sheet has all. */
const MOST_LISTED = 30;

export interface StageView {
  readonly stage: number;
  readonly name: string;
  readonly approver: string;
  /** Actions that stand in it now. */
  readonly running: number;
  /** Working days. */
  readonly median: number | null;
  readonly longest: number | null;
}

/** Where the flow stands still, as little of it as the pane shows. */
export interface TimesView {
  readonly cut: string | undefined;
  readonly opens: Day | undefined;
  readonly until: Day;
  readonly actions: number;
  readonly stages: readonly StageView[];
  readonly standing: readonly {
    readonly row: number | undefined;
    readonly key: string;
    readonly stage: number;
    readonly days: number;
  }[];
  readonly rejections: {
    readonly count: number;
    readonly actions: number;
    readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  };
  readonly gaps: readonly { readonly row: number | undefined; readonly key: string; readonly days: number }[];
  /** The book has the sheet already. */
  readonly written: boolean;
}

/** One action as it stood at the end of a day. */
export interface StateOnDay {
  readonly row: number | undefined;
  readonly key: string;
  /** '' for an action that had no line yet. */
  readonly state: string;
  readonly noted: Day | undefined;
}

export interface DayView {
  readonly day: Day;
  readonly items: readonly StateOnDay[];
}

export const timesQuestions = ({ opened, heads }: BookInPieces) => ({
  /** *Tiempos del flujo*, from the logbook (FLOW-2, FLOW-3). */
  times: (): TimesView =>
    viewOf(timesOf(opened().workspace), heads()?.book.sheets.some(({ name }) => name === SHEETS.times) ?? false),

  /** «Estado al día»: a day as it was typed; in Spanish what is wrong with it, or how every action stood. */
  stateOn(typed: string): DayView | string {
    const { workspace } = opened();
    const {
      today,
      settings: { cut },
    } = workspace;
    const day = valueOf(readDay({ value: typed, format: '@' }, { order: 'dmy' })) ?? asDay(typed);
    if (day === undefined) return 'Escriba una fecha como 15/05/2026.';
    if (day > today) return 'Ese día no ha llegado: escriba uno anterior.';
    if (cut.opens !== undefined && day < cut.opens)
      return 'El corte no había abierto ese día: escriba uno posterior a la apertura.';
    const { actions } = asOf(workspace, day);
    return {
      day,
      items: actions.map(({ key, record, last }) => ({
        row: record?.row,
        key: key ?? '',
        state: last
          ? `${last.stage}. ${cut.stages[last.stage - 1]?.name ?? ''} · ${STATUS_WORDS[last.status]}${last.cycle > 1 ? ` · ciclo ${last.cycle}` : ''}`
          : '',
        noted: last?.day,
      })),
    };
  },
});

function viewOf(times: Times, written: boolean): TimesView {
  return {
    cut: times.cut,
    opens: times.opens,
    until: times.until,
    actions: times.actions,
    stages: times.stages.map(({ stage, name, approver, running, median, longest }) => ({
      stage,
      name,
      approver,
      running,
      median,
      longest,
    })),
    standing: times.standing
      .slice(0, MOST_LISTED)
      .map(({ action, stage, days }) => ({ row: action.record?.row, key: action.key ?? '', stage, days })),
    rejections: {
      count: times.rejections.count,
      actions: times.rejections.actions,
      reasons: times.rejections.byReason.slice(0, MOST_LISTED).map(({ reason, count }) => ({ reason, count })),
    },
    gaps: times.gaps.byAction
      .slice(0, MOST_LISTED)
      .map(({ action, days }) => ({ row: action.record?.row, key: action.key ?? '', days: days.length })),
    written,
  };
}
