import { spanishDay, type Day } from '../calendar/day';
import { groupBy } from '../collections/groupBy';
import { shortfallOf } from '../cut/deadlines';
import {
  deadlinesMissing,
  earlyApprovalInWords,
  gapsInWords,
  illegalLineInWords,
  illegalStepInWords,
  shortfallInWords,
  unknownPlaceInWords,
} from '../cut/cutInWords';
import { isEarlyApproval, sameState, stepBetween, type FlowState } from '../cut/flow';
import { STATUS_WORDS } from '../cut/status';
import type { LogEntry, Observed } from '../logbook/entry';
import { daysWithoutFollowUp, lastDayOwed } from '../logbook/history';
import { approvalIn, cycleIn } from '../logbook/lasting';
import type { ActionRecord } from '../matrix/actionRecord';
import { rowsOf } from '../matrix/parts/parts';
import { SHEETS } from '../sheet/ownSheets';
import { namesOf } from '../text/named';
import { counted, endSentence, spanishShare } from '../text/spanish';
import type { Facts } from '../standing/facts';
import { jumpsOf, type Jump } from '../standing/missedMoves';
import type { ObservedState } from '../standing/observed';
import { isOpen } from '../standing/standing';
import { reasonInCycle } from '../standing/textsOfRow';
import { countedOnce } from '../workspace/workspace';
import { lastReportInTime } from './progressAhead';
import { eachAction, remarkAt, type Remark, type Rule } from './rule';

const flowBelongsToTheCut: Rule = {
  id: 'FLOW-1',
  severity: 'error',
  title: 'El flujo de aprobación es el del corte',
  check: (facts) => [...flowSettings(facts), ...facts.records.flatMap((record) => stageExists(record, facts))],
};

const oneObservationADay: Rule = {
  id: 'FLOW-2',
  severity: 'warning',
  title: 'Un seguimiento por acción y día hábil',
  // They are stamped with all others.
  ofOtherSectors: true,
  check: (facts) => {
    const open = countedOnce(facts.records).filter(
      (record) => record.key !== undefined && !facts.repeated.has(record.key) && isOpen(facts.standingOf(record)),
    );
    const lacking = open.flatMap((record) => daysLacking(record, facts).map((day) => ({ day, record })));
    // A day on which nobody stamped is missed by all at once: days that the same actions lack are one finding.
    const byDay = [...groupBy(lacking, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1));
    const alike = groupBy(byDay, ([, of]) => of.map(({ record }) => record.row).join());
    return [...alike.values()].flatMap((days) => {
      const records = days[0]?.[1].map(({ record }) => record) ?? [];
      const [first] = records;
      if (!first) return [];
      const whose = records.length === open.length ? ', todas las que se siguen' : '';
      const of =
        records.length === 1
          ? ''
          : ` de ${counted(records.length, 'acción', 'acciones')}${whose} (${namesOf(records)})`;
      const remark = remarkAt(
        facts,
        first,
        'lastFollowUp',
        gapsInWords(
          days.map(([day]) => day),
          of,
        ),
      );
      return [records.length === 1 ? remark : { ...remark, key: undefined }];
    });
  },
};

function daysLacking({ key }: ActionRecord, { history, cut, today }: Facts): Day[] {
  const lines = (key && history.get(key)) ?? [];
  return daysWithoutFollowUp(lines, cut, lastDayOwed(today, cut));
}

const allowedMovesOnly: Rule = {
  id: 'FLOW-3',
  severity: 'error',
  title: 'Movimientos permitidos: enviar, aprobar, rechazar con motivo',
  check: eachAction((record, facts) => {
    const lines = linesOf(record, facts);
    const stages = facts.cut.stages.length;
    const state = facts.stateOf(record);
    const isEarly = state.kind === 'state' && isEarlyApproval(state.typed, stages);
    // One cause, one finding: it ends once what lies between has been noted.
    const remarks = jumpsIn(record, facts).map(({ before, line, why, missed }) =>
      remarkAt(
        facts,
        record,
        'stage',
        line
          ? illegalLineInWords(line.day, why, missed.length > 0)
          : illegalStepInWords(before.day, why, missed.length > 0),
      ),
    );
    return [
      ...remarks,
      ...(isEarly ? [remarkAt(facts, record, 'stage', earlyApprovalInWords(state.typed.stage, stages))] : []),
      ...rejectionWithoutReason(record, lines, facts),
    ];
  }),
};

/** Of a row that is approved too early, that is what is wrong with it. */
function jumpsIn(record: ActionRecord, facts: Facts): Jump[] {
  const { today, cut } = facts;
  const stageCount = cut.stages.length;
  const observed = facts.stateOf(record);
  const row = observed.kind === 'state' && !isEarlyApproval(observed.typed, stageCount) ? observed.state : undefined;
  return jumpsOf(linesOf(record, facts), row, { stageCount, today });
}

