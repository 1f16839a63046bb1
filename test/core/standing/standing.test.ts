import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { factsOf } from '../../../src/core/standing/facts';
import {
  isClosable,
  isOpen,
  isOurs,
  isOutAs,
  isOutForGood,
  reasonOf,
  type Out,
  type OutReason,
  type Standing,
} from '../../../src/core/standing/standing';
import { OUT_WORDS, outInWords } from '../../../src/core/standing/standingInWords';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { CUT, soundAction, workspaceOf } from '../support/workspace';

const TRANSFER = {
  cut: '2025-2',
  action: '4144/1.1',
  asked: '2026-04-01',
  reason: 'Otro sector',
  answer: 'accepted',
  answered: '2026-05-19',
};

const CLOSED: Partial<ActionRecord> = { closed: value(true) };
const NOT_DUE: Partial<ActionRecord> = {
  start: value(day('2026-01-01')),
  status: value('notReported'),
  stage: value(1),
};
const APPROVED: Partial<ActionRecord> = { status: value('approved'), stage: value(6) };
const UNREAD: Partial<ActionRecord> = { status: unreadable('?', '') };

function standing(change: Partial<ActionRecord>, transfers: readonly LineValues[] = []): Standing {
  const facts = factsOf(
    workspaceOf({ records: [soundAction(change)], logbook: [], registers: registersWith({ transfers }) }),
  );
  return facts.standingOf(facts.records[0] as ActionRecord);
}

/** The answer in a line: `out: closed, transferred` is told as closed, and transferred as well. */
function told(one: Standing): string {
  if (one.kind === 'followed') return `followed: ${one.state.stage} ${one.state.status}`;
  if (one.kind === 'unknown') return `unknown: ${one.why}`;
  return `out: ${[one, ...one.also].map(({ why }) => why).join(', ')}`;
}

test.each<[string, Partial<ActionRecord>, readonly LineValues[], string]>([
  ['as it is reviewed', {}, [], 'followed: 2 inReview'],
  ['rejected where it stood (FLOW-4)', { status: value('rejected') }, [], 'followed: 1 rejected'],
  ['never reported', { status: value('notReported'), stage: value(1) }, [], 'followed: 1 notReported'],
  ['whose state nobody understands (FLOW-6)', UNREAD, [], 'unknown: no se entiende el estado «?»'],
  ['outside of the flow (FLOW-1)', { stage: value(9) }, [], 'unknown: la etapa 9 no existe en un flujo de 6'],
  ['closed (CLOSE)', CLOSED, [], 'out: closed'],
  ['with a ground of its closure (4.5.4)', { closureGround: value(['contextChanged']) }, [], 'out: closed'],
  ['handed over (PREP-4)', {}, [TRANSFER], 'out: transferred'],
  ['asked to be handed over', {}, [{ ...TRANSFER, answer: '', answered: '' }], 'followed: 2 inReview'],
  ['handed over from tomorrow on', {}, [{ ...TRANSFER, answered: '2026-05-21' }], 'followed: 2 inReview'],
  ['not due (FLOW-9)', NOT_DUE, [], 'out: notDue'],
  ['not due, and reported all the same', { ...NOT_DUE, status: value('reporting') }, [], 'followed: 1 reporting'],
  ['approved (FLOW-5)', APPROVED, [], 'out: approved'],
  ['approved before the last stage (FLOW-3)', { ...APPROVED, stage: value(3) }, [], 'out: approved'],
  [
    'approved in a cycle nobody understands',
    { ...APPROVED, cycle: value(0) },
    [],
    'unknown: el ciclo es 0 y el primero es el 1',
  ],
  // The order.
  ['closed and handed over', CLOSED, [TRANSFER], 'out: closed, transferred'],
  ['closed and not due', { ...CLOSED, ...NOT_DUE }, [], 'out: closed, notDue'],
  ['closed and approved', { ...CLOSED, ...APPROVED }, [], 'out: closed, approved'],
  ['closed in an unknown place', { ...CLOSED, ...UNREAD }, [], 'out: closed'],
  ['handed over and not due', NOT_DUE, [TRANSFER], 'out: transferred, notDue'],
  ['handed over and approved', APPROVED, [TRANSFER], 'out: transferred, approved'],
  ['not due in an unknown place', { ...NOT_DUE, ...UNREAD }, [], 'out: notDue'],
  ['all of it', { ...CLOSED, ...NOT_DUE }, [TRANSFER], 'out: closed, transferred, notDue'],
])('an action %s', (_, change, transfers, wanted) => expect(told(standing(change, transfers))).toBe(wanted));

