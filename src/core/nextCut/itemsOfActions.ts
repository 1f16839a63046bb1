import { followedActions, gapsOf } from '../standing/followedActions';
import { lastDayOwed } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import type { FieldId } from '../matrix/fields';
import { groupBy } from '../collections/groupBy';
import { factsOf } from '../standing/facts';
import { isClosable, isOutForGood } from '../standing/standing';
import { reportOf } from '../report/followUpReport';
import type { Outcome } from '../standing/outcome';
import type { Finding } from '../rules/rule';
import { counted } from '../text/spanish';
import { countedOnce, type Workspace } from '../workspace/workspace';
import { SHEETS } from '../sheet/ownSheets';
import { placeIn, type EndItem, type EndItemId } from './item';
import { listed, namesOf } from '../text/named';

/** What the actions of the cut still lack: final states, closures, days of follow-up. */
export function itemsOfActions(workspace: Workspace, findings: readonly Finding[]): EndItem[] {
  const {
    settings: { cut },
    matrix: { mapping },
  } = workspace;
  const { standingOf } = factsOf(workspace);
  const staying = reportOf(workspace, { by: '' }).lines.filter(({ record }) => !isOutForGood(standingOf(record)));
  const having = (...outcomes: Outcome[]) =>
    staying.filter(({ outcome }) => outcomes.includes(outcome)).map(({ record }) => record);
  const about = (
    id: EndItemId,
    field: FieldId,
    records: readonly ActionRecord[],
    sentence: (names: string) => string,
  ): EndItem[] => {
    const [first] = records;
    return first
      ? [
          {
            id,
            count: records.length,
            blocks: false,
            place: placeIn(first, field, mapping),
            sentence: sentence(namesOf(records)),
          },
        ]
      : [];
  };

  const open = having('inReview', 'reporting', 'unknown');
  const silent = having('notReported');
  const closable = countedOnce(
    staying.map(({ record }) => record).filter((record) => isClosable(standingOf(record), record, cut)),
  );
  return [
    ...about(
      'noFinalState',
      'status',
      open,
      (names) =>
        `${counted(open.length, 'acción no está aprobada ni rechazada', 'acciones no están aprobadas ni rechazadas')} (${names}): confirme su estado final en SisCONPES y escríbalo en la matriz.`,
    ),
    ...about(
      'neverReported',
      'status',
      silent,
      (names) =>
        `${counted(silent.length, 'acción nunca se reportó', 'acciones nunca se reportaron')} (${names}): así ${silent.length === 1 ? 'saldrá' : 'saldrán'} en el informe y en el estado final.`,
    ),
    ...about(
      'closable',
      'closureGround',
      closable,
      (names) =>
        `${counted(closable.length, 'acción cumplió', 'acciones cumplieron')} su vigencia con 100 % de avance y no ${closable.length === 1 ? 'está cerrada' : 'están cerradas'} (${names}): ${closable.length === 1 ? 'ciérrela con su causal; si no, pasa' : 'ciérrelas con su causal; si no, pasan'} al corte siguiente.`,
    ),
    ...closedWrong(findings),
    ...gaps(workspace),
  ];
}

function closedWrong(findings: readonly Finding[]): EndItem[] {
  const wrong = findings.filter(({ rule, severity }) => rule.startsWith('CLOSE-') && severity !== 'info');
  const [first] = wrong;
  if (!first) return [];
  const names = [...new Set(wrong.map(({ key, cell }) => key ?? cell))];
  const sentence = `${counted(names.length, 'acción cerrada tiene', 'acciones cerradas tienen')} hallazgos (${listed(names)}): corrija la causal o su soporte, porque no ${names.length === 1 ? 'pasa' : 'pasan'} al corte siguiente.`;
  return [
    {
      id: 'closedWrong',
      count: names.length,
      blocks: false,
      place: { sheet: first.sheet, cell: first.cell },
      sentence,
    },
  ];
}

/** FLOW-2, of all actions: also those that were approved later. */
function gaps(workspace: Workspace): EndItem[] {
  const {
    today,
    settings: { cut },
    matrix: { mapping },
  } = workspace;
  const missing = followedActions(workspace, cut)
    .map((action) => ({ action, days: gapsOf(action, cut, lastDayOwed(today, cut)).length }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
  const [most] = missing;
  if (!most) return [];
  const {
    action: { record },
  } = most;
  const days = missing.reduce((sum, one) => sum + one.days, 0);
  const names = listed(missing.map(({ action, days: own }) => `${action.key ?? ''}: ${own}`));
  return [
    {
      id: 'gaps',
      count: days,
      blocks: false,
      place: record ? placeIn(record, 'lastFollowUp', mapping) : { sheet: SHEETS.logbook, cell: 'A1' },
      sentence: `${counted(missing.length, 'acción tiene', 'acciones tienen')} días hábiles sin seguimiento en la bitácora, ${days} en total (${names}): quedan así, la bitácora no se llena después.`,
    },
  ];
}

const TOLD_APART = /^(?:REP-[12]|CLOSE-\d)$/;

/** Errors that no other item tells. */
export function itemOfErrors(findings: readonly Finding[]): EndItem[] {
  const errors = findings.filter(
    ({ rule, severity, sheet }) =>
      severity === 'error' && !TOLD_APART.test(rule) && !(rule === 'DATA-8' && sheet === SHEETS.settings),
  );
  const [first] = errors;
  if (!first) return [];
  const byRule = [...groupBy(errors, ({ rule }) => rule)].map(([rule, all]) => `${rule}: ${all.length}`);
  return [
    {
      id: 'errors',
      count: errors.length,
      blocks: false,
      job: 'validate',
      place: { sheet: first.sheet, cell: first.cell },
      sentence: `${counted(errors.length, 'error', 'errores')} en el libro (${listed(byRule)}): corríjalos con «Validar»; lo que quede mal en la matriz pasa al corte siguiente.`,
    },
  ];
}