const rejectedRestarts: Rule = {
  id: 'FLOW-4',
  severity: 'error',
  title: 'Rechazada: el ciclo reinicia',
  check: eachAction((record, facts) => {
    const observed = facts.stateOf(record);
    if (observed.kind !== 'state') return [];
    const { state, typed } = observed;
    const short = cannotMakeIt(record, state, facts);
    if (!sameState(state, typed)) {
      return [
        remarkAt(
          facts,
          record,
          'status',
          `Rechazada en la etapa ${typed.stage}, ciclo ${typed.cycle}: el ciclo reinicia. Debe quedar en etapa 1 y ciclo ${state.cycle} («Estampar hoy» lo hace).${short === undefined ? '' : ` ${short}`}`,
        ),
      ];
    }
    return state.cycle > 1 && short !== undefined ? [remarkAt(facts, record, 'cycle', short, 'warning')] : [];
  }),
};

const approvedIsOut: Rule = {
  id: 'FLOW-5',
  severity: 'error',
  title: 'Aprobada por DNP: fuera del seguimiento del corte',
  check: eachAction((record, facts) => {
    const lines = linesOf(record, facts);
    const approval = approvalIn(lines);
    // Closing it for good afterwards is no follow-up of the cut, and neither is what DNP's final report says (4.5.3).
    const later = approval
      ? lines.slice(lines.indexOf(approval) + 1).filter(({ kind }) => kind !== 'closure' && kind !== 'reconciliation')
          .length
      : 0;
    if (!approval || later === 0) return [];
    return [
      remarkAt(
        facts,
        record,
        'status',
        `La bitácora tiene ${later === 1 ? 'una línea' : `${later} líneas`} después de la aprobación del ${spanishDay(approval.day)}: una acción aprobada no lleva más seguimiento en el corte.`,
      ),
    ];
  }),
};

const rowAgreesWithLog: Rule = {
  id: 'FLOW-6',
  severity: 'warning',
  title: 'La fila y su último seguimiento coinciden',
  check: eachAction((record, facts) => {
    const observed = facts.stateOf(record);
    if (observed.kind === 'unknown') {
      return placeUnknown(record, facts, observed.why);
    }
    const lines = linesOf(record, facts);
    const last = lines.at(-1);
    const remarks = reviewInFirstStage(record, observed.typed, last, facts);
    if (!last || isToldAlready(observed, last, facts)) return remarks;
    const cycle = cycleIn(lines);
    const rejections = cycle - 1;
    // Moves that were not noted make it another one, and are FLOW-3's to say.
    const lacksMoves = jumpsIn(record, facts).some(({ missed }) => missed.length > 0);
    // Another cycle than the last line's is among the differences below.
    if (!lacksMoves && observed.state.cycle !== cycle && observed.state.cycle === last.cycle) {
      remarks.push(
        remarkAt(
          facts,
          record,
          'cycle',
          `El ciclo es ${observed.state.cycle} y la bitácora tiene ${rejections} ${rejections === 1 ? 'rechazo' : 'rechazos'}: el ciclo debe ser ${cycle}.`,
          'error',
        ),
      );
    }
    const differences = differencesOf(observed.state, last);
    if (differences.length > 0) {
      remarks.push(
        remarkAt(
          facts,
          record,
          'status',
          `La fila no coincide con el seguimiento del ${spanishDay(last.day)}: ${differences.join('; ')}. Estampe el día o corrija la fila.`,
        ),
      );
    }
    return remarks;
  }),
};

/** The deadlines of its stages are calendar: *Hoy* shows them. */
const termEndsSoon: Rule = {
  id: 'FLOW-7',
  severity: 'info',
  title: 'Vencimiento de la acción dentro del corte siguiente',
  check: eachAction(lastReportInTime),
};

type KnownState = Extract<ObservedState, { kind: 'state' }>;

export const FLOW_RULES: readonly Rule[] = [
  flowBelongsToTheCut,
  oneObservationADay,
  allowedMovesOnly,
  rejectedRestarts,
  approvedIsOut,
  rowAgreesWithLog,
  termEndsSoon,
];

function flowSettings({ cut }: Facts): Remark[] {
  const at = { sheet: SHEETS.settings, row: 1, column: 1 };
  if (cut.stages.length === 0)
    return [{ at, message: 'El corte no tiene flujo de aprobación: escriba sus etapas en «Flujo de aprobación».' }];
  const message = deadlinesMissing(cut);
  return message === undefined ? [] : [{ at, severity: 'warning', message }];
}