test('each reason brings what its sentence needs', () => {
  const out = standing({ ...CLOSED, ...NOT_DUE }, [TRANSFER]);
  expect(reasonOf(out, 'transferred')).toEqual({ why: 'transferred', since: '2026-05-19' });
  expect(reasonOf(out, 'notDue')).toEqual({ why: 'notDue', start: '2026-01-01' });
  expect(reasonOf(out, 'closed')).toBe(out);
  expect(reasonOf(out, 'approved')).toBeUndefined();
  expect(reasonOf(standing({}), 'closed')).toBeUndefined();
  expect(reasonOf(standing(APPROVED), 'approved')).toMatchObject({ state: { stage: 6, status: 'approved' } });
});

test.each<[string, Standing, { open: boolean; ours: boolean; forGood: boolean }]>([
  ['followed', standing({}), { open: true, ours: true, forGood: false }],
  ['in an unknown place', standing(UNREAD), { open: true, ours: true, forGood: false }],
  ['closed', standing(CLOSED), { open: false, ours: true, forGood: true }],
  ['closed and handed over', standing(CLOSED, [TRANSFER]), { open: false, ours: false, forGood: true }],
  ['handed over', standing({}, [TRANSFER]), { open: false, ours: false, forGood: true }],
  ['not due', standing(NOT_DUE), { open: false, ours: true, forGood: false }],
  ['approved', standing(APPROVED), { open: false, ours: true, forGood: false }],
])('what follows for an action %s', (_, one, { open, ours, forGood }) => {
  expect({ open: isOpen(one), ours: isOurs(one), forGood: isOutForGood(one) }).toEqual({ open, ours, forGood });
});

test('only the reason that is told is what it is out as', () => {
  const out = standing(CLOSED, [TRANSFER]);
  expect([isOutAs(out, 'closed'), isOutAs(out, 'transferred')]).toEqual([true, false]);
  expect(isOutAs(standing({}), 'closed')).toBe(false);
});

const SILENT: Partial<ActionRecord> = { status: value('notReported'), stage: value(1) };
/** A row of the next cut: what was approved is its previous progress, and its own is blank. */
const CARRIED: Partial<ActionRecord> = { physical: BLANK, previousPhysical: value(1) };

test.each<[string, Partial<ActionRecord>, readonly LineValues[], boolean]>([
  ['and 100 % of it is in review', {}, [], false],
  ['and 100 % of it was rejected', { status: value('rejected'), stage: value(1), cycle: value(2) }, [], false],
  ['and 100 % of it is being filled in', { status: value('reporting'), stage: value(1) }, [], false],
  ['and nobody knows where its report is', UNREAD, [], false],
  ['and nothing is reported yet of 100 % that was approved', { ...SILENT, previousPhysical: value(1) }, [], true],
  ['and all that was approved stands as the last progress', { ...SILENT, ...CARRIED }, [], true],
  [
    'and 100 % was approved before, and less is reported now',
    { ...SILENT, ...CARRIED, physical: value(0.9) },
    [],
    false,
  ],
  ['and 100 % stands there that nobody has reported', SILENT, [], false],
  ['and DNP has approved it', APPROVED, [], true],
  ['and it is closed already', CLOSED, [], false],
  ['and it is another sector’s', {}, [TRANSFER], false],
  ['without 100 %', { physical: value(0.9) }, [], false],
])('CLOSE-1: an action whose term has ended %s', (_, change, transfers, wanted) => {
  const ended = soundAction({ end: value(day('2025-12-31')), physical: value(1), ...change });
  expect(isClosable(standing(change, transfers), ended, CUT)).toBe(wanted);
});

test.each<[OutReason, string, string]>([
  [{ why: 'closed' }, 'Está cerrada: no lleva más seguimiento.', 'está cerrada'],
  [
    { why: 'transferred', since: day('2026-05-29') },
    'Se trasladó a otro sector el 29/05/2026: no lleva más seguimiento del Sector Hacienda.',
    'se trasladó a otro sector',
  ],
  [
    { why: 'notDue', start: day('2026-05-29') },
    'No se reporta en este corte: inicia el 29/05/2026, después de la fecha de corte.',
    'no se reporta en este corte: inicia después de la fecha de corte',
  ],
  [
    { why: 'approved', state: { stage: 6, status: 'approved', cycle: 1 } },
    'Aprobada por DNP: salió del seguimiento de este corte. El cierre definitivo sigue siendo posible.',
    'ya fue aprobada y salió del corte',
  ],
])('%j in words', (reason, sentence, words) => {
  expect(outInWords(reason)).toBe(sentence);
  expect(OUT_WORDS[reason.why]).toBe(words);
});

// A reason is one of these four, so that whoever adds one has to say where it stands in the order.
test('the order is complete', () => {
  const out = standing({ ...CLOSED, ...NOT_DUE }, [TRANSFER]) as Out;
  const approved = standing(APPROVED) as Out;
  expect([out.why, ...out.also.map(({ why }) => why), approved.why]).toEqual(Object.keys(OUT_WORDS));
});