function stageExists(record: ActionRecord, facts: Facts): Remark[] {
  const { stage } = record;
  const count = facts.cut.stages.length;
  if (stage.kind === 'unreadable') return [remarkAt(facts, record, 'stage', stage.problem)];
  if (stage.kind === 'value' && stage.value > count)
    return [
      remarkAt(facts, record, 'stage', `La etapa ${stage.value} no existe: el flujo de este corte tiene ${count}.`),
    ];
  return [];
}

function linesOf(record: ActionRecord, facts: Facts): readonly LogEntry[] {
  return record.key === undefined || facts.repeated.has(record.key) ? [] : (facts.history.get(record.key) ?? []);
}

function rejectionWithoutReason(record: ActionRecord, lines: readonly LogEntry[], facts: Facts): Remark[] {
  const observed = facts.stateOf(record);
  const state = observed.kind === 'state' ? observed.state : undefined;
  if (reasonInCycle(record, lines, state?.cycle ?? 1) !== '') return [];
  const rejections = lines.filter((line) => line.kind === 'reject');
  const silent = rejections.some((line) => line.note === '');
  const typed =
    state?.status === 'rejected' &&
    !rejections.some((line) => line.cycle === state.cycle && line.note !== '') &&
    // DNP's final report gives no reason; the line says that it is DNP's word.
    !lines.some((line) => line.kind === 'reconciliation' && line.status === 'rejected');
  if (!silent && !typed) return [];
  return [remarkAt(facts, record, 'rejectionReason', 'Rechazo sin motivo: escriba el motivo de rechazo.')];
}

/** In Spanish. Once the cut has closed nobody can hurry any more. */
function cannotMakeIt(record: ActionRecord, state: Observed, facts: Facts): string | undefined {
  const { cut, today, settings } = facts;
  if (!isOpen(facts.standingOf(record)) || (cut.closes !== undefined && today > cut.closes)) return undefined;
  const short = shortfallOf(cut, state, today, settings.parameters.daysPerStage);
  return short && shortfallInWords(short, cut, state.cycle, today);
}

/** One cause, one finding: FLOW-4 says that a rejection restarts, FLOW-3 that no move leads from the last line here. */
function isToldAlready({ state, typed }: KnownState, last: LogEntry, { cut }: Facts): boolean {
  const stages = cut.stages.length;
  return (
    !sameState(state, typed) || isEarlyApproval(typed, stages) || stepBetween(last, state, stages).kind === 'illegal'
  );
}

/** What the cell's own reading says is better than that nobody understands it; the stage's is FLOW-1's to say. */
function placeUnknown(record: ActionRecord, facts: Facts, why: string): Remark[] {
  const unread = (['status', 'cycle'] as const).find((field) => record[field].kind === 'unreadable');
  const reading = unread && (unread === 'status' || record.stage.kind !== 'unreadable') ? record[unread] : undefined;
  if (unread && reading?.kind === 'unreadable') {
    return [
      remarkAt(
        facts,
        record,
        unread,
        `No se conoce el lugar de la acción en el flujo: ${endSentence(reading.problem)}`,
        'error',
      ),
    ];
  }
  if (rowsOf(record).some((row) => stageExists(row, facts).length > 0)) return [];
  return [remarkAt(facts, record, 'stage', unknownPlaceInWords(why), 'error')];
}

/** Where the logbook says otherwise, FLOW-3 already refuses the step. */
function reviewInFirstStage(
  record: ActionRecord,
  typed: FlowState,
  last: LogEntry | undefined,
  facts: Facts,
): Remark[] {
  if (
    typed.status !== 'inReview' ||
    typed.stage !== 1 ||
    facts.cut.stages.length < 2 ||
    (last && !sameState(last, typed))
  )
    return [];
  return [
    remarkAt(
      facts,
      record,
      'stage',
      'En revisión en la etapa 1: la revisión empieza en la etapa 2. Escriba la etapa en que está, o «En diligenciamiento» si aún no se ha enviado.',
    ),
  ];
}

function differencesOf(row: Observed, last: LogEntry): string[] {
  const differences: string[] = [];
  if (row.stage !== last.stage) differences.push(`etapa ${row.stage} y ${last.stage}`);
  if (row.status !== last.status)
    differences.push(`estado «${STATUS_WORDS[row.status]}» y «${STATUS_WORDS[last.status]}»`);
  if (row.cycle !== last.cycle) differences.push(`ciclo ${row.cycle} y ${last.cycle}`);
  if (row.physical !== last.physical)
    differences.push(`avance físico ${spanishShare(row.physical)} y ${spanishShare(last.physical)}`);
  if (row.financial !== last.financial)
    differences.push(`avance financiero ${spanishShare(row.financial)} y ${spanishShare(last.financial)}`);
  return differences;
}
